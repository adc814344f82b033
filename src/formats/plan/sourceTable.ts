import type { SourceCell, SourceRow } from '../../core/plan/source';

/** Bounds of what a table of a plan may be; a file from outside may claim anything. */
export const TABLE_LIMITS = { columns: 64, rows: 20_000, cells: 400_000 } as const;

/** A table under construction, with its merged cells laid out: the first one has the text, the others say where it is. */
export interface TableBuilder {
  /** Opens the next row. */
  row(line: number): void;
  /** Puts a cell on the next free place of the row. */
  cell(text: string, columns: number, rows: number): void;
  finish(): readonly SourceRow[];
  readonly isFull: boolean;
}

export function buildTable(): TableBuilder {
  const rows: { line: number; cells: SourceCell[] }[] = [];
  /** Column → how many rows below still lie under a cell. */
  const below = new Map<number, number>();
  let count = 0;
  const fill = (): void => {
    const row = rows.at(-1);
    while (row !== undefined && (below.get(row.cells.length) ?? 0) > 0) {
      below.set(row.cells.length, (below.get(row.cells.length) ?? 0) - 1);
      row.cells.push({ text: '', covered: 'above' });
    }
  };
  return {
    get isFull() {
      return rows.length >= TABLE_LIMITS.rows || count >= TABLE_LIMITS.cells;
    },
    row(line) {
      fill();
      rows.push({ line, cells: [] });
      fill();
    },
    cell(text, columns, rowSpan) {
      const row = rows.at(-1);
      if (row === undefined || row.cells.length >= TABLE_LIMITS.columns) return;
      fill();
      const width = Math.max(1, Math.min(columns, TABLE_LIMITS.columns - row.cells.length));
      for (let i = 0; i < width; i += 1) {
        if (rowSpan > 1) below.set(row.cells.length, rowSpan - 1);
        row.cells.push(i === 0 ? { text } : { text: '', covered: 'left' });
        count += 1;
      }
      fill();
    },
    finish() {
      fill();
      return rows.filter((row) => row.cells.some((cell) => cell.text.trim() !== ''));
    },
  };
}

/** Does a table hold rows of several cells? Others only place text on a page. */
export function isGrid(rows: readonly SourceRow[]): boolean {
  return rows.filter((row) => row.cells.filter((cell) => cell.text.trim() !== '').length > 1).length > 1;
}
