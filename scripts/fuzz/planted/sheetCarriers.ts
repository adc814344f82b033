import type { WorkbookContent } from '../../../src/core/workbook/content';
import { cellReference } from '../../../src/core/workbook/reference';
import { pick, type Random } from '../carried/pick';
import type { OfficePackage } from './officePackage';
import { addLook, putCell, putIn, sheetPart, textCell } from './sheetMarkup';
import { freeSpot, spotAt, spotOn, type Spot } from './spots';
import { drawn, SHAPES } from './drawnCarriers';

/** Where something was planted. */
export interface Plant extends Spot {
  readonly carrier: string;
  /** What holds it, where that holds one text alone: of two plants the later one stays. */
  readonly slot?: string;
  /** Key of the row above a row of words alone: it may go on with that one's answer, if a finding says so. */
  readonly above?: string;
}
export type Planter = (pack: OfficePackage, content: WorkbookContent, random: Random, text: string) => Plant;

const anywhere =
  (
    carrier: string,
    plant: (pack: OfficePackage, part: string, spot: Spot, text: string, random: Random) => void,
  ): Planter =>
  (pack, content, random, text) => {
    const spot = spotOn(content, random);
    plant(pack, sheetPart(pack, spot.sheet), spot, text, random);
    return { ...spot, carrier };
  };

const inFreeCell =
  (
    carrier: string,
    plant: (pack: OfficePackage, part: string, spot: Spot, text: string, random: Random) => void,
  ): Planter =>
  (pack, content, random, text) => {
    const spot = freeSpot(content, random);
    plant(pack, sheetPart(pack, spot.sheet), spot, text, random);
    return { ...spot, carrier, slot: spot.at };
  };

const put = (pack: OfficePackage, part: string, at: string, cell: string): void =>
  pack.change(part, (xml) => putCell(xml, at, cell));

