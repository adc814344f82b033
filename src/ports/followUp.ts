import type { DueDay } from '../core/duties/dueDay';
import type { CalendarDay } from '../core/followUp/calendar';
import type { DeadlineItem } from '../core/summary/deadlines';
import type { ChangedBody, LeftBehind, NextPlan } from '../core/followUp/nextPlan';
import type { Resubmission } from '../core/followUp/resubmissions';
import type { ArchiveState, CloseChoice, RoundClosing, UnsettledLine } from './closing';
import type { PickedFile, PlanView, Refused } from './desk';
import type { MadeFile, NamedBytes } from './fileStore';
import type { MergedView } from './merged';
import type { DocumentPreview } from './paper';

/** What a coordinator does after the first merge, until the next plan begins. */
export interface FollowUpDesk {
  /** Rows with more than one answer of their body; which counts is a decision (`resubmission`). */
  resubmissions(): Promise<readonly ResubmissionView[]>;
  due(choice: DueChoice): Promise<DueBoard>;
  /** The days of the round as an .ics file. */
  dueCalendar(): Promise<NamedBytes>;
  /** What a person has still to decide before the summary goes out or the round is closed. */
  unsettled(): Promise<readonly UnsettledLine[]>;
  /** The archive of the round; nothing is closed before `archiveStands`. */
  closeRound(choice: CloseChoice): Promise<RoundClosing | Refused>;
  /** The archive was given to the person: the consolidation is stamped as closed. */
  archiveStands(): Promise<MergedView | Refused>;
  reopenRound(reason: string): Promise<MergedView | Refused>;
  /** What came after the closing, as an addendum to the letter. */
  addendum(): Promise<NamedBytes | Refused>;
  /** What of an archive is whole; no plan needs to be open. */
  verifyArchive(file: PickedFile): Promise<ArchiveState | Refused>;
  /** The consolidation beside another file of it, or beside what it was in a round or on a day. */
  compareWith(other: PickedFile | string): Promise<Compared | Refused>;
  /** Where several plans of the ministry stand: consolidations in files, and the open one where something is merged. */
  overviewOf(files: readonly PickedFile[]): Promise<Compared | Refused>;
  /** Takes over what an earlier round has taught, where it still fits the open plan. */
  planFrom(earlier: PickedFile): Promise<NextPlanView | Refused>;
}

/** What is due to whom, and what is late: as of today. */
export interface DueBoard {
  readonly due: DueDay;
  /** The day by which the Cabinet has the summary, where the plan sets one. */
  readonly cabinetDue?: DueDay;
  /** Terms of which the law has something to say. */
  readonly items: readonly DueItem[];
  /** All days of the round, past ones too. */
  readonly calendar: readonly DueLine[];
}
export interface DueItem extends DeadlineItem {
  readonly bodyName: string;
}
export interface DueLine extends Pick<CalendarDay, 'kind' | 'date' | 'restDay' | 'measures'> {
  /** How many bodies it concerns. */
  readonly bodies: number;
}
export interface DueChoice {
  /** Days before the end of a term in which silence is a risk. */
  readonly within: number;
}

/** A row that a body has answered more than once: which of the answers counts, the ministry decides. */
export interface ResubmissionView extends Resubmission {
  readonly bodyName: string;
}

/** A comparison or an overview: as it will look, and as files. */
export interface Compared {
  readonly kind: 'compared';
  readonly preview: DocumentPreview;
  readonly word: MadeFile;
  readonly workbook: MadeFile;
}

/** The open plan after what the last round has taught was taken over. */
export interface NextPlanView {
  readonly kind: 'next';
  readonly plan: PlanView;
  readonly carried: NextPlan['carried'];
  readonly bodies: readonly ChangedBody[];
  readonly measures: {
    readonly added: readonly NamedMeasure[];
    readonly dropped: readonly NamedMeasure[];
    readonly changed: number;
    readonly unchanged: number;
  };
  readonly left: readonly LeftBehind[];
}
export interface NamedMeasure {
  readonly id: string;
  readonly text: string;
}
