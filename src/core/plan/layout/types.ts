import type { SourceRow } from '../source';

/** A document in reading order: running text and grids of cells, whatever they looked like. */
export type Part = { readonly kind: 'text'; readonly line: number; readonly text: string } | Grid;

export interface Grid {
  readonly kind: 'grid';
  readonly layout: 'table' | 'pipe' | 'tabs' | 'markdown' | 'lines' | 'drawn' | 'gutters';
  readonly rows: readonly SourceRow[];
  /** Do cells stand at the index of their column? Rows of a pipe text may leave out leading cells. */
  readonly aligned: boolean;
}
