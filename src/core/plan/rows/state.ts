import type { DiagnosticCode, ParamsOf } from '../../texts';
import { diagnostic, type Severity, type Diagnostic } from '../../issues/issue';
import { given } from '../../given';
import { clean } from '../../text/clean';
import type { Aside } from '../layout/types';
import type { Looks } from '../likeness/likeness';
import type { Amendment, PlanLevel } from '../types';
import type { DraftMeasure, DraftTask } from './draft';
import type { RowRecord } from './rowRecord';

/** The plan while its rows are read. */
export interface State {
  readonly looks: Looks;
  readonly tasks: DraftTask[];
  readonly amendments: Amendment[];
  readonly diagnostics: Diagnostic[];
  /** Rows that are no measures: page numbers, signatures, editors' remarks. */
  readonly asides: Aside[];
  /** Headings over tasks, whether a task takes them or not. */
  readonly headings: Aside[];
  readonly hasTasks: boolean;
  readonly hasNumbers: boolean;
  readonly hasGoals: boolean;
  /** The number column counts measures through all tasks. */
  readonly countsMeasures: boolean;
  /** Lines of points that only open the items below them. */
  readonly openers: ReadonlySet<number>;
  goal?: string;
  /** Headings over the row that is read. */
  path: readonly PlanLevel[];
  previous?: DraftMeasure;
}

/** Adds a diagnostic at a line of the source (1-based). */
export function report<C extends DiagnosticCode>(
  state: State,
  code: C,
  severity: Severity,
  line: number,
  params: ParamsOf<C>,
): void {
  state.diagnostics.push(diagnostic(code, severity, line, params));
}

/** Keeps the words of a row that is none. */
export function setAside({ line, cells }: RowRecord, state: State): void {
  const text = cells.map(clean).filter((cell) => cell !== '');
  if (text.length > 0) state.asides.push({ line, text: text.join(' | ') });
}

/** What stands over a new task. */
export function goalOf({ goal, path }: State): Pick<DraftTask, 'goal' | 'path'> {
  return given({ goal, path: path.length === 0 ? undefined : path });
}

/** Opens a task without number and title, for measures that stand under none. */
export function nameless(record: RowRecord, state: State): DraftTask {
  const task: DraftTask = { no: '', title: '', form: 'no_tasks', line: record.line, ...goalOf(state), measures: [] };
  state.tasks.push(task);
  return task;
}
