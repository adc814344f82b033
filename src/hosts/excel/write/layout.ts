import { columnLetters } from '../../../core/workbook/reference';
import type { SheetSpec } from '../../../core/workbook/spec';
import { supports } from '../requirements';
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

/** All widths of a sheet in one call (ExcelApi 1.9); before, columns of equal width by themselves. */
function columnOperations({ columns }: SheetSpec): readonly Operation[] {
  if (columns.length === 0) return [];
  if (supports('1.9'))
    return [
      small(
        (target) =>
          target.getRange(`A:${columnLetters(columns.length)}`).setColumnProperties(
            columns.map(({ width, hidden }) => ({
              ...(hidden === true ? { columnHidden: true } : {}),
              format: { columnWidth: columnPoints(width) },
            })),
          ),
        { bytes: 1_000 + columns.length * 80 },
      ),
    ];
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

const ROWS_PER_CALL = 2_000;

/** The heights of some thousand rows in one call (ExcelApi 1.9); before, rows of equal height by themselves. */
function rowOperations({ rows }: SheetSpec): readonly Operation[] {
  const shaped = rows
    .filter(({ height, hidden }) => height !== undefined || hidden === true)
    .map(({ row, height, hidden }) => [row, { height, hidden: hidden ?? false }] as const);
  if (supports('1.9')) return spansOf(shaped).map(({ from, to, shapes }) => rowSpan(from, to, shapes));
  return runs(shaped, (a, b) => a.height === b.height && a.hidden === b.hidden).map(({ from, to, value }) =>
    small((target) => {
      const range = target.getRange(`${from}:${to}`);
      if (value.height !== undefined) range.format.rowHeight = value.height;
      if (value.hidden) range.rowHidden = true;
    }),
  );
}

interface RowShape {
  readonly height: number | undefined;
  readonly hidden: boolean;
}
interface Span {
  readonly from: number;
  to: number;
  readonly shapes: Map<number, RowShape>;
}

/** Stretches of rows that go in one call; rows between them that have no shape of their own keep theirs. */
function spansOf(shaped: readonly (readonly [number, RowShape])[]): readonly Span[] {
  const spans: Span[] = [];
  for (const [row, shape] of shaped) {
    const last = spans.at(-1);
    if (last !== undefined && row - last.from < ROWS_PER_CALL) {
      last.to = row;
      last.shapes.set(row, shape);
    } else spans.push({ from: row, to: row, shapes: new Map([[row, shape]]) });
  }
  return spans;
}

function rowSpan(from: number, to: number, shapes: ReadonlyMap<number, RowShape>): Operation {
  return small(
    (target) =>
      target.getRange(`${from}:${to}`).setRowProperties(
        Array.from({ length: to - from + 1 }, (_, index) => {
          const { height, hidden = false } = shapes.get(from + index) ?? {};
          return {
            ...(hidden ? { rowHidden: true } : {}),
            ...(height === undefined ? {} : { format: { rowHeight: height } }),
          };
        }),
      ),
    { bytes: 1_000 + (to - from + 1) * 60 },
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
