import type { SheetSpec, WorkbookSpec } from '../../../../src/core/workbook/spec';
import { writeWorkbook } from '../../../../src/formats/xlsx/write/writeWorkbook';
import { packageParts, worksheetXml } from '../../../support/packageParts';

const properties: WorkbookSpec['properties'] = {
  title: 'Т',
  creator: 'PlanZvit',
  created: '2020-01-15',
  language: 'uk',
  custom: {},
};

async function parts(
  sheet: Partial<SheetSpec>,
  rest: Partial<WorkbookSpec> = {},
): Promise<ReadonlyMap<string, string>> {
  return packageParts(await write(sheet, rest));
}

async function write(sheet: Partial<SheetSpec>, rest: Partial<WorkbookSpec> = {}): Promise<Uint8Array> {
  return writeWorkbook({
    sheets: [{ name: "П'ять", state: 'visible', columns: [], rows: [{ row: 1, cells: [{ value: 'а' }] }], ...sheet }],
    styles: {},
    properties,
    ...rest,
  });
}

function sheetXml(found: ReadonlyMap<string, string>): string {
  return found.get('xl/worksheets/sheet1.xml') ?? '';
}

describe('the package that writeWorkbook makes', () => {
  it('quotes the sheet in print titles, areas and the filter’s own name, which is hidden', async () => {
    const workbook =
      (
        await parts({
          autoFilter: 'A1:B3',
          print: { orientation: 'landscape', paper: 'A4', repeatRows: { from: 1, to: 2 }, area: 'A1:B3' },
        })
      ).get('xl/workbook.xml') ?? '';
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'П''ять'!$1:$2</definedName>`);
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="0">'П''ять'!$A$1:$B$3</definedName>`,
    );
    expect(workbook).toContain(
      `<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="0">'П''ять'!$A$1:$B$3</definedName>`,
    );
  });

  it.each<[string, Partial<SheetSpec>, string, string | undefined]>([
    [
      // The pair that Excel itself saved, in EPPlus issue 786.
      'row 1 and column A hidden, C3 below and beside the split',
      {
        columns: [{ width: 9, hidden: true }, { width: 9 }],
        rows: [
          { row: 1, hidden: true, cells: [] },
          { row: 2, cells: [{ value: 'а' }] },
        ],
        freeze: { rows: 2, columns: 2 },
      },
      'xSplit="1" ySplit="1" topLeftCell="C3"',
      'B2',
    ],
    [
      'a hidden row of ids in the middle',
      {
        rows: [
          { row: 1, cells: [{ value: 'а' }] },
          { row: 4, hidden: true, cells: [{ value: 'key' }] },
        ],
        freeze: { rows: 5, columns: 0 },
      },
      'ySplit="4" topLeftCell="A6"',
      undefined,
    ],
    [
      'nothing hidden',
      { columns: [{ width: 9 }], freeze: { rows: 3, columns: 1 } },
      'xSplit="1" ySplit="3" topLeftCell="B4"',
      undefined,
    ],
    [
      'only the key column frozen beside the next one',
      {
        columns: [{ width: 9, hidden: true }, { width: 9 }, { width: 9, hidden: true }],
        freeze: { rows: 0, columns: 3 },
      },
      'xSplit="1" topLeftCell="D1"',
      'B1',
    ],
  ])('counts only what is visible in frozen panes: %s', async (_, sheet, pane, view) => {
    const xml = sheetXml(await parts(sheet));
    expect(xml).toContain(`<pane ${pane} `);
    expect(/<sheetView [^>]*topLeftCell="(\w+)"/.exec(xml)?.[1]).toBe(view);
  });

  it('lays a wide sheet over pages side by side, which repeat columns and follow each other row by row', async () => {
    const found = await parts({
      print: {
        orientation: 'landscape',
        paper: 'A4',
        fitToWidth: true,
        pagesWide: 2,
        repeatRows: { from: 8, to: 8 },
        repeatColumns: { from: 'B', to: 'C' },
      },
    });
    expect(found.get('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'П''ять'!$B:$C,'П''ять'!$8:$8</definedName>`,
    );
    expect(sheetXml(found)).toMatch(/<pageSetup [^>]*pageOrder="overThenDown"[^>]*fitToWidth="2"[^>]*fitToHeight="0"/);
    expect(sheetXml(await parts({ print: { orientation: 'landscape', paper: 'A4', fitToWidth: true } }))).not.toContain(
      'pageOrder',
    );
  });

  it('hides the names that the spec hides, and no others', async () => {
    const workbook =
      (
        await parts(
          {},
          {
            names: [
              { name: 'hidden_one', sheet: "П'ять", range: 'A1:A2', hidden: true },
              { name: 'shown_one', sheet: "П'ять", range: 'A1' },
            ],
          },
        )
      ).get('xl/workbook.xml') ?? '';
    expect(workbook).toContain('<definedName name="hidden_one" hidden="1">');
    expect(workbook).toContain('<definedName name="shown_one">');
  });

  it('protects without a password and allows what the spec allows', async () => {
    const xml = sheetXml(await parts({ protection: { formatRows: true, autoFilter: true } }));
    const protection = /<sheetProtection [^>]*\/>/.exec(xml)?.[0] ?? '';
    expect(protection).not.toMatch(/password|hash/i);
    expect(protection).toMatch(/formatRows="0"/);
    expect(protection).toMatch(/formatColumns="1"/);
    expect(protection).toMatch(/selectLockedCells="0"/);
  });

  it('makes a height custom unless the row may grow', async () => {
    const xml = sheetXml(
      await parts({
        rows: [
          { row: 1, height: 20, cells: [] },
          { row: 2, height: 30, grows: true, cells: [] },
        ],
      }),
    );
    expect(xml).toContain('<row r="1" ht="20" customHeight="1"/>');
    expect(xml).toContain('<row r="2" ht="30"/>');
  });

  it('silences the green triangles over numbers that are text', async () => {
    const xml = sheetXml(
      await parts({
        rows: [
          { row: 2, cells: [{ value: '2.1' }, { value: 'слово' }] },
          { row: 5, cells: [{ value: '5' }] },
        ],
      }),
    );
    expect(xml).toContain(
      '<ignoredErrors><ignoredError sqref="A2:A5" numberStoredAsText="1" twoDigitTextYear="1"/></ignoredErrors>',
    );
  });

  it('silences them over inputs of text format and over formulas unlike those above', async () => {
    const xml = sheetXml(
      await parts(
        {
          rows: [
            { row: 1, cells: [{ value: 'Телефон' }, { style: 'input' }] },
            { row: 2, cells: [{ formula: 'A1', value: 'Телефон' }, { style: 'input' }, { style: 'date' }] },
            {
              row: 3,
              cells: [
                { formula: 'B1', value: '' },
                { formula: 'B2', value: '', style: 'input' },
              ],
            },
          ],
        },
        {
          styles: {
            input: { numberFormat: '@', locked: false },
            date: { numberFormat: 'dd.mm.yyyy', locked: false },
          },
        },
      ),
    );
    expect(/<ignoredErrors>.*<\/ignoredErrors>/.exec(xml)?.[0]).toBe(
      '<ignoredErrors><ignoredError sqref="B1:B2" numberStoredAsText="1" twoDigitTextYear="1"/>' +
        '<ignoredError sqref="A2:A3 B3:B3" formula="1"/></ignoredErrors>',
    );
  });

  it('stores a formula that stands word for word in several cells once, and no other', async () => {
    const own = 'IF(INDEX($A:$A,ROW())="A1",1,0)';
    const relative = 'A1+1';
    const elsewhere = "INDEX('П''ять'!$A:$A,ROW())";
    const row = (at: number): SheetSpec['rows'][number] => ({
      row: at,
      cells: [own, relative, elsewhere].map((formula) => ({ formula, value: at })),
    });
    const xml = sheetXml(await parts({ rows: [row(1), row(2), { row: 3, cells: [{ value: 'а' }] }, row(4)] }));
    expect(xml).toContain('<c r="A1"><f t="shared" si="0" ref="A1:A4">');
    expect(xml).toContain('<c r="A4"><f t="shared" si="0"/><v>4</v></c>');
    expect([...xml.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula)).toEqual(
      [1, 2, 4].flatMap(() => [relative, elsewhere]),
    );
  });

  it('leaves cells open after a cut, and locks all others of a protected sheet', async () => {
    const found = await parts(
      { columns: [{ width: 9 }, { width: 12 }], rows: [{ row: 1, cells: [{ style: 'x' }] }], protection: {} },
      { styles: { x: { fill: 'EEEEEE' } }, cutLeavesInputs: true },
    );
    const styles = found.get('xl/styles.xml') ?? '';
    const formats = [...(/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<protection locked="(\d)"/g)];
    expect(/<cellStyleXfs.*?<\/cellStyleXfs>/.exec(styles)?.[0]).toContain('<protection locked="0"/>');
    expect(formats.map(([, locked]) => locked)).toEqual(['0', '1', '1']);
    expect(/<cols>.*<\/cols>/.exec(sheetXml(found))?.[0].match(/style="2"/g)).toHaveLength(3);
    expect(sheetXml(found)).toContain('<col min="3" max="16384"');
    expect((await parts({ columns: [{ width: 9 }], protection: {} })).get('xl/styles.xml')).not.toContain('locked="0"');
  });

  it('gives charts what they are drawn from, their language, and a legend only to several series', async () => {
    const chart = (...values: readonly string[]): NonNullable<SheetSpec['charts']>[number] => ({
      kind: 'column',
      title: 'Т',
      alt: 'т',
      categories: "'П''ять'!$A$1:$A$3",
      series: values.map((column) => ({ name: column, values: `'П''ять'!$${column}$1:$${column}$3` })),
      from: 'E1',
      to: 'J9',
    });
    const found = await parts({
      rows: [
        { row: 1, cells: [{ value: 'а & б' }, { value: 3 }, { formula: 'B1*2', value: 6 }] },
        { row: 2, cells: [{ value: 'в' }, undefined, { value: 0 }] },
        { row: 3, cells: [{ value: '1.1' }, { value: 5 }, { value: 7 }] },
      ],
      charts: [chart('B'), chart('B', 'C')],
    });
    const [single = '', double = ''] = [1, 2].map((no) => found.get(`xl/charts/chart${no}.xml`));
    expect(single).toContain(
      '<c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>а &amp; б</c:v></c:pt><c:pt idx="1"><c:v>в</c:v></c:pt>' +
        '<c:pt idx="2"><c:v>1.1</c:v></c:pt></c:strCache>',
    );
    expect(single).toContain(
      '<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>3</c:v></c:pt>' +
        '<c:pt idx="2"><c:v>5</c:v></c:pt></c:numCache>',
    );
    expect(double).toContain('<c:pt idx="0"><c:v>6</c:v></c:pt><c:pt idx="1"><c:v>0</c:v></c:pt>');
    expect([single, double].map((xml) => xml.includes('<c:legend>'))).toEqual([false, true]);
    expect(single).toContain('<c:lang val="uk-UA"/>');
  });

  it('keeps text that reads like an error as text', async () => {
    const found = await parts({ rows: [{ row: 1, cells: [{ value: '#REF!' }] }] });
    expect(sheetXml(found)).toContain('<c r="A1" t="s"><v>0</v></c>');
    expect(found.get('xl/sharedStrings.xml')).toContain('<si><t>#REF!</t></si>');
  });

  it('writes fonts in the order that Office checks', async () => {
    const styles =
      (
        await parts(
          { rows: [{ row: 1, cells: [{ style: 'x' }] }] },
          { styles: { x: { font: { bold: true, size: 9, color: '112233' } } } },
        )
      ).get('xl/styles.xml') ?? '';
    expect(styles).toContain('<font><b/><sz val="9"/><color rgb="FF112233"/><name val="Calibri"/></font>');
  });

  it('makes one style of two names that look the same', async () => {
    const look = { fill: 'EEEEEE', wrap: true };
    const styles =
      (
        await parts({ rows: [{ row: 1, cells: [{ style: 'a' }, { style: 'b' }] }] }, { styles: { a: look, b: look } })
      ).get('xl/styles.xml') ?? '';
    expect(/<cellXfs count="(\d+)"/.exec(styles)?.[1]).toBe('2');
  });

  it('brings the task-pane parts only when asked', async () => {
    expect([...(await parts({})).keys()].some((path) => path.includes('webextension'))).toBe(false);
    const found = await parts(
      {},
      { taskPane: { addInId: '7f3c1d52-9a46-4e0b-8b1e-5c2a6d90f4e7', version: '0.1.0.0' } },
    );
    expect(found.get('xl/webextensions/webextension1.xml')).toContain(
      '<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>',
    );
    // With 1, people without the add-in would be asked to trust and install it.
    expect(found.get('xl/webextensions/taskpanes.xml')).toContain(' visibility="0"');
    expect(found.get('_rels/.rels')).toContain('Target="xl/webextensions/taskpanes.xml"');
    expect(found.get('[Content_Types].xml')).toContain('/xl/webextensions/taskpanes.xml');
  });

  it('makes the box of a note as large as its text', async () => {
    const long = 'Слово '.repeat(50);
    const vml =
      (
        await parts({
          notes: [
            { cell: 'B9', text: 'а' },
            { cell: 'A2', text: long },
          ],
        })
      ).get('xl/drawings/vmlDrawing1.vml') ?? '';
    expect([...vml.matchAll(/<x:Anchor>([^<]*)</g)].map(([, anchor]) => anchor)).toEqual([
      '1,15,1,2,5,31,10,4',
      '2,15,8,2,6,31,10,4',
    ]);
  });

  it('selects the active sheet and names program, language and day', async () => {
    const bytes = await writeWorkbook({
      sheets: [
        { name: 'А', state: 'hidden', columns: [], rows: [] },
        { name: 'Б', state: 'visible', columns: [], rows: [] },
      ],
      styles: {},
      properties,
    });
    expect(worksheetXml(bytes, 'Б')).toContain('tabSelected="1"');
    expect(worksheetXml(bytes, 'А')).not.toContain('tabSelected');
    const found = packageParts(bytes);
    expect(found.get('docProps/app.xml')).toContain('<Application>PlanZvit</Application>');
    expect(found.get('docProps/core.xml')).toContain('<dc:language>uk</dc:language>');
    expect(found.get('docProps/core.xml')).toContain('2020-01-15T00:00:00Z</dcterms:modified>');
  });
});
