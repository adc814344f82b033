import type { SpecValue } from '../../workbook/spec';

/** Excel's highest row, in points. */
export const HIGHEST_ROW = 409;
const LINE = 13;
const PADDING = 4;

interface Width {
  readonly id: string;
  readonly width: number;
  readonly hidden?: boolean;
  readonly style?: string;
}

/** Height in points that shows the wrapped text of every cell. Widths are in digits of the default 11 point font. */
export function heightOf(columns: readonly Width[], values: Readonly<Record<string, SpecValue | undefined>>, line = LINE): number {
  let most = 1;
  for (const { id, width, hidden, style } of columns) {
    const value = values[id];
    if (hidden !== true && typeof value === 'string' && !ONE_LINE.has(style ?? '')) most = Math.max(most, linesOf(value, width, SMALL.has(style ?? '') ? SMALL_LETTER : LETTER));
  }
  return Math.min(HIGHEST_ROW, Math.ceil(most * line + PADDING));
}

/**
 * Width of a Cyrillic letter of 10 and of 9 points in digits of the column's measure, with some room for
 * words that do not break: measured on Carlito, which has Calibri's metrics.
 */
const LETTER = 0.88;
const SMALL_LETTER = 0.8;
const SMALL: ReadonlySet<string> = new Set(['small', 'changed']);
/** Styles that do not wrap. */
const ONE_LINE: ReadonlySet<string> = new Set(['technical', 'number', 'decimal']);

/** Lines that a text takes in a column of this width. */
export function linesOf(text: string, width: number, letter = LETTER): number {
  const room = Math.max(4, width - 1.5);
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += Math.max(1, Math.ceil((paragraph.length * letter) / room));
  return lines;
}

/** Lines of one row of a long text: two thirds of what Excel's highest row holds, so that printed pages fill well. */
export const MOST_LINES = Math.floor((HIGHEST_ROW * 2) / 3 / LINE);
