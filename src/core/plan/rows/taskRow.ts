import { clean } from '../../text/clean';
import { isDitto } from '../marks/dittoMark';
import { leadOf, numberOf, type Lead } from '../marks/lead';
import type { DraftTask } from './draft';
import { addMeasure, extend, push } from './measures';
import { opensTask } from './opensTask';
import type { RowRecord } from './rowRecord';
import { goalOf, nameless, setAside, type State } from './state';

/** A row of a table whose tasks have a column of their own. */
export function readTaskRow(record: RowRecord, state: State): void {
  const { text } = record;
  const number = state.countsMeasures ? undefined : numberOf(text.number);
  const words = text.task === undefined || isDitto(text.task) ? undefined : clean(text.task);
  if (words === undefined && text.measure === undefined) return readWithoutWords(record, saysWhen(text), state);
  if (words !== undefined) openTask(words, number, record, state);
  else if (number !== undefined && opensTask(number, text.measure ?? '', state.tasks.at(-1)))
    return taskIsMeasure(number, clean(text.measure ?? ''), record, state);
  const task = state.tasks.at(-1) ?? nameless(record, state);
  if (text.measure === undefined) return readTaskAlone(record, task, state);
  const own = words === undefined ? number : undefined;
  addMeasure(record, text.measure, state.countsMeasures ? numberOf(text.number) : own, task, state);
}

/** A task that names no measures, but says when or by whom: it is to be carried out itself. */
function readTaskAlone(record: RowRecord, task: DraftTask, state: State): void {
  if (!saysWhen(record.text) && !record.merged && !record.above.has('deadline')) return;
  task.form = 'task_is_measure';
  push(record, { id: task.no, text: task.title, ...(task.no !== '' && { own: task.no }) }, task, state);
}

/** A row that says nothing of what is to be done goes on with the measure above, or is set aside. */
function readWithoutWords(record: RowRecord, goesOn: boolean, state: State): void {
  if (goesOn && state.previous !== undefined) extend(state.previous, record.text, record, state);
  else setAside(record, state);
}

/** Does the row say when, or at least by whom? */
function saysWhen({ deadline, deadline_start: start, deadline_end: end, executors }: RowRecord['text']): boolean {
  return (deadline ?? start ?? end ?? executors) !== undefined;
}

/** «5. | | Участь …»: one cell for task and measure under the measure's head. */
function taskIsMeasure(no: string, title: string, record: RowRecord, state: State): void {
  const task: DraftTask = {
    no,
    title,
    form: 'task_is_measure',
    line: record.line,
    ...goalOf(state),
    measures: [],
  };
  state.tasks.push(task);
  push(record, { id: no, text: title, own: no }, task, state);
}

/** The cell of tasks: a new task, the same again, or words that go on with the task above. */
function openTask(words: string, number: string | undefined, record: RowRecord, state: State): void {
  const current = state.tasks.at(-1);
  const { lead, rest } = leadOf(words);
  const no = taskNumber(lead, number, record.text.measure !== undefined);
  const isSame = current !== undefined && (no === undefined || no === current.no) && clean(rest) === current.title;
  if (isSame) return;
  const title = clean(lead === undefined || (number !== undefined && lead.form === 'letter') ? words : rest);
  const goesOn = no === undefined && record.text.measure === undefined && !saysWhen(record.text);
  if (goesOn && current !== undefined && /^\p{Ll}/u.test(title)) current.title = `${current.title} ${title}`;
  else state.tasks.push({ no: no ?? '', title, form: 'measures', line: record.line, ...goalOf(state), measures: [] });
}

/** The task's number: before its own words, or in the cell of numbers, which may number the measure instead («1.1»). */
function taskNumber(lead: Lead | undefined, number: string | undefined, hasMeasure: boolean): string | undefined {
  if (lead?.form === 'path' || number === undefined) return lead?.number ?? number;
  return number.includes('.') && hasMeasure && lead !== undefined ? lead.number : number;
}

/** A row of a table whose measures stand alone or under headings. */
export function readFlatRow(record: RowRecord, state: State): void {
  const { text } = record;
  const words = text.measure ?? text.task;
  if (words === undefined)
    return readWithoutWords(record, text.deadline !== undefined || text.executors !== undefined, state);
  const number = numberOf(text.number);
  if (readPoint(record, clean(words), number, state)) return;
  addMeasure(record, words, number, state.tasks.at(-1) ?? nameless(record, state), state);
}

/** A point that only opens its items is their task, and so are the points behind it, each its own measure. */
function readPoint(record: RowRecord, words: string, number: string | undefined, state: State): boolean {
  const { lead, rest } = leadOf(words);
  const own = lead?.form === 'point' ? lead.number : undefined;
  const no = lead === undefined ? number : own;
  if (no === undefined || state.openers.size === 0) return false;
  if (state.openers.has(record.line))
    state.tasks.push({ no, title: rest, form: 'measures', line: record.line, ...goalOf(state), measures: [] });
  else taskIsMeasure(no, rest, record, state);
  return true;
}

/** Lines of points over items: «1. Організація заходів із:» over «1) …», «2) …», with nobody and no time. */
export function itemOpeners(records: readonly RowRecord[]): ReadonlySet<number> {
  const words = ({ text }: RowRecord): string => clean(text.measure ?? text.task ?? '');
  const opens = (record: RowRecord, i: number): boolean => {
    const next = records[i + 1];
    return (
      words(record).endsWith(':') &&
      !saysWhen(record.text) &&
      next !== undefined &&
      leadOf(words(next)).lead?.form === 'item' &&
      (leadOf(words(record)).lead?.form ?? 'point') === 'point'
    );
  };
  return new Set(records.filter(opens).map(({ line }) => line));
}
