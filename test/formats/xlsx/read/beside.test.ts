import { changed, oneRow } from '../../../../scripts/fixtures/damaged/changedParts';
import { makeWorkbook, relationships, sheetXml } from '../../../../scripts/fixtures/workbookMaker';
import type { SheetContent } from '../../../../src/core/workbook/content';
import { readWorkbook } from '../../../../src/formats/xlsx/read/readWorkbook';

const SHEET = 'xl/worksheets/sheet1.xml';
const RELS = 'xl/worksheets/_rels/sheet1.xml.rels';

function sheetOf(bytes: Uint8Array): SheetContent | undefined {
  const outcome = readWorkbook(bytes, { beside: true });
  return outcome.kind === 'workbook' ? outcome.content.sheets[0] : undefined;
}

const found = (bytes: Uint8Array): SheetContent['beside'] => sheetOf(bytes)?.beside;

/** A styled cell: fonts and fills of its own behind those of the sample. */
function styled(font: string, fill: string, format = ''): Uint8Array {
  return makeWorkbook(
    changed({
      'xl/styles.xml': (xml) =>
        xml
          .replace('</fonts>', `<font>${font}</font></fonts>`)
          .replace('</fills>', `<fill>${fill}</fill></fills>`)
          .replace('</numFmts>', `<numFmt numFmtId="170" formatCode="${format}"/></numFmts>`)
          .replace(
            '</cellXfs>',
            `<xf numFmtId="${format === '' ? 0 : 170}" fontId="1" fillId="1"/></cellXfs>` +
              '<dxfs><dxf><font><strike/></font></dxf></dxfs>',
          ),
      [SHEET]: sheetXml('<row r="1"><c r="A1" s="3" t="inlineStr"><is><t>відповідь</t></is></c></row>'),
    }),
  );
}
const NONE = '<patternFill patternType="none"/>';
const solid = (rgb: string): string => `<patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill>`;

describe('struck text', () => {
  it('of a run is no part of the value', () => {
    const bytes = oneRow(
      '<c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>не </t></r><r><t>виконано</t></r></is></c>',
    );
    expect(sheetOf(bytes)?.rows[0]?.cells[0]).toBe('виконано');
    expect(found(bytes)).toEqual([{ kind: 'struck', at: 'A1', text: 'не' }]);
  });
  it('of a run in the shared strings is none either, and a switched-off strike is no strike', () => {
    const bytes = makeWorkbook(
      changed({
        'xl/sharedStrings.xml': (xml) =>
          xml.replace(
            '<t xml:space="preserve">виконано</t>',
            '<r><rPr><strike val="0"/></rPr><t>так, </t></r><r><rPr><strike/></rPr><t>ні</t></r>',
          ),
      }),
    );
    expect(sheetOf(bytes)?.rows[1]?.cells[3]).toBe('так, ');
    expect(found(bytes)).toEqual([{ kind: 'struck', at: 'D2', text: 'ні' }]);
  });
  it('of a whole cell leaves it blank', () => {
    const bytes = styled('<strike/>', NONE);
    expect(sheetOf(bytes)?.rows).toEqual([]);
    expect(found(bytes)).toEqual([{ kind: 'struck', at: 'A1', text: 'відповідь' }]);
  });
  it('is text like any other where nobody asks what stands beside the cells', () => {
    const outcome = readWorkbook(styled('<strike/>', NONE));
    expect(outcome).toMatchObject({ content: { sheets: [{ rows: [{ cells: ['відповідь'] }] }] } });
  });
});

