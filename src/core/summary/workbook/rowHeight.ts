import type { SpecValue } from '../../workbook/spec';

/** Excel's highest row, in points. */
export const HIGHEST_ROW = 409;
const LINE = 13.2;
const PADDING = 4;

interface Width {
  readonly id: string;
  readonly width: number;
  readonly hidden?: boolean;
}

/** Height in points that shows the wrapped text of every cell. Widths are in characters of digits; Cyrillic text is wider. */
export function heightOf(columns: readonly Width[], values: Readonly<Record<string, SpecValue | undefined>>, line = LINE): number {
  let most = 1;
  for (const { id, width, hidden } of columns) {
    const value = values[id];
    if (hidden !== true && typeof value === 'string') most = Math.max(most, linesOf(value, width));
  }
  return Math.min(HIGHEST_ROW, Math.ceil(most * line + PADDING));
}

/** Lines that a text takes in a column of this width. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(4, width - 1.5);
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += Math.max(1, Math.ceil((paragraph.length * 1.12) / room));
  return lines;
}

/** Lines that still fit into the highest row. */
export const MOST_LINES = Math.floor((HIGHEST_ROW - PADDING) / LINE);
