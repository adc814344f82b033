import type { RowContent } from '../../../../src/core/workbook/content';
import { readSheet } from '../../../../src/formats/xlsx/read/sheet';
import { SheetText } from '../../../../src/formats/xlsx/read/sheetPieces';
import { ReadFault } from '../../../../src/formats/zip/readFault';
import { RETURN_LIMITS } from '../../../../src/formats/zip/readLimits';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="x"><cols><col min="1" max="1"/></cols><sheetData>';
const TAIL = '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>';
const ROWS = 1500;
const cell = (column: string, row: number): string =>
  `<c r="${column}${row}" t="inlineStr"><is><t>Проведено &amp; описано, ${column}${row}</t></is></c>`;
const row = (no: number): string => `<row r="${no}">${cell('A', no)}${cell('B', no)}</row>`;
const rows = (count: number): string => Array.from({ length: count }, (_, i) => row(i + 1)).join('');
const bytes = (xml: string): Uint8Array => new TextEncoder().encode(xml);
const piecesOf = (xml: string): readonly string[] => [...new SheetText(bytes(xml))];

const context = {
  part: 'sheet1.xml',
  sharedStrings: [],
  looks: [],
  dateSystem: 1900 as const,
  ownTexts: false,
};

function read(text: Iterable<string>): { readonly rows: readonly RowContent[]; readonly merges: readonly string[] } {
  return readSheet(text, 'Звіт', context, RETURN_LIMITS);
}

/** In pieces as in one. */
function both(xml: string, leastPieces: number): ReturnType<typeof read> {
  expect(piecesOf(xml).length).toBeGreaterThanOrEqual(leastPieces);
  const inPieces = read(new SheetText(bytes(xml)));
  expect(inPieces).toEqual(read([xml]));
  return inPieces;
}

describe('a worksheet that is read piece by piece', () => {
  it('has the same rows and ranges as in one piece', () => {
    const { rows: found, merges } = both(`${HEAD}${rows(ROWS)}${TAIL}`, 3);
    expect(found).toHaveLength(ROWS);
    expect(found.at(-1)?.cells).toEqual([`Проведено & описано, A${ROWS}`, `Проведено & описано, B${ROWS}`]);
    expect(merges).toEqual(['A1:B1']);
  });
  it('keeps what stands around its rows in the ends that are kept', () => {
    const text = new SheetText(bytes(`${HEAD}${rows(ROWS)}${TAIL}`));
    read(text);
    expect(text.head).toContain('<worksheet xmlns="x">');
    expect(text.last.endsWith(TAIL)).toBe(true);
  });
  it('is cut nowhere in comments and character data', () => {
    const comment = `<!-- ${row(1).repeat(900)} -->`;
    expect(both(`${HEAD}${rows(5)}${comment}${TAIL}`, 1).rows).toHaveLength(5);
    expect(piecesOf(`${HEAD}${rows(5)}${comment}${TAIL}`)).toHaveLength(1);
  });
  it('goes on with rows behind the end of its data', () => {
    const more = `</sheetData><sheetData>${row(ROWS + 1)}`;
    expect(both(`${HEAD}${rows(ROWS)}${more}${TAIL}`, 2).rows).toHaveLength(ROWS + 1);
    expect(both(`${HEAD}${rows(9)}</sheetData><sheetData>${rows(ROWS)}${TAIL}`, 1).rows).toHaveLength(ROWS);
  });
  it.each([
    ['whose root ends by another name', `${HEAD}${rows(ROWS)}</sheetData></work>`],
    ['whose data do not end', `${HEAD}${rows(ROWS)}</worksheet>`],
    ['that is cut off', `${HEAD}${rows(ROWS)}`],
    ['with an end tag too many', `${HEAD}${rows(ROWS)}</sheetData></worksheet></worksheet><x/>`],
  ])('is refused as in one piece: %s', (_, xml) => {
    const refused = (text: Iterable<string>): unknown => {
      try {
        return read(text);
      } catch (error) {
        return error instanceof ReadFault ? error.reason : error;
      }
    };
    expect(refused(new SheetText(bytes(xml)))).toEqual(refused([xml]));
  });
});
