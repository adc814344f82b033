import { clean } from '../../text/clean';
import type { Diagnostic, IssueParams, Severity } from '../../issues/issue';
import type { Amendment } from '../types';
import { actsIn } from '../requisites/acts';
import { isDitto } from '../marks/dittoMark';
import type { NamesExecutor } from '../likeness/likeness';
import type { DraftMeasure, DraftTask } from './draft';
import { excludeIn } from './excludeIn';
import { excludedBy } from './exclusions';
import { isHeading, leadOf, numberOf, sectionOf } from '../marks/lead';
import { withoutNotes } from '../marks/inlineNotes';
import { noteIn, STRUCK } from '../marks/notes';
import { noteOfRow } from './noteOfRow';
import { opensTask } from './opensTask';
import type { Records, RowRecord } from './records';
import { settleNumbers } from './settleNumbers';
import { isSignature } from './signature';
import { startAndEnd } from './startAndEnd';
import { numbersMeasures, runningOn } from './runningNumbers';
import { excerpt } from '../../text/excerpt';

export interface Assembled {
  readonly tasks: readonly DraftTask[];
  readonly amendments: readonly Amendment[];
  readonly diagnostics: readonly Diagnostic[];
}

interface State {
  readonly namesExecutor: NamesExecutor;
  readonly tasks: DraftTask[];
  readonly amendments: Amendment[];
  readonly diagnostics: Diagnostic[];
  readonly hasTasks: boolean;
  readonly hasNumbers: boolean;
  readonly hasGoals: boolean;
  /** The number column counts measures through all tasks. */
  readonly countsMeasures: boolean;
  goal?: string;
  previous?: DraftMeasure;
}

/** Tasks and measures from the rows of one table (or of its parts on several pages), in the order of the text. */
export function assemble(
  { records, roles }: Pick<Records, 'records' | 'roles'>,
  namesExecutor: NamesExecutor,
): Assembled {
  const state: State = {
    tasks: [],
    amendments: [],
    diagnostics: [],
    hasTasks: roles.has('task') && roles.has('measure'),
    hasNumbers: roles.has('number'),
    hasGoals: roles.has('strategic_goal'),
    namesExecutor,
    countsMeasures: roles.has('task') && roles.has('measure') && numbersMeasures(records),
  };
  for (const record of records) readRow(record, state);
  const tasks = runningOn(state.tasks.filter((task) => task.measures.length > 0));
  for (const task of state.tasks)
    if (task.measures.length === 0)
      report(state, 'task-without-measures', 'warning', task.line, { task: task.no, text: excerpt(task.title) });
  settleNumbers(tasks, (code, line, params) => {
    report(state, code, 'warning', line, params);
  });
  return { tasks, amendments: state.amendments, diagnostics: state.diagnostics };
}

function readRow(written: RowRecord, state: State): void {
  const record = withoutRemarks(written, state);
  const { text } = record;
  // Cells merged with those above are the row's own deadline and executors: such a row is no heading.
  const only =
    record.filled === 1 && !record.above.has('deadline') && !record.above.has('executors')
      ? clean(record.cells.find((cell) => cell !== '') ?? '')
      : undefined;
  if (isSignature(record)) return;
  const note = noteOfRow(record, only);
  if (note !== undefined) return readNote(note.kind, note.text, record, state);
  if (only !== undefined && isFurniture(only)) return;
  // In rows that leave out cells a heading may seem to stand under any column.
  if (only !== undefined && (isHeading(only) || isStrayPoint(only, text) || isStrayHeading(only, text, state)))
    return openSection(only, record, state);
  if (
    only !== undefined &&
    record.opensRow &&
    leadOf(only).lead?.form !== 'item' &&
    text.deadline === undefined &&
    text.executors === undefined
  )
    return openSection(only, record, state);
  const heading = state.hasTasks ? undefined : headingBeside(record, state);
  if (heading !== undefined) return openSection(heading, record, state);
  // Under a strategic goal the goals of its own are a level below.
  const goal = state.hasGoals ? text.strategic_goal : text.goal;
  if (goal !== undefined && !isDitto(goal)) state.goal = clean(goal);
  if (state.hasTasks) readTaskRow(record, state);
  else readFlatRow(record, state);
}

