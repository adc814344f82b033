import type { CivilDate } from '../core/calendar/civilDate';
import type { Diagnostic } from '../core/issues/issue';
import type { PlanNote, PlanPeriod } from '../core/plan/types';
import type { Round } from '../core/duties/types';
import type { Refused } from '../core/refused';
import type { Language } from '../core/texts';
import type { WorkbookContent } from '../core/workbook/content';
import type { WorkbookSpec } from '../core/workbook/spec';
import type { Difference } from './causes';
import type { DecisionRequest, DutyLine } from './decisions';
import type { BlobLike, MadeFile, NamedBytes } from './fileStore';
import type { MergedView, Undoable } from './merged';
import type { MergeProgress } from './mergeRunner';
import type { AnswerView, FileDetail, MatrixView, SummaryDetail, SummaryEdit } from './views';
import type { Progress } from './workbookHost';
import type { CheckDesk, CheckView } from './check';
import type { FollowUpDesk } from './followUp';
import type { Kept } from './kept';
import type { DocumentPreview, MadePaper, PaperRequest } from './paper';
import type {
  BodyDuties,
  CorrectionRefused,
  DoubtView,
  PlanCorrection,
  PlanWarning,
  RoundView,
  TaskView,
} from './planViews';
import type { TemplateOptions, TemplatePreview, TemplatesMade } from './templates';

/**
 * The heavy work of a coordinator and of an officer, done away from the screen. Plans, records and
 * workbooks stay behind it; what crosses is counts, pages of text and bytes.
 */
