import type { Remark } from '../core/checks/verdictRemarks';
import type { Issue } from '../core/issues/issue';
import type { FileVerdict } from '../core/merge/types';
import type { BodyLine, ProposedStatus, SummaryRow } from '../core/summary/types';
import type { Status } from '../core/template/statuses';
import type { Cause } from './causes';
import type { PaperKept } from './paper';
import type { ClosedView } from './closing';
import type { DecisionLine, UnknownStatus } from './decisions';
import type { LevelLine, StackedBar } from './views';

/** What the screen shows of a merge: counts, verdicts and proposals, no records. */
export interface MergedView {
  readonly kind: 'merged';
  readonly totals: Readonly<Record<string, number>>;
  /** All of them, those that need a look before the others; the findings of one come with its detail. */
  readonly files: readonly FileVerdictLine[];
  readonly bodies: readonly Pick<BodyLine, 'id' | 'name' | 'state'>[];
  readonly rows: readonly SummaryLine[];
  /** How many measures of the plan stand where, as in the annex: a measure with several periods counts once. */
  readonly measures: readonly {
    readonly status: ProposedStatus;
    readonly count: number;
    /** Numbers of the measures. */
    readonly ids: readonly string[];
  }[];
  readonly unknownStatuses: readonly UnknownStatus[];
  readonly decisions: readonly DecisionLine[];
  /** It does not stand in an open workbook as it is here: it ends with the pane. */
  readonly unwritten: boolean;
  /** What was found in the workbook and could not be taken, or will not outlive the next write into it. */
  readonly remarks: readonly Issue[];
  /** What can be taken back at once: the last thing that was done here. */
  readonly undoable?: Undoable;
  /** It is closed: nothing is decided any more until it is opened again. */
  readonly closed?: ClosedView;
  /** Findings that one decision settles for many bodies, the most frequent first. */
  readonly causes: readonly Cause[];
  /** How the answers divide by task and by period. */
  readonly bars: { readonly tasks: readonly StackedBar[]; readonly periods: readonly StackedBar[] };
  /** Goals, directions and tasks of a plan with levels, from the top down; none for a plan of tasks alone. */
  readonly levels: readonly LevelLine[];
  /** The letterhead and the form that go with the workbook. */
  readonly paper?: PaperKept;
  /** Further columns of the plan, and which of them the summary carries; absent where the plan has none. */
  readonly planColumns?: readonly PlanColumnChoice[];
  /** Consolidations of other coordinators that came among the files of this merge. */
  readonly united?: readonly UnitedLine[];
}

export interface PlanColumnChoice {
  /** As the document heads it. */
  readonly name: string;
  /** As it is shown. */
  readonly title: string;
  readonly carried: boolean;
}

/** What was done last: words from `pane.undo.<what>`. */
export type Undoable = 'merge' | 'decide' | 'edit' | 'enter';

export interface UnitedLine {
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
  /** The measure in the words of the plan. */
  readonly text: string;
  readonly taskNo: string;
  readonly proposed: ProposedStatus;
  /** The ministry's word where it has spoken. */
  readonly decided?: Status;
  readonly reason: SummaryRow['reason'];
  /** Answers by status, and those that are missing. */
  readonly counts: SummaryRow['counts'];
  /** The data changed after the ministry had written. */
  readonly hasChanged?: true;
}

/** What the screen needs of one returned file. */
export interface FileVerdictLine {
  readonly file: string;
  readonly member?: string;
  readonly verdict: FileVerdict;
  readonly sha256: string;
  /** Which of the five tabs it stands in. */
  readonly tab: VerdictTab;
  /** What whoever reads the verdict alone must know: rows that are missing, another body's name, lateness. */
  readonly remarks: readonly Remark[];
  /** Its answers do not count: the ministry decided so. */
  readonly undone?: boolean;
  readonly bodyName?: string;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsSuperseded: number;
  readonly rowsDuplicate: number;
  readonly rowsQuarantined: number;
  readonly issueCount: number;
  readonly errorCount: number;
}

/** The tabs of «Результати опрацювання файлів». */
export type VerdictTab = 'attention' | 'accepted' | 'superseded' | 'foreign' | 'unreadable';
