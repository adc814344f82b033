import type { Issue } from '../core/issues/issue';
import type { FileVerdict } from '../core/merge/types';
import type { BodyLine, ProposedStatus, SummaryRow } from '../core/summary/types';
import type { DecisionLine, UnknownStatus } from './decisions';

/** What the screen shows of a merge: counts, verdicts and proposals, no records. */
export interface MergedView {
  readonly kind: 'merged';
  readonly totals: Readonly<Record<string, number>>;
  /** The first of them, those that need a look before the others; `totals.files` tells how many there are. */
  readonly files: readonly FileVerdictLine[];
  readonly bodies: readonly Pick<BodyLine, 'id' | 'name' | 'state'>[];
  readonly rows: readonly SummaryLine[];
  /** How many measures of the plan stand where, as in the annex: a measure with several periods counts once. */
  readonly measures: readonly { readonly status: ProposedStatus; readonly count: number }[];
  readonly unknownStatuses: readonly UnknownStatus[];
  readonly decisions: readonly DecisionLine[];
  /** It does not stand in an open workbook as it is here: it ends with the pane. */
  readonly unwritten: boolean;
  /** What was found in the workbook and could not be taken, or will not outlive the next write into it. */
  readonly remarks: readonly Issue[];
  /** Consolidations of other coordinators that came among the files of this merge. */
  readonly books?: readonly UnitedBookLine[];
}

export interface UnitedBookLine {
  readonly file: string;
  /** Its plan or its round is another one: nothing of it was taken. */
  readonly differs?: 'plan' | 'round';
  /**
   * Cells that both filled differently, in the words of the workbook; the first was kept, the second is shown beside
   * it.
   */
  readonly conflicts: readonly {
    readonly key: string;
    readonly field: string;
    readonly mine: string;
    readonly theirs: string;
  }[];
  readonly issues: readonly Issue[];
  /** Sheets of somebody else in that file: they stay there. */
  readonly sheetsLeft: readonly string[];
}

export interface SummaryLine {
  readonly key: string;
  readonly measureId: string;
  readonly periodId: string;
  readonly text: string;
  readonly proposed: ProposedStatus;
  readonly reason: SummaryRow['reason'];
}

/** What the screen needs of one returned file. */
export interface FileVerdictLine {
  readonly file: string;
  readonly member?: string;
  readonly verdict: FileVerdict;
  readonly sha256: string;
  /** Its answers do not count: the ministry decided so. */
  readonly undone?: boolean;
  readonly bodyName?: string;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsSuperseded: number;
  readonly rowsDuplicate: number;
  readonly rowsQuarantined: number;
  /** The first of `issueCount` findings; the workbook holds them all. */
  readonly issues: readonly Issue[];
  readonly issueCount: number;
  readonly errorCount: number;
}
