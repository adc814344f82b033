import type { MergeRecord } from '../merge/types';
import type { Status } from '../template/fields';

export type ProposedStatus = Status | 'needsDecision';

/** One measure × period of what the Cabinet gets. */
export interface SummaryRow {
  /** `2.1@2019-H1` */
  readonly key: string;
  readonly measureId: string;
  readonly periodId: string;
  readonly proposed: ProposedStatus;
  /** Which case of the roll-up it is, with its numbers: words from `summary.reason.<code>`. */
  readonly reason: { readonly code: string; readonly params: Readonly<Record<string, string | number>> };
  /** Obliged bodies (D), answers by status, missing, consent, notOurs … */
  readonly counts: Readonly<Record<string, number>>;
  readonly text: string;
  readonly indicators: readonly { readonly name: string; readonly unit: string; readonly total: number; readonly bodies: number }[];
  readonly records: readonly MergeRecord[];
}

export type BodyState = 'received' | 'late' | 'partial' | 'invalid' | 'otherForm' | 'missing' | 'consentMissing';

export interface BodyLine {
  readonly id: string;
  readonly name: string;
  readonly state: BodyState;
}

export interface Summary {
  readonly rows: readonly SummaryRow[];
  /** Status per measure over its periods. */
  readonly measures: readonly { readonly measureId: string; readonly proposed: ProposedStatus }[];
  readonly bodies: readonly BodyLine[];
  readonly totals: Readonly<Record<string, number>>;
}
