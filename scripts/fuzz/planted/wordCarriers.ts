import { escapeXml } from '../../../src/core/text/escapeXml';
import type { WorkbookContent } from '../../../src/core/workbook/content';
import { makeZip } from '../../fixtures/zipMaker';
import { pick, type Random } from '../carried/pick';
import { OFFICE } from './officePackage';
import { isByProxy } from './spots';
import type { Plant } from './sheetCarriers';

/** What a document holds beside its table. */
interface Parts {
  before: string[];
  after: string[];
  notes: { footnotes: string[]; endnotes: string[]; comments: string[] };
  margins: { header: string[]; footer: string[] };
  links: string[];
}

const run = (text: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string): string => `<w:p>${content}</w:p>`;
const box = (text: string): string => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
const drawing = (inner: string, about = ''): string =>
  `<w:drawing><wp:inline><wp:docPr id="1" name="Фігура 1"${about}/><a:graphic><a:graphicData>${inner}</a:graphicData>` +
  '</a:graphic></wp:inline></w:drawing>';
const wordShape = (text: string): string => `<wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp>`;
const shaped = (text: string): string => drawing(wordShape(text));
const oldShape = (text: string): string => `<w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict>`;
const mark = (type: string, inner = ''): string => `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
const field = (instruction: string, result: string, inner = ''): string =>
  `${mark('begin', inner)}<w:r><w:instrText> ${instruction} </w:instrText></w:r>${mark('separate')}${run(result)}` +
  mark('end');

function smallTable(text: string): string {
  const rows = [
    ['Додатково', text],
    ['Ще', 'так'],
  ];
  const cells = (row: readonly string[]): string => row.map((one) => `<w:tc>${paragraph(run(one))}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

type InCell = (text: string, parts: Parts, random: Random) => string;
type Note = keyof Parts['notes'];
const NOTE_TAGS: Readonly<Record<Note, string>> = { footnotes: 'footnote', endnotes: 'endnote', comments: 'comment' };

const noted =
  (kind: Note): InCell =>
  (text, { notes }) => {
    const tag = NOTE_TAGS[kind];
    const id = notes[kind].push(`<w:${tag} w:id="${notes[kind].length + 1}">${paragraph(run(text))}</w:${tag}>`);
    return `<w:r><w:${tag}Reference w:id="${id}"/></w:r>`;
  };

/** What stands in a cell, after words that are there. */
const CELL: readonly (readonly [string, InCell])[] = [
  ['plain', (text) => run(text)],
  ['struck', (text) => run(text, '<w:strike/>')],
  ['double struck', (text) => run(text, '<w:dstrike w:val="1"/>')],
  ['hidden', (text) => run(text, '<w:vanish/>')],
  ['white', (text) => run(text, '<w:color w:val="FFFFFF"/>')],
  ['inserted', (text) => `<w:ins w:id="1" w:author="а">${run(text)}</w:ins>`],
  ['deleted', (text) => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`],
  ['moved away', (text) => `<w:moveFrom w:id="1">${run(text)}</w:moveFrom>`],
  ['moved here', (text) => `<w:moveTo w:id="1">${run(text)}</w:moveTo>`],
  ['text box', (text) => `<w:r><w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict></w:r>`],
  [
    'shape',
    (text) =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shaped(text)}</mc:Choice>` +
      `<mc:Fallback>${oldShape(text)}</mc:Fallback></mc:AlternateContent></w:r>`,
  ],
  [
    'grouped shape',
    (text) =>
      `<w:r>${drawing(`<wpg:wgp>${wordShape('перша')}<wpg:grpSp>${wordShape(text)}</wpg:grpSp></wpg:wgp>`)}</w:r>`,
  ],
  [
    'words of a picture',
    (text, { links }) => {
      links.push(`<Relationship Id="p${links.length}" Type="${OFFICE}/image" Target="media/image1.png"/>`);
      const picture = `<pic:pic><pic:blipFill><a:blip r:embed="p${links.length - 1}"/></pic:blipFill></pic:pic>`;
      return `<w:r>${drawing(picture, ` descr="${text}"`)}</w:r>`;
    },
  ],
  ['content control', (text) => `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`],
  [
    'drop-down',
    (text) => `<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`,
  ],
  ['smart tag', (text) => `<w:smartTag w:element="x"><w:customXml>${run(text)}</w:customXml></w:smartTag>`],
  ['field', (text) => `<w:fldSimple w:instr=" DOCPROPERTY Стан ">${run(text)}</w:fldSimple>`],
  ['form field', (text) => field('FORMTEXT', text, '<w:ffData><w:textInput/></w:ffData>')],
  [
    'address',
    (text, { links }) => {
      links.push(
        `<Relationship Id="h${links.length}" Type="${OFFICE}/hyperlink" Target="https://example.org/${text}" ` +
          'TargetMode="External"/>',
      );
      return `<w:hyperlink r:id="h${links.length - 1}">${run('посилання')}</w:hyperlink>`;
    },
  ],
  ['field of an address', (text) => field(`HYPERLINK "https://example.org/${text}"`, 'посилання')],
  ['footnote', noted('footnotes')],
  ['endnote', noted('endnotes')],
  ['comment', noted('comments')],
  ['formula', (text) => `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`],
  ['ruby', (text) => `<w:r><w:ruby><w:rt>${run('чит')}</w:rt><w:rubyBase>${run(text)}</w:rubyBase></w:ruby></w:r>`],
  ['other direction', (text) => `<w:bdo w:val="ltr">${run(text)}</w:bdo>`],
];

