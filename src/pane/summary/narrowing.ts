import type { ProposedStatus } from '../../core/template/statuses';
import type { SummaryLine } from '../../ports';

/** Rows behind a figure that a person pointed at. */
export interface Narrowing {
  /** What the figure says: «виконано — 3». */
  readonly words: string;
  /** Status of the row: the ministry's where it has spoken. */
  readonly status?: ProposedStatus;
  readonly measures?: readonly string[];
  readonly periodId?: string;
}

/** Does the row stand behind the figure? */
export function standsBehind(row: SummaryLine, narrowing: Narrowing | undefined): boolean {
  if (narrowing === undefined) return true;
  const { status, measures, periodId } = narrowing;
  return (
    (status === undefined || (row.decided ?? row.proposed) === status) &&
    (measures === undefined || measures.includes(row.measureId)) &&
    (periodId === undefined || row.periodId === periodId)
  );
}

/**
 * What a person asked the list of rows for: one row, or the rows behind a figure. Each asking is an object of its own.
 */
export type RowsAsked = { readonly key: string } | { readonly narrowing: Narrowing };
