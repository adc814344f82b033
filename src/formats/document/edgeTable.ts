import type { ReadLimits } from '../zip/readLimits';
import { buildTable } from './buildTable';
import type { Rgb } from './contrast';
import type { Block, Table } from './document';

/** A cell as formats without a grid say it: by where it ends. */
export interface EdgeCell {
  /** Its right edge, in the unit of the file. */
  readonly right: number;
  readonly blocks: readonly Block[];
  /** It goes on from the cell above, or from the one on its left. */
  readonly from?: 'above' | 'left';
  readonly ground?: Rgb;
}

export interface EdgeRow {
  readonly left: number;
  readonly cells: readonly EdgeCell[];
  readonly deleted?: boolean;
}

/**
 * Rows whose cells say where they end, as a table: every edge that any row has is a border of columns. Edges
 * closer than `tolerance` are one. Throws `ReadFault` past the limits.
 */
export function edgeTable(rows: readonly EdgeRow[], tolerance: number, limits: ReadLimits): Table {
  const columnAt = columnsBetween(
    rows.flatMap(({ left, cells }) => [left, ...cells.map(({ right }) => right)]),
    tolerance,
  );
  const builder = buildTable(limits);
  for (const { left, cells, deleted } of rows) {
    builder.row();
    if (deleted === true) builder.deleteRow();
    let from = columnAt(left);
    if (from > 0) builder.skip(from);
    for (const cell of cells) {
      const to = Math.max(from + 1, columnAt(cell.right));
      if (cell.from === undefined) builder.cell(cell.blocks, to - from, 1, cell.ground);
      else builder.continued(cell.from, cell.blocks, to - from);
      from = to;
    }
  }
  return builder.finish();
}

/** The number of column borders at or before an edge. */
function columnsBetween(edges: readonly number[], tolerance: number): (edge: number) => number {
  const borders: number[] = [];
  for (const edge of [...new Set(edges)].sort((a, b) => a - b)) {
    const last = borders.at(-1);
    if (last === undefined || edge - last > tolerance) borders.push(edge);
  }
  const known = new Map<number, number>();
  return (edge) => {
    const found = known.get(edge) ?? nearest(borders, edge, tolerance);
    known.set(edge, found);
    return found;
  };
}

function nearest(borders: readonly number[], edge: number, tolerance: number): number {
  let low = 0;
  let high = borders.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((borders[middle] ?? 0) <= edge) low = middle;
    else high = middle - 1;
  }
  const next = borders[low + 1];
  return next !== undefined && next - edge <= tolerance && edge - (borders[low] ?? 0) > tolerance ? low + 1 : low;
}