export interface Desk extends CheckDesk, FollowUpDesk {
  /** The plan that ships with the product. */
  openShippedPlan(): Promise<OpenedPlan>;
  /** A plan in any layout, or a plan or consolidation workbook of ours. */
  openPlanFile(file: PickedFile): Promise<OpenedPlan>;
  openPlanText(text: string): Promise<OpenedPlan>;
  /**
   * What an open workbook is, by its stamp. Read again, it brings what people typed into it; what was merged and not
   * yet written stays.
   */
  openWorkbook(content: WorkbookContent): Promise<OpenedWorkbook>;
  /** Changes the choices that decide who reports and when; the plan must be open. */
  choose(choice: PlanChoice): Promise<PlanView>;
  /** Corrects how a measure was read; it outlives a new reading of the same plan. */
  correctPlan(correction: PlanCorrection): Promise<PlanView | CorrectionRefused>;
  /** Takes a correction back. */
  undoCorrection(correction: PlanCorrection): Promise<PlanView>;
  /** A registry of bodies, or indicators, from a file of one's own. */
  useFile(what: 'registry' | 'indicators', file: PickedFile): Promise<OpenedPlan>;
  /** «План» and «Органи» for an open workbook. */
  planSpec(): Promise<WorkbookSpec>;
  /** The same as a file, to be corrected in Excel and opened again. */
  exportPlan(): Promise<NamedBytes>;
  /** One template per body, with the cover list and the letters, all in one .zip. */
  makeTemplates(options: TemplateOptions, progress: Progress): Run<TemplatesMade>;
  /** The template of one body as it will look; undefined for a body without duties. */
  templatePreview(bodyId: string): Promise<TemplatePreview | undefined>;
  makeTemplate(bodyId: string): Promise<NamedBytes | undefined>;
  /** Believable made-up returns of the open plan, to try the merge with. */
  makeSamples(): Promise<readonly PickedFile[]>;
  /** Passwords to be tried on encrypted reports; kept in memory only, never in a file. */
  usePasswords(passwords: readonly string[]): Promise<void>;
  /** Whether texts near empty inputs (notes, text boxes, footnotes) are taken as answers from the next merge on. */
  takeBeside(taken: boolean): Promise<void>;
  /** Reads, checks and merges; earlier merges of the open plan are kept. */
  merge(files: readonly PickedFile[], progress: (at: MergeProgress) => void): Run<MergedView>;
  /** A decision about what came back, and what follows from it; refused where the consolidation is closed. */
  decide(request: DecisionRequest): Promise<MergedView | Refused>;
  /** Several decisions at once: one step for «undo». */
  decideAll(requests: readonly DecisionRequest[]): Promise<MergedView | Refused>;
  /** What decisions would change; nothing of it counts. */
  tryOut(requests: readonly DecisionRequest[]): Promise<Difference | Refused>;
  /** What a merge of these files would change; nothing of it counts. */
  tryMerge(files: readonly PickedFile[], progress: (at: MergeProgress) => void): Run<TriedMerge>;
  /** Takes the last merge or decision back; what there was before it stands again. */
  undoLast(): Promise<Undone>;
  /** The ministry's own columns of a row of the summary; three-way, as on the sheet. */
  editSummary(key: string, edit: SummaryEdit): Promise<MergedView | Refused>;
  /** The summary carries these further columns of the plan from now on, and no others. */
  carryColumns(names: readonly string[]): Promise<MergedView | Refused>;
  summaryDetail(key: string): Promise<SummaryDetail | undefined>;
  /** A file that came, by its place in `MergedView.files`. */
  fileDetail(index: number): Promise<FileDetail | undefined>;
  /** The ministry's columns of «Надходження» for a file. */
  editReceipt(sha256: string, receipt: Receipt): Promise<MergedView | Refused>;
  /** «Стан подання» of the present round, or of another by its id; before the first merge everybody owes. */
  matrix(round?: string): Promise<MatrixView>;
  answersAt(bodyId: string, key: string, round?: string): Promise<readonly AnswerView[]>;
  /** Starts what will be needed soon, while nobody waits. */
  prepare(): void;
  /** Earlier sittings whose work is kept on this machine. */
  kept(): Promise<Kept>;
  /** Goes on with the work of an earlier sitting. */
  resume(id: string): Promise<OpenedPlan>;
  /** Files that other windows have merged into this consolidation since it was opened here, and that it lacks. */
  mergedElsewhere(): Promise<readonly string[]>;
  /** Removes all that is kept of every sitting. */
  forget(): Promise<void>;
  /** Letters to the bodies that owe, in one archive; undefined where nobody owes. */
  remind(options: RemindChoice): Promise<MadeFile | undefined>;
  /** A workbook and a letter to each body whose report has errors, in one archive; undefined where none has. */
  revise(options: ReviseChoice): Promise<MadeFile | undefined>;
  /** The rows that a body owes. */
  dutyLines(bodyId: string): Promise<readonly DutyLine[]>;
  exportSummary(kind: ExportKind): Promise<NamedBytes>;
  /** The paper for the Cabinet as Word: one file, or an archive where the ministry's own forms make several. */
  exportPaper(paper: PaperRequest): Promise<MadePaper | Refused>;
  /** The same as it will look; without the ministry's own files, which only Word shows. */
  previewPaper(parts: PaperRequest['parts']): Promise<DocumentPreview>;
  consolidationSpec(): Promise<ConsolidationToWrite>;
  /** The consolidation now stands in the open workbook. */
  written(): Promise<void>;
  /** So does the plan alone; what people correct on its sheet counts from now on. */
  planWritten(): Promise<void>;
  /** That write was taken back: what was merged stays here, and can be written again. */
  unwritten(): Promise<void>;
  /** The rules of an open template, for `WorkbookHost.restoreRules`; no plan is needed. */
  templateRules(content: WorkbookContent): Promise<TemplateRules>;
}

export type { Refused };

/** Refused where the rules would come to lie on wrong rows: words `key` with `params`. */
export type TemplateRules = { readonly kind: 'rules'; readonly spec: WorkbookSpec } | Refused;

/** A file of the user: the browser's own handle, which a worker opens itself, or bytes that we made. */
export type PickedFile =
  { readonly name: string; readonly size: number; readonly blob: BlobLike } | (NamedBytes & { readonly size: number });

/** Work that can be called off; it then ends as `cancelled` and leaves everything as it was. */
export interface Run<T> {
  readonly done: Promise<T | { readonly kind: 'cancelled' }>;
  cancel(): void;
}

