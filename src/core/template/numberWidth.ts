import { textWidth } from '../workbook/rowHeight';
import type { LockedField } from './fields';

/** The rows of a template, as far as their numbers matter. */
type Numbered = readonly { readonly locked: Readonly<Record<LockedField, string>> }[];

/** A bold letter beside a plain one. */
const BOLD = 1.1;
const MARGINS = 1.5;
const WIDEST = 14;

/** Width of a column of numbers that shows each in one line: the usual one, wider for «1.1.1.4.1». */
export function numberWidth(rows: Numbered, usual: number): number {
  const longest = rows.reduce((most, { locked }) => Math.max(most, textWidth(locked.no)), 0);
  const needed = Math.ceil(longest * BOLD * 2) / 2 + MARGINS;
  return Math.min(Math.max(usual, needed), Math.max(usual, WIDEST));
}
