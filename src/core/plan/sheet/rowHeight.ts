import { wrappedLines } from '../../workbook/rowHeight';
import { TALLEST_ROW } from '../../workbook/limits';

/** Letters of 10 points: Excel gives their line 17 pixels. */
const FONT = 10;
const LINE = 12.75;
/** What a cell keeps free on both sides, in digits. */
const MARGINS = 1;

/** Height in points that shows the wrapped texts in columns of these widths (digits of the default font). */
export function heightFor(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const most = Math.max(1, ...cells.map(({ text, width }) => wrappedLines(text, width, FONT, MARGINS)));
  return Math.min(TALLEST_ROW, Math.ceil(most * LINE + 4));
}
