import { given } from '../../given';
import { clean } from '../../text/clean';
import { excerpt } from '../../text/excerpt';
import { isDitto } from '../marks/dittoMark';
import { leadOf } from '../marks/lead';
import { noteIn, STRUCK } from '../marks/notes';
import type { DraftMeasure, DraftTask } from './draft';
import { excludedBy } from './exclusions';
import type { RowRecord } from './rowRecord';
import { readNote } from './remarks';
import { startAndEnd } from './startAndEnd';
import { report, type State } from './state';

/** A measure from its cell: with its number, as a part of the one above, or as the remark that it was taken out. */
export function addMeasure(
  record: RowRecord,
  written: string,
  number: string | undefined,
  task: DraftTask,
  state: State,
): void {
  const words = clean(written);
  const { deadline, executors } = record.text;
  if (deadline === undefined && takenOut(words, number, record, state)) return;
  const struck = deadline === undefined && executors === undefined ? STRUCK.exec(words) : null;
  const measure = numberedMeasure(struck === null ? words : words.slice(0, struck.index).trim(), number, task);
  const isNumbered = measure.lead !== undefined || number !== undefined;
  if (!isNumbered && isPartOf(state.previous, words, record, task, state))
    return extend(state.previous, record.text, record, state);
  push(record, measure, task, state);
  if (struck !== null) excludeLast(task, struck[0].slice(1, -1).trim());
}

/** Its number before the words, or the one of a column of its own. */
function numberedMeasure(
  words: string,
  number: string | undefined,
  task: DraftTask,
): Pick<DraftMeasure, 'id' | 'text' | 'own' | 'lead'> {
  const { lead, rest } = leadOf(words);
  // A letter before the words is no number where a column of its own gives one.
  const isNumber = lead !== undefined && !(lead.form === 'letter' && number !== undefined);
  const own = isNumber ? lead.number : number;
  return {
    id: own === undefined ? '' : idOf(own, lead?.form ?? 'point', task),
    text: clean(lead === undefined ? words : rest),
    ...given({ own, lead: lead?.form }),
  };
}

function excludeLast({ measures }: DraftTask, words: string): void {
  const added = measures.at(-1);
  if (added !== undefined) added.exclusion = excludedBy(words).exclusion;
}

/** A remark that the measure of this number was excluded, which stands in its place. */
function takenOut(words: string, number: string | undefined, record: RowRecord, state: State): boolean {
  const { lead, rest } = leadOf(words);
  const remark = noteIn(words) ?? noteIn(rest);
  if (remark?.kind !== 'excluded') return false;
  readNote('excluded', remark.text, { ...record, text: { number: number ?? lead?.number ?? '' } }, state);
  return true;
}

/** Words in lower case without a deadline of their own: the row above goes on in them. */
function isPartOf(
  previous: DraftMeasure | undefined,
  words: string,
  { text, above }: RowRecord,
  task: DraftTask,
  state: State,
): previous is DraftMeasure {
  const saysWhen = text.deadline !== undefined || above.has('deadline') || text.deadline_start !== undefined;
  return (
    previous !== undefined &&
    !saysWhen &&
    text.task === undefined &&
    /^\p{Ll}/u.test(words) &&
    state.tasks.at(-1) === task &&
    task.measures.includes(previous)
  );
}

/** `1)` in task 2 is 2.1; `1.1.2` is whole already; in a section numbers run through. */
function idOf(number: string, form: string, task: DraftTask): string {
  if (form === 'path' || number.includes('.')) return number;
  return task.form === 'section' || task.no === '' ? number : `${task.no}.${number}`;
}

/** Adds a measure to the task, with the cells of its record. */
export function push(
  record: RowRecord,
  { id, text, own, lead }: Pick<DraftMeasure, 'id' | 'text' | 'own' | 'lead'>,
  task: DraftTask,
  state: State,
): void {
  const { deadline } = record.text;
  const executorsAbove = record.above.has('executors') && record.text.executors === undefined;
  const measure: DraftMeasure = {
    id,
    text,
    numbered: own !== undefined,
    ...given({ lead, own, moreDittos: record.moreDittos, columns: record.columns?.slice() }),
    line: record.line,
    cells: [...record.cells],
    deadline: deadline ?? startAndEnd(record.text.deadline_start, record.text.deadline_end),
    executors: record.text.executors ?? '',
    deadlineAbove: record.above.has('deadline') && deadline === undefined,
    executorsAbove,
  };
  task.measures.push(measure);
  state.previous = measure;
}

/**
 * A row that a page break cut in two: its words belong to the measure above. What was joined before is only added to,
 * never read again: a measure may go on through thousands of rows.
 */
export function extend(measure: DraftMeasure, text: RowRecord['text'], record: RowRecord, state: State): void {
  if (text.measure !== undefined) measure.text = joinWords(measure.text, text.measure);
  if (text.deadline !== undefined && !isDitto(text.deadline)) {
    measure.deadline = joinWords(measure.deadlineGoesOn ? measure.deadline : clean(measure.deadline), text.deadline);
    measure.deadlineGoesOn = true;
  }
  const executors = text.executors?.trim() ?? '';
  if (executors !== '') measure.executors += measure.executors === '' ? executors : `\n${executors}`;
  if (record.columns !== undefined) (measure.columns ??= []).push(...record.columns);
  const words = record.cells.filter((cell) => cell !== '');
  measure.cells.push(...words);
  report(state, 'row-joined', 'info', record.line, { measure: measure.id, text: excerpt(words.join(' | ')) });
}

/** Words behind those before, which are clean. */
function joinWords(before: string, more: string): string {
  const words = clean(more);
  return before === '' || words === '' ? before + words : `${before} ${words}`;
}
