import type { SourceRow } from '../source';

/** A document in reading order: running text and grids of cells, whatever they looked like. */
export type Part = TextPart | Grid;

export interface TextPart {
  readonly kind: 'text';
  readonly line: number;
  readonly text: string;
  /** Does it sign the document? Then no row may have it. */
  readonly closing?: boolean;
}

/** Words of the source beside the rows. */
export interface Aside {
  readonly line: number;
  readonly text: string;
}

export interface Grid {
  readonly kind: 'grid';
  readonly layout: 'table' | 'pipe' | 'tabs' | 'markdown' | 'lines' | 'drawn' | 'gutters';
  readonly rows: readonly SourceRow[];
  /** Lines that are the head, where `rows` opens with a head made up from them or from none. */
  readonly heads?: readonly Aside[];
  /** Words in front of cells that only name their column («Строк виконання:»). */
  readonly labels?: readonly Aside[];
  /** Lines of rows of which no sign shows for sure which cell some words are in. */
  readonly unsure?: readonly number[];
  /** Do cells stand at the index of their column? Rows of a pipe text may leave out leading cells. */
  readonly aligned: boolean;
}
