import { dateCell } from '../../../src/core/workbook/cell';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { makeWorkbook, sheetXml, workbookParts } from '../../../scripts/fixtures/workbookMaker';
import { changed } from '../../../scripts/fixtures/damaged/changedParts';
import type { CellValue, WorkbookContent } from '../../../src/core/workbook/content';
import { patchWorkbook, type PatchChange } from '../../../src/formats/xlsx/patch/patchWorkbook';
import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';

const SHEET = 'xl/worksheets/sheet1.xml';
const DATE_1905 = '1905-03-04';
const withRows = (rows: string): Uint8Array => makeWorkbook(changed({ [SHEET]: sheetXml(rows) }));

function contentOf(bytes: Uint8Array): WorkbookContent {
  const outcome = readWorkbook(bytes);
  if (outcome.kind !== 'workbook') throw new Error(outcome.reason);
  return outcome.content;
}

function cellAt(bytes: Uint8Array, row: number, column: number): CellValue | undefined {
  return contentOf(bytes).sheets[0]?.rows.find((found) => found.row === row)?.cells[column - 1];
}

function patched(bytes: Uint8Array, ...changes: readonly Omit<PatchChange, 'sheet'>[]): Uint8Array {
  return patchWorkbook(
    bytes,
    changes.map((change) => ({ sheet: 'Звіт', ...change })),
  );
}