describe('text that nobody sees', () => {
  it.each([
    ['white letters on no ground', '<color rgb="FFFFFFFF"/>', NONE, ''],
    ['the ground’s own colour', '<color theme="0"/>', NONE, ''],
    ['white letters on a ground nearly white', '<color rgb="FFFFFFFF"/>', solid('FFFFFDF2'), ''],
    ['a format that shows nothing', '<color rgb="FF000000"/>', NONE, ';;;'],
    ['a format of empty quotes', '<color rgb="FF000000"/>', NONE, '&quot;&quot;;&quot;&quot;;;&quot; &quot;'],
    ['a format in white', '<color rgb="FF000000"/>', NONE, '[White]General'],
    ['letters of one point', '<sz val="1"/>', NONE, ''],
  ])('is its cell’s value, and reported: %s', (_, font, fill, format) => {
    const bytes = styled(font, fill, format);
    expect(sheetOf(bytes)?.rows[0]?.cells[0]).toBe('відповідь');
    expect(found(bytes)).toEqual([{ kind: 'unseen', at: 'A1', text: 'відповідь' }]);
  });
  it('is reported where it is a part of the text alone', () => {
    const run = (rgb: string, text: string): string =>
      `<r><rPr><color rgb="${rgb}"/></rPr><t xml:space="preserve">${text}</t></r>`;
    const runs = `${run('FF000000', 'Проведено. ')}${run('FFFFFFFF', 'Не для друку')}`;
    const inline = oneRow(`<c r="A1" t="inlineStr"><is>${runs}</is></c>`);
    expect(sheetOf(inline)?.rows[0]?.cells[0]).toBe('Проведено. Не для друку');
    expect(found(inline)).toEqual([{ kind: 'unseen', at: 'A1', text: 'Не для друку' }]);
    const shared = makeWorkbook(
      changed({
        'xl/sharedStrings.xml': (xml) => xml.replace('<t xml:space="preserve">виконано</t>', runs),
      }),
    );
    expect(found(shared)).toEqual([{ kind: 'unseen', at: 'D2', text: 'Не для друку' }]);
  });
  it('stands in columns that are hidden or have no width, and in rows without height', () => {
    const bytes = makeWorkbook(
      changed({
        [SHEET]: sheetXml('<row r="1" ht="0" customHeight="1"><c r="C1"><v>1</v></c></row>').replace(
          '<sheetData>',
          '<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="0"/></cols><sheetData>',
        ),
      }),
    );
    expect(sheetOf(bytes)?.hiddenColumns).toEqual(['B', 'C', 'E']);
    expect(sheetOf(bytes)?.rows[0]?.hidden).toBe(true);
  });
  it.each([
    ['white letters on a dark ground', '<color rgb="FFFFFFFF"/>', solid('FF1F3A5F')],
    ['grey letters', '<color rgb="FF808080"/>', NONE],
    ['a colour of the theme', '<color theme="4"/>', NONE],
  ])('is not what can be seen: %s', (_, font, fill) => {
    expect(found(styled(font, fill))).toBeUndefined();
  });
});