/** «I | Організаційна робота», or words alone beside an empty number in a table whose measures are numbered. */
function headingBeside({ text, filled }: RowRecord, { hasNumbers }: State): string | undefined {
  const words = clean(text.measure ?? text.task ?? '');
  if (!/^\p{Lu}/u.test(words)) return undefined;
  if (filled === 2 && /^[IVXІХ]{1,6}\.?$/.test(clean(text.number ?? '')))
    return `${clean(text.number ?? '').replace('.', '')}. ${words}`;
  return filled === 1 && hasNumbers && leadOf(words).lead === undefined ? words : undefined;
}

/** «2. Підтримка» that seems to be a deadline or an executor. */
function isStrayPoint(only: string, { task, measure, executors, deadline }: RowRecord['text']): boolean {
  const { lead, rest } = leadOf(only);
  return (
    task === undefined &&
    measure === undefined &&
    (executors ?? deadline) !== undefined &&
    lead?.form === 'point' &&
    /^\p{Lu}/u.test(rest)
  );
}

/** Words alone that seem to be executors because nothing stands before them, but name nobody: a heading. */
function isStrayHeading(
  only: string,
  { task, measure, deadline, executors }: RowRecord['text'],
  { namesExecutor }: State,
): boolean {
  return (
    executors !== undefined &&
    task === undefined &&
    measure === undefined &&
    deadline === undefined &&
    /^\p{Lu}\p{Ll}/u.test(only) &&
    !/згод/i.test(only) &&
    !isDitto(only) &&
    !namesExecutor(only)
  );
}

/** Remarks inside cells name amending acts and are no part of the words. */
function withoutRemarks(record: RowRecord, state: State): RowRecord {
  const cleaned = Object.entries(record.text).map(([role, words]) => {
    const { text, notes } = withoutNotes(words);
    // A cell that is nothing but a remark is the row's own business.
    if (notes.length === 0 || text === '') return [role, words] as const;
    for (const one of notes.flatMap((note) => actsIn(note))) state.amendments.push(one);
    return [role, text] as const;
  });
  return { ...record, text: Object.fromEntries(cleaned) };
}

/** Page numbers, «Продовження додатка», asterisk notes: what a page carries besides the table. */
function isFurniture(text: string): boolean {
  return /^[-–—]?\s?\d{1,3}\s?[-–—]?$|^продовження |^сторінка \d|^_{3,}$|^[*†‡¹²³⁰⁴-⁹]|^примітк/i.test(text);
}

function readNote(kind: 'excluded' | 'amended', note: string, record: RowRecord, state: State): void {
  for (const one of actsIn(note)) state.amendments.push(one);
  if (/^(?:розділ|підрозділ)\p{L}* .*(?:виключ|вилуч|скасов)/iu.test(note))
    report(state, 'section-excluded', 'warning', record.line, { text: excerpt(note) });
  if (kind !== 'excluded') return;
  const inRow = numberOf(record.text.number);
  const ids = excludedBy(note);
  const excluded = excludeIn(
    state.tasks,
    ids.items.length > 0 || inRow === undefined ? ids : { ...ids, items: [inRow], wholeTask: true },
    record.line,
    note,
  );
  if (!excluded.named)
    report(state, 'exclusion-number-assumed', 'warning', record.line, { text: excerpt(note), measure: excluded.id });
}

function openSection(text: string, record: RowRecord, state: State): void {
  const last = state.tasks.at(-1);
  if (!state.hasTasks && state.previous !== undefined && /^\p{Ll}/u.test(text) && leadOf(text).lead === undefined)
    return extend(state.previous, { measure: text }, record, state);
  if (state.hasTasks) {
    const { lead, rest } = leadOf(text);
    if (lead !== undefined && lead.form !== 'letter' && !/^розділ/i.test(text))
      state.tasks.push({
        no: lead.number,
        title: rest,
        form: 'measures',
        line: record.line,
        ...goalOf(state),
        measures: [],
      });
    else if (last !== undefined && /^\p{Ll}/u.test(text) && state.previous !== undefined)
      extend(state.previous, { measure: text }, record, state);
    else state.goal = text;
    return;
  }
  goalAbove(text, last, state);
  const { no, title } = sectionOf(text);
  state.tasks.push({ no, title, form: 'section', line: record.line, ...goalOf(state), measures: [] });
}

