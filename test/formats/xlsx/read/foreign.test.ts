import { dateCell } from '../../../../src/core/workbook/cell';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookContent } from '../../../../src/core/workbook/content';
import { openFile, type OpenedFile } from '../../../../src/formats/returned/openFile';
import { readWorkbook } from '../../../../src/formats/xlsx/read/readWorkbook';

const foreign = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../../fixtures/foreign', name)));
const HEADER = ['№', 'Захід', 'Стан', 'Дата', 'Число', 'Так', 'Формула', 'Помилка'];

function contentOf(name: string): WorkbookContent {
  const outcome = readWorkbook(foreign(name));
  if (outcome.kind !== 'workbook') throw new Error(outcome.reason);
  return outcome.content;
}

async function openAll(name: string): Promise<readonly OpenedFile[]> {
  const found: OpenedFile[] = [];
  for await (const opened of openFile({ name, bytes: foreign(name) })) found.push(opened);
  return found;
}

describe('workbooks of other programs', () => {
  it.each(['openpyxl.xlsx', 'xlsxwriter.xlsx', 'libreoffice.xlsx'])(
    'reads texts, dates, numbers, truth values, merged and hidden rows of %s',
    (name) => {
      const [report, lists, stamp] = contentOf(name).sheets;
      expect(report?.name).toBe('Звіт');
      expect(report?.rows.map(({ row }) => row)).toEqual([1, 2, 3, 6]);
      expect(report?.rows[0]?.cells).toEqual(HEADER);
      expect(report?.rows[1]?.cells.slice(0, 6)).toEqual([
        '2.1',
        'Розробити «проект» & <акт>',
        'виконано',
        dateCell(43602),
        1234.5,
        true,
      ]);
      expect(report?.rows[2]?.cells[2]).toBe(' виконується ');
      expect(report?.rows[2]?.cells[5]).toBe(false);
      expect(report?.rows.map(({ hidden }) => hidden === true)).toEqual([false, false, true, false]);
      expect(report?.merges).toEqual(['A6:C6']);
      expect(lists).toMatchObject({ name: '_lists', state: 'hidden', rows: [{ row: 1, cells: ['виконано'] }] });
      expect(stamp?.state).toBe(name === 'openpyxl.xlsx' ? 'veryHidden' : 'hidden');
    },
  );

  it('gives a formula its cached value when the file has one, and none when it has not', () => {
    expect(contentOf('xlsxwriter.xlsx').sheets[0]?.rows[1]?.cells[6]).toEqual({
      kind: 'formula',
      formula: 'E2*2',
      value: 2469,
    });
    expect(contentOf('xlsxwriter.xlsx').sheets[0]?.rows[1]?.cells[7]).toEqual({
      kind: 'formula',
      formula: 'NA()',
      value: { kind: 'error', error: '#N/A' },
    });
    expect(contentOf('openpyxl.xlsx').sheets[0]?.rows[1]?.cells[6]).toEqual({ kind: 'formula', formula: 'E2*2' });
    expect(contentOf('libreoffice.xlsx').sheets[0]?.rows[2]?.cells[6]).toEqual({
      kind: 'formula',
      formula: 'IF(E2>1,"","x")',
      value: '',
    });
  });

  it('joins rich text, and reads what the document says of itself', () => {
    expect(contentOf('xlsxwriter.xlsx').sheets[0]?.rows[2]?.cells[1]).toBe('два жирні слова');
    expect(contentOf('libreoffice.xlsx').properties).toEqual(new Map([['planzvit.plan', 'ua-cmu']]));
    expect(contentOf('libreoffice.xlsx').application).toMatch(/^LibreOffice/);
    expect(contentOf('libreoffice.xlsx').savedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it.each([
    ['libreoffice.xls', 'xls'],
    ['libreoffice.ods', 'ods'],
  ])('reads %s as data', async (name, form) => {
    const found = await openAll(name);
    expect(found).toHaveLength(1);
    const [opened] = found;
    if (opened?.kind !== 'workbook') throw new Error(opened?.issues[0]?.code);
    expect(opened.form).toBe(form);
    const [report] = opened.content.sheets;
    expect(opened.content.sheets.map((sheet) => sheet.name)).toEqual(['Звіт', '_lists', '_planzvit']);
    expect(report?.rows[0]?.cells).toEqual(HEADER);
    expect(report?.rows[1]?.cells).toEqual([
      '2.1',
      'Розробити «проект» & <акт>',
      'виконано',
      dateCell(43602),
      1234.5,
      true,
      { kind: 'formula', formula: 'E2*2', value: 2469 },
      { kind: 'formula', formula: 'NA()', value: { kind: 'error', error: '#N/A' } },
    ]);
    expect(report?.rows.map(({ row }) => row)).toEqual([1, 2, 3, 6]);
    expect(report?.rows[2]?.hidden).toBe(true);
    expect(report?.merges).toEqual(['A6:C6']);
    expect(opened.content.sheets.map(({ state }) => state)).toEqual(['visible', 'hidden', 'hidden']);
    if (form === 'ods') expect(opened.content.properties.get('planzvit.plan')).toBe('ua-cmu');
  });

  it('reads a file that is only protected against changes, and says so', async () => {
    const [opened] = await openAll('libreoffice-default-password.xlsx');
    expect(opened).toMatchObject({ kind: 'workbook', issues: [{ code: 'file-read-only-password' }] });
    expect(opened?.kind === 'workbook' && opened.content.sheets[0]?.rows[1]?.cells[2]).toBe('виконано');
  });

  it.each(['xlsx', 'xls', 'ods'])('asks to take the password of its own off a .%s', async (extension) => {
    expect(await openAll(`libreoffice-own-password.${extension}`)).toMatchObject([
      { kind: 'unreadable', issues: [{ code: 'file-encrypted', severity: 'error' }] },
    ]);
  });
});