/** What the ministry notes about a file; what is blank is taken away. */
export interface Receipt {
  readonly receivedOn?: CivilDate;
  readonly incomingNo?: string;
  readonly channel?: string;
}

export interface TriedMerge {
  readonly kind: 'tried';
  readonly difference: Difference;
}

/** What stands after the last thing was taken back; nothing merged where it was the first merge. */
export interface Undone {
  readonly kind: 'undone';
  /** What was taken back; absent where there was nothing. */
  readonly what?: Undoable;
  readonly plan: PlanView;
  readonly merged?: MergedView;
}

export interface ReviseChoice {
  /** Only these bodies; all that it concerns unless given. */
  readonly only?: readonly string[];
}
export interface RemindChoice extends ReviseChoice {
  readonly circular: boolean;
  readonly drafts: boolean;
}

export interface PlanChoice {
  /** Round id: a period id or the last day of an interim round; the final round unless given. */
  readonly round?: string;
  /** Day on which groups of bodies are expanded; the end of the plan's period unless given. */
  readonly on?: CivilDate;
  /** Share of answers below which nothing is proposed but «недостатньо інформації»: 0 to 1, half unless given. */
  readonly threshold?: number;
  /** Due days that are days of rest move to the next working day. */
  readonly shiftsRestDays?: true;
  /** Body id of the coordinating ministry. */
  readonly coordinator?: string;
  /** Who belongs to a group that the plan leaves open or restricts, by the words of the group: body ids. */
  readonly members?: Readonly<Record<string, readonly string[]>>;
  /** Language of templates and summary. */
  readonly language: Language;
  /** «Today» for checks and for the dates of documents. */
  readonly today: CivilDate;
}

export type OpenedPlan =
  | { readonly kind: 'plan'; readonly plan: PlanView; readonly merged?: MergedView }
  /** Words: `key` with `params`. */
  | Refused;

export type OpenedWorkbook =
  | Extract<OpenedPlan, { kind: 'plan' }>
  | { readonly kind: 'template'; readonly check: CheckView }
  /** It holds another plan than the one that is open; nothing of it was taken. */
  | { readonly kind: 'other-plan'; readonly title: string }
  /** Neither a template nor a plan nor a consolidation. */
  | { readonly kind: 'other'; readonly empty: boolean };

export interface PlanView {
  /** «План заходів з …» and «розпорядження … від … № …», in the language of the documents. */
  readonly title: string;
  readonly act: string;
  readonly period: PlanPeriod;
  readonly totals: {
    readonly tasks: number;
    readonly measures: number;
    readonly excluded: number;
    readonly duties: number;
    readonly bodies: number;
  };
  readonly tasks: readonly TaskView[];
  readonly diagnostics: readonly Diagnostic[];
  readonly round: Round;
  readonly choice: PlanChoice;
  readonly bodies: readonly BodyDuties[];
  /** Groups whose members only the ministry can say. */
  readonly groups: readonly GroupView[];
  readonly doubt?: DoubtView;
  /** Words of the source that found no place in a row. */
  readonly notes: readonly PlanNote[];
  /** The rounds that follow from the reporting clause. */
  readonly rounds: readonly RoundView[];
  /** What the coordinator should know before templates go out: nobody reports on a measure, a group waits … */
  readonly warnings: readonly PlanWarning[];
  /** Body that the reporting clause names as the one that sums up. */
  readonly coordinator?: string;
  /** What was corrected in the reading; each can be taken back. */
  readonly corrections: readonly PlanCorrection[];
}
/**
 * Bodies of a group of the plan that might belong to it; those with `conditional` rows until the ministry has chosen.
 */
export interface GroupView {
  readonly name: string;
  readonly measures: readonly string[];
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly abbreviation: string }[];
}
/** The sheets, and the revision that the workbook must still have; 0 when it had no consolidation. */
export interface ConsolidationToWrite {
  readonly spec: WorkbookSpec;
  readonly expectedRevision: number;
}

/** The whole consolidation workbook; or the summary for the Cabinet: as a workbook, a table, a Word annex. */
export type ExportKind = 'whole' | 'summary' | 'csv' | 'docx';
