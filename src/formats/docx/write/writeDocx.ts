import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { DocumentSection, TextDocument } from '../../../core/summary/document';
import { BULLETS, blockOf } from './blockOf';
import { legalText } from './legalText';
import { LongTables } from './longTables';
import { normalisePackage } from './normalisePackage';

type DocumentOptions = ConstructorParameters<typeof Document>[0];

const FONT = 'Times New Roman';
/**
 * A4 with the margins of Ukrainian office work (ДСТУ 4163): 30 mm left, 10 mm right, 20 mm top and bottom; in
 * twentieths of a point.
 */
const PAGE = { width: 11906, height: 16838, left: 1701, right: 567, top: 1134, bottom: 1134 };

/**
 * The document as .docx bytes; the same document always gives the same bytes. Control characters that XML cannot
 * hold become spaces.
 */
export async function writeDocx(document: TextDocument): Promise<Uint8Array> {
  const long = new LongTables();
  const packed = await Packer.toArrayBuffer(
    new Document({
      title: legalText(document.title),
      creator: 'PlanZvit',
      description: '',
      lastModifiedBy: 'PlanZvit',
      styles: stylesFor(document.language),
      numbering: NUMBERING,
      sections: document.sections.map((section) => sectionOf(section, document, long)),
    }),
  );
  const names = document.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' ? [block.alt === undefined ? undefined : legalText(block.alt)] : []));
  return normalisePackage(new Uint8Array(packed), document.created, names, (xml) => long.fill(xml));
}

function stylesFor(language: string): NonNullable<DocumentOptions['styles']> {
  return {
    default: {
      document: {
        run: { font: FONT, size: 28, language: { value: language === 'uk' ? 'uk-UA' : 'en-GB' } },
        paragraph: { spacing: { after: 120 } },
      },
      heading1: {
        run: { font: FONT, size: 30, bold: true, color: '000000' },
        paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
      },
      heading2: {
        run: { font: FONT, size: 28, bold: true, color: '000000' },
        paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
      },
    },
  };
}

const NUMBERING: NonNullable<DocumentOptions['numbering']> = {
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
};

function sectionOf(
  { orientation, pages, blocks }: DocumentSection,
  { footer, language }: TextDocument,
  long: LongTables,
): DocumentOptions['sections'][number] {
  const landscape = orientation === 'landscape';
  const width = landscape ? PAGE.height - 1134 - 567 : PAGE.width - PAGE.left - PAGE.right;
  return {
    properties: {
      page: {
        size: {
          width: PAGE.width,
          height: PAGE.height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: landscape
          ? { left: 1134, right: 567, top: 1134, bottom: 567, header: 567 }
          : { left: PAGE.left, right: PAGE.right, top: PAGE.top, bottom: PAGE.bottom },
        ...(pages === 'restart' ? { pageNumbers: { start: 1 } } : {}),
      },
      // The first page of a letter or an annex bears no number (ДСТУ 4163:2020).
      ...(pages === 'restart' ? { titlePage: true } : {}),
    },
    ...(pages === undefined ? {} : { headers: { default: pageNumber(), first: nothing() } }),
    ...(footer === undefined ? {} : { footers: { default: footOf(footer) } }),
    children: blocks.flatMap((block) => blockOf(block, { width, language }, long)),
  };
}

function footOf(text: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ text: `${legalText(text)}   ·   `, size: 18, color: '606060' }),
          new TextRun({ children: [PageNumber.CURRENT], size: 18, color: '606060' }),
        ],
      }),
    ],
  });
}

/** The number of the page in the middle of its head. */
function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 0 },
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 24 })],
      }),
    ],
  });
}

function nothing(): Header {
  return new Header({ children: [new Paragraph({ spacing: { after: 0 }, children: [] })] });
}
