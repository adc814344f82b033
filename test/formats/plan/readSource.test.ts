import { utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import type { SourceBlock } from '../../../src/core/plan/source';
import { readSource, sourceFromHtml } from '../../../src/formats/plan/readSource';
import { docxPackage } from '../../support/planLayouts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

async function blocks(bytes: Uint8Array, name = 'file'): Promise<readonly SourceBlock[]> {
  const outcome = await readSource(bytes, name);
  if (outcome.kind !== 'document') throw new Error(JSON.stringify(outcome));
  return outcome.document.blocks;
}

const shape = (found: readonly SourceBlock[]): unknown =>
  found.map((block) =>
    block.kind === 'line'
      ? block.text
      : block.rows.map((row) =>
          row.cells.map((cell) => (cell.covered === undefined ? cell.text : `(${cell.covered})`)),
        ),
  );

describe('what cannot be a plan is refused with its reason', () => {
  const CASES: readonly (readonly [string, Uint8Array, string])[] = [
    ['empty', new Uint8Array(), 'a.txt'],
    ['empty', utf8(' \n\t\n'), 'a.txt'],
    ['unreadable', utf8('%PDF-1.7\n…'), 'plan.txt'],
    ['empty', utf8('{\\rtf1\\ansi }'), 'plan.doc'],
    ['image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), 'plan.docx'],
    ['binary', Uint8Array.from({ length: 4000 }, (_, i) => (i * 37) % 32), 'plan.txt'],
    ['archive', zipSync({ 'plan.txt': strToU8('текст') }), 'plan.zip'],
    ['too-large', docxPackage('x'.repeat(17 << 20)), 'plan.docx'],
    ['unreadable', docxPackage(`<w:document ${W}><w:body><w:p`), 'plan.docx'],
  ];
  it.each(CASES)('%s', async (reason, bytes, name) => {
    expect(await readSource(bytes, name)).toMatchObject({ kind: 'failed', reason });
  });
});

describe('a flat OpenDocument sheet', () => {
  it('is read as the table that it is, not as its XML', async () => {
    const cell = (text: string): string =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const row = (texts: readonly string[]): string => `<table:table-row>${texts.map(cell).join('')}</table:table-row>`;
    const sheet =
      '<?xml version="1.0"?><office:document xmlns:office="o" xmlns:table="t" xmlns:text="x"' +
      ' office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>' +
      `<table:table table:name="План">${row(['№', 'Захід'])}${row(['1', 'Провести нараду'])}</table:table>` +
      '</office:spreadsheet></office:body></office:document>';
    expect(shape(await blocks(utf8(sheet), 'план.fods'))).toEqual([
      [
        ['№', 'Захід'],
        ['1', 'Провести нараду'],
      ],
    ]);
  });
});

describe('a workbook in a form of Excel that is not .xlsx', () => {
  it.each(['xlsb', 'biff8', 'xlml'] as const)('is read as the same table: %s', async (bookType) => {
    const rows = [
      ['№', 'Захід'],
      ['1', 'Провести нараду'],
    ];
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'План');
    const bytes = new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer);
    expect(shape(await blocks(bytes, 'план.xls'))).toEqual([rows]);
  });
});

describe('HTML', () => {
  it('lays out merged cells, breaks lines at <br> and <p>, keeps nested words together', () => {
    expect(
      shape(
        sourceFromHtml(
          '<p>Над&nbsp;таблицею</p><table><tr><td rowspan=2>a<br>b</td><td colspan=2>' +
            '<b>c</b> <i>d</i></td></tr><tr><td><p>e</p><p>f</p></td><td>g</td></tr>' +
            '</table><p>Під</p>',
        ).blocks,
      ),
    ).toEqual([
      'Над\u00A0таблицею',
      [
        ['a\nb', 'c d', '(left)'],
        ['(above)', 'e\nf', 'g'],
      ],
      'Під',
    ]);
  });

  it('finds a table inside the table that only lays out the page', () => {
    expect(
      shape(
        sourceFromHtml(
          '<table><tr><td><p>Меню</p></td></tr><tr><td><table><tr><td>1</td><td>2</td>' +
            '</tr><tr><td>3</td><td>4</td></tr></table></td></tr></table>',
        ).blocks,
      ),
    ).toContainEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('does not glue a raised figure to the number before it', () => {
    expect(shape(sourceFromHtml('<p>5<sup>1</sup>) захід</p><script>var x = "<p>ні</p>"</script>').blocks)).toEqual([
      '5¹) захід',
    ]);
  });
});

describe('Word', () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;

  it('lays out cells merged across and down, and leaves deleted text out', async () => {
    const xml =
      `<w:document ${W}><w:body><w:p><w:r><w:t>ПЛАН</w:t></w:r><w:del><w:r><w:delText>` +
      `ні</w:delText><w:t>ні</w:t></w:r></w:del></w:p><w:tbl><w:tr>${cell('a', '<w:gridSpan w:val="2"/>')}` +
      `${cell('b')}</w:tr><w:tr>${cell('c', '<w:vMerge w:val="restart"/>')}${cell('d')}` +
      `${cell('e')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('f')}${cell('g')}` +
      `</w:tr></w:tbl></w:body></w:document>`;
    expect(shape(await blocks(docxPackage(xml)))).toEqual([
      'ПЛАН',
      [
        ['a', '(left)', 'b'],
        ['c', 'd', 'e'],
        ['(above)', 'f', 'g'],
      ],
    ]);
  });

  it('writes out the numbers of automatic lists', async () => {
    const item = (text: string, level: number): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>` +
      `</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const level = (i: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering =
      `<w:numbering ${W}><w:abstractNum w:abstractNumId="3">${level(0, 'decimal', '%1.')}` +
      `${level(1, 'decimal', '%1.%2)')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId ` +
      `w:val="3"/></w:num></w:numbering>`;
    const xml =
      `<w:document ${W}><w:body>${item('перший', 0)}${item('підпункт', 1)}${item('ще', 1)}` +
      `${item('другий', 0)}${item('знову', 1)}</w:body></w:document>`;
    expect(shape(await blocks(docxPackage(xml, { 'word/numbering.xml': numbering })))).toEqual([
      '1. перший',
      '1.1) підпункт',
      '1.2) ще',
      '2. другий',
      '2.1) знову',
    ]);
  });
});

describe('delimited text', () => {
  it('keeps line breaks of quoted cells and the lines of the file', async () => {
    const found = await blocks(
      utf8('ПЛАН ЗАХОДІВ\r\n№;Захід;Строк;Виконавці\r\n1;захід;травень;"МОН\nМВС"\r\n2;захід;червень;МОЗ\r\n'),
      'plan.csv',
    );
    expect(shape(found)).toEqual([
      'ПЛАН ЗАХОДІВ',
      [
        ['№', 'Захід', 'Строк', 'Виконавці'],
        ['1', 'захід', 'травень', 'МОН\nМВС'],
        ['2', 'захід', 'червень', 'МОЗ'],
      ],
    ]);
    expect(found[1]?.kind === 'table' && found[1].rows.map((row) => row.line)).toEqual([2, 3, 5]);
  });

  it('does not take the commas of prose for delimiters', async () => {
    expect(
      (await blocks(utf8("Перше, друге, третє.\nЧетверте, п'яте.\nШосте, сьоме, восьме, дев'яте."))).every(
        (block) => block.kind === 'line',
      ),
    ).toBe(true);
  });
});
