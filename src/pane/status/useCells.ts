import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
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

/** What the keys move in. */
interface Grid {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
}

/** Moves between the cells that hold something, as in a sheet: over empty ones to the next. */
export function useCells({
  rows,
  columns,
  inSight,
  onCell,
  reveal,
}: Grid & {
  /** What of it stands in the page. */
  readonly inSight: Grid;
  readonly onCell: (cell: Cell) => void;
  /** Brings a cell into the page. */
  readonly reveal: (row: number, column: number) => void;
}): Cells {
  const table = useRef<HTMLTableElement>(null);
  const called = useRef<string>(undefined);
  const [last, setLast] = useState<string>();
  const known = last !== undefined && holds(inSight, last) ? last : firstCell(inSight);
  // Once it stands in the page.
  useEffect(() => {
    if (called.current === undefined) return;
    const cells = table.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [];
    [...cells].find(({ dataset }) => dataset['cell'] === called.current)?.focus();
    called.current = undefined;
  });
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
    const from = [rows.findIndex((row) => row.id === bodyId), columns.findIndex((one) => one.key === key)] as const;
    const next = nextCell(rows, columns, from, step);
    if (next === undefined) return;
    called.current = next.id;
    setLast(next.id);
    reveal(next.row, next.column);
  };
  return { table, first: known, onKeyDown };
}

function holds({ rows, columns }: Grid, id: string): boolean {
  const [bodyId = '', key = ''] = id.split(' ');
  return rows.some((row) => row.id === bodyId) && columns.some((one) => one.key === key);
}

function firstCell({ rows, columns }: Grid): string | undefined {
  for (const row of rows) for (const { key } of columns) if (row.cells[key] !== undefined) return `${row.id} ${key}`;
  return undefined;
}

function nextCell(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  [fromRow, fromColumn]: readonly [number, number],
  [down, right]: readonly [number, number],
): { readonly id: string; readonly row: number; readonly column: number } | undefined {
  for (
    let [row, column] = [fromRow + down, fromColumn + right];
    row >= 0 && row < rows.length && column >= 0 && column < columns.length;
    row += down, column += right
  ) {
    const [line, head] = [rows[row], columns[column]];
    if (line !== undefined && head !== undefined && line.cells[head.key] !== undefined)
      return { id: `${line.id} ${head.key}`, row, column };
  }
  return undefined;
}
