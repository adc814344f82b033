import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type {
  DocumentBlock,
  DocumentSection,
  TableCell as Cell,
  TableColumn,
  TextDocument,
  TextRun as Run,
} from '../../../core/summary/document';
import { normalisePackage } from './normalisePackage';
import { given } from '../../../core/given';

const FONT = 'Times New Roman';
/** A4 with the margins of Ukrainian office work (DSTU 4163): 30 mm left, 10 mm right, 20 mm top and bottom; in twentieths of a point. */
const PAGE = { width: 11906, height: 16838, left: 1701, right: 567, top: 1134, bottom: 1134 };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
const BULLETS = 'dashes';

/** The document as .docx bytes; the same document always gives the same bytes. Control characters that XML cannot hold become spaces. */
export async function writeDocx(document: TextDocument): Promise<Uint8Array> {
  const packed = await Packer.toArrayBuffer(
    new Document({
      title: legal(document.title),
      creator: 'PlanZvit',
      description: '',
      lastModifiedBy: 'PlanZvit',
      styles: {
        default: {
          document: {
            run: { font: FONT, size: 28, language: { value: document.language === 'uk' ? 'uk-UA' : 'en-GB' } },
            paragraph: { spacing: { after: 120 } },
          },
          heading1: {
            run: { font: FONT, size: 30, bold: true, color: '000000' },
            paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
          },
          heading2: {
            run: { font: FONT, size: 28, bold: true, color: '1F3A5F' },
            paragraph: { spacing: { before: 280, after: 140 }, keepNext: true },
          },
        },
      },
      numbering: {
        config: [
          {
            reference: BULLETS,
            levels: [
              {
                level: 0,
                format: LevelFormat.BULLET,
                text: '–',
                alignment: AlignmentType.LEFT,
                style: { paragraph: { indent: { left: 567, hanging: 283 } } },
              },
            ],
          },
        ],
      },
      sections: document.sections.map((section) => sectionOf(section, document.footer)),
    }),
  );
  return normalisePackage(new Uint8Array(packed), document.created);
}

function sectionOf(
  { orientation, blocks }: DocumentSection,
  footer: string,
): ConstructorParameters<typeof Document>[0]['sections'][number] {
  const landscape = orientation === 'landscape';
  return {
    properties: {
      page: {
        size: {
          width: PAGE.width,
          height: PAGE.height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: landscape
          ? { left: 851, right: 851, top: PAGE.left, bottom: 851 }
          : { left: PAGE.left, right: PAGE.right, top: PAGE.top, bottom: PAGE.bottom },
      },
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [
              new TextRun({ text: `${legal(footer)}   ·   `, size: 18, color: '606060' }),
              new TextRun({ children: [PageNumber.CURRENT], size: 18, color: '606060' }),
            ],
          }),
        ],
      }),
    },
    children: blocks.flatMap((block) =>
      blockOf(block, landscape ? PAGE.height - 2 * 851 : PAGE.width - PAGE.left - PAGE.right),
    ),
  };
}

function blockOf(block: DocumentBlock, width: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          alignment: block.center === true ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [new TextRun(legal(block.text))],
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          alignment: block.align ?? AlignmentType.LEFT,
          ...given({ indent: block.indent === true ? { firstLine: 567 } : undefined }),
          children: block.runs.flatMap((run) => runsOf(run)),
        }),
      ];
    case 'list':
      return block.items.map(
        (runs) =>
          new Paragraph({
            numbering: { reference: BULLETS, level: 0 },
            spacing: { after: 60 },
            children: runs.flatMap((run) => runsOf(run)),
          }),
      );
    case 'table':
      return [tableOf(block.columns, block.rows, width), new Paragraph({ spacing: { after: 0 }, children: [] })];
  }
}

function tableOf(columns: readonly TableColumn[], rows: readonly (readonly Cell[])[], width: number): Table {
  const widths = columns.map((column) => Math.round((width * column.width) / 100));
  // Wide tables need small print to stay on the page.
  const size = columns.length > 6 ? 18 : 24;
  const borders = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ header }, i) =>
          cellOf({ text: header, bold: true, align: 'center', fill: 'E6ECF3' }, widths[i] ?? 0, size),
        ),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({ cantSplit: false, children: cells.map((cell, i) => cellOf(cell, widths[i] ?? 0, size)) }),
      ),
    ],
  });
}

function cellOf(cell: Cell, width: number, size: number): TableCell {
  const paragraphs = legal(cell.text)
    .split('\n')
    .map(
      (text) =>
        new Paragraph({
          alignment: cell.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO },
          children:
            cell.leadBold === true
              ? leadOf(text, size)
              : [new TextRun({ text, size, ...given({ bold: cell.bold === true ? true : undefined }) })],
        }),
    );
  return new TableCell({
    children: paragraphs,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    margins: { left: 70, right: 70, top: 30, bottom: 30 },
    ...given({
      shading: cell.fill === undefined ? undefined : { type: ShadingType.CLEAR, color: 'auto', fill: cell.fill },
    }),
  });
}

/** Names before the first colon in bold; a heading such as «I півріччя.» whole. */
function leadOf(text: string, size: number): TextRun[] {
  const colon = text.indexOf(': ');
  if (colon > 0 && colon < 400)
    return [
      new TextRun({ text: text.slice(0, colon + 1), size, bold: true }),
      new TextRun({ text: text.slice(colon + 1), size }),
    ];
  return [new TextRun({ text, size, ...given({ bold: text.length < 40 ? true : undefined }) })];
}

function runsOf({ text, bold, italic }: Run): TextRun[] {
  return legal(text)
    .split('\n')
    .map(
      (line, i) =>
        new TextRun({
          text: line,
          ...given({
            break: i === 0 ? undefined : 1,
            bold: bold === true ? bold : undefined,
            italics: italic === true ? true : undefined,
          }),
        }),
    );
}

/** Characters that XML 1.0 allows (section 2.2); others would make Word refuse the file. */
function legal(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      ' ',
    );
}
