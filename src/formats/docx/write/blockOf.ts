import {
  AlignmentType,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IParagraphOptions,
  type Table,
} from 'docx';
import { given } from '../../../core/given';
import type { DocumentBlock, ParagraphLook } from '../../../core/summary/document';
import { setText } from './legalText';
import { pictureOf } from './pictureOf';
import { runsOf } from './runsOf';
import type { LongTables } from './longTables';

export const BULLETS = 'dashes';

/** Line spacing in 240ths of a line: 1, 1.15, 1.5. Without the rule LibreOffice squeezes the lines. */
const SINGLE = { line: 240, lineRule: LineRuleType.AUTO };
const TEXT = { line: 276, lineRule: LineRuleType.AUTO };
const ONE_AND_A_HALF = { line: 360, lineRule: LineRuleType.AUTO };
/** A requisite of several lines is no wider than 73 mm of the 170 of a line (ДСТУ 4163:2020); twentieths of a point. */
const REQUISITE = 4139;
const LEFT_OF_REQUISITE = 9638 - REQUISITE;

/** The parts of a letter: places in twentieths of a point. */
const LOOKS: Readonly<Record<ParagraphLook, IParagraphOptions>> = {
  sender: { spacing: { after: 120, ...SINGLE }, indent: { right: LEFT_OF_REQUISITE }, keepLines: true },
  requisite: { spacing: { after: 240, ...SINGLE } },
  addressee: { spacing: { after: 120, ...ONE_AND_A_HALF }, indent: { left: LEFT_OF_REQUISITE }, keepLines: true },
  subject: {
    spacing: { before: 240, after: 240, ...SINGLE },
    indent: { right: LEFT_OF_REQUISITE },
    keepNext: true,
  },
  letterText: {
    spacing: { after: 120, ...TEXT },
    indent: { firstLine: 567 },
    alignment: AlignmentType.BOTH,
  },
  annexMark: { spacing: { before: 240, after: 0, ...TEXT } },
  annexMore: { spacing: { after: 0, ...TEXT }, indent: { left: 1276 } },
  preparedBy: { spacing: { before: 480, after: 0, ...SINGLE } },
  annexHead: { spacing: { after: 120, ...SINGLE } },
  caption: { spacing: { before: 120, after: 60, ...SINGLE }, keepNext: true },
  legend: { spacing: { before: 0, after: 120, ...SINGLE } },
  listHead: { spacing: { after: 240, ...TEXT }, alignment: AlignmentType.CENTER, keepNext: true },
};

/** Half points of looks that are smaller than the document's text. */
const SIZES: Readonly<Partial<Record<ParagraphLook, number>>> = { caption: 24, legend: 22, preparedBy: 22 };

/** Where a block stands: the width of the text on its page in twentieths of a point, and the document's language. */
export interface BlockPlace {
  readonly width: number;
  readonly language: string;
}

/** What the library writes for a block. */
export function blockOf(block: DocumentBlock, place: BlockPlace, long: LongTables): readonly (Paragraph | Table)[] {
  const { language } = place;
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          alignment: block.center === true ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [new TextRun(setText(block.text, language))],
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          alignment: block.align ?? AlignmentType.LEFT,
          ...given({ indent: block.indent === true ? { firstLine: 567 } : undefined }),
          ...(block.look === undefined ? {} : LOOKS[block.look]),
          // On a page across too, the mark stands at its right.
          ...(block.look === 'annexHead' ? { indent: { left: place.width - REQUISITE } } : {}),
          children: block.runs.flatMap((run) => runsOf(run, language, SIZES[block.look ?? 'requisite'])),
        }),
      ];
    case 'list':
      return block.items.map(
        (runs) =>
          new Paragraph({
            numbering: { reference: BULLETS, level: 0 },
            spacing: { after: 60 },
            children: runs.flatMap((run) => runsOf(run, language, undefined)),
          }),
      );
    case 'table':
      return [long.tableOf(block, place), new Paragraph({ spacing: { after: 0 }, children: [] })];
    case 'picture':
      return [pictureOf(block.bars, setText(block.alt, language))];
    case 'signature':
      return [signatureOf(setText(block.post, language), setText(block.name, language))];
  }
}

/** Post at the left, name at the right: the signature goes between them. */
function signatureOf(post: string, name: string): Paragraph {
  return new Paragraph({
    spacing: { before: 720, after: 0, ...SINGLE },
    keepLines: true,
    tabStops: [{ type: TabStopType.LEFT, position: 6236 }],
    children: [
      ...linesOf(post).map((text, index) => new TextRun({ text, ...given({ break: index === 0 ? undefined : 1 }) })),
      new TextRun({ children: [new Tab(), name] }),
    ],
  });
}

/** Letters in a line of a requisite. */
const POST_LETTERS = 34;

/** A long post in lines that end before the place of the signature; the name stands beside the last. */
function linesOf(post: string): readonly string[] {
  const lines: string[] = [];
  for (const word of post.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= POST_LETTERS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
