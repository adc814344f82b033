import { wrappedLines } from '../../workbook/rowHeight';
import type { SpecValue } from '../../workbook/spec';
import { TALLEST_ROW } from '../../workbook/limits';

/**
 * Of a line of 10 points in Excel (17 pixels), and of what stands above and below all lines. LibreOffice sets the
 * lines of the metric twin closer, at 9.7 points, and shows the same rows a quarter emptier: Excel decides.
 */
const LINE = 12.75;
const PADDING = 2.5;

interface Width {
  readonly id: string;
  readonly width: number;
  readonly hidden?: boolean;
  readonly style?: string;
}

/**
 * Height in points that shows the wrapped text of every cell. Widths are in digits of the default 11 point
 * font; `styles` are those of single cells, where they differ from their column's.
 */
export function heightOf(
  columns: readonly Width[],
  values: Readonly<Record<string, SpecValue | undefined>>,
  styles: Readonly<Record<string, string>> = {},
  line = LINE,
): number {
  let most = 1;
  for (const { id, width, hidden, style: usual = '' } of columns) {
    const value = values[id];
    const style = styles[id] ?? usual;
    if (hidden !== true && typeof value === 'string' && !ONE_LINE.has(style))
      most = Math.max(most, linesOf(value, width, sizeOf(style)));
  }
  return Math.min(TALLEST_ROW, Math.ceil(most * line + PADDING));
}

/** Styles that do not wrap. */
const ONE_LINE: ReadonlySet<string> = new Set(['technical', 'number', 'decimal']);
const SMALL: ReadonlySet<string> = new Set(['small', 'changed']);
const BOLD = /^(?:strong|changed|header.*|(?:task|top|level|low|sub)Heading|tone\..*|mark\..*)$/;

/** Points of a style's letters; bold ones are wider by a twentieth. */
function sizeOf(style: string): number {
  return (SMALL.has(style) ? 9 : 10) * (BOLD.test(style) ? 1.05 : 1);
}

/** What a cell keeps free on both sides, in digits: five pixels of seven, and a little for screens that round. */
const MARGINS = 1;

/** Lines that a text takes in a column of this width, by the widths of its letters and the words that do not break. */
export function linesOf(text: string, width: number, fontSize = 10): number {
  return wrappedLines(text, width, fontSize, MARGINS);
}

/**
 * Lines of one row of a long text: a printed page of «Зведення» has room for some 728 points under its header (A4
 * landscape at
 * 67 %), three such rows. Higher ones would leave a fourth of every page blank, for a row is not broken by the end
 * of a page.
 */
export const MOST_LINES = 18;