/** «Стратегічна ціль 1.» right over «Оперативна ціль 1.1.» is the goal of those below it, up to the next heading of its own kind. */
function goalAbove(text: string, last: DraftTask | undefined, state: State): void {
  if (last?.form === 'section' && last.measures.length === 0 && last.no === '') {
    state.tasks.pop();
    state.goal = last.title;
  }
  if (state.goal !== undefined && levelOf(text) === levelOf(state.goal)) delete state.goal;
}

/** The words before a heading's number. */
function levelOf(heading: string): string {
  return heading
    .slice(0, 60)
    .replace(/[^\p{L} ].*$/u, '')
    .trim()
    .toLowerCase();
}

function readTaskRow(record: RowRecord, state: State): void {
  const { text } = record;
  const current = state.tasks.at(-1);
  const number = state.countsMeasures ? undefined : numberOf(text.number);
  const taskText = text.task === undefined || isDitto(text.task) ? undefined : clean(text.task);
  const due = text.deadline ?? text.deadline_start ?? text.deadline_end ?? text.executors;
  if (taskText === undefined && text.measure === undefined) {
    if (state.previous !== undefined && due !== undefined) extend(state.previous, text, record, state);
    return;
  }
  const split = taskText === undefined ? undefined : leadOf(taskText);
  const no =
    taskText === undefined
      ? undefined
      : split?.lead?.form === 'path' || number === undefined
        ? (split?.lead?.number ?? number)
        : number.includes('.') && text.measure !== undefined && split?.lead !== undefined
          ? split.lead.number
          : number;
  const repeated =
    current !== undefined &&
    taskText !== undefined &&
    (no === undefined || no === current.no) &&
    clean(split?.rest ?? '') === current.title;
  if (taskText !== undefined && !repeated) {
    const title = clean(
      split?.lead === undefined || (number !== undefined && split.lead.form === 'letter') ? taskText : split.rest,
    );
    const continuing =
      no === undefined &&
      current !== undefined &&
      text.measure === undefined &&
      due === undefined &&
      /^\p{Ll}/u.test(title);
    if (continuing) current.title = `${current.title} ${title}`;
    else state.tasks.push({ no: no ?? '', title, form: 'measures', line: record.line, ...goalOf(state), measures: [] });
  }
  if (taskText === undefined && number !== undefined && opensTask(number, text.measure ?? '', current)) {
    state.tasks.push({
      no: number,
      title: clean(text.measure ?? ''),
      form: 'task_is_measure',
      line: record.line,
      ...goalOf(state),
      measures: [],
    });
    return push(
      record,
      { id: number, text: clean(text.measure ?? ''), own: number },
      state.tasks.at(-1) ?? nameless(record, state),
      state,
    );
  }
  const task = state.tasks.at(-1) ?? nameless(record, state);
  if (text.measure !== undefined)
    addMeasure(
      record,
      text.measure,
      state.countsMeasures ? numberOf(text.number) : taskText === undefined ? number : undefined,
      task,
      state,
    );
  else if (due !== undefined || record.merged || record.above.has('deadline')) {
    task.form = 'task_is_measure';
    push(record, { id: task.no, text: task.title, ...(task.no !== '' && { own: task.no }) }, task, state);
  }
}

function readFlatRow(record: RowRecord, state: State): void {
  const { text } = record;
  const words = text.measure ?? text.task;
  if (words === undefined) {
    if (state.previous !== undefined && (text.deadline !== undefined || text.executors !== undefined))
      extend(state.previous, text, record, state);
    return;
  }
  addMeasure(record, words, numberOf(text.number), state.tasks.at(-1) ?? nameless(record, state), state);
}

function nameless(record: RowRecord, state: State): DraftTask {
  const task: DraftTask = { no: '', title: '', form: 'no_tasks', line: record.line, ...goalOf(state), measures: [] };
  state.tasks.push(task);
  return task;
}