describe('things over and behind the cells', () => {
  const withPart = (type: string, part: string, xml: string, after = ''): Uint8Array =>
    makeWorkbook(
      changed({
        [SHEET]: (before) => before.replace('</sheetData>', `</sheetData>${after}`),
        [RELS]: relationships([[type, `../${part}`]]),
        [`xl/${part}`]: xml,
      }),
    );

  const note = (ref: string, text: string): string =>
    `<comment ref="${ref}"><text><r><t xml:space="preserve">${text}</t></r></text></comment>`;
  const STAND_IN =
    '[Ланцюжок приміток]\n\nВаша версія Excel дає змогу прочитати його. https://go.microsoft.com/fwlink/?linkid=1\n\n' +
    'Примітка:\n    Проведено 4\nВідповідь:\n    Ні, 5';
  it('are notes, and the words of a threaded comment where other programs kept only what stands in for it', () => {
    const notes = `<comments><commentList>${note('E2', 'Проведено')}${note('E3', STAND_IN)}</commentList></comments>`;
    expect(found(withPart('comments', 'comments1.xml', notes))).toEqual([
      { kind: 'note', at: 'E2', text: 'Проведено' },
      { kind: 'threaded', at: 'E3', text: 'Проведено 4\nНі, 5' },
    ]);
  });
  it('are threaded comments once, beside the notes that stand in for them', () => {
    const bytes = makeWorkbook(
      changed({
        [RELS]: relationships([
          ['comments', '../comments1.xml'],
          ['threadedComment', '../threadedComments/threadedComment1.xml'],
        ]),
        'xl/comments1.xml': `<comments><commentList>${note('E3', STAND_IN)}</commentList></comments>`,
        'xl/threadedComments/threadedComment1.xml':
          '<ThreadedComments><threadedComment ref="E3"><text>Проведено 4</text></threadedComment></ThreadedComments>',
      }),
    );
    expect(found(bytes)).toEqual([{ kind: 'threaded', at: 'E3', text: 'Проведено 4' }]);
  });
  it('are texts that a program of before 2007 drew, and embedded files where it drew their icons', () => {
    const shape = (no: number, kind: string, text: string): string =>
      `<v:shape id="_x0000_s${no}" type="#t"><v:textbox><div><font>${text}<br></font></div></v:textbox>` +
      `<x:ClientData ObjectType="${kind}"><x:Anchor>4, 3, 1, 2, 9, 40, 10, 1</x:Anchor></x:ClientData></v:shape>`;
    const bytes = makeWorkbook(
      changed({
        [SHEET]: (xml) =>
          xml.replace(
            '</sheetData>',
            '</sheetData><oleObjects><oleObject progId="Word.Document.12" shapeId="1027" r:id="rId2"/></oleObjects>',
          ),
        [RELS]: relationships([
          ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['package', '../embeddings/звіт.docx'],
        ]),
        'xl/drawings/vmlDrawing1.vml':
          `<xml>${shape(1025, 'Note', 'x')}${shape(1026, 'Rect', 'Відповідь')}` + `${shape(1027, 'Pict', '')}</xml>`,
        'xl/embeddings/звіт.docx': 'PK',
      }),
    );
    expect(found(bytes)).toEqual([
      { kind: 'object', at: 'E2', name: 'звіт.docx', size: 2 },
      { kind: 'textBox', at: 'E2', text: 'Відповідь' },
    ]);
  });
  it('are the words of a diagram, and shapes filled with a picture', () => {
    const drawing =
      '<wsDr><twoCellAnchor><from><col>4</col><row>1</row></from><graphicFrame><graphic><graphicData>' +
      '<dgm:relIds r:dm="rId1"/></graphicData></graphic></graphicFrame></twoCellAnchor><twoCellAnchor>' +
      '<from><col>5</col><row>1</row></from><sp><nvSpPr><cNvPr id="2" name="Скан"/></nvSpPr><spPr>' +
      '<blipFill><blip r:embed="rId2"/>' +
      '</blipFill></spPr></sp></twoCellAnchor></wsDr>';
    const bytes = makeWorkbook(
      changed({
        [RELS]: relationships([['drawing', '../drawings/drawing1.xml']]),
        'xl/drawings/drawing1.xml': drawing,
        'xl/drawings/_rels/drawing1.xml.rels': relationships([
          ['diagramData', '../diagrams/data1.xml'],
          ['image', '../media/image1.png'],
        ]),
        'xl/diagrams/data1.xml': '<dataModel><t><p><r><t>Проведено</t></r></p><p><r><t>4</t></r></p></t></dataModel>',
        'xl/media/image1.png': 'PNG',
      }),
    );
    expect(found(bytes)).toEqual([
      { kind: 'textBox', at: 'E2', text: 'Проведено\n4' },
      { kind: 'picture', at: 'F2', name: 'Скан', size: 3 },
    ]);
  });
  it.each([
    ['rel', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
    ['ns1', 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  ])('are found by the namespace of relationships, whatever its prefix is: %s', (prefix, uri) => {
    const bound = `xmlns:${prefix}='${uri}'`;
    const bytes = makeWorkbook(
      changed({
        [SHEET]: (xml) =>
          xml
            .replace('<worksheet ', `<worksheet ${bound} `)
            .replace('</sheetData>', `</sheetData><hyperlinks><hyperlink ref="A1" ${prefix}:id="rId2"/></hyperlinks>`),
        [RELS]: relationships([['drawing', '../drawings/drawing1.xml']]).replace(
          '</Relationships>',
          '<Relationship Id="rId2" Type="x/hyperlink" Target="https://example.org/1" TargetMode="External"/></Relationships>',
        ),
        'xl/drawings/drawing1.xml':
          `<wsDr ${bound}><twoCellAnchor><pic><cNvPr id="2" name="Скан"/>` +
          `<blip ${prefix}:embed="rId1"/></pic></twoCellAnchor></wsDr>`,
        'xl/drawings/_rels/drawing1.xml.rels': relationships([['image', '../media/image1.png']]),
        'xl/media/image1.png': 'PNG',
      }),
    );
    expect(found(bytes)).toEqual([
      { kind: 'link', at: 'A1', text: 'https://example.org/1' },
      { kind: 'picture', name: 'Скан', size: 3 },
    ]);
  });
  it('are those of a chart sheet, which has no cells', () => {
    const bytes = makeWorkbook(
      changed({
        'xl/_rels/workbook.xml.rels': (xml) => xml.replace('relationships/worksheet"', 'relationships/chartsheet"'),
        [SHEET]: '<chartsheet/>',
        [RELS]: relationships([['drawing', '../drawings/drawing1.xml']]),
        'xl/drawings/drawing1.xml':
          '<wsDr><absoluteAnchor><graphicFrame><cNvPr id="1" name="Діаграма"/><c:chart r:id="rId1"/></graphicFrame>' +
          '</absoluteAnchor></wsDr>',
        'xl/drawings/_rels/drawing1.xml.rels': relationships([['chart', '../charts/chart1.xml']]),
        'xl/charts/chart1.xml': '<chartSpace><title><p><r><t>Брифінгів: 7</t></r></p></title></chartSpace>',
      }),
    );
    expect(found(bytes)).toEqual([{ kind: 'textBox', name: 'Діаграма', text: 'Брифінгів: 7' }]);
  });
  it('are charts by their words, else by their names, and both what a picture is called and what it shows', () => {
    const chart = (id: string): string =>
      `<graphicFrame><cNvPr id="1" name="Діаграма 1"/><graphic><graphicData><c:chart xmlns:c="c" r:id="${id}"/>` +
      '</graphicData></graphic></graphicFrame>';
    const anchor = (content: string): string =>
      `<twoCellAnchor><from><col>4</col><row>1</row></from>${content}</twoCellAnchor>`;
    const picture = '<pic><cNvPr id="2" name="i" title="Фото" descr="Брифінг"/><blip r:embed="rId3"/></pic>';
    const bytes = makeWorkbook(
      changed({
        [RELS]: relationships([['drawing', '../drawings/drawing1.xml']]),
        'xl/drawings/drawing1.xml': `<wsDr>${[chart('rId1'), chart('rId2'), picture].map(anchor).join('')}</wsDr>`,
        'xl/drawings/_rels/drawing1.xml.rels': relationships([
          ['chart', '../charts/chart1.xml'],
          ['chart', '../charts/chart2.xml'],
          ['image', '../media/image1.png'],
        ]),
        'xl/charts/chart1.xml': '<chartSpace><title><p><r><t>Брифінги</t></r></p></title><v>7</v></chartSpace>',
        'xl/charts/chart2.xml': '<chartSpace/>',
        'xl/media/image1.png': 'PNG',
      }),
    );
    expect(found(bytes)).toEqual([
      { kind: 'textBox', at: 'E2', name: 'Діаграма 1', text: 'Брифінги' },
      { kind: 'object', at: 'E2', name: 'Діаграма 1', size: 13 },
      { kind: 'picture', at: 'E2', name: 'Фото: Брифінг', size: 3 },
    ]);
  });
  it('are boxes that are ticked, each once, though both drawings have them', () => {
    const box = (no: number, text: string, ticked: string): string =>
      `<v:shape id="_x0000_s${no}"><v:textbox><div>${text}</div></v:textbox><x:ClientData ObjectType="Checkbox">` +
      `<x:Anchor>4, 3, ${no}, 2, 9, 40, 10, 1</x:Anchor>${ticked}</x:ClientData></v:shape>`;
    const corner = '<from><col>4</col><row>1</row></from>';
    const words = '<txBody><p><r><t>виконано</t></r></p></txBody>';
    const bytes = makeWorkbook(
      changed({
        [RELS]: relationships([
          ['drawing', '../drawings/drawing1.xml'],
          ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ]),
        'xl/drawings/drawing1.xml': `<wsDr><twoCellAnchor>${corner}<sp>${words}</sp></twoCellAnchor></wsDr>`,
        'xl/drawings/vmlDrawing1.vml':
          `<xml>${box(1, 'виконано', '<x:Checked>1</x:Checked>')}` + `${box(2, 'ні', '')}</xml>`,
      }),
    );
    expect(found(bytes)).toEqual([
      { kind: 'textBox', at: 'E2', text: '☒ виконано' },
      { kind: 'textBox', at: 'E3', text: 'ні' },
    ]);
  });
  it('are pictures in the header of the page and behind the cells', () => {
    const bytes = makeWorkbook(
      changed({
        [RELS]: relationships([
          ['vmlDrawing', '../drawings/vmlDrawingHF1.vml'],
          ['image', '../media/image2.png'],
        ]),
        'xl/drawings/vmlDrawingHF1.vml': '<xml><v:shape id="CH"><v:imagedata o:relid="rId1"/></v:shape></xml>',
        'xl/drawings/_rels/vmlDrawingHF1.vml.rels': relationships([['image', '../media/image1.png']]),
        'xl/media/image1.png': 'PNG',
        'xl/media/image2.png': 'PNG2',
      }),
    );
    expect(found(bytes)).toEqual([
      { kind: 'picture', name: 'image1.png', size: 3 },
      { kind: 'picture', name: 'image2.png', size: 4 },
    ]);
  });
  it('are shapes, also grouped and of alternate content, each once', () => {
    const shape = (text: string): string => `<sp><txBody><p><r><t>${text}</t></r></p></txBody></sp>`;
    const anchor = (content: string): string =>
      `<twoCellAnchor><from><col>4</col><row>1</row></from><to><col>9</col><row>9</row></to>${content}</twoCellAnchor>`;
    const alternate =
      `<mc:AlternateContent xmlns:mc="mc"><mc:Choice>${shape('третій')}</mc:Choice>` +
      `<mc:Fallback>${shape('третій')}</mc:Fallback></mc:AlternateContent>`;
    const drawing = `<wsDr>${anchor(`<grpSp>${shape('перший')}${shape('другий')}</grpSp>`)}${anchor(alternate)}</wsDr>`;
    expect(found(withPart('drawing', 'drawings/drawing1.xml', drawing))).toEqual([
      { kind: 'textBox', at: 'E2', text: 'перший' },
      { kind: 'textBox', at: 'E2', text: 'другий' },
      { kind: 'textBox', at: 'E2', text: 'третій' },
    ]);
  });
  it('are text under merged cells, which is no value of theirs', () => {
    const bytes = oneRow(
      '<c r="A1" t="str"><v>видно</v></c><c r="B1" t="str"><v>не видно</v></c>',
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    );
    expect(sheetOf(bytes)?.rows[0]?.cells).toEqual(['видно', undefined]);
    expect(found(bytes)).toEqual([{ kind: 'covered', at: 'B1', text: 'не видно' }]);
  });
  it('are texts of headers and footers, without their codes', () => {
    const bytes = oneRow(
      '',
      '<headerFooter><oddFooter>&amp;L&amp;8 Відповідь &amp;&amp; лист&amp;R&amp;P</oddFooter></headerFooter>',
    );
    expect(found(bytes)).toEqual([{ kind: 'footer', text: 'Відповідь & лист' }]);
  });
  it('do not keep the answers from being read when their part is broken', () => {
    const bytes = withPart('comments', 'comments1.xml', '<comments><comment');
    expect(sheetOf(bytes)?.rows.length).toBeGreaterThan(0);
    expect(found(bytes)).toBeUndefined();
  });
});
