import { clean } from '../../text/clean';
import { isDitto } from '../marks/dittoMark';
import { leadOf, sectionOf } from '../marks/lead';
import type { DraftTask } from './draft';
import { levelOf, under } from './levels';
import { extend } from './measures';
import type { RowRecord } from './rowRecord';
import { goalOf, type State } from './state';

/** «I | Організаційна робота», or words alone beside an empty number in a table whose measures are numbered. */
export function headingBeside({ text, filled }: RowRecord, { hasNumbers }: State): string | undefined {
  const words = clean(text.measure ?? text.task ?? '');
  if (!/^\p{Lu}/u.test(words)) return undefined;
  if (filled === 2 && /^[IVXІХ]{1,6}\.?$/.test(clean(text.number ?? '')))
    return `${clean(text.number ?? '').replace('.', '')}. ${words}`;
  return filled === 1 && hasNumbers && leadOf(words).lead === undefined ? words : undefined;
}

/** «2. Підтримка» that seems to be a deadline or an executor. */
export function isStrayPoint(only: string, { task, measure, executors, deadline }: RowRecord['text']): boolean {
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
export function isStrayHeading(
  only: string,
  { task, measure, deadline, executors }: RowRecord['text'],
  { looks }: State,
): boolean {
  return (
    executors !== undefined &&
    task === undefined &&
    measure === undefined &&
    deadline === undefined &&
    /^\p{Lu}\p{Ll}/u.test(only) &&
    !/згод/i.test(only) &&
    !isDitto(only) &&
    !looks.likeExecutor(only)
  );
}

/**
 * A heading: a task where tasks have a column of their own, a section else; words in lower case go on with the row
 * above.
 */
export function openSection(text: string, record: RowRecord, state: State): void {
  state.headings.push({ line: record.line, text });
  const { lead, rest } = leadOf(text);
  const goesOn = /^\p{Ll}/u.test(text) && lead === undefined && state.previous !== undefined;
  if (goesOn && state.previous !== undefined && (!state.hasTasks || state.tasks.length > 0))
    return extend(state.previous, { measure: text }, record, state);
  const { line } = record;
  const above = under(state.path, levelOf(text));
  if (!state.hasTasks) {
    goalAbove(text, state.tasks.at(-1), state);
    state.path = above.slice(0, -1);
    const { no, title } = sectionOf(text);
    state.tasks.push({ no, title, form: 'section', line, ...goalOf(state), measures: [] });
    state.path = above;
  } else if (lead !== undefined && lead.form !== 'letter' && !/^розділ/i.test(text))
    state.tasks.push({ no: lead.number, title: rest, form: 'measures', line, ...goalOf(state), measures: [] });
  else {
    state.goal = text;
    state.path = above;
  }
}

/**
 * «Стратегічна ціль 1.» right over «Оперативна ціль 1.1.» is the goal of those below it, up to the next heading of its
 * own kind.
 */
function goalAbove(text: string, last: DraftTask | undefined, state: State): void {
  if (last?.form === 'section' && last.measures.length === 0 && last.no === '') {
    state.tasks.pop();
    state.goal = last.title;
  }
  if (state.goal !== undefined && wordsOf(text) === wordsOf(state.goal)) delete state.goal;
}

/** The words before a heading's number. */
function wordsOf(heading: string): string {
  return heading
    .slice(0, 60)
    .replace(/[^\p{L} ].*$/u, '')
    .trim()
    .toLowerCase();
}
