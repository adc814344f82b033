import type { InputField } from '../template/fields';
import type { Issue } from '../issues/issue';
import type { Return, ReturnRow } from '../returned/types';
import type { OfficerStatus } from '../template/statuses';

/** An answer in the plan's own terms, after accepted repairs of spelling (dates typed as text, status synonyms). */
export type Answer = { readonly [F in InputField]?: F extends 'status' ? OfficerStatus : string };

export interface IndicatorAnswer {
  /** `2.1@2019-H1#1` */
  readonly key: string;
  readonly value?: number;
  readonly note?: string;
  readonly sheet: string;
  readonly cell: string;
}

export interface CheckedRow {
  readonly row: ReturnRow;
  readonly answer: Answer;
  /** Findings of this row; with an error the row is not accepted. */
  readonly issues: readonly Issue[];
}

/** A return with its answers and all findings: what the officer's pane shows and what the merge takes. */
export interface CheckedReturn {
  readonly returned: Return;
  /** Rows with at least one input, in sheet order. */
  readonly rows: readonly CheckedRow[];
  readonly indicators: readonly IndicatorAnswer[];
  /** The declaration «звітувати немає про що», with its grounds. */
  readonly declaration?: { readonly grounds: string };
  /** Every finding: recognition, rows, sheet, contacts; errors first. */
  readonly issues: readonly Issue[];
}