/** What stands around the table. */
const AROUND: readonly (readonly [string, (text: string, parts: Parts, random: Random) => void])[] = [
  ['paragraph over the table', (text, { before }) => before.push(paragraph(run(text)))],
  ['paragraph under the table', (text, { after }) => after.push(paragraph(run(text)))],
  ['box under the table', (text, { after }) => after.push(paragraph(`<w:r>${shaped(text)}</w:r>`))],
  [
    'footnote under the table',
    (text, parts, random) => parts.after.push(paragraph(run('Примітка') + noted('footnotes')(text, parts, random))),
  ],
  ['struck paragraph', (text, { after }) => after.push(paragraph(run(text, '<w:strike/>')))],
  ['header', (text, { margins }) => margins.header.push(paragraph(run(text)))],
  ['footer', (text, { margins }) => margins.footer.push(paragraph(run(text)))],
  ['box in a header', (text, { margins }) => margins.header.push(paragraph(`<w:r>${shaped(text)}</w:r>`))],
  ['table of its own', (text, { after }) => after.push(smallTable(text))],
];

const COLUMNS = ['no', 'measure', 'deadline', 'period', 'status', 'narrative', 'role'];

/** The report of a body as a table in Word, with texts planted in it and around it. */
export function wordReport(
  content: WorkbookContent,
  texts: readonly { readonly text: string; readonly random: Random }[],
): { readonly bytes: Uint8Array; readonly plants: readonly Plant[] } {
  const sheet = content.sheets[0];
  const ids = sheet?.rows.find(({ cells }) => cells.includes('key'));
  const columns = COLUMNS.map((field) => ids?.cells.indexOf(field) ?? -1);
  const keyAt = ids?.cells.indexOf('key') ?? -1;
  const rows = (sheet?.rows ?? []).filter(({ row, cells }) => row > (ids?.row ?? 0) && !isByProxy(cells[keyAt]));
  const parts: Parts = {
    before: [],
    after: [],
    notes: { footnotes: [], endnotes: [], comments: [] },
    margins: { header: [], footer: [] },
    links: [],
  };
  const inCells = new Map<string, string>();
  const plants = texts.map(({ text, random }): Plant => {
    const none = { sheet: '1', row: 0, column: 0, at: '', isFree: true };
    if (random() < 0.3) {
      const [carrier, put] = pick(random, AROUND);
      put(text, parts, random);
      return { ...none, carrier };
    }
    const row = pick(random, rows.slice(1));
    const column = pick(random, [1, 2, 4, 5, 5, 5]);
    const [carrier, put] = pick(random, CELL);
    const place = `${row.row} ${column}`;
    inCells.set(place, `${inCells.get(place) ?? ''}${put(text, parts, random)}`);
    const key = row.cells[keyAt];
    return {
      ...none,
      carrier: `${carrier} in «${COLUMNS[column] ?? ''}»`,
      ...(typeof key === 'string' ? { key } : {}),
    };
  });
  const table = rows.map(({ row, cells }) => {
    const own = columns.map((at, i) => {
      const value = cells[at];
      const said = typeof value === 'string' ? run(escapeXml(value)) : '';
      return `<w:tc>${paragraph(said + (inCells.get(`${row} ${i}`) ?? ''))}</w:tc>`;
    });
    return `<w:tr>${own.join('')}</w:tr>`;
  });
  const title = sheet?.rows.slice(0, 3).flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'string')) ?? [];
  return { bytes: packed(title, `<w:tbl>${table.join('')}</w:tbl>`, parts), plants };
}

function packed(title: readonly string[], table: string, { before, after, notes, margins, links }: Parts): Uint8Array {
  const spaces = ['w', 'v', 'r', 'a', 'wp', 'wps', 'wpg', 'mc', 'pic', 'm']
    .map((one) => `xmlns:${one}="${one}"`)
    .join(' ');
  const lines = title.map((text) => paragraph(run(escapeXml(text)))).join('');
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="head"/>' +
    '<w:footerReference w:type="default" r:id="foot"/></w:sectPr>';
  const part = (root: string, inner: string): string => `<w:${root} ${spaces}>${inner}</w:${root}>`;
  const related = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const wrapped = (inner: readonly string[]): string => `<Relationships>${inner.join('')}</Relationships>`;
  return makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: wrapped([related('a', 'officeDocument', 'word/document.xml')]) },
    {
      name: 'word/document.xml',
      data: part('document', `<w:body>${lines}${before.join('')}${table}${after.join('')}${section}</w:body>`),
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: wrapped([
        ...links,
        related('head', 'header', 'header1.xml'),
        related('foot', 'footer', 'footer1.xml'),
        ...(Object.keys(notes) as Note[]).map((kind) => related(kind, kind, `${kind}.xml`)),
      ]),
    },
    { name: 'word/header1.xml', data: part('hdr', margins.header.join('')) },
    { name: 'word/footer1.xml', data: part('ftr', margins.footer.join('')) },
    { name: 'word/media/image1.png', data: 'not a picture' },
    ...(Object.keys(notes) as Note[]).map((kind) => ({
      name: `word/${kind}.xml`,
      data: part(kind, notes[kind].join('')),
    })),
  ]);
}
