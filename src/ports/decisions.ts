import type { CivilDate } from '../core/calendar/civilDate';
import type { ResubmissionChoice } from '../core/merge/chooseAnswer';
import type { OfficerStatus } from '../core/template/statuses';

/** What the ministry decides about what came back. Each decision is kept in «Рішення»; each can be reversed. */
export type DecisionRequest =
  /** The answers of a return count no more, or count again. */
  | { readonly kind: 'undo' | 'redo'; readonly sha256: string }
  /** Whose return it is, where its title contradicts its stamps. */
  | { readonly kind: 'belongs'; readonly sha256: string; readonly body: string }
  /** What this way of writing a status means, from now on. */
  | { readonly kind: 'alias'; readonly written: string; readonly status: OfficerStatus }
  /** The suggested repair of one row, as its finding gives it. */
  | {
      readonly kind: 'accept';
      readonly sha256: string;
      readonly sheet: string;
      readonly row: number;
      readonly field: string;
      readonly value: string;
    }
  /** A later answer of a body counts, the earlier one stays, or the body is asked meanwhile. */
  | {
      readonly kind: 'resubmission';
      readonly sha256: string;
      readonly key: string;
      readonly body: string;
      readonly choice: ResubmissionChoice;
    }
  /** A decision is taken back, or stands again. */
  | { readonly kind: 'reverse' | 'renew'; readonly id: string }
  /** An answer that came by letter. */
  | { readonly kind: 'enter'; readonly answer: LetterAnswer };

export interface LetterAnswer {
  readonly body: string;
  /** Row key of the body's duty. */
  readonly key: string;
  readonly letterNo: string;
  readonly letterDate: CivilDate;
  readonly status: OfficerStatus;
  readonly narrative?: string;
  readonly doneOn?: CivilDate;
  readonly reason?: string;
  readonly proposal?: string;
  readonly newDue?: CivilDate;
  readonly evidence?: string;
}

/** A row of a body's template, to choose from. */
export interface DutyLine {
  readonly key: string;
  readonly measureId: string;
  readonly periodId: string;
  readonly text: string;
  /** An answer to it counts already; the letter would take its place. */
  readonly answered: boolean;
}

/** A decision that the pane has made and can take back. */
export type DecisionLine = { readonly id: string; readonly reversed: boolean } & (
  | { readonly kind: 'alias'; readonly written: string; readonly status: OfficerStatus }
  /** Answers of this file do not count, or it is another body's, or a repair of one of its rows was accepted. */
  | { readonly kind: 'undo'; readonly file: string }
  | { readonly kind: 'belongs'; readonly file: string; readonly bodyName: string }
  | {
      readonly kind: 'accept-suggestion';
      readonly file: string;
      readonly row: string;
      readonly field: string;
      readonly value: string;
    }
  /** Which of two answers of a body counts, row by row. */
  | {
      readonly kind: 'resubmission';
      readonly file: string;
      readonly bodyName: string;
      readonly row: string;
      readonly choice: ResubmissionChoice;
    }
  /** Closed or opened again: taken back only with a reason, where rounds are closed. */
  | { readonly kind: 'close' | 'reopen'; readonly on: CivilDate; readonly reason: string }
  | {
      readonly kind: 'manual-entry';
      readonly status: OfficerStatus;
      readonly bodyName: string;
      readonly measureId: string;
      readonly letterNo: string;
      readonly letterDate: CivilDate;
    }
);

/** A way of writing a status that nobody has explained yet. */
export interface UnknownStatus {
  readonly written: string;
  readonly rows: number;
}
