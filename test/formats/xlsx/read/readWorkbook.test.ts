import { dateCell } from '../../../../src/core/workbook/cell';
import fc from 'fast-check';
import { changed, oneRow } from '../../../../scripts/fixtures/damaged/changedParts';
import { makeWorkbook, relationships, sheetXml, workbookParts } from '../../../../scripts/fixtures/workbookMaker';
import type { CellValue, SheetContent, WorkbookContent } from '../../../../src/core/workbook/content';
import { readWorkbook, type ReadOptions } from '../../../../src/formats/xlsx/read/readWorkbook';

const SHEET = 'xl/worksheets/sheet1.xml';

function contentOf(bytes: Uint8Array, options?: ReadOptions): WorkbookContent {
  const outcome = readWorkbook(bytes, options);
  if (outcome.kind !== 'workbook') throw new Error(outcome.reason);
  return outcome.content;
}
const firstSheet = (bytes: Uint8Array, options?: ReadOptions): SheetContent | undefined =>
  contentOf(bytes, options).sheets[0];
const firstRow = (cells: string): readonly (CellValue | undefined)[] => firstSheet(oneRow(cells))?.rows[0]?.cells ?? [];

describe('cells', () => {
  it('reads every type of value', () => {
    expect(
      firstRow(
        '<c r="A1"><v>-1.5e3</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#REF!</v></c>' +
          '<c r="D1" t="str"><v>текст</v></c><c r="E1" s="1"><v>43602</v></c><c r="F1" t="d">' +
          '<v>2019-05-17T12:00:00</v></c>',
      ),
    ).toEqual([-1500, false, { kind: 'error', error: '#REF!' }, 'текст', dateCell(43602), dateCell(43602.5)]);
  });

  it('keeps as text what claims to be a number and is none', () => {
    expect(firstRow('<c r="A1"><v>12,5</v></c><c r="B1"><v>1e999</v></c>')).toEqual(['12,5', '1e999']);
  });

  it('keeps as text what claims to be a truth value and is none', () => {
    expect(
      firstRow('<c r="A1" t="b"><v>виконано</v></c><c r="B1" t="b"><v>FALSE</v></c><c r="C1" t="b"><v>0</v></c>'),
    ).toEqual(['виконано', false, false]);
  });

  it('takes spaces alone for a blank, not for a nought or the first shared string', () => {
    expect(
      firstRow('<c r="A1"><v> </v></c><c r="B1" t="s"><v> </v></c><c r="C1" t="b"><v> </v></c><c r="D1"><v>1</v></c>'),
    ).toEqual([undefined, undefined, undefined, 1]);
  });

  it('gives formulas with and without a cached value, also dependents of a shared one', () => {
    expect(
      firstRow(
        '<c r="A1"><f>B1&amp;"x"</f><v>5</v></c><c r="B1" t="str"><f t="shared" si="0"/><v>y</v>' +
          '</c><c r="C1"><f>A1</f></c><c r="D1" t="str"><f>""</f><v></v></c>',
      ),
    ).toEqual([
      { kind: 'formula', formula: 'B1&"x"', value: 5 },
      { kind: 'formula', formula: '', value: 'y' },
      { kind: 'formula', formula: 'A1' },
      { kind: 'formula', formula: '""', value: '' },
    ]);
  });

  it('takes the constants TRUE() and FALSE() of LibreOffice for what they are', () => {
    expect(firstRow('<c r="A1" t="b"><f>TRUE()</f><v>1</v></c><c r="B1"><f>FALSE()</f><v>0</v></c>')).toEqual([
      true,
      false,
    ]);
  });

  it('leaves styled blanks, empty strings and empty shared strings out', () => {
    const [row] =
      firstSheet(
        oneRow(
          '<c r="A1" s="1"/><c r="B1" t="inlineStr"><is><t></t></is></c><c r="C1"><v></v></c><c r="D1"><v>1</v></c>',
        ),
      )?.rows ?? [];
    expect(row?.cells.map((cell) => cell)).toEqual([undefined, undefined, undefined, 1]);
  });

  it('reads usual and unusual spellings of one row alike', () => {
    const usual =
      '<c r="A1" s="2"><v>1</v></c><c r="B1" t="inlineStr"><is><t>два</t></is></c><c r="C1" t="b"><v>1</v></c>';
    const unusual =
      "<c  r = 'A1'\n s=\"2\" cm=\"1\"><v >1</v ></c ><c t='inlineStr' r='B1'><is ><r><t>дв" +
      '</t></r><r><t>а</t></r></is></c><c t = "b" r="c1"><v>1</v></c>';
    expect(firstRow(unusual)).toEqual(firstRow(usual));
    expect(firstRow(usual)).toEqual([dateCell(1), 'два', true]);
  });

  it('loses no text on its way through either form of strings', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter(
        (value) =>
          value.trim() !== '' &&
          !/\p{Surrogate}/u.test(value) &&
          !/[\u0000-\u001f\ufffe\uffff]|_x[0-9a-f]{4}_/i.test(value),
      );
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(text, fc.boolean(), fc.integer()), { minLength: 1, maxLength: 6 }), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.constantFrom('shared' as const, 'inline' as const),
        (rows, strings) => {
          expect(firstSheet(makeWorkbook(workbookParts({ rows, strings })))?.rows.map(({ cells }) => cells)).toEqual(
            rows,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('sheets', () => {
  it('numbers rows and cells without references by their order', () => {
    const rows = firstSheet(
      makeWorkbook(
        changed({
          [SHEET]: sheetXml(
            '<row><c><v>1</v></c><c><v>2</v></c></row><row r="7"><c/><c><v>3</v></c></row><row><c ' +
              'r="B9"><v>4</v></c></row>',
          ),
        }),
      ),
    )?.rows;
    expect(rows).toEqual([
      { row: 1, cells: [1, 2] },
      { row: 7, cells: [undefined, 3] },
      { row: 9, cells: [undefined, 4] },
    ]);
  });

  it('puts rows in order and joins a row that comes twice', () => {
    const rows = firstSheet(
      makeWorkbook(
        changed({
          [SHEET]: sheetXml(
            '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row ' +
              'r="3"><c r="B3"><v>4</v></c></row>',
          ),
        }),
      ),
    )?.rows;
    expect(rows).toEqual([
      { row: 1, cells: [1] },
      { row: 3, cells: [3, 4] },
    ]);
  });

  it('refuses a cell that comes twice with different contents, and takes the same content twice as one', () => {
    const cells = (first: string, second: string): string =>
      `<c r="A1"><v>1</v></c><c r="B1" t="str"><v>${first}</v></c><c r="B1" t="str"><v>${second}</v></c>`;
    expect(readWorkbook(oneRow(cells('виконано', 'не виконано')))).toEqual({
      kind: 'damaged',
      reason: 'cell-twice',
      params: { sheet: 'Звіт', cell: 'B1' },
    });
    expect(firstRow(cells('виконано', 'виконано'))).toEqual([1, 'виконано']);
    const twoRows = (second: string): Uint8Array =>
      makeWorkbook(
        changed({
          [SHEET]: sheetXml(`<row r="2"><c r="C2"><v>1</v></c></row><row r="2"><c r="C2"><v>${second}</v></c></row>`),
        }),
      );
    expect(readWorkbook(twoRows('2'))).toMatchObject({ reason: 'cell-twice', params: { cell: 'C2' } });
    expect(firstSheet(twoRows('1'))?.rows).toEqual([{ row: 2, cells: [undefined, undefined, 1] }]);
  });

  it('reads rows from a second block of data too', () => {
    const sheet = sheetXml(
      '<row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetData><row r="2"><c r="A2"><v>2</v></c></row>',
    );
    expect(firstSheet(makeWorkbook(changed({ [SHEET]: sheet })))?.rows).toEqual([
      { row: 1, cells: [1] },
      { row: 2, cells: [2] },
    ]);
  });

  it('reads a sheet whose relationship is of a type that nobody knows, and no chart sheet', () => {
    const related = (type: string): Uint8Array =>
      makeWorkbook(
        changed({
          'xl/_rels/workbook.xml.rels': relationships([
            [type, 'worksheets/sheet1.xml'],
            ['styles', 'styles.xml'],
            ['sharedStrings', 'sharedStrings.xml'],
          ]),
        }),
      );
    expect(firstSheet(related('work-shet'))?.rows).toHaveLength(4);
    expect(firstSheet(related('chartsheet'))?.rows).toEqual([]);
  });

  it('refuses markup whose tags do not match, however well they count up', () => {
    const sheet = sheetXml('').replace(
      '<sheetData></sheetData>',
      '<sheetFormatPr><lost><c r="A1"><v>1</v></c></row></sheetData>',
    );
    expect(readWorkbook(makeWorkbook(changed({ [SHEET]: sheet })))).toMatchObject({
      kind: 'damaged',
      reason: 'xml',
      params: { part: SHEET },
    });
  });

  it('refuses a workbook without sheets and a sheet without data: their answers stand nowhere that is read', () => {
    const styles = workbookParts().get('xl/styles.xml') ?? '';
    expect(readWorkbook(makeWorkbook(changed({ [SHEET]: styles })))).toMatchObject({
      kind: 'damaged',
      reason: 'xml',
      params: { part: SHEET },
    });
    expect(readWorkbook(makeWorkbook(changed({ 'xl/workbook.xml': styles })))).toMatchObject({
      kind: 'damaged',
      reason: 'xml',
      params: { part: 'xl/workbook.xml' },
    });
  });

  it('reports hidden rows, merged ranges and hidden sheets', () => {
    const bytes = makeWorkbook(
      changed({
        [SHEET]: sheetXml(
          '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden = "true"><c r="A2">' +
            '<v>2</v></c></row><row r="3" hidden="0"><c r="A3"><v>3</v></c></row>',
          '',
          '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
        ),
        'xl/workbook.xml': (xml) => xml.replace('sheetId', 'state="veryHidden" sheetId'),
      }),
    );
    expect(firstSheet(bytes)).toEqual({
      name: 'Звіт',
      state: 'veryHidden',
      merges: ['A1:B2'],
      rows: [
        { row: 1, cells: [1], hidden: true },
        { row: 2, cells: [2], hidden: true },
        { row: 3, cells: [3] },
      ],
    });
  });

  it('reads only the sheets that are wanted', () => {
    expect(contentOf(makeWorkbook(), { wants: () => false }).sheets).toEqual([
      { name: 'Звіт', state: 'visible', rows: [], merges: [] },
    ]);
  });

  it('gives a tab that lost its part the one that no tab names, and never reads it as empty', () => {
    const lost = (more: string): Uint8Array =>
      makeWorkbook(
        changed({
          'xl/workbook.xml': (xml) => xml.replace(/ r:id="[^"]*"/, '').replace('</sheets>', `${more}</sheets>`),
        }),
      );
    expect(firstSheet(lost(''))).toEqual(firstSheet(makeWorkbook()));
    expect(readWorkbook(lost('<sheet name="Інший" sheetId="7" r:id=""/>'))).toMatchObject({ reason: 'missing-part' });
  });

  it('is refused where one tab is made of two: what stood on the first would be lost', () => {
    const joined = changed({
      'xl/workbook.xml': (xml) => xml.replace(/<sheet name="[^"]*"/, (tag) => `${tag} sheetId="7" state=t name="б"`),
    });
    expect(readWorkbook(makeWorkbook(joined))).toMatchObject({ reason: 'xml', params: { part: 'xl/workbook.xml' } });
  });

  it('counts links to other workbooks and reports macros, without following them', () => {
    const content = contentOf(
      makeWorkbook(
        changed({
          'xl/_rels/workbook.xml.rels': relationships([
            ['worksheet', 'worksheets/sheet1.xml'],
            ['externalLink', 'a.xml'],
            ['externalLink', 'b.xml'],
            ['vbaProject', 'vbaProject.bin'],
            ['sharedStrings', 'sharedStrings.xml'],
          ]),
        }),
      ),
    );
    expect(content).toMatchObject({ externalLinks: 2, hasMacros: true });
  });

  it('keeps properties whose names belong to every object', () => {
    const { properties } = contentOf(
      makeWorkbook(workbookParts({ properties: { constructor: 'a', 'planzvit.plan': 'b & c' } })),
    );
    expect([...properties]).toEqual([
      ['constructor', 'a'],
      ['planzvit.plan', 'b & c'],
    ]);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('reads the answers past badly written properties, but no document type in them', () => {
    const parts = workbookParts({ properties: { 'planzvit.plan': 'b' } });
    expect(
      contentOf(makeWorkbook(new Map([...parts, ['docProps/custom.xml', '<Properties><property name="a">']]))),
    ).toMatchObject({ properties: new Map(), sheets: [{ rows: contentOf(makeWorkbook(parts)).sheets[0]?.rows }] });
    expect(
      readWorkbook(makeWorkbook(new Map([...parts, ['docProps/custom.xml', '<!DOCTYPE a><Properties/>']]))),
    ).toMatchObject({ kind: 'damaged', reason: 'dtd' });
  });

  it('says which part, sheet and limit stand in the way', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [i]);
    expect(readWorkbook(makeWorkbook(workbookParts({ rows })), { limits: { rows: 10 } })).toEqual({
      kind: 'too-large',
      reason: 'rows',
      params: { sheet: 'Звіт', limit: 10 },
    });
    expect(readWorkbook(makeWorkbook(), { limits: { partBytes: 300 } })).toMatchObject({
      kind: 'too-large',
      reason: 'part-size',
      params: { limit: 300 },
    });
    expect(readWorkbook(makeWorkbook(changed({ [SHEET]: undefined })))).toEqual({
      kind: 'damaged',
      reason: 'missing-part',
      params: { part: SHEET },
    });
  });
});
