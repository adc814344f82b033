import type { CivilDate } from '../calendar/civilDate';
import type { Duty, Obligation } from '../duties/types';
import type { MergeRecord, MinistryEdit } from '../merge/types';
import type { ProposedStatus } from '../template/statuses';
import type { Coded, EndOf } from '../texts';
import type { Cluster } from './clusters/types';
import type { OpenDecision } from './decisions/openDecisions';
import type { Draft } from './draft/types';

/** Cases of the roll-up, in their order. */
export type RollUpCase =
  | 'nobody-obliged'
  | 'nobody-left'
  | 'no-answer'
  | 'few-answers'
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
  /** What goes to the Cabinet unless the ministry writes its own: the text of the draft. */
  readonly text: string;
  /** The drafted text, sentence by sentence, each with the answers that it comes from. */
  readonly draft: Draft;
  /** The answers as they are, by body: equal when no answer changed, however the draft shows them. */
  readonly answersState: string;
  /**
   * What format 1 would propose: the answers one below the other, and a status however few answered. Only where the
   * ministry wrote beside a proposal.
   */
  readonly former?: { readonly text: string; readonly status: ProposedStatus };
  readonly indicators: readonly {
    readonly name: string;
    readonly unit: string;
    readonly total: number;
    readonly bodies: number;
    /** Values that were perhaps counted by another body as well: not in the total. */
    readonly doubtful?: readonly { readonly cell: DutyCell; readonly value: number }[];
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
  /** Name of the plan's executor through which it is owed; volunteers have none. */
  readonly executor?: string;
  /** That executor is a group («центральні органи виконавчої влади»), not the body by name. */
  readonly viaGroup?: true;
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
  /** Answers that say the same, by measure × period and field, in the order of `rows`. */
  readonly clusters: readonly Cluster[];
  readonly rows: readonly SummaryRow[];
  /** What waits for a person, the most pressing first. */
  readonly open: readonly OpenDecision[];
  /** Status per measure over its periods. */
  readonly measures: readonly MeasureLine[];
  readonly bodies: readonly BodyLine[];
  readonly totals: Readonly<Record<string, number>>;
}
