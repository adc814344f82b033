import type { IssueCode } from '../core/texts';
import type { DecisionRequest } from './decisions';

/**
 * Findings of many bodies that have one cause and one remedy: a spelling of a status, or a value that a repair would
 * put right. Accepted at once, each row becomes a decision of its own, which can be taken back.
 */
export interface Cause {
  readonly id: string;
  /** `status`: a spelling that one word explains for all; `value`: a repair of each row. */
  readonly kind: 'status' | 'value';
  readonly code: IssueCode;
  /** Field id of the template. */
  readonly field: string;
  /** Of a status as it was typed: `виконано част.`; of values the first one. */
  readonly written: string;
  /** What the status means, or what the first value becomes; undefined where nothing is suggested. */
  readonly suggested?: string;
  /** Rows that stand in quarantine because of it; the others count already as suggested. */
  readonly waiting: number;
  readonly rows: readonly CauseRow[];
}

/** A row with the finding: whose it is, what was typed, what it becomes. */
export interface CauseRow {
  readonly bodyName: string;
  readonly measureId: string;
  readonly written: string;
  readonly suggested?: string;
  /** What is decided when the suggestion is accepted; absent where nothing is suggested. */
  readonly request?: DecisionRequest;
}

/** What a merge or a decision changes, reported before it counts. */
export interface Difference {
  readonly rowsAccepted: Change;
  readonly rowsQuarantined: Change;
  /** Rows of the summary whose proposed status becomes another. */
  readonly statuses: readonly {
    readonly key: string;
    readonly measureId: string;
    readonly periodId: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** Bodies whose state of submission becomes another. */
  readonly bodies: readonly { readonly name: string; readonly before: string; readonly after: string }[];
}

export interface Change {
  readonly before: number;
  readonly after: number;
}
