import type { CellValue, RowContent } from '../../../core/workbook/content';
import { cellReference } from '../../../core/workbook/reference';
import { ReadFault } from '../../zip/readFault';
import type { ReadLimits } from '../../zip/readLimits';

type Cells = (CellValue | undefined)[];

interface Row {
  readonly row: number;
  readonly cells: Cells;
  readonly hidden: boolean;
}

/** Gathers the rows of one sheet within its limits. */
export interface RowCollector {
  /** A row begins; it is kept only if a cell follows. */
  begin(row: number, hidden: boolean): void;
  /** A cell that holds something, in a 1-based column of the current row. */
  put(column: number, value: CellValue): void;
  /** All rows in order of row number. */
  finish(): readonly RowContent[];
}

/** Rows that hold nothing are not kept, however many a file has: it may be styled to its last row. */
export function collectRows(sheet: string, limits: Pick<ReadLimits, 'rows' | 'cells' | 'area'>): RowCollector {
  const rows: Row[] = [];
  let current: Row | undefined;
  let number = 0;
  let hidden = false;
  let ordered = true;
  let cellCount = 0;
  let area = 0;
  const keep = (): Row => {
    if (rows.length >= limits.rows) throw new ReadFault('rows', { sheet, limit: limits.rows });
    const last = rows[rows.length - 1];
    if (last !== undefined && last.row >= number) ordered = false;
    const row: Row = { row: number, cells: [], hidden };
    rows.push(row);
    return row;
  };
  return {
    begin(row, isHidden) {
      current = undefined;
      number = row;
      hidden = isHidden;
    },
    put(column, value) {
      current ??= keep();
      const { cells } = current;
      if (column > cells.length) {
        area += column - cells.length;
        if (area > limits.area) throw new ReadFault('cells', { sheet, limit: limits.area });
      } else checkTwice(sheet, current, column, value);
      if (++cellCount > limits.cells) throw new ReadFault('cells', { sheet, limit: limits.cells });
      cells[column - 1] = value;
    },
    finish: () =>
      (ordered ? rows : joined(sheet, rows)).map(({ row, cells, hidden: isHidden }) =>
        isHidden ? { row, cells, hidden: true } : { row, cells },
      ),
  };
}

/** Of two contents of one cell nothing says which is the answer: better no file than half of it. */
function checkTwice(sheet: string, { row, cells }: Row, column: number, value: CellValue): void {
  const before = cells[column - 1];
  if (before === undefined || before === value) return;
  if (typeof before !== 'object' || typeof value !== 'object' || JSON.stringify(before) !== JSON.stringify(value))
    throw new ReadFault('cell-twice', { sheet, cell: cellReference(row, column) });
}

/** Rows out of order are sorted; a row that comes twice is one row. */
function joined(sheet: string, rows: readonly Row[]): readonly Row[] {
  const sorted: Row[] = [];
  for (const row of [...rows].sort((a, b) => a.row - b.row)) {
    const last = sorted[sorted.length - 1];
    if (last?.row !== row.row) sorted.push(row);
    else {
      row.cells.forEach((value, i) => {
        if (value === undefined) return;
        checkTwice(sheet, last, i + 1, value);
        last.cells[i] = value;
      });
    }
  }
  return sorted;
}
