import { makeZip } from '../../fixtures/zipMaker';
import { HEAD, pick, TYPES, type Random } from './pick';

/** Parts of a worksheet that answers are put into. */
interface Sheet {
  cells: string;
  merges: string[];
  links: string[];
  notes: string[];
  threads: string[];
  shapes: string[];
  heads: string[];
}

type CellCarrier = (sheet: Sheet, row: number, answer: string) => void;

const inline = (answer: string): string => `<is><t>${answer}</t></is>`;
const shape = (answer: string): string =>
  `<xdr:sp><xdr:txBody><a:p><a:r><a:t>${answer}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`;
const anchored = (row: number, content: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:row>${row - 1}</xdr:row></xdr:from>` +
  `${content}</xdr:twoCellAnchor>`;

/** Style 1 is struck, 2 white, 3 shows nothing. */
const styled =
  (style: number): CellCarrier =>
  (sheet, row, answer) => {
    sheet.cells += `<c r="D${row}" s="${style}" t="inlineStr">${inline(answer)}</c>`;
  };

const CELL_CARRIERS: readonly CellCarrier[] = [
  styled(0),
  styled(1),
  styled(2),
  styled(3),
  (sheet, row, answer) => {
    const runs = `<r><rPr><strike/></rPr><t>${answer}</t></r><r><t>живе</t></r>`;
    sheet.cells += `<c r="D${row}" t="inlineStr"><is>${runs}</is></c>`;
  },
  (sheet, row, answer) => {
    sheet.cells +=
      `<c r="D${row}" t="inlineStr">${inline('видно')}</c>` + `<c r="E${row}" t="inlineStr">${inline(answer)}</c>`;
    sheet.merges.push(`<mergeCell ref="D${row}:E${row}"/>`);
  },
  (sheet, row, answer) => sheet.notes.push(`<comment ref="D${row}"><text><t>${answer}</t></text></comment>`),
  (sheet, row, answer) => sheet.threads.push(`<threadedComment ref="D${row}"><text>${answer}</text></threadedComment>`),
  (sheet, row, answer) => sheet.shapes.push(anchored(row, shape(answer))),
  (sheet, row, answer) => sheet.shapes.push(anchored(row, `<xdr:grpSp>${shape('перша')}${shape(answer)}</xdr:grpSp>`)),
  (sheet, _, answer) => sheet.heads.push(answer),
  (sheet, row, answer) => {
    sheet.cells += `<c r="D${row}" t="inlineStr">${inline('посилання')}</c>`;
    sheet.links.push(
      `<Relationship Id="l${row}" Type="${TYPES}/hyperlink" ` +
        `Target="https://example.org/${answer}" TargetMode="External"/>`,
    );
  },
];

/** An .xlsx. */
export function workbook(random: Random, answers: readonly string[]): Uint8Array {
  const sheet: Sheet = { cells: '', merges: [], links: [], notes: [], threads: [], shapes: [], heads: [] };
  const rows = [
    rowXml(1, HEAD.map((word, i) => `<c r="${'ABCD'.charAt(i)}1" t="inlineStr">${inline(word)}</c>`).join('')),
  ];
  for (const [i, answer] of answers.entries()) {
    const row = i + 2;
    sheet.cells = ['2.' + String(i + 1), 'захід', 'виконано']
      .map((word, column) => `<c r="${'ABC'.charAt(column)}${row}" t="inlineStr">${inline(word)}</c>`)
      .join('');
    pick(random, CELL_CARRIERS)(sheet, row, answer);
    rows.push(rowXml(row, sheet.cells));
  }
  return makeZip(workbookParts(sheet, rows.join('')));
}

const rowXml = (row: number, cells: string): string => `<row r="${row}">${cells}</row>`;
const wrapped = (tag: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${tag}>${items.join('')}</${tag}>`;

function workbookParts(sheet: Sheet, rows: string): { name: string; data: string }[] {
  const links = sheet.links
    .map((link) => /Id="(l(\d+))"/.exec(link))
    .map((match) => `<hyperlink ref="D${match?.[2]}" r:id="${match?.[1]}"/>`);
  const head =
    sheet.heads.length === 0
      ? ''
      : `<headerFooter><oddHeader>&amp;C${sheet.heads.join(' ')}</oddHeader></headerFooter>`;
  const related = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${type.startsWith('http') ? type : `${TYPES}/${type}`}" Target="${target}"/>`;
  const threaded = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: wrapped('Relationships', [related('a', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      data: '<workbook xmlns:r="r"><sheets><sheet name="Звіт" sheetId="1" r:id="a"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: wrapped('Relationships', [
        related('a', 'worksheet', 'worksheets/sheet1.xml'),
        related('b', 'styles', 'styles.xml'),
      ]),
    },
    {
      name: 'xl/styles.xml',
      data:
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts><fonts><font/><font><strike/></font>' +
        '<font><color rgb="FFFFFFFF"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills>' +
        '<cellXfs><xf/><xf fontId="1"/><xf fontId="2"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data:
        `<worksheet xmlns:r="r"><sheetData>${rows}</sheetData>${wrapped('mergeCells', sheet.merges)}` +
        `${wrapped('hyperlinks', links)}${head}</worksheet>`,
    },
    {
      name: 'xl/worksheets/_rels/sheet1.xml.rels',
      data: wrapped('Relationships', [
        ...sheet.links,
        related('n', 'comments', '../comments1.xml'),
        related('t', threaded, '../threadedComments/threadedComment1.xml'),
        related('d', 'drawing', '../drawings/drawing1.xml'),
      ]),
    },
    { name: 'xl/comments1.xml', data: `<comments><commentList>${sheet.notes.join('')}</commentList></comments>` },
    {
      name: 'xl/threadedComments/threadedComment1.xml',
      data: `<ThreadedComments>${sheet.threads.join('')}</ThreadedComments>`,
    },
    {
      name: 'xl/drawings/drawing1.xml',
      data: `<xdr:wsDr xmlns:xdr="x" xmlns:a="a">${sheet.shapes.join('')}</xdr:wsDr>`,
    },
  ];
}
