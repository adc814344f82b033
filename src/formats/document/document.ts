import type { Rgb } from './contrast';

/**
 * A text document as its reader saw it, whatever its format: paragraphs and tables in reading order. A plan
 * and a return are two readings of this one shape. Nothing that stood in the file is left out: what a person
 * does not see as live text is marked, and what stands beside the flow hangs on the run that refers to it.
 */
export interface ReadDocument {
  readonly blocks: readonly Block[];
  /** Headers and footers of pages, each once. */
  readonly margins: readonly Aside[];
  /** Who made the document and saved it last, where it says. */
  readonly creator?: string;
  readonly lastModifiedBy?: string;
  /** It was encrypted, and a password has opened it. */
  readonly isUnlocked?: true;
}

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** The number that the program shows before it but does not store in its text (`2.3.`). */
  readonly number?: string;
  /** 1 to 6 where it is a heading of that level. */
  readonly heading?: number;
  /** A line of a page whose spaces set its columns: they stay. */
  readonly isSpaced?: true;
}

/** Text of one look. Line breaks inside a paragraph are `\n`. */
export interface Run {
  readonly text: string;
  /** Why it is no live text. */
  readonly mark?: Mark;
  /** Superscript: «5¹» is another number than «51». */
  readonly raised?: boolean;
  /** The address behind the text. */
  readonly link?: string;
  /** The colours of its letters and of their own ground, where the file names them. */
  readonly letters?: Rgb;
  readonly ground?: Rgb;
  /** Letters of no size, or that let the ground through: live text that nobody sees. */
  readonly unseen?: boolean;
  /** What hangs on this place. */
  readonly aside?: Aside;
  /** A thing without words at this place. */
  readonly thing?: Thing;
}

/** A picture or an embedded file. */
export interface Thing {
  readonly kind: 'picture' | 'object';
  readonly name: string;
  /** In bytes. */
  readonly size?: number;
}

/**
 * Struck out; deleted or moved away in tracked changes; hidden; under a merged cell; a form's own words where nobody
 * wrote.
 */
export type Mark = 'struck' | 'deleted' | 'moved' | 'hidden' | 'covered' | 'placeholder';

export interface Aside {
  readonly kind: 'footnote' | 'endnote' | 'comment' | 'textBox' | 'header' | 'footer';
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Cells by the column in which they begin; what a cell from above covers has none. */
  readonly cells: readonly TableCell[];
  /** Deleted in tracked changes. */
  readonly deleted?: boolean;
}

export interface TableCell {
  /** 1-based column of the grid. */
  readonly column: number;
  /** Columns and rows that it covers, its own included. */
  readonly columns: number;
  readonly rows: number;
  readonly ground?: Rgb;
  readonly blocks: readonly Block[];
}
