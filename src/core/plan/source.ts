/**
 * A document as its reader in `formats/` saw it: text lines and tables in reading order. The plan
 * parser finds out by content what they are. Cells keep line breaks as `\n`; merged cells are
 * expanded: the text stands in the first cell, the others are empty and say so in `spans`.
 */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  /** What it was read from, for messages: `text`, `html`, `docx`, `pdf`, `csv`, `xlsx` and the like. */
  readonly format: SourceFormat;
}
export type SourceFormat = 'text' | 'html' | 'docx' | 'odt' | 'rtf' | 'doc' | 'pdf' | 'csv' | 'tsv' | 'xlsx';

export type SourceBlock =
  | { readonly kind: 'line'; readonly line: number; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly SourceRow[]; readonly name?: string };

export interface SourceRow {
  /** 1-based line of the text, or sheet row, or running number where the format has no lines. */
  readonly line: number;
  readonly cells: readonly SourceCell[];
}

export interface SourceCell {
  readonly text: string;
  /** True where the cell is covered by a merged cell above or to the left. */
  readonly covered?: 'above' | 'left';
}

/** Cells of the longest row. A hostile text has more rows than a call takes arguments. */
export function widthOf(rows: readonly { readonly cells: readonly unknown[] }[]): number {
  return rows.reduce((width, row) => Math.max(width, row.cells.length), 0);
}
