import type { Rulings, Ruling } from './rulings';
import { columnText, linesOf, type Word } from './words';

/** A table that is drawn with lines: borders of its columns from left to right, its rows from the top down. */
export interface DrawnTable {
  readonly columns: readonly number[];
  readonly rows: readonly (readonly DrawnCell[])[];
  readonly top: number;
  readonly bottom: number;
}

export interface DrawnCell {
  /** 0-based first column, and how many columns and rows it covers. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly text: string;
}

/** Lines that lie closer are one. */
const NEAR = 2;
const MOST_BORDERS = 400;

/** The tables of a page and the words that stand in none. */
export function ruledTables(
  words: readonly Word[],
  rulings: Rulings,
): { readonly tables: readonly DrawnTable[]; readonly others: readonly Word[] } {
  let others = words;
  const tables: DrawnTable[] = [];
  for (const { across, down } of connected(rulings)) {
    const columns = borders(down);
    const levels = borders(across).reverse();
    if (columns.length < 3 || levels.length < 2 || columns.length > MOST_BORDERS || levels.length > MOST_BORDERS)
      continue;
    const [left, right] = [columns[0] ?? 0, columns.at(-1) ?? 0];
    const [top, bottom] = [levels[0] ?? 0, levels.at(-1) ?? 0];
    const isInside = ({ x, y, width, height }: Word): boolean =>
      x + width / 2 > left && x + width / 2 < right && y + height / 3 > bottom && y + height / 3 < top;
    const inside = others.filter(isInside);
    if (inside.length === 0) continue;
    others = others.filter((word) => !isInside(word));
    tables.push({ columns, rows: cellsOf(inside, columns, levels, across, down), top, bottom });
  }
  return { tables: tables.sort((a, b) => b.top - a.top), others };
}

/** Lines that touch each other belong to one table. */
function connected({ across, down }: Rulings): readonly Rulings[] {
  const groups: { across: Ruling[]; down: Ruling[]; low: number; high: number }[] = [];
  const spans = [
    ...down.map((line) => ({ line, isDown: true, low: line.from, high: line.to })),
    ...across.map((line) => ({ line, isDown: false, low: line.at, high: line.at })),
  ].sort((a, b) => b.high - a.high);
  // Tables stand one under the other: a gap that no line crosses parts them.
  for (const { line, isDown, low, high } of spans) {
    const last = groups.at(-1);
    const group = last !== undefined && high >= last.low - NEAR ? last : { across: [], down: [], low, high };
    if (group !== last) groups.push(group);
    (isDown ? group.down : group.across).push(line);
    group.low = Math.min(group.low, low);
  }
  return groups;
}

function borders(lines: readonly Ruling[]): number[] {
  const found: number[] = [];
  for (const at of lines.map((line) => line.at).sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || at - last > NEAR) found.push(at);
  }
  return found;
}

function cellsOf(
  words: readonly Word[],
  columns: readonly number[],
  levels: readonly number[],
  across: readonly Ruling[],
  down: readonly Ruling[],
): readonly (readonly DrawnCell[])[] {
  const isLine = (lines: readonly Ruling[], at: number, middle: number): boolean =>
    lines.some((line) => Math.abs(line.at - at) <= NEAR && line.from <= middle && line.to >= middle);
  const [width, height] = [columns.length - 1, levels.length - 1];
  const between = (list: readonly number[], i: number): number => ((list[i] ?? 0) + (list[i + 1] ?? 0)) / 2;
  const taken = new Set<number>();
  const byPlace = new Map<number, Word[]>();
  const rows: DrawnCell[][] = [];
  const places: { cell: Omit<DrawnCell, 'text'>; row: number; id: number }[] = [];
  for (let row = 0; row < height; row++) {
    rows.push([]);
    for (let column = 0; column < width; column++) {
      if (taken.has(row * width + column)) continue;
      let wide = 1;
      while (column + wide < width && !isLine(down, columns[column + wide] ?? 0, between(levels, row))) wide++;
      let tall = 1;
      while (row + tall < height && !isLine(across, levels[row + tall] ?? 0, between(columns, column))) tall++;
      const id = row * width + column;
      const own: Word[] = [];
      places.push({ cell: { column, columns: wide, rows: tall }, row, id });
      for (let i = 0; i < tall; i++)
        for (let k = 0; k < wide; k++) {
          taken.add((row + i) * width + column + k);
          byPlace.set((row + i) * width + column + k, own);
        }
    }
  }
  for (const word of words) {
    const column = lastAtMost(columns, word.x + word.width / 2);
    const row = levels.findIndex((level, i) => i > 0 && level < word.y + word.height / 3) - 1;
    byPlace.get(row * width + column)?.push(word);
  }
  for (const { cell, row, id } of places) {
    const right = columns[cell.column + cell.columns] ?? 0;
    rows[row]?.push({ ...cell, text: columnText(linesOf(byPlace.get(id) ?? []), right) });
  }
  return rows;
}

function lastAtMost(list: readonly number[], value: number): number {
  let found = 0;
  list.forEach((one, i) => {
    if (one <= value) found = i;
  });
  return found;
}
