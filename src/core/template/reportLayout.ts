import { columnLetters } from '../workbook/reference';
import { REPORT_FIELDS, type ReportField } from './fields';

/** Rows of «Звіт» above the table, 1-based. */
export const REPORT_ROWS = {
  title: 1,
  plan: 2,
  body: 3,
  progress: 4,
  stamp: 5,
  band: 6,
  ids: 7,
  header: 8,
  first: 9,
} as const;

/** 1-based column of a field. */
export function reportColumn(field: ReportField): number {
  return REPORT_FIELDS.indexOf(field) + 1;
}

/**
 * The cell of a field in the row where the formula itself stands, of whichever sheet with these columns. Excel moves
 * references along with cells that are cut; a part of a whole column it cannot move, and the text is the same in every
 * row.
 */
export function ownCell(field: ReportField): string {
  return ownCellOf(columnLetters(reportColumn(field)));
}

export function ownCellOf(letters: string): string {
  return `INDEX($${letters}:$${letters},ROW())`;
}

/** `H9:H26` over the table's rows. */
export function reportRange(field: ReportField, rows: number): string {
  const letters = columnLetters(reportColumn(field));
  return `${letters}${REPORT_ROWS.first}:${letters}${REPORT_ROWS.first + rows - 1}`;
}

/** `B8:O26`: all that people see of the table, from a row to the last one; the key is hidden. */
export function seenRange(from: number, rows: number): string {
  const last = columnLetters(REPORT_FIELDS.length);
  return `${columnLetters(reportColumn('no'))}${from}:${last}${REPORT_ROWS.first + Math.max(rows, 1) - 1}`;
}
