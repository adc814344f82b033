import { useRef, useState, type KeyboardEvent } from 'react';
import type { MatrixColumn, MatrixRow } from '../../ports';

/** A cell that was chosen: what a body answered to a row of the summary. */
export interface Cell {
  readonly bodyId: string;
  readonly key: string;
}

export interface Cells {
  readonly table: React.RefObject<HTMLTableElement | null>;
  readonly first: string | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/** Moves between the cells that hold something, as in a sheet: over empty ones to the next. */
export function useCells(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  onCell: (cell: Cell) => void,
): Cells {
  const table = useRef<HTMLTableElement>(null);
  const [last, setLast] = useState<string>();
  const all = new Map(rows.map((row, at) => [row.id, at]));
  const known = last !== undefined && all.has(last.split(' ')[0] ?? '') ? last : firstCell(rows, columns);
  const onKeyDown = (event: KeyboardEvent): void => {
    const id = (event.target as HTMLElement).dataset['cell'];
    if (id === undefined) return;
    const [bodyId = '', key = ''] = id.split(' ');
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onCell({ bodyId, key });
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = nextCell(rows, columns, [all.get(bodyId) ?? 0, columns.findIndex((one) => one.key === key)], step);
    if (next === undefined) return;
    setLast(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(next)}"]`)?.focus();
  };
  return { table, first: known, onKeyDown };
}

function firstCell(rows: readonly MatrixRow[], columns: readonly MatrixColumn[]): string | undefined {
  for (const row of rows) for (const { key } of columns) if (row.cells[key] !== undefined) return `${row.id} ${key}`;
  return undefined;
}

function nextCell(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  [fromRow, fromColumn]: readonly [number, number],
  [down, right]: readonly [number, number],
): string | undefined {
  for (
    let [row, column] = [fromRow + down, fromColumn + right];
    row >= 0 && row < rows.length && column >= 0 && column < columns.length;
    row += down, column += right
  ) {
    const [line, head] = [rows[row], columns[column]];
    if (line !== undefined && head !== undefined && line.cells[head.key] !== undefined) return `${line.id} ${head.key}`;
  }
  return undefined;
}
