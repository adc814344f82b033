import { columnLetters } from '../workbook/reference';
import { numbersOf, numberWidth } from './numberWidth';
import { FIELDS, REPORT_FIELDS, type LockedField, type ReportField } from './fields';

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

/** The columns that «Звіт» has in one template, from left to right, and how wide they are. */
export interface ReportLayout {
  readonly fields: readonly ReportField[];
  readonly width: (field: ReportField) => number;
}

/**
 * The layout for these rows: `more` has a column where any row says anything there. Long numbers («1.1.1.4.1») stand in
 * one line, at the cost of the narrative's column.
 */
export function reportLayout(
  rows: readonly { readonly locked: Readonly<Record<LockedField, string>> }[],
): ReportLayout {
  const hasMore = rows.some(({ locked }) => locked.more !== '');
  const fields = hasMore ? REPORT_FIELDS : REPORT_FIELDS.filter((field) => field !== 'more');
  const usual = (field: ReportField): number =>
    (hasMore ? WIDTHS_BESIDE_MORE[field] : undefined) ?? FIELDS[field].width;
  const wider = numberWidth(numbersOf(rows), usual('no')) - usual('no');
  return {
    fields,
    width: (field) => {
      if (field === 'no') return usual(field) + wider;
      return field === 'narrative' ? usual(field) - wider : usual(field);
    },
  };
}
/** What gives way to `more`, so that all columns together still fit the screen. */
const WIDTHS_BESIDE_MORE: Readonly<Partial<Record<ReportField, number>>> = {
  measure: 26,
  period: 10,
  status: 12,
  narrative: 38,
  reason: 13,
  proposal: 12,
  evidence: 11,
  hint: 17,
};

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
export function seenRange(from: number, rows: number, { fields }: ReportLayout): string {
  const last = columnLetters(fields.length);
  return `${columnLetters(reportColumn('no'))}${from}:${last}${REPORT_ROWS.first + Math.max(rows, 1) - 1}`;
}
