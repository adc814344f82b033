import { clean } from '../../text/clean';
import { excerpt } from '../../text/excerpt';
import type { Diagnostic } from '../../issues/issue';
import type { Aside } from '../layout/types';
import type { Looks } from '../likeness/likeness';
import { isDitto } from '../marks/dittoMark';
import { isFurniture } from '../marks/furniture';
import { isHeading, leadOf } from '../marks/lead';
import type { Amendment } from '../types';
import type { DraftTask } from './draft';
import { headingBeside, isStrayHeading, isStrayPoint, openSection } from './headings';
import { levelOf, under } from './levels';
import { noteOfRow } from './noteOfRow';
import type { Records } from './records';
import type { RowRecord } from './rowRecord';
import { closingOf, isSignature, readNote, withoutRemarks } from './remarks';
import { numbersMeasures, runningOn } from './runningNumbers';
import { settleNumbers } from './settleNumbers';
import { report, setAside, type State } from './state';
import { itemOpeners, readFlatRow, readTaskRow } from './taskRow';

export interface Assembled {
  readonly tasks: readonly DraftTask[];
  readonly amendments: readonly Amendment[];
  readonly diagnostics: readonly Diagnostic[];
  /** Words of rows that are no measures. */
  readonly asides: readonly Aside[];
  readonly headings: readonly Aside[];
}

/** Tasks and measures from the rows of one table (or of its parts on several pages), in the order of the text. */
export function assemble({ records, roles }: Pick<Records, 'records' | 'roles'>, looks: Looks): Assembled {
  const hasTasks = roles.has('task') && roles.has('measure');
  const state: State = {
    tasks: [],
    amendments: [],
    diagnostics: [],
    asides: [],
    headings: [],
    path: [],
    hasTasks,
    hasNumbers: roles.has('number'),
    hasGoals: roles.has('strategic_goal'),
    looks,
    countsMeasures: hasTasks && numbersMeasures(records),
    openers: hasTasks ? new Set() : itemOpeners(records),
  };
  const closing = closingOf(records, looks);
  for (const record of records)
    if (closing.has(record)) setAside(record, state);
    else readRow(record, state);
  const tasks = runningOn(state.tasks.filter((task) => task.measures.length > 0));
  const levels = new Set(tasks.flatMap(({ path = [] }) => path.map(({ no, title }) => `${no} ${title}`)));
  for (const task of state.tasks)
    // A heading over others is a level of the plan, not a task that lost its measures.
    if (task.measures.length === 0 && !levels.has(`${task.no} ${task.title}`))
      report(state, 'task-without-measures', 'warning', task.line, { task: task.no, text: excerpt(task.title) });
  settleNumbers(tasks, (code, line, params) => {
    report(state, code, 'warning', line, params);
  });
  const { amendments, diagnostics, asides, headings } = state;
  return { tasks, amendments, diagnostics, asides, headings };
}

function readRow(written: RowRecord, state: State): void {
  const record = withoutRemarks(written, state);
  const only = onlyCell(record);
  if (isSignature(record)) return setAside(written, state);
  const note = noteOfRow(record, only);
  if (note !== undefined) return readNote(note.kind, note.text, record, state);
  if (only !== undefined && isFurniture(only)) return setAside(written, state);
  const heading = headingOf(record, only, state);
  if (heading !== undefined) return openSection(heading, record, state);
  // Under a strategic goal the goals of its own are a level below.
  const goal = state.hasGoals ? record.text.strategic_goal : record.text.goal;
  if (goal !== undefined && !isDitto(goal)) state.goal = clean(goal);
  goalColumns(record, state);
  if (state.hasTasks) readTaskRow(record, state);
  else readFlatRow(record, state);
}

/** Columns of goals stand over the task, the strategic one higher. */
function goalColumns({ text }: RowRecord, state: State): void {
  for (const kind of ['strategic_goal', 'goal'] as const) {
    const words = text[kind];
    if (words !== undefined && !isDitto(words)) state.path = under(state.path, levelOf(words, kind));
  }
}

/** The words of a row that has no others. Cells merged with those above are its own deadline and executors. */
function onlyCell({ filled, above, cells }: RowRecord): string | undefined {
  return filled === 1 && !above.has('deadline') && !above.has('executors')
    ? clean(cells.find((cell) => cell !== '') ?? '')
    : undefined;
}

function headingOf(record: RowRecord, only: string | undefined, state: State): string | undefined {
  const { text, line } = record;
  if (state.openers.has(line)) return undefined;
  if (only !== undefined) {
    // In rows that leave out cells a heading may seem to stand under any column.
    if (isHeading(only) || isStrayPoint(only, text) || isStrayHeading(only, text, state)) return only;
    const isPlace = record.opensRow && leadOf(only).lead?.form !== 'item';
    if (isPlace && text.deadline === undefined && text.executors === undefined) return only;
  }
  return state.hasTasks ? undefined : headingBeside(record, state);
}
