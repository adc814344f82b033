import type { SheetSpec, WorkbookSpec } from '../../../../src/core/workbook/spec';
import { writeWorkbook } from '../../../../src/formats/xlsx/write/writeWorkbook';

function workbook(sheet: Partial<SheetSpec>, rest: Partial<WorkbookSpec> = {}): WorkbookSpec {
  return {
    sheets: [{ name: 'Звіт', state: 'visible', columns: [], rows: [], ...sheet }],
    styles: { plain: {} },
    properties: { title: '', creator: '', created: '2020-01-15', language: 'uk', custom: {} },
    ...rest,
  };
}

const one = { row: 1, cells: [{ value: 'а' }] };

describe('the limits of Excel', () => {
  it.each<[string, WorkbookSpec, string | undefined, string | undefined]>([
    ['a workbook without sheets', workbook({}, { sheets: [] }), undefined, undefined],
    ['no visible sheet', workbook({ state: 'hidden' }), undefined, undefined],
    ['a sheet name of 32 characters', workbook({ name: 'а'.repeat(32) }), 'а'.repeat(32), undefined],
    ['a forbidden character in a sheet name', workbook({ name: 'а/б' }), 'а/б', undefined],
    ['an apostrophe at the end of a sheet name', workbook({ name: "а'" }), "а'", undefined],
    [
      'two sheets of one name, case aside',
      workbook({}, { sheets: [workbook({}).sheets, workbook({ name: 'ЗВІТ' }).sheets].flat() }),
      'ЗВІТ',
      undefined,
    ],
    ['an active sheet that is hidden', workbook({}, { activeSheet: 'Інший' }), 'Інший', undefined],
    [
      'a cell of 32,768 characters',
      workbook({ rows: [{ row: 3, cells: [undefined, { value: 'а'.repeat(32768) }] }] }),
      'Звіт',
      'B3',
    ],
    ['a number that is none', workbook({ rows: [{ row: 3, cells: [{ value: Number.NaN }] }] }), 'Звіт', 'A3'],
    [
      'a date before Excel’s calendar',
      workbook({ rows: [{ row: 3, cells: [{ value: { date: '1899-12-31' } }] }] }),
      'Звіт',
      'A3',
    ],
    [
      'a day that never was',
      workbook({ rows: [{ row: 3, cells: [{ value: { date: '2019-02-30' } }] }] }),
      'Звіт',
      'A3',
    ],
    ['a formula with its sign', workbook({ rows: [{ row: 3, cells: [{ formula: '=A1' }] }] }), 'Звіт', 'A3'],
    [
      'a formula of 8,193 characters',
      workbook({ rows: [{ row: 3, cells: [{ formula: 'A1+'.repeat(2731) }] }] }),
      'Звіт',
      'A3',
    ],
    ['a style without a name', workbook({ rows: [{ row: 3, cells: [{ style: 'toString' }] }] }), 'Звіт', 'A3'],
    ['a row past the last', workbook({ rows: [{ row: 1048577, cells: [] }] }), 'Звіт', undefined],
    [
      'rows out of order',
      workbook({
        rows: [
          { row: 2, cells: [] },
          { row: 1, cells: [] },
        ],
      }),
      'Звіт',
      'A1',
    ],
    ['a row of 410 points', workbook({ rows: [{ row: 4, height: 410, cells: [] }] }), 'Звіт', 'A4'],
    ['a column of 256 characters', workbook({ columns: [{ width: 8 }, { width: 256 }] }), 'Звіт', 'B1'],
    [
      'a literal list of 256 characters',
      workbook({ validations: [{ range: 'A1', rule: { kind: 'list', source: `"${'а'.repeat(256)}"` } }] }),
      'Звіт',
      'A1',
    ],
    [
      'a prompt title of 33 characters',
      workbook({
        validations: [{ range: 'B2', rule: { kind: 'any' }, prompt: { title: 'а'.repeat(33), message: '' } }],
      }),
      'Звіт',
      'B2',
    ],
    [
      'a prompt of 256 characters',
      workbook({
        validations: [{ range: 'B2', rule: { kind: 'any' }, prompt: { title: '', message: 'а'.repeat(256) } }],
      }),
      'Звіт',
      'B2',
    ],
    [
      'an error message of 256 characters',
      workbook({
        validations: [{ range: 'B2', rule: { kind: 'any' }, error: { title: '', message: 'а'.repeat(256) } }],
      }),
      'Звіт',
      'B2',
    ],
    [
      'a footer of 256 characters',
      workbook({ print: { orientation: 'portrait', paper: 'A4', footer: 'а'.repeat(256) } }),
      'Звіт',
      undefined,
    ],
    [
      'a link to a sheet that is not there',
      workbook({ links: [{ cell: 'A1', sheet: 'Нема', target: 'A1' }] }),
      'Звіт',
      'A1',
    ],
    [
      'a table with two columns of one name',
      workbook({ tables: [{ name: 'Т', range: 'A1:B2', columns: ['а', 'А'] }] }),
      'Звіт',
      'A1:B2',
    ],
    [
      'an error text of more than 225 characters',
      workbook({
        validations: [
          { range: 'B2', rule: { kind: 'whole', min: 0 }, error: { title: 'а', message: 'а'.repeat(226) } },
        ],
      }),
      'Звіт',
      'B2',
    ],
    [
      'a name that reads as a cell',
      workbook({}, { names: [{ name: 'AB12', sheet: 'Звіт', range: 'A1' }] }),
      'Звіт',
      undefined,
    ],
    [
      'a name on a sheet that is not there',
      workbook({}, { names: [{ name: 'стани', sheet: 'Нема', range: 'A1' }] }),
      'Нема',
      undefined,
    ],
  ])('refuse %s, and say where', async (_, spec, sheet, cell) => {
    await expect(writeWorkbook(spec)).rejects.toMatchObject({ name: 'SpecError', sheet, cell });
  });

  it.each<[string, WorkbookSpec]>([
    [
      'a sheet name of 31 characters with an apostrophe inside',
      workbook({ name: `${'а'.repeat(15)}'${'а'.repeat(15)}` }),
    ],
    [
      'prompts and titles at the limit',
      workbook({
        validations: [
          {
            range: 'B2',
            rule: { kind: 'whole', min: 0 },
            prompt: { title: 'а'.repeat(32), message: 'а'.repeat(255) },
            error: { title: 'а'.repeat(32), message: 'а'.repeat(225) },
          },
        ],
      }),
    ],
    ['the last row and the tallest', workbook({ rows: [{ row: 1048576, height: 409.5, cells: [] }] })],
    [
      'a name with an underscore',
      workbook({ rows: [one] }, { names: [{ name: 'planzvit_status', sheet: 'Звіт', range: 'A1' }] }),
    ],
  ])('let %s pass', async (_, spec) => {
    await expect(writeWorkbook(spec)).resolves.toBeInstanceOf(Uint8Array);
  });
});
