import { changed, SHEET } from '../../../../scripts/fixtures/damaged/changedParts';
import { makeWorkbook } from '../../../../scripts/fixtures/workbookMaker';
import { withoutBlankCells } from '../../../../src/formats/xlsx/read/blankCells';
import { readWorkbook } from '../../../../src/formats/xlsx/read/readWorkbook';

/** Rows that only carry styles, in between and under what is filled. */
const blanks = (from: number, count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `<row r="${from + i}" ht="15"><c r="A${from + i}" s="3"/><c r="B${from + i}" s="4"></c></row>`,
  ).join('');

describe('rows that only carry a style', () => {
  const limits = { partBytes: 100_000 };
  const book = (answers: string): Uint8Array =>
    makeWorkbook(
      changed({ [SHEET]: (xml) => xml.replace('</sheetData>', `${blanks(100, 4000)}${answers}</sheetData>`) }),
    );
  const answer = '<row r="9000"><c r="A9000" t="inlineStr"><is><t>остання відповідь</t></is></c></row>';

  it('do not count against the size of a part', () => {
    const outcome = readWorkbook(book(answer), { limits });
    const rows = outcome.kind === 'workbook' ? outcome.content.sheets[0]?.rows : [];
    expect(rows?.at(-1)).toMatchObject({ row: 9000, cells: ['остання відповідь'] });
  });

  it('do not hide that the rest is too large', () => {
    const long = `<row r="9000"><c r="A9000" t="inlineStr"><is><t>${'щось '.repeat(40_000)}</t></is></c></row>`;
    expect(readWorkbook(book(long), { limits })).toMatchObject({ kind: 'too-large', reason: 'part-size' });
  });
});

it('gives the same wherever a text is cut', () => {
  const row = '<row r="4"><c r="A4"><v>7</v></c><c r="B4" s="1"/></row>';
  const xml = `<sheetData>${blanks(1, 3)}${row}${blanks(5, 2)}</sheetData>`;
  const whole = withoutBlankCells(xml, true).kept;
  expect(whole).toBe('<sheetData><row r="4"><c r="A4"><v>7</v></c></row></sheetData>');
  for (let cut = 0; cut <= xml.length; cut++) {
    const first = withoutBlankCells(xml.slice(0, cut), false);
    expect(first.kept + withoutBlankCells(first.rest + xml.slice(cut), true).kept).toBe(whole);
  }
});