export const SHEET_CARRIERS: readonly Planter[] = [
  anywhere('note', (pack, part, { at }, text, random) => {
    const author =
      random() < 0.5
        ? `<r><rPr><b/></rPr><t>Петренко О. І.:</t></r><r><t xml:space="preserve">\n${text}</t></r>`
        : `<t>${text}</t>`;
    addNote(pack, part, at, author);
  }),
  anywhere('threaded', (pack, part, { at }, text) => {
    addNote(
      pack,
      part,
      at,
      `<t>[Threaded comment]\n\nYour version of Excel allows you to read this.\n\nComment:\n    ${text}</t>`,
    );
    pack.add(
      part,
      `xl/threadedComments/threaded${part.replace(/\D/g, '')}${at}.xml`,
      `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="${at}" dT="2020-01-10T10:00:00.00" personId="{1}" id="{2}"><text>${text}</text></threadedComment></ThreadedComments>`,
      'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
      'application/vnd.ms-excel.threadedcomments+xml',
    );
  }),
  ...SHAPES.map(([carrier, shape]) =>
    anywhere(carrier, (pack, part, spot, text, random) => drawn(pack, part, spot, shape(text, random), random)),
  ),
  (pack, content, random, text) => {
    const spot = spotOn(content, random);
    const element = pick(random, ['oddHeader', 'oddFooter', 'evenHeader', 'firstFooter', 'firstHeader']);
    const codes = pick(random, HEADER_CODES);
    pack.change(sheetPart(pack, spot.sheet), (xml) => {
      const own = `<${element}>${codes}${text}</${element}>`;
      const bare = xml.replace(new RegExp(`<${element}>[\\s\\S]*?</${element}>`), '');
      return putIn(bare, 'headerFooter', own, `<headerFooter>${own}</headerFooter>`);
    });
    return { ...spot, carrier: 'header or footer', slot: element };
  },
  (pack, content, random, text) => {
    // A merged range over a cell with words: its right or its lower neighbour is covered.
    for (;;) {
      const spot = freeSpot(content, random);
      const sheet = content.sheets.find(({ name }) => name === spot.sheet);
      const over = sheet === undefined || spot.column < 2 ? undefined : spotAt(sheet, spot.row, spot.column - 1);
      if (over === undefined || sheet?.merges.length !== 0) continue;
      const part = sheetPart(pack, spot.sheet);
      put(pack, part, spot.at, textCell(spot.at, text));
      const merge = `<mergeCell ref="${over.at}:${spot.at}"/>`;
      pack.change(part, (xml) => putIn(xml, 'mergeCells', merge, `<mergeCells>${merge}</mergeCells>`));
      return { ...spot, carrier: 'covered', slot: spot.at };
    }
  },
  inFreeCell('white letters', (pack, part, { at }, text, random) => {
    const font = pick(random, [
      '<color rgb="FFFFFFFF"/>',
      '<color theme="0"/>',
      '<color indexed="9"/>',
      '<color rgb="FFFEFEFE"/>',
      '<color indexed="1"/>',
    ]);
    put(pack, part, at, textCell(at, text, ` s="${addLook(pack, { font })}"`));
  }),
  inFreeCell('letters of the colour of the fill', (pack, part, { at }, text) => {
    const fill = '<fill><patternFill patternType="solid"><fgColor rgb="FF1F4E78"/></patternFill></fill>';
    put(pack, part, at, textCell(at, text, ` s="${addLook(pack, { font: '<color rgb="FF1F4E79"/>', fill })}"`));
  }),
  inFreeCell('a format that shows nothing', (pack, part, { at }, text, random) => {
    const format = pick(random, [';;;', ';;', '&quot;&quot;', ';;;&quot;&quot;', '[White]@', '* ;* ;* ;* ']);
    put(pack, part, at, textCell(at, text, ` s="${addLook(pack, { format })}"`));
  }),
  inFreeCell('struck', (pack, part, { at }, text, random) => {
    if (random() < 0.5) put(pack, part, at, textCell(at, text, ` s="${addLook(pack, { font: '<strike/>' })}"`));
    else
      put(
        pack,
        part,
        at,
        `<c r="${at}" t="inlineStr"><is><r><rPr><strike/></rPr><t>${text}</t></r><r><t> живе</t></r></is></c>`,
      );
  }),
  inFreeCell('hidden row', (pack, part, { at, row }, text) => {
    put(pack, part, at, textCell(at, text));
    pack.change(part, (xml) =>
      xml.replace(new RegExp(`<row\\b([^>]*?) r="${row}"|<row r="${row}"`), (tag) => `${tag} hidden="1"`),
    );
  }),
  inFreeCell('plain cell', (pack, part, { at }, text) => put(pack, part, at, textCell(at, text))),
  inFreeCell('result of a formula', (pack, part, { at, sheet, column }, text) => {
    // In the answers of «Друк» formulas are the template's own.
    const isOurs = sheet === 'Друк' && column === 4;
    const cell = `<c r="${at}" t="str"><f>CONCATENATE("a","b")</f><v>${text}</v></c>`;
    put(pack, part, at, isOurs ? textCell(at, text) : cell);
  }),
  inFreeCell('formula HYPERLINK', (pack, part, { at }, text) =>
    put(
      pack,
      part,
      at,
      `<c r="${at}" t="str"><f>HYPERLINK("https://example.org/${text}","посилання")</f><v>посилання</v></c>`,
    ),
  ),
  anywhere('address', (pack, part, { at }, text, random) => {
    const link =
      random() < 0
        ? `<hyperlink ref="${at}" location="'${text}'!A1" display="x"/>`
        : `<hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ref="${at}" r:id="${pack.relate(part, 'hyperlink', `${pick(random, ['https://example.org/', 'mailto:', 'file:///C:/'])}${text}`, true)}"/>`;
    pack.change(part, (xml) => putIn(xml, 'hyperlinks', link, `<hyperlinks>${link}</hyperlinks>`));
  }),
  anywhere('tip of an address', (pack, part, { at }, text) => {
    const link = `<hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ref="${at}" r:id="${pack.relate(part, 'hyperlink', 'https://example.org/', true)}" tooltip="${text}"/>`;
    pack.change(part, (xml) => putIn(xml, 'hyperlinks', link, `<hyperlinks>${link}</hyperlinks>`));
  }),
  (pack, content, random, text) => {
    const state = pick(random, ['', ' state="hidden"', ' state="veryHidden"']);
    const at = cellReference(1 + Math.floor(random() * 40), 1 + Math.floor(random() * 12));
    const part = `xl/worksheets/planted${text.slice(-5)}.xml`;
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const xml = putCell(`<worksheet xmlns="${main}"><sheetData/></worksheet>`, at, textCell(at, text));
    const id = pack.add(
      'xl/workbook.xml',
      part,
      xml,
      'worksheet',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
    );
    const number = content.sheets.length + 90 + Number(text.slice(-5, -1));
    const sheet = `<sheet name="Аркуш ${number}" sheetId="${number}"${state} r:id="${id}"/>`;
    pack.change('xl/workbook.xml', (book) => book.replace('</sheets>', `${sheet}</sheets>`));
    return { sheet: 'Аркуш', row: 1, column: 1, at, isFree: true, carrier: `sheet of its own${state}` };
  },
];

const HEADER_CODES = ['&amp;L', '&amp;C&amp;"Arial,Bold"&amp;12', '&amp;R&amp;K00FF00', '', '&amp;P / &amp;N &amp;C'];

function addNote(pack: OfficePackage, part: string, at: string, text: string): void {
  const comment = `<comment ref="${at}" authorId="0"><text>${text}</text></comment>`;
  const known = pack.related(part, 'comments');
  if (known !== undefined) {
    pack.change(known, (xml) => xml.replace('</commentList>', `${comment}</commentList>`));
    return;
  }
  pack.add(
    part,
    `xl/planted${part.replace(/\D/g, '')}.xml`,
    `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Петренко О. І.</author></authors><commentList>${comment}</commentList></comments>`,
    'comments',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  );
}
