import { dateCell } from '../../../../src/core/workbook/cell';
import fc from 'fast-check';
import { readWorkbook } from '../../../../src/formats/xlsx/read/readWorkbook';
import { writeWorkbook } from '../../../../src/formats/xlsx/write/writeWorkbook';
import type { CellValue, SheetContent, WorkbookContent } from '../../../../src/core/workbook/content';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../../../src/core/workbook/spec';

function sheet(
  name: string,
  cells: readonly (readonly (CellSpec | undefined)[])[],
  rest: Partial<SheetSpec> = {},
): SheetSpec {
  return {
    name,
    state: 'visible',
    columns: [],
    rows: cells.map((row, index) => ({ row: index + 1, cells: row })),
    ...rest,
  };
}

function workbook(sheets: readonly SheetSpec[], rest: Partial<WorkbookSpec> = {}): WorkbookSpec {
  return {
    sheets,
    styles: { input: { locked: false, numberFormat: '@' } },
    properties: { title: 'Т', creator: 'PlanZvit', created: '2020-01-15', language: 'uk', custom: {} },
    ...rest,
  };
}

async function readBack(spec: WorkbookSpec): Promise<WorkbookContent> {
  const outcome = readWorkbook(await writeWorkbook(spec));
  if (outcome.kind !== 'workbook') throw new Error(`not read: ${outcome.kind}`);
  return outcome.content;
}

function valueAt(content: SheetContent | undefined, row: number, column: number): CellValue | undefined {
  return content?.rows.find((candidate) => candidate.row === row)?.cells[column - 1];
}

const AWKWARD = [
  "=cmd|' /C calc'!A0",
  '+1',
  '-1',
  '@SUM(A1)',
  "'",
  "''",
  ']]>',
  '_x000D_',
  '_x005F_x000D_',
  '_X000d_',
  'рядок\r\nрядок',
  '\r',
  '\t',
  ' з пробілами ',
  '\u00A0',
  '#N/A',
  '#REF!',
  'TRUE',
  '1e5',
  '\u0001\u001F',
  '\uD800',
  '\uDC00x',
  '\uFFFE',
  '\uFFFF',
  '😀👨‍👩‍👧',
  'שלום עולם',
  'مرحبا',
  '&lt;b&gt;',
  '<v>',
  '"',
  '\u2028',
  '_x',
  '__x0041_',
  '_x000D\uD83D_',
  '_x000D\u0001',
];

describe('writeWorkbook', () => {
  it.each(AWKWARD)('gives back text as it was written: %j', async (text) => {
    const content = await readBack(workbook([sheet('Звіт', [[{ value: text }, { value: text, style: 'input' }]])]));
    expect(valueAt(content.sheets[0], 1, 1)).toBe(text);
    expect(valueAt(content.sheets[0], 1, 2)).toBe(text);
  });

  it('gives back any Unicode text, numbers, truth values and dates', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom(...AWKWARD),
      fc
        .array(fc.constantFrom('_', 'x', '000D', '\u0001', '_x0041_', '\r', '\n', '\uD83D', '\uDE00', ' '), {
          minLength: 1,
        })
        .map((parts) => parts.join('')),
    );
    const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.option(value, { nil: undefined }), { maxLength: 5 }), { maxLength: 8 }),
        async (table) => {
          const content = await readBack(
            workbook([
              sheet(
                "П'ять",
                table.map((row) => row.map((item) => (item === undefined ? undefined : { value: item }))),
              ),
            ]),
          );
          for (const [row, items] of table.entries()) {
            for (const [column, item] of items.entries()) {
              const found = valueAt(content.sheets[0], row + 1, column + 1);
              if (typeof item === 'number') expect(found).toBeCloseTo(item, 12);
              else expect(found).toBe(item);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('writes a cell of 32,767 characters and refuses one more, naming the cell', async () => {
    const longest = 'щ'.repeat(32767);
    const content = await readBack(workbook([sheet('Звіт', [[{ value: longest }]])]));
    expect(valueAt(content.sheets[0], 1, 1)).toBe(longest);
    await expect(
      writeWorkbook(workbook([sheet('Звіт', [[undefined, { value: `${longest}щ` }]])])),
    ).rejects.toMatchObject({ name: 'SpecError', sheet: 'Звіт', cell: 'B1' });
  });

  it('writes a date as a day of the calendar with a date format', async () => {
    const content = await readBack(
      workbook([
        sheet('Звіт', [[{ value: { date: '2019-12-09' } }, { value: { date: '2020-02-29' }, style: 'input' }]]),
      ]),
    );
    expect(valueAt(content.sheets[0], 1, 1)).toEqual(dateCell(43808));
    expect(valueAt(content.sheets[0], 1, 2)).toEqual(dateCell(43890));
  });

  it('keeps formula and cached value', async () => {
    const content = await readBack(
      workbook([sheet('Звіт', [[{ formula: 'IF(B1="","потрібно",B1)', value: 'потрібно' }]])]),
    );
    expect(valueAt(content.sheets[0], 1, 1)).toEqual({
      kind: 'formula',
      formula: 'IF(B1="","потрібно",B1)',
      value: 'потрібно',
    });
  });

  it('keeps sheet states, custom properties and an apostrophe in a sheet name', async () => {
    const content = await readBack(
      workbook(
        [
          sheet("Звіт за п'ять", [[{ value: 'а' }]], {
            print: { orientation: 'landscape', paper: 'A4', repeatRows: { from: 1, to: 1 } },
            autoFilter: 'A1:A1',
          }),
          sheet('_lists', [], { state: 'hidden' }),
          sheet('_planzvit', [], { state: 'veryHidden' }),
        ],
        {
          properties: {
            title: 'Т',
            creator: 'PlanZvit',
            created: '2020-01-15',
            language: 'uk',
            custom: { 'planzvit.body': '<МКІП> & "Ко"' },
          },
        },
      ),
    );
    expect(content.sheets.map(({ name, state }) => [name, state])).toEqual([
      ["Звіт за п'ять", 'visible'],
      ['_lists', 'hidden'],
      ['_planzvit', 'veryHidden'],
    ]);
    expect(content.properties.get('planzvit.body')).toBe('<МКІП> & "Ко"');
    expect(content.application).toBe('PlanZvit');
    expect(content.savedAt).toBe('2020-01-15T00:00:00Z');
  });

  it('gives the same bytes for the same spec', async () => {
    const spec = workbook([sheet('Звіт', [[{ value: 'а' }, { value: '2.1' }]])]);
    expect(Buffer.from(await writeWorkbook(spec)).equals(Buffer.from(await writeWorkbook(spec)))).toBe(true);
  });
});
