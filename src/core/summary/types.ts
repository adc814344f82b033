import type { CivilDate } from '../calendar/civilDate';
import type { Duty, Obligation } from '../duties/types';
import type { MergeRecord, MinistryEdit } from '../merge/types';
import type { ProposedStatus } from '../template/statuses';
import type { Coded, EndOf } from '../texts';

/** Cases of the roll-up, in their order. */
export type RollUpCase =
  | 'nobody-obliged'
  | 'nobody-left'
  | 'no-answer'
  | 'all-done'
  | 'some-done'
  | 'no-status'
  | 'ongoing'
  | 'not-due'
  | 'not-started'
  | 'ongoing-after-end'
  | 'not-done';

export type { ProposedStatus };

/** One measure × period of what the Cabinet gets. */
export interface SummaryRow {
  /** `2.1@2019-H1` */
  readonly key: string;
  readonly measureId: string;
  readonly periodId: string;
  readonly proposed: ProposedStatus;
  /** Which case of the roll-up it is, with its numbers: words from `summary.reason.<code>`. */
  readonly reason: Coded<RollUpCase>;
  /** Obliged bodies (D), answers by status, missing, consent, notOurs … */
  readonly counts: Readonly<Record<string, number>>;
  readonly text: string;
  readonly indicators: readonly {
    readonly name: string;
    readonly unit: string;
    readonly total: number;
    readonly bodies: number;
  }[];
  /** Answers that count: current, of the round (or of an interim one where the round has none). */
  readonly records: readonly MergeRecord[];
  /**
   * What a person should look at: joint events, units that differ, answers of an interim round. Words from
   * `summary.note.<code>`.
   */
  readonly notes: readonly SummaryNote[];
  /** What the ministry decided, where it did. */
  readonly edit?: MinistryEdit;
}

export type SummaryNote = Coded<EndOf<'summary.note'>>;

export type BodyState = 'received' | 'late' | 'partial' | 'invalid' | 'otherForm' | 'missing' | 'consentMissing';

export interface BodyLine {
  readonly id: string;
  readonly name: string;
  readonly state: BodyState;
  /** Day of its first counted return, as far as known. */
  readonly receivedOn?: CivilDate;
  readonly late: boolean;
  /** Duties that count for it in this round, and how many are answered. */
  readonly duties: number;
  readonly answered: number;
  /** It declared that it has nothing to report. */
  readonly declared: boolean;
  readonly consentOnly: boolean;
  /** Bodies for which it answers (dissolved or not yet founded). */
  readonly answersFor: readonly string[];
}

export interface MeasureLine {
  readonly measureId: string;
  readonly proposed: ProposedStatus;
  /** The ministry's word where it has spoken, else the proposal. */
  readonly final: ProposedStatus;
}

/** One cell of the matrix «Стан подання»: a duty of one body and what became of it. */
export interface DutyCell {
  readonly key: string;
  readonly measureId: string;
  readonly periodId: string;
  readonly bodyId: string;
  readonly obligation: Obligation;
  readonly role: Duty['role'];
  /** `quarantined`: something came that could not be accepted; `volunteer` answers have no duty. */
  readonly state: 'answered' | 'declared' | 'withdrawn' | 'quarantined' | 'missing';
  readonly record?: MergeRecord;
  /** The answer is of another round, because this one has none. */
  readonly interim?: true;
  readonly volunteer?: true;
  readonly inheritedFrom?: Duty['inheritedFrom'];
}

export interface Summary {
  readonly cells: readonly DutyCell[];
  readonly rows: readonly SummaryRow[];
  /** Status per measure over its periods. */
  readonly measures: readonly MeasureLine[];
  readonly bodies: readonly BodyLine[];
  readonly totals: Readonly<Record<string, number>>;
}
