import { columnLetters } from '../workbook/reference';
import { INPUT_FIELDS, REPORT_FIELDS, type InputField, type ReportField } from './fields';

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

/**
 * Widths in characters. The key is hidden. The narrative is so wide that an answer of 3,000
 * characters stands whole in the tallest row that Excel can show. On paper the columns up to it fill
 * the first of two pages side by side: all that follow take less, so that the break falls behind it.
 */
export const REPORT_WIDTHS: Readonly<Record<ReportField, number>> = {
  key: 12,
  no: 6,
  task: 23,
  measure: 31,
  deadline: 13,
  period: 14,
  role: 18,
  status: 16,
  narrative: 94,
  doneOn: 12,
  reason: 24,
  proposal: 22,
  newDue: 12,
  evidence: 22,
  hint: 28,
};

export const INPUTS: ReadonlySet<string> = new Set<InputField>(INPUT_FIELDS);

/** 1-based column of a field. */
export function reportColumn(field: ReportField): number {
  return REPORT_FIELDS.indexOf(field) + 1;
}

/** `$H9` for a row, column fixed. */
export function reportCell(field: ReportField, row: number): string {
  return `$${columnLetters(reportColumn(field))}${row}`;
}

/** `H9:H26` over the table's rows. */
export function reportRange(field: ReportField, rows: number): string {
  const letters = columnLetters(reportColumn(field));
  return `${letters}${REPORT_ROWS.first}:${letters}${REPORT_ROWS.first + rows - 1}`;
}