function addMeasure(
  record: RowRecord,
  written: string,
  number: string | undefined,
  task: DraftTask,
  state: State,
): void {
  const words = clean(written);
  const inside = noteIn(words) ?? noteIn(leadOf(words).rest);
  if (inside?.kind === 'excluded' && record.text.deadline === undefined)
    return readNote(
      'excluded',
      inside.text,
      { ...record, text: { number: number ?? leadOf(words).lead?.number ?? '' } },
      state,
    );
  const struck = record.text.deadline === undefined && record.text.executors === undefined ? STRUCK.exec(words) : null;
  const { lead, rest } = leadOf(struck === null ? words : words.slice(0, struck.index).trim());
  const isContinuation =
    lead === undefined &&
    number === undefined &&
    state.previous !== undefined &&
    record.text.deadline === undefined &&
    !record.above.has('deadline') &&
    record.text.deadline_start === undefined &&
    record.text.task === undefined &&
    /^\p{Ll}/u.test(words) &&
    state.tasks.at(-1) === task &&
    task.measures.includes(state.previous);
  if (isContinuation && state.previous !== undefined) return extend(state.previous, record.text, record, state);
  const own = lead !== undefined && !(lead.form === 'letter' && number !== undefined) ? lead.number : number;
  const id = own === undefined ? '' : idOf(own, lead?.form ?? 'point', task);
  push(
    record,
    {
      id,
      text: clean(own === number && lead === undefined && struck === null ? words : rest),
      ...(own !== undefined && { own }),
      ...(lead !== undefined && { lead: lead.form }),
    },
    task,
    state,
  );
  const added = task.measures.at(-1);
  if (struck !== null && added !== undefined) added.exclusion = excludedBy(struck[0].slice(1, -1).trim()).exclusion;
}

/** `1)` in task 2 is 2.1; `1.1.2` is whole already; in a section numbers run through. */
function idOf(number: string, form: string, task: DraftTask): string {
  if (form === 'path' || number.includes('.')) return number;
  return task.form === 'section' || task.no === '' ? number : `${task.no}.${number}`;
}

function push(
  record: RowRecord,
  { id, text, own, lead }: Pick<DraftMeasure, 'id' | 'text' | 'own' | 'lead'>,
  task: DraftTask,
  state: State,
): void {
  const { deadline } = record.text;
  const measure: DraftMeasure = {
    id,
    text,
    numbered: own !== undefined,
    ...(lead !== undefined && { lead }),
    line: record.line,
    cells: record.cells,
    deadline: deadline ?? startAndEnd(record.text.deadline_start, record.text.deadline_end),
    executors: record.text.executors ?? '',
    deadlineAbove: record.above.has('deadline') && deadline === undefined,
    executorsAbove: record.above.has('executors') && record.text.executors === undefined,
    ...(own !== undefined && { own }),
    ...(record.moreDittos !== undefined && { moreDittos: record.moreDittos }),
  };
  task.measures.push(measure);
  state.previous = measure;
}

/** A row that a page break cut in two: its words belong to the measure above. */
function extend(measure: DraftMeasure, text: RowRecord['text'], record: RowRecord, state: State): void {
  if (text.measure !== undefined) measure.text = clean(`${measure.text} ${text.measure}`);
  if (text.deadline !== undefined && !isDitto(text.deadline))
    measure.deadline = clean(`${measure.deadline} ${text.deadline}`);
  if (text.executors !== undefined) measure.executors = `${measure.executors}\n${text.executors}`.trim();
  measure.cells = [...measure.cells, ...record.cells.filter((cell) => cell !== '')];
  report(state, 'row-joined', 'info', record.line, {
    measure: measure.id,
    text: excerpt(record.cells.filter((cell) => cell !== '').join(' | ')),
  });
}

function goalOf(state: State): { goal?: string } {
  return state.goal === undefined ? {} : { goal: state.goal };
}

function report(state: State, code: string, severity: Severity, line: number, params: IssueParams): void {
  state.diagnostics.push({ code, severity, line, params });
}
