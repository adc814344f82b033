import type { IssueParams, Severity, Diagnostic } from '../../issues/issue';
import { clean } from '../../text/clean';
import type { Looks } from '../likeness/likeness';
import type { Amendment } from '../types';
import type { DraftMeasure, DraftTask } from './draft';
import type { RowRecord } from './records';

/** What a row said that is no measure: a page number, a signature, an editors' remark, a note under the table. */
export interface Aside {
  readonly line: number;
  readonly text: string;
}

/** The plan while its rows are read. */
export interface State {
  readonly looks: Looks;
  readonly tasks: DraftTask[];
  readonly amendments: Amendment[];
  readonly diagnostics: Diagnostic[];
  readonly asides: Aside[];
  /** Headings over tasks, whether a task takes them or not. */
  readonly headings: Aside[];
  readonly hasTasks: boolean;
  readonly hasNumbers: boolean;
  readonly hasGoals: boolean;
  /** The number column counts measures through all tasks. */
  readonly countsMeasures: boolean;
  goal?: string;
  previous?: DraftMeasure;
}

export function report(state: State, code: string, severity: Severity, line: number, params: IssueParams): void {
  state.diagnostics.push({ code, severity, line, params });
}

/** Keeps the words of a row that is none. */
export function setAside({ line, cells }: RowRecord, state: State): void {
  const text = cells.map(clean).filter((cell) => cell !== '');
  if (text.length > 0) state.asides.push({ line, text: text.join(' | ') });
}

export function goalOf(state: State): { goal?: string } {
  return state.goal === undefined ? {} : { goal: state.goal };
}

export function nameless(record: RowRecord, state: State): DraftTask {
  const task: DraftTask = { no: '', title: '', form: 'no_tasks', line: record.line, ...goalOf(state), measures: [] };
  state.tasks.push(task);
  return task;
}
