import { AlignmentType, HeadingLevel, Paragraph, TextRun, type IParagraphOptions, type Table } from 'docx';
import { given } from '../../../core/given';
import type { DocumentBlock, ParagraphLook, TextRun as Run } from '../../../core/summary/document';
import { legalText } from './legalText';
import { tableOf } from './tableOf';

export const BULLETS = 'dashes';

const LINE_SPACING = 276;
/** The parts of a letter: places in twentieths of a point. */
const LOOKS: Readonly<Record<ParagraphLook, IParagraphOptions>> = {
  requisite: { spacing: { after: 0, line: LINE_SPACING } },
  addressee: { spacing: { after: 0, line: LINE_SPACING }, indent: { left: 5103 } },
  subject: { spacing: { before: 240, after: 240, line: LINE_SPACING }, indent: { right: 4819 } },
  letterText: {
    spacing: { after: 120, line: LINE_SPACING },
    indent: { firstLine: 709 },
    alignment: AlignmentType.BOTH,
  },
  listHead: { spacing: { after: 240, line: LINE_SPACING }, alignment: AlignmentType.CENTER, keepNext: true },
};

/** What the library writes for a block; `width` is that of the text on the page, in twentieths of a point. */
export function blockOf(block: DocumentBlock, width: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          alignment: block.center === true ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [new TextRun(legalText(block.text))],
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          alignment: block.align ?? AlignmentType.LEFT,
          ...given({ indent: block.indent === true ? { firstLine: 567 } : undefined }),
          ...(block.look === undefined ? {} : LOOKS[block.look]),
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

function runsOf({ text, bold, italic }: Run): TextRun[] {
  return legalText(text)
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
