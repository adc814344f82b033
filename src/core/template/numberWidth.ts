import { textWidth } from '../workbook/rowHeight';

/** A bold letter beside a plain one. */
const BOLD = 1.1;
const MARGINS = 1.5;
const WIDEST = 14;

/** Width of a column of numbers that shows each in one line: the usual one, wider for «1.1.1.4.1». */
export function numberWidth(numbers: readonly string[], usual: number): number {
  const longest = numbers.reduce((most, number) => Math.max(most, textWidth(number)), 0);
  const needed = Math.ceil(longest * BOLD * 2) / 2 + MARGINS;
  return Math.min(Math.max(usual, needed), Math.max(usual, WIDEST));
}

/** The numbers of the measures in a template. */
export function numbersOf(rows: readonly { readonly locked: Readonly<Record<'no', string>> }[]): readonly string[] {
  return rows.map(({ locked }) => locked.no);
}