describe('patchWorkbook', () => {
  it('changes a cell and leaves every other part as it was, byte for byte', () => {
    const before = makeWorkbook();
    const after = patched(before, { cell: 'D2', value: 'не розпочато' });
    expect(cellAt(after, 2, 4)).toBe('не розпочато');
    expect(cellAt(after, 2, 5)).toBe(cellAt(before, 2, 5));
    const [old, now] = [unzipSync(before), unzipSync(after)];
    expect(Object.keys(now)).toEqual(Object.keys(old));
    for (const name of Object.keys(old)) if (name !== SHEET) expect(now[name]).toEqual(old[name]);
    expect(now[SHEET]).not.toEqual(old[SHEET]);
  });

  it('finds a row without a number where the reader does: at its first cell that has one', () => {
    const after = patched(withRows('<row><c r="A5"><v>1</v></c><c r="B5"><v>2</v></c></row>'), {
      cell: 'B5',
      value: 9,
    });
    expect(contentOf(after).sheets[0]?.rows).toEqual([{ row: 5, cells: [1, 9] }]);
  });

  it('writes what looks like a formula as text, and marks, line ends and entities as they are', () => {
    const text = '=1+1 & <b> "x" \r\n _x000D_ \u0007 ’';
    expect(cellAt(patched(makeWorkbook(), { cell: 'E3', value: text }), 3, 5)).toBe(text);
  });

  it('writes numbers and booleans, and empties a cell but keeps its style', () => {
    const bytes = withRows('<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>');
    const after = patched(
      bytes,
      { cell: 'A1' },
      { cell: 'B1', value: { date: '2019-05-17' } },
      { cell: 'C1', value: -2.5 },
      { cell: 'D1', value: false },
    );
    expect(contentOf(after).sheets[0]?.rows[0]?.cells).toEqual([undefined, dateCell(43602), -2.5, false]);
    expect(new TextDecoder().decode(unzipSync(after)[SHEET])).toContain('<c r="A1" s="2"/>');
  });

  it('takes the date style of the column when the cell has none, and writes ISO text when there is none at all', () => {
    const bytes = withRows('<row r="1"><c r="A1" s="2"/><c r="B1"/></row><row r="2"><c r="A2"/></row>');
    const after = patched(
      bytes,
      { cell: 'A2', value: { date: '2019-05-17' } },
      { cell: 'B2', value: { date: '2019-05-17' } },
    );
    expect(cellAt(after, 2, 1)).toEqual(dateCell(43602));
    expect(cellAt(after, 2, 2)).toBe('2019-05-17');
  });

  it('counts dates in the date system of the file', () => {
    const bytes = makeWorkbook(
      changed({
        [SHEET]: sheetXml('<row r="1"><c r="A1" s="1"/></row>'),
        'xl/workbook.xml': (xml) => xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
      }),
    );
    expect(cellAt(patched(bytes, { cell: 'A1', value: { date: DATE_1905 } }), 1, 1)).toEqual({
      kind: 'date',
      date: DATE_1905,
      number: 428,
    });
  });

  it('puts new cells and rows where they belong', () => {
    const bytes = withRows(
      '<row r="2"><c r="B2"><v>2</v></c></row><row r="4"/><row r="6"><c r="A6"><v>6</v></c></row>',
    );
    const after = patched(
      bytes,
      { cell: 'A2', value: 'a2' },
      { cell: 'C2', value: 'c2' },
      { cell: 'A4', value: 'a4' },
      { cell: 'A1', value: 'a1' },
      { cell: 'A5', value: 'a5' },
      { cell: 'A9', value: 'a9' },
      { cell: 'A7', value: 'a7' },
    );
    const xml = new TextDecoder().decode(unzipSync(after)[SHEET]);
    expect([...xml.matchAll(/<c r="(\w+)"/g)].map((match) => match[1])).toEqual([
      'A1',
      'A2',
      'B2',
      'C2',
      'A4',
      'A5',
      'A6',
      'A7',
      'A9',
    ]);
    expect(contentOf(after).sheets[0]?.rows.map(({ row }) => row)).toEqual([1, 2, 4, 5, 6, 7, 9]);
  });

  it('fills a sheet that has no cells yet', () => {
    const bytes = makeWorkbook(changed({ [SHEET]: sheetXml('').replace('<sheetData></sheetData>', '<sheetData/>') }));
    expect(cellAt(patched(bytes, { cell: 'B3', value: 'так' }), 3, 2)).toBe('так');
  });

  it('keeps the namespace prefix of the part', () => {
    const prefixed = makeWorkbook(
      changed({
        [SHEET]: (xml) => xml.replace(/<(\/?)([a-zA-Z]+)(?=[\s/>])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x='),
      }),
    );
    const after = patched(prefixed, { cell: 'D2', value: 'так' }, { cell: 'A30', value: 'ні' });
    expect(cellAt(after, 2, 4)).toBe('так');
    expect(cellAt(after, 30, 1)).toBe('ні');
    expect(new TextDecoder().decode(unzipSync(after)[SHEET])).not.toMatch(/<(?:c|row|v|is|t)[ >]/);
  });

  it('leaves out the calculation chain when a formula gives way to a value', () => {
    const chain =
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>';
    const bytes = makeWorkbook(
      changed({
        [SHEET]: sheetXml('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'),
        'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>',
        'xl/_rels/workbook.xml.rels': (xml) => xml.replace('</Relationships>', `${chain}</Relationships>`),
        '[Content_Types].xml': (xml) =>
          xml.replace('</Types>', '<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>'),
      }),
    );
    const after = patched(bytes, { cell: 'A1', value: 5 });
    expect(cellAt(after, 1, 1)).toBe(5);
    expect(Object.keys(unzipSync(after))).not.toContain('xl/calcChain.xml');
    for (const part of Object.values(unzipSync(after)))
      expect(new TextDecoder().decode(part)).not.toContain('calcChain');
    expect(Object.keys(unzipSync(patched(bytes, { cell: 'B1', value: 5 })))).toContain('xl/calcChain.xml');
  });

  it('gives the same bytes for the same changes', () => {
    const change = { cell: 'D2', value: 'так' };
    expect(patched(makeWorkbook(), change)).toEqual(patched(makeWorkbook(), change));
  });

  it('throws on a sheet or a cell that does not exist', () => {
    expect(() => patchWorkbook(makeWorkbook(workbookParts()), [{ sheet: 'Нема', cell: 'A1', value: 1 }])).toThrow(
      RangeError,
    );
    expect(() => patched(makeWorkbook(), { cell: 'XFE1', value: 1 })).toThrow(RangeError);
  });

  it.each(['openpyxl.xlsx', 'xlsxwriter.xlsx', 'libreoffice.xlsx'])('fills a file of another program: %s', (name) => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../../fixtures/foreign', name)));
    const after = patched(bytes, { cell: 'C2', value: 'не розпочато' }, { cell: 'D3', value: { date: '2019-12-01' } });
    expect(cellAt(after, 2, 3)).toBe('не розпочато');
    expect(cellAt(after, 3, 4)).toEqual(dateCell(43800));
    expect(cellAt(after, 2, 2)).toBe('Розробити «проект» & <акт>');
  });
});
