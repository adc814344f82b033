import type { CivilDate } from '../core/calendar/civilDate';
import type { Issue } from '../core/issues/issue';
import type { Control } from '../core/merge/types';
import type { BodyLine, ProposedStatus } from '../core/summary/types';
import type { Status } from '../core/template/statuses';
import type { FileVerdictLine, SummaryLine } from './merged';

/** One file with its findings, grouped by the row of the report that they are about. */
export interface FileDetail {
  readonly file: FileVerdictLine;
  readonly groups: readonly FindingGroup[];
  /** The answers that a newer report of the body changed: field by field. */
  readonly changes: readonly FieldChange[];
  readonly receivedOn?: CivilDate;
  readonly incomingNo?: string;
  readonly channel?: string;
  /** Findings beyond those shown; the workbook holds them all. */
  readonly left: number;
}

/** Findings of one row: its measure and period named; those about the file stand without. */
export interface FindingGroup {
  readonly key?: string;
  readonly measureId?: string;
  readonly periodId?: string;
  readonly text?: string;
  readonly issues: readonly Issue[];
}

export interface FieldChange {
  readonly key: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** «Стан подання»: a row per body, a cell per measure × period. */
export interface MatrixView {
  /** Other rounds of the plan whose reports are here too, the earliest first; absent where there are none. */
  readonly otherRounds?: readonly { readonly id: string; readonly asOf: CivilDate }[];
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}
export interface MatrixColumn {
  readonly key: string;
  readonly measureId: string;
  readonly periodId: string;
  /** The period in short, where the measure has others too. */
  readonly period?: string;
}
export interface MatrixRow extends Pick<BodyLine, 'id' | 'name' | 'state' | 'answered' | 'duties' | 'receivedOn'> {
  /** What became of each duty, by column; a body without a duty there has none. */
  readonly cells: Readonly<Record<string, MatrixMark>>;
}
export type MatrixMark =
  | Exclude<Status, 'obsolete' | 'noReport'>
  | 'declared'
  | 'withdrawn'
  | 'quarantined'
  | 'missing'
  | 'unclear'
  /** No answer, and none is owed: by consent, or only if the measure is the body's business. */
  | 'notOwed';

/** An answer with where it stands. */
export interface AnswerView {
  readonly key: string;
  readonly bodyName: string;
  readonly mark: MatrixMark;
  readonly fields: readonly { readonly field: string; readonly value: string }[];
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly letter?: { readonly no: string; readonly date: CivilDate };
  readonly issues: readonly Issue[];
}

/** One row of the summary with all that a decision about it needs. */
export interface SummaryDetail {
  readonly line: SummaryLine;
  readonly measure: string;
  readonly task: string;
  readonly deadline: string;
  readonly executors: readonly string[];
  /** The text that the answers amount to. */
  readonly draft: string;
  readonly edit: SummaryEdit;
  /** What the data say now that they did not say when the ministry wrote; empty when nothing. */
  readonly changed: string;
  readonly answers: readonly AnswerView[];
}

/** What the ministry decides about a row of the summary; what is blank follows the data. */
export interface SummaryEdit {
  readonly status?: Status;
  readonly text?: string;
  readonly control?: Control;
  readonly extendTo?: CivilDate;
  readonly note?: string;
}

/** A goal, a direction or a task of a plan with levels, and how the measures under it stand. */
export interface LevelLine {
  readonly key: string;
  /** «Стратегічна ціль 1. …» */
  readonly text: string;
  /** 1 for the top. */
  readonly depth: number;
  readonly measures: number;
  readonly parts: readonly { readonly status: ProposedStatus; readonly measures: readonly string[] }[];
}

/** How the answers about the measures of one task, or of one period, divide. */
export interface StackedBar {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly { readonly status: ProposedStatus; readonly count: number }[];
  /** Of a task: its measures. */
  readonly measures?: readonly string[];
}
