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
            `<xf numFmtId="${format === '' ? 0 : 170}" fontId="1" fillId="1"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>`,
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
  ])('is its cell’s value, and told of: %s', (_, font, fill, format) => {
    const bytes = styled(font, fill, format);
    expect(sheetOf(bytes)?.rows[0]?.cells[0]).toBe('відповідь');
    expect(found(bytes)).toEqual([{ kind: 'unseen', at: 'A1', text: 'відповідь' }]);
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

  it('are notes, without those that only stand in for threaded comments', () => {
    const note = (ref: string, text: string): string =>
      `<comment ref="${ref}"><text><r><t>${text}</t></r></text></comment>`;
    expect(
      found(
        withPart(
          'comments',
          'comments1.xml',
          `<comments><commentList>${note('E2', 'Проведено')}${note('E3', '[Threaded comment] x')}</commentList></comments>`,
        ),
      ),
    ).toEqual([{ kind: 'note', at: 'E2', text: 'Проведено' }]);
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
