import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { given } from '../../core/given';
import type { Rgb } from './contrast';
import type { Block, Run, Table, TableCell, TableRow } from './document';

/** Columns of a grid: a text processor allows 63. A file from outside may claim any number. */
const MOST_COLUMNS = 1000;
const WIDEST = 2000;

/** A table under construction: cells find their columns under what still covers these from above. */
export interface TableBuilder {
  row(): void;
  /** Marks the current row as deleted in tracked changes. */
  deleteRow(): void;
  /** Columns that are left out before the next cell. */
  skip(columns: number): void;
  /** Puts a cell on the next free place of the row; rows = 0 reaches to the end of the table. */
  cell(blocks: readonly Block[], columns: number, rows: number, ground?: Rgb): void;
  /** A cell that says that it goes on from the one above, or from the one on its left. */
  continued(from: 'above' | 'left', blocks: readonly Block[], columns: number): void;
  /** What stands under the cell that was put last: in the file, and nobody sees it. */
  under(blocks: readonly Block[]): void;
  finish(): Table;
}

interface OpenCell {
  readonly column: number;
  readonly row: number;
  columns: number;
  rows: number;
  readonly ground: Rgb | undefined;
  readonly blocks: Block[];
}

interface OpenRow {
  readonly cells: OpenCell[];
  deleted: boolean;
}

/** Throws {@link ReadFault} past the limits. */
export function buildTable(limits: Pick<ReadLimits, 'rows' | 'cells' | 'area'>): TableBuilder {
  const rows: OpenRow[] = [];
  /** The last row that a cell of this column covers. */
  const until = new Map<number, number>();
  /** The cell that began last in this column. */
  const begun = new Map<number, OpenCell>();
  /** What stands under no cell yet: it goes with the next one. */
  const before: Block[] = [];
  let column = 1;
  let count = 0;
  let area = 0;
  const here = (): OpenRow => rows.at(-1) ?? openRow();
  const openRow = (): OpenRow => {
    if (rows.length >= limits.rows) throw new ReadFault('table-rows', { limit: limits.rows });
    const row: OpenRow = { cells: [], deleted: false };
    rows.push(row);
    column = 1;
    return row;
  };
  const place = (blocks: readonly Block[], columns: number, last: number, ground?: Rgb): void => {
    const wide = between(columns, MOST_COLUMNS);
    area += wide;
    if (++count > limits.cells) throw new ReadFault('table-cells', { limit: limits.cells });
    if (area > limits.area) throw new ReadFault('table-cells', { limit: limits.area });
    if (column + wide > WIDEST) throw new ReadFault('table-cells', { limit: WIDEST });
    const row = rows.length;
    const cell: OpenCell = {
      column,
      row,
      columns: wide,
      rows: last - row + 1,
      ground,
      blocks: [...before.splice(0), ...blocks],
    };
    here().cells.push(cell);
    begun.set(column, cell);
    if (last > row) for (let i = 0; i < wide; i++) until.set(column + i, last);
    column += wide;
  };
  return {
    row: () => void openRow(),
    deleteRow: () => void (here().deleted = true),
    skip: (columns) => void (column += between(columns, MOST_COLUMNS)),
    cell(blocks, columns, rowSpan, ground) {
      here();
      while ((until.get(column) ?? 0) >= rows.length) column++;
      const last = rowSpan === 0 ? limits.rows : rows.length + between(rowSpan, limits.rows) - 1;
      place(blocks, columns, last, ground);
    },
    continued(from, blocks, columns) {
      const above = from === 'left' ? here().cells.at(-1) : begun.get(column);
      const reaches = above !== undefined && (from === 'left' || above.row + above.rows === rows.length);
      if (!reaches) return place(blocks, columns, rows.length);
      above.blocks.push(...blocks.map(covered).filter(hasText));
      if (from === 'left') above.columns += between(columns, MOST_COLUMNS);
      else above.rows++;
      column += between(columns, MOST_COLUMNS);
    },
    under: (blocks) => void (here().cells.at(-1)?.blocks ?? before).push(...blocks.map(covered).filter(hasText)),
    finish: () => ({ kind: 'table', rows: rows.map((row, i) => closed(row, rows.length - i)) }),
  };
}

function closed({ cells, deleted }: OpenRow, left: number): TableRow {
  return {
    cells: cells.map(({ column, columns, rows, ground, blocks }): TableCell => {
      return { column, columns, rows: Math.min(rows, left), ...given({ ground }), blocks };
    }),
    ...given({ deleted: deleted ? true : undefined }),
  };
}

/** Text under a merged cell stands in the file, and nobody sees it. */
function covered(block: Block): Block {
  if (block.kind === 'table') return block;
  return { ...block, runs: block.runs.map((run): Run => ({ ...run, mark: run.mark ?? 'covered' })) };
}

function hasText(block: Block): boolean {
  return block.kind === 'table' || block.runs.some(({ text }) => text.trim() !== '');
}

function between(claimed: number, most: number): number {
  return Number.isInteger(claimed) && claimed >= 1 ? Math.min(claimed, most) : 1;
}
