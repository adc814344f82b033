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
    tables.push({ columns, rows: cellsOf(inside, columns, levels, { across, down }), top, bottom });
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

interface Grid {
  readonly columns: readonly number[];
  readonly levels: readonly number[];
  /** Whether a line stands on the border, at the height or side where it is crossed. */
  isBorder(direction: 'across' | 'down', at: number, middle: number): boolean;
}

interface Place {
  readonly row: number;
  readonly cell: Omit<DrawnCell, 'text'>;
  readonly words: Word[];
}

function cellsOf(
  words: readonly Word[],
  columns: readonly number[],
  levels: readonly number[],
  rulings: Rulings,
): readonly (readonly DrawnCell[])[] {
  const { places, at } = placesOf({
    columns,
    levels,
    isBorder: (direction, border, middle) =>
      rulings[direction].some((line) => Math.abs(line.at - border) <= NEAR && line.from <= middle && line.to >= middle),
  });
  for (const word of words) {
    const row = levels.findIndex((level, i) => i > 0 && level < word.y + word.height / 3) - 1;
    at(row, lastAtMost(columns, word.x + word.width / 2))?.words.push(word);
  }
  const rows: DrawnCell[][] = levels.slice(1).map(() => []);
  for (const { row, cell, words: own } of places) {
    const right = columns[cell.column + cell.columns] ?? 0;
    rows[row]?.push({ ...cell, text: columnText(linesOf(own), right) });
  }
  return rows;
}

/** The cells of a grid: squares without a border between them are one. */
function placesOf(grid: Grid): {
  readonly places: readonly Place[];
  at(row: number, column: number): Place | undefined;
} {
  const [width, height] = [grid.columns.length - 1, grid.levels.length - 1];
  const taken = new Map<number, Place>();
  const places: Place[] = [];
  for (let square = 0; square < width * height; square++) {
    if (taken.has(square)) continue;
    const [row, column] = [Math.floor(square / width), square % width];
    const [wide, tall] = [widthAt(grid, row, column), heightAt(grid, row, column)];
    const place = { row, cell: { column, columns: wide, rows: tall }, words: [] };
    places.push(place);
    for (let i = 0; i < wide * tall; i++) taken.set((row + Math.floor(i / wide)) * width + column + (i % wide), place);
  }
  return { places, at: (row, column) => taken.get(row * width + column) };
}

function widthAt({ columns, levels, isBorder }: Grid, row: number, column: number): number {
  let wide = 1;
  while (column + wide < columns.length - 1 && !isBorder('down', columns[column + wide] ?? 0, middle(levels, row)))
    wide++;
  return wide;
}

function heightAt({ columns, levels, isBorder }: Grid, row: number, column: number): number {
  let tall = 1;
  while (row + tall < levels.length - 1 && !isBorder('across', levels[row + tall] ?? 0, middle(columns, column)))
    tall++;
  return tall;
}

function middle(borders: readonly number[], i: number): number {
  return ((borders[i] ?? 0) + (borders[i + 1] ?? 0)) / 2;
}

function lastAtMost(list: readonly number[], value: number): number {
  let found = 0;
  list.forEach((one, i) => {
    if (one <= value) found = i;
  });
  return found;
}
