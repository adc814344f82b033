import type { CivilDate } from '../calendar/civilDate';
import type { BarsPicture } from './bars';

/** A text document to be made, without any format: `formats/docx` writes it. Texts are plain; `\n` is a line break. */
export interface TextDocument {
  readonly title: string;
  readonly language: string;
  /** Pinned, so that the same input gives the same bytes. */
  readonly created: CivilDate;
  /** Stands at the foot of every page, before the page number; pages without it have no foot. */
  readonly footer?: string;
  readonly sections: readonly DocumentSection[];
}

export interface DocumentSection {
  readonly orientation: 'portrait' | 'landscape';
  /** Pages are numbered at the top, from the second one on: from one again, or on from the section before. */
  readonly pages?: 'restart' | 'continue';
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string; readonly center?: boolean }
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly TextRun[];
      readonly align?: 'left' | 'center' | 'right' | 'both';
      readonly indent?: boolean;
      readonly look?: ParagraphLook;
    }
  | { readonly kind: 'list'; readonly items: readonly (readonly TextRun[])[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      /** A row of one cell is a heading over the rows that follow: it takes the whole width. */
      readonly rows: readonly (readonly TableCell[])[];
      /** Size of its text in points; 9 to 12 unless given. */
      readonly size?: number;
      /** What it shows, for readers of screens. */
      readonly alt?: string;
    }
  | { readonly kind: 'picture'; readonly bars: BarsPicture; readonly alt: string }
  /** «Посада — підпис — Власне ім'я ПРІЗВИЩЕ», with room for the signature. */
  | { readonly kind: 'signature'; readonly post: string; readonly name: string };

/** Parts of an official letter that stand in a place of their own (ДСТУ 4163:2020). */
export type ParagraphLook =
  | 'sender'
  | 'requisite'
  | 'addressee'
  | 'subject'
  | 'letterText'
  | 'annexMark'
  | 'annexMore'
  | 'preparedBy'
  | 'annexHead'
  | 'caption'
  | 'legend'
  | 'listHead';

export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
}
export interface TableColumn {
  readonly header: string;
  /** Share of the width of the table, in percent; the shares add up to 100. */
  readonly width: number;
}
export interface TableCell {
  readonly text: string;
  /** The same text in pieces of their own look, where it has any. */
  readonly runs?: readonly TextRun[];
  readonly bold?: boolean;
  readonly align?: 'left' | 'center';
  /** Background, `RRGGBB`. */
  readonly fill?: string;
  /** Short lines that end with a full stop and stand alone are headings: «I півріччя.». */
  readonly headBold?: boolean;
}

export function run(text: string, style: Omit<TextRun, 'text'> = {}): TextRun {
  return { text, ...style };
}
export function paragraph(
  text: string,
  style: {
    readonly bold?: boolean;
    readonly align?: 'left' | 'center' | 'right' | 'both';
    readonly indent?: boolean;
    readonly look?: ParagraphLook;
  } = {},
): DocumentBlock {
  const { bold, ...rest } = style;
  return { kind: 'paragraph', runs: [run(text, bold === true ? { bold } : {})], ...rest };
}
