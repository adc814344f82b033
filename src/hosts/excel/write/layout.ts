import { columnLetters } from '../../../core/workbook/reference';
import type { SheetSpec } from '../../../core/workbook/spec';
import { small, type Operation } from './operation';

/** Pixels of the widest digit of Calibri 11, on which column widths are counted (ECMA-376 Part 1, 18.3.1.13). */
const DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;

/** Widths, heights, hidden rows and columns, merged cells. */
export function layoutOperations(sheet: SheetSpec): readonly Operation[] {
  return [
    ...columnOperations(sheet),
    ...rowOperations(sheet),
    ...(sheet.merges ?? []).map((range) => small((target) => target.getRange(range).merge())),
  ];
}

/** Points of a column that is as wide as so many digits. */
function columnPoints(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT) * POINTS_PER_PIXEL;
}

function columnOperations({ columns }: SheetSpec): readonly Operation[] {
  return runs(
    columns.map((column, index) => [index + 1, column] as const),
    (a, b) => a.width === b.width && (a.hidden ?? false) === (b.hidden ?? false),
  ).map(({ from, to, value }) =>
    small((target) => {
      const range = target.getRange(`${columnLetters(from)}:${columnLetters(to)}`);
      range.format.columnWidth = columnPoints(value.width);
      if (value.hidden === true) range.columnHidden = true;
    }),
  );
}

function rowOperations({ rows }: SheetSpec): readonly Operation[] {
  const shaped = rows
    .filter(({ height, hidden }) => height !== undefined || hidden === true)
    .map(({ row, height, hidden }) => [row, { height, hidden: hidden ?? false }] as const);
  return runs(shaped, (a, b) => a.height === b.height && a.hidden === b.hidden).map(({ from, to, value }) =>
    small((target) => {
      const range = target.getRange(`${from}:${to}`);
      if (value.height !== undefined) range.format.rowHeight = value.height;
      if (value.hidden) range.rowHidden = true;
    }),
  );
}

/** Neighbours of equal value, as one run. */
function runs<T>(
  items: readonly (readonly [number, T])[],
  equal: (a: T, b: T) => boolean,
): readonly { readonly from: number; readonly to: number; readonly value: T }[] {
  const found: { from: number; to: number; value: T }[] = [];
  for (const [at, value] of items) {
    const last = found.at(-1);
    if (last !== undefined && last.to === at - 1 && equal(last.value, value)) last.to = at;
    else found.push({ from: at, to: at, value });
  }
  return found;
}
