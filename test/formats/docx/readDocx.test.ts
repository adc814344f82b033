import { readDocx } from '../../../src/formats/docx/read/readDocx';
import type { Block, ReadDocument, Run } from '../../../src/formats/document/document';
import { liveTable } from '../../../src/formats/document/liveTable';
import { textOf } from '../../../src/formats/document/textOf';
import { openPackage } from '../../../src/formats/opc/openPackage';
import { RETURN_LIMITS } from '../../../src/formats/zip/readLimits';
import { docxPackage } from '../../support/planLayouts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

function read(body: string, parts: Readonly<Record<string, string>> = {}): ReadDocument {
  const bytes = docxPackage(`<w:document ${W}><w:body>${body}</w:body></w:document>`, { ...parts });
  return readDocx(openPackage(bytes, RETURN_LIMITS), RETURN_LIMITS);
}

const lines = (blocks: readonly Block[]): readonly string[] => textOf(blocks).split('\n');
const runsOf = ({ blocks }: ReadDocument): readonly Run[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
const places = (block: Block | undefined): unknown =>
  block?.kind === 'table' &&
  liveTable(block).rows.map(({ cells }) =>
    cells.map(({ column, columns, rows, blocks }) => [column, columns, rows, textOf(blocks)]),
  );

describe('the text of a Word document', () => {
  it.each([
    ['struck', run('старе', '<w:strike/>')],
    ['struck', run('старе', '<w:dstrike w:val="1"/>')],
    ['hidden', run('старе', '<w:vanish/>')],
    ['deleted', '<w:del><w:r><w:delText>старе</w:delText></w:r></w:del>'],
    ['moved', `<w:moveFrom>${run('старе')}</w:moveFrom>`],
    ['placeholder', `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('старе')}</w:sdtContent></w:sdt>`],
  ])('marks what is no live text: %s', (mark, old) => {
    const document = read(paragraph(`${old}${run('нове')}`));
    expect(lines(document.blocks)).toEqual(['нове']);
    expect(runsOf(document)).toEqual([{ text: 'старе', mark }, { text: 'нове' }]);
  });

  it('knows struck and hidden text by the style of its characters or paragraph, and what lifts it', () => {
    const styles = `<w:styles ${W}>
      <w:style w:styleId="a"><w:rPr><w:strike/></w:rPr></w:style>
      <w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`;
    const body =
      paragraph(
        `${run('геть', '<w:rStyle w:val="b"/>')}${run(' лишити', '<w:rStyle w:val="b"/><w:strike w:val="0"/>')}`,
      ) + paragraph(run('і це'), '<w:pStyle w:val="a"/>');
    expect(runsOf(read(body, { 'word/styles.xml': styles })).map(({ mark }) => mark)).toEqual([
      'struck',
      undefined,
      'struck',
    ]);
  });

  it.each([
    ['a box that is ticked', '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', '☒ так'],
    ['a box that is not', '<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', '☐ так'],
    ['a box that is ticked from the start', '<w:checkBox><w:default w:val="1"/></w:checkBox>', '☒ так'],
    [
      'a list',
      '<w:ddList><w:result w:val="1"/><w:listEntry w:val="не виконано"/><w:listEntry w:val="виконано"/></w:ddList>',
      'виконано так',
    ],
    ['a list that nobody touched', '<w:ddList><w:listEntry w:val="виберіть"/></w:ddList>', 'виберіть так'],
  ])('has what was chosen in a field of a form: %s', (_, data, shown) => {
    const mark = (kind: string, inner = ''): string =>
      `<w:r><w:fldChar w:fldCharType="${kind}">${inner}</w:fldChar></w:r>`;
    const field = `${mark('begin', `<w:ffData>${data}</w:ffData>`)}${mark('separate')}${mark('end')}`;
    expect(lines(read(paragraph(`${field}${run(' так')}`)).blocks)).toEqual([shown]);
  });

  it.each([
    ['Wingdings', 'F0FE', '☑'],
    ['Wingdings', 'F0A8', '☐'],
    ['Wingdings 2', 'F052', '☑'],
    ['Wingdings', 'F04A', '▪'],
    ['Symbol', 'F0B3', '≥'],
    ['Symbol', 'F061', 'α'],
    ['Arial', '2116', '№'],
    ['Невідомий', 'F0E1', '\uFFFD'],
  ])('has the signs of fonts of signs: %s %s', (font, char, sign) => {
    expect(lines(read(paragraph(`<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`)).blocks)).toEqual([sign]);
  });

  it('leaves out what tracked changes remember of earlier looks', () => {
    const was = '<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>';
    expect(runsOf(read(paragraph(run('текст', was))))).toEqual([{ text: 'текст' }]);
  });

  it('joins a paragraph whose end was deleted with the next one', () => {
    const first = paragraph(run('перша '), '<w:rPr><w:del w:id="1"/></w:rPr>');
    expect(lines(read(first + paragraph(run('друга'))).blocks)).toEqual(['перша друга']);
  });

  it('keeps hyphens that do not break, and tabs and breaks of the text alone', () => {
    const tabs = '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>';
    const inner = `<w:r><w:t>12</w:t><w:noBreakHyphen/><w:t>345</w:t><w:tab/><w:t>а</w:t><w:br/><w:t>б</w:t></w:r>`;
    expect(lines(read(paragraph(inner, tabs)).blocks)).toEqual(['12-345\tа', 'б']);
  });

  it('reads a text box once, of the forms in which it stands', () => {
    const box = `<w:txbxContent>${paragraph(run('у рамці'))}</w:txbxContent>`;
    const twice =
      `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box}</mc:Choice><mc:Fallback>` +
      `${box}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(lines(read(paragraph(run('поруч') + twice)).blocks)).toEqual(['поруч', 'у рамці']);
    const onlyOld =
      `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Fallback>${box}</mc:Fallback>` + `</mc:AlternateContent></w:r>`;
    expect(lines(read(paragraph(onlyOld)).blocks)).toEqual(['', 'у рамці']);
  });

  it('keeps the address behind a word, of a relationship and of a field', () => {
    const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const code = '<w:r><w:instrText> HYPERLINK "https://example.org/2" </w:instrText></w:r>';
    const body = paragraph(
      `<w:hyperlink r:id="rId9" xmlns:r="r">${run('перше')}</w:hyperlink>${field('begin')}` +
        `${code}${field('separate')}${run('друге')}${field('end')}${run('третє')}`,
    );
    const rels =
      '<Relationships><Relationship Id="rId9" Type="x/hyperlink" Target="https://example.org/1" ' +
      'TargetMode="External"/></Relationships>';
    expect(runsOf(read(body, { 'word/_rels/document.xml.rels': rels })).map(({ text, link }) => [text, link])).toEqual([
      ['перше', 'https://example.org/1'],
      ['друге', 'https://example.org/2'],
      ['третє', undefined],
    ]);
  });

  it('hangs notes and comments on their places', () => {
    const part = (kind: string, text: string): string =>
      `<w:${kind}s ${W}><w:${kind} w:id="2">${paragraph(run(text))}</w:${kind}></w:${kind}s>`;
    const body = paragraph(
      `${run('а')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('б')}<w:r><w:commentReference w:id="2"/></w:r>`,
    );
    const found = runsOf(
      read(body, {
        'word/footnotes.xml': part('footnote', 'виноска'),
        'word/comments.xml': part('comment', 'примітка'),
      }),
    );
    expect(found.map(({ text, aside }) => [text, aside?.kind, aside && textOf(aside.blocks)])).toEqual([
      ['а', undefined, undefined],
      ['', 'footnote', 'виноска'],
      ['б', undefined, undefined],
      ['', 'comment', 'примітка'],
    ]);
  });
});

describe('numbers of lists that Word shows', () => {
  const level = (i: number, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const item = (list: number, at: number, text: string): string =>
    paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
  const styled = (style: string, text: string): string => paragraph(run(text), `<w:pStyle w:val="${style}"/>`);
  const numbering = (inner: string): string => `<w:numbering ${W}>${inner}</w:numbering>`;

  it('come from the style of a paragraph, from the one that it is based on, and from the level of the style', () => {
    const styles = `<w:styles ${W}>
      <w:style w:styleId="task"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="measure"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="own"><w:basedOn w:val="measure"/></w:style>
      <w:style w:styleId="deep"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="none"><w:basedOn w:val="task"/>
        <w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
      </w:styles>`;
    const lists = numbering(
      `<w:abstractNum w:abstractNumId="5">${level(0, '%1.')}${level(1, '%1.%2.')}` +
        `${level(2, '%1.%2.%3', '<w:pStyle w:val="deep"/>')}</w:abstractNum><w:num ` +
        `w:numId="1"><w:abstractNumId w:val="5"/></w:num>`,
    );
    const body = ['task', 'measure', 'own', 'deep', 'none', 'task', 'own']
      .map((style) => styled(style, style))
      .join('');
    expect(lines(read(body, { 'word/styles.xml': styles, 'word/numbering.xml': lists }).blocks)).toEqual([
      '1. task',
      '1.1. measure',
      '1.2. own',
      '1.2.1 deep',
      'none',
      '2. task',
      '2.1. own',
    ]);
  });

  it('begin again, or at another number, where a list says so', () => {
    const lists = numbering(
      `<w:abstractNum w:abstractNumId="5">${level(0, '%1)')}</w:abstractNum>
       <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>
       <w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>
       <w:num w:numId="3"><w:abstractNumId w:val="5"/>
         <w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
       <w:num w:numId="4"><w:abstractNumId w:val="5"/>
         <w:lvlOverride w:ilvl="0">${level(0, 'п. %1')}</w:lvlOverride></w:num>`,
    );
    const body = [1, 1, 2, 3, 3, 4].map((list) => item(list, 0, 'x')).join('');
    expect(lines(read(body, { 'word/numbering.xml': lists }).blocks)).toEqual([
      '1) x',
      '2) x',
      '3) x',
      '7) x',
      '8) x',
      'п. 9 x',
    ]);
  });

  it('are found behind a definition that only names a numbering style', () => {
    const lists = numbering(
      `<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Список"/></w:abstractNum>
       <w:abstractNum w:abstractNumId="6"><w:styleLink w:val="Список"/>
         ${level(0, '%1.', '<w:suff w:val="space"/>')}</w:abstractNum>
       <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>`,
    );
    expect(lines(read(item(1, 0, 'x') + item(1, 0, 'y'), { 'word/numbering.xml': lists }).blocks)).toEqual([
      '1. x',
      '2. y',
    ]);
  });

  it('are not spent on rows that tracked changes deleted', () => {
    const lists = numbering(
      `<w:abstractNum w:abstractNumId="5">${level(0, '%1.')}</w:abstractNum><w:num ` +
        `w:numId="1"><w:abstractNumId w:val="5"/></w:num>`,
    );
    const numbered = (text: string): string => `<w:tc>${item(1, 0, '')}</w:tc>${cell(text)}`;
    const table = `<w:tbl>${row(numbered('а'))}${row(numbered('б'), '<w:del w:id="1"/>')}${row(numbered('в'))}</w:tbl>`;
    expect(places(read(table, { 'word/numbering.xml': lists }).blocks[0])).toEqual([
      [
        [1, 1, 1, '1. '],
        [2, 1, 1, 'а'],
      ],
      [
        [1, 1, 1, '2. '],
        [2, 1, 1, 'в'],
      ],
    ]);
  });
});

describe('the grid of a Word table', () => {
  it('leaves out the columns before a row, and lets cells go on downwards', () => {
    const table = `<w:tbl>${row(cell('а') + cell('б', '<w:vMerge w:val="restart"/>') + cell('в'))}${row(
      cell('', '<w:vMerge/>') + cell('г'),
      '<w:gridBefore w:val="1"/>',
    )}${row(cell('д', '<w:gridSpan w:val="2"/>') + cell('е'))}</w:tbl>`;
    expect(places(read(table).blocks[0])).toEqual([
      [
        [1, 1, 1, 'а'],
        [2, 1, 2, 'б'],
        [3, 1, 1, 'в'],
      ],
      [[3, 1, 1, 'г']],
      [
        [1, 2, 1, 'д'],
        [3, 1, 1, 'е'],
      ],
    ]);
  });

  it('marks text under a merged cell, and takes a cell that goes on from nothing for one of its own', () => {
    const table = `<w:tbl>${row(cell('перша', '<w:vMerge/>'))}${row(cell('під нею', '<w:vMerge/>'))}</w:tbl>`;
    const [found] = read(table).blocks;
    expect(places(found)).toEqual([[[1, 1, 2, 'перша\n']], []]);
    expect(JSON.stringify(found)).toContain('"text":"під нею","mark":"covered"');
  });

  it('closes up over a cell that tracked changes deleted, and keeps its words as deleted', () => {
    const gone = '<w:cellDel w:id="1"/>';
    const rows = [
      cell('а') + cell('старе', gone) + cell('нове', '<w:cellIns w:id="2"/>') + cell('в'),
      cell('геть', gone) + cell('г') + cell('д') + cell('е'),
    ];
    const [found] = read(`<w:tbl>${rows.map((cells) => row(cells)).join('')}</w:tbl>`).blocks;
    expect(places(found)).toMatchObject([
      [
        [1, 1, 1, 'а\n'],
        [2, 1, 1, 'нове'],
        [3, 1, 1, 'в'],
      ],
      [
        [1, 1, 1, '\nг'],
        [2, 1, 1, 'д'],
        [3, 1, 1, 'е'],
      ],
    ]);
    for (const text of ['старе', 'геть']) expect(JSON.stringify(found)).toContain(`"text":"${text}","mark":"deleted"`);
  });

  it('is the same under the prefixes of a general XML library', () => {
    const struck = run('старе', '<w:strike w:val="1"/>') + run('нове', '<w:strike w:val="0"/>');
    const rows = [
      cell('а', '<w:vMerge w:val="restart"/>') + cell('б', '<w:gridSpan w:val="2"/>'),
      `${cell('', '<w:vMerge/>')}<w:tc>${paragraph(struck)}</w:tc>`,
    ];
    const table = `<w:tbl>${rows.map((cells) => row(cells)).join('')}</w:tbl>`;
    const xml = `<w:document ${W}><w:body>${table}</w:body></w:document>`;
    const [usual, other] = [xml, xml.replace(/\bw:/g, 'ns0:').replace(':w=', ':ns0=')].map((text) =>
      readDocx(openPackage(docxPackage(text, {}), RETURN_LIMITS), RETURN_LIMITS),
    );
    expect(places(usual?.blocks[0])).toMatchObject([[{}, [2, 2, 1, 'б']], [[2, 1, 1, 'нове']]]);
    expect(other).toEqual(usual);
  });

  it('keeps a table inside a cell there', () => {
    const inner = `<w:tbl>${row(cell('1') + cell('2'))}</w:tbl>`;
    const table = `<w:tbl>${row(`<w:tc>${inner}<w:p/></w:tc>${cell('б')}`)}</w:tbl>`;
    expect(places(read(table).blocks[0])).toEqual([
      [
        [1, 1, 1, '1 2\n'],
        [2, 1, 1, 'б'],
      ],
    ]);
  });
});
