import { clean } from '../../text/clean';
import { roleOf } from '../columns/roles';
import type { Looks } from '../likeness/likeness';
import { namesUnit } from '../marks/unit';
import { isDitto } from '../marks/dittoMark';
import type { Assembled } from './assemble';
import type { DraftMeasure } from './draft';
import { isGuessed } from './guessed';

/** What a reading of the document brought: how many of its rows are whole, and how good it is beside other readings. */
export interface Yield {
  readonly rows: number;
  readonly withDeadline: number;
  /** Rows whose executors are known, or at least look like some. */
  readonly withExecutors: number;
  /** Rows whose words are a deadline, executors or a head: something stands in the wrong place. */
  readonly misplaced: number;
  /** Numbers that do not run on. */
  readonly jumps: number;
  /** Lines between the rows that no row has. */
  readonly leftOver: number;
  readonly score: number;
  /** Rows that have a number of their own. */
  readonly numbered: number;
  /** Lines of the rows whose cells would be a guess where no sign parts cells. */
  readonly guessed: readonly number[];
}

/** Weighs the rows of a reading; `strays` are the lines inside of the table that belong to no row. */
export function yieldOf(
  { tasks, asides, headings, diagnostics }: Assembled,
  strays: readonly string[],
  looks: Looks,
  hasHeads = true,
): Yield {
  const measures = tasks.flatMap((task) => task.measures).filter((measure) => measure.exclusion === undefined);
  const marks = measures.map((measure) => markOf(measure, looks));
  const guessed = measures.filter((measure, i) => isWeak(marks[i]) || isGuessed(measure, looks));
  const halves = hasHeads ? 0 : halvesIn(tasks);
  const cutOff = halves + tasks.filter((task) => task.form !== 'section' && isCutOff(task)).length;
  const misplaced = marks.filter(({ words }) => words < 0).length + cutOff;
  const outside = [...strays, ...tasks.map(({ title }) => title), ...[...asides, ...headings].map(({ text }) => text)];
  const lost = outside.filter((text) => isLost(clean(text), looks)).length;
  // Words in a row of their own that went on with the measure above: another layout may know their cell.
  const joined = diagnostics.filter(({ code }) => code === 'row-joined').length;
  const jumps = jumpsIn(measures.map(({ own }) => own));
  const sum = marks.reduce((all, { deadline, executors, words }) => all + deadline + executors + words, 0);
  return {
    rows: measures.length,
    withDeadline: marks.filter(({ deadline }) => deadline > 0).length,
    withExecutors: marks.filter(({ executors }) => executors > NOBODY).length,
    misplaced,
    jumps,
    leftOver: lost + strays.length + joined,
    numbered: measures.filter(({ own }) => own !== undefined).length,
    guessed: guessed.map(({ line }) => line),
    score: sum - 0.75 * cutOff - lost - 0.25 * (strays.length + joined) - 0.5 * jumps,
  };
}

/** A title whose sentence goes on, or that is only the beginning of its measure's words. */
function isCutOff({ title, form, measures }: Assembled['tasks'][number]): boolean {
  const isBeginning = form === 'measures' || form === 'single_unnumbered_measure';
  const goesOn = isBeginning && measures.every(({ lead, text }) => lead === undefined && /^\p{Ll}/u.test(text));
  return OPEN.test(title) || (goesOn && /^\p{Ll}/u.test(title));
}

/**
 * Where no head names tasks and every row is a task with one measure in lower case, the measure is the second line of
 * its words.
 */
function halvesIn(tasks: Assembled['tasks']): number {
  const own = tasks.filter(({ form }) => form !== 'section');
  const isHalf = ({ title, measures: [only, ...others] }: (typeof own)[number]): boolean =>
    others.length === 0 &&
    only?.lead === undefined &&
    !/[.;:]$/.test(title) &&
    /^\p{Ll}|\p{Ll}$/u.test(only?.text ?? '');
  const halves = own.filter(isHalf).length;
  return halves > FEW && halves === own.length ? halves : 0;
}

/** Did every row come out as a plan's rows are? Then no other layout is asked. */
export function isWhole({ rows, withDeadline, withExecutors, misplaced, leftOver, jumps, score }: Yield): boolean {
  return (
    rows > 0 &&
    withDeadline === rows &&
    withExecutors === rows &&
    misplaced + leftOver + jumps === 0 &&
    score >= rows * WHOLE_ROW
  );
}

/**
 * Rows of a table whose numbers run on, each with its deadline and somebody in charge, nothing amiss in any: then
 * nobody needs to be known by name.
 */
export function runsOn(found: Yield): boolean {
  const { rows, numbered, withDeadline, withExecutors, misplaced, leftOver, jumps, guessed } = found;
  const isEven = numbered === rows && withDeadline === rows && withExecutors === rows;
  return rows >= FEW && isEven && misplaced + leftOver + jumps + guessed.length === 0;
}

const FEW = 2;

/** What a row counts that names nobody, or a time in their place. */
const NOBODY = -0.3;

/** A deadline, known executors, words. */
const WHOLE_ROW = 2.2;

interface Mark {
  readonly deadline: number;
  readonly executors: number;
  readonly words: number;
}

/** Something is in the wrong cell, or missing. */
function isWeak(mark: Mark | undefined): boolean {
  return mark === undefined || mark.words < 0 || mark.deadline <= 0 || mark.executors <= NOBODY;
}

function markOf(measure: DraftMeasure, looks: Looks): Mark {
  return {
    deadline: ofDeadline(measure, looks),
    executors: ofExecutors(measure, looks),
    words: ofWords(measure, looks),
  };
}

function ofDeadline({ deadline, deadlineAbove }: DraftMeasure, looks: Looks): number {
  const text = clean(deadline);
  if (isDitto(text) || (deadlineAbove && text === '')) return 1;
  if (isNothing(text)) return -0.4;
  return looks.likeDeadline(text.replace(/[.;]$/, '')) ? 1 : -0.2;
}

function ofExecutors({ executors, executorsAbove }: DraftMeasure, looks: Looks): number {
  const text = executors.trim();
  if (isDitto(text) || (executorsAbove && text === '')) return 1;
  if (isNothing(text)) return -0.4;
  if (looks.likeDeadline(clean(text).replace(/[.;]$/, ''))) return -1;
  if (text.includes('|') || OPEN.test(text) || endsWithDeadline(text, looks) || NEXT_NUMBER.test(text)) return -0.5;
  const share = looks.executorShare(text);
  if (opensAmidSentence(text, looks)) return -0.75;
  const isUnknown = /^\p{Ll}/u.test(text) && !looks.likeExecutor(text) && share < 0.9 && !namesUnit(text);
  return isUnknown ? -0.2 : 0.4 + 0.6 * share;
}

/** An empty cell, or a dash. */
function isNothing(text: string): boolean {
  return text === '' || /^[-–—]$/.test(text);
}

/** The rest of a sentence over the names: «продуктів / МКІП». */
function opensAmidSentence(text: string, looks: Looks): boolean {
  const [first = '', ...rest] = text.split('\n');
  return rest.length > 0 && /^\p{Ll}/u.test(first) && looks.executorShare(first) < 0.3 && !namesUnit(first);
}

/** The number of the next row. */
const NEXT_NUMBER = /(?<!№\s?)(?<=\p{L}[.,;)]?\s)\d{1,3}[.)]?$/u;

/** The cell's last line or last words are a time: it holds two cells. */
function endsWithDeadline(text: string, looks: Looks): boolean {
  const words = clean(text).split(' ');
  return [2, 3, 4, 5].some((count) => {
    const last = words.slice(-count).join(' ').replace(/[.;]$/, '');
    return words.length > count && /^(?:до|протягом|упродовж|\d|[IVХІ]+)/u.test(last) && looks.likeDeadline(last);
  });
}

function ofWords({ text }: DraftMeasure, looks: Looks): number {
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  if (letters < 3) return -2;
  if (text.includes('|')) return -1.5;
  if (/^"[^"]+"$/.test(text)) return -0.5;
  if (isDitto(text) || looks.likeDeadline(text.replace(/[.;]$/, ''))) return -2;
  const share = looks.executorShare(text);
  if (share > 0.7) return -1.5;
  if (OPEN.test(text) || looks.likeExecutor(text)) return -0.75;
  if (HEAD_WORDS.test(text) && text.length < 60 && roleOf(text) !== undefined) return -0.5;
  return 0.5;
}

/** A head of columns that was taken for a row. */
const HEAD_WORDS = /^(?:найменуван|відповідальн|термін|строк|примітк|виконання$|заходи?$|завдання$|зміст)[^.]*$/i;

/** A sentence that is cut off: its rest stands elsewhere. */
const OPEN = /(?:[,:]|(?:^|\s)(?:та|і|й|або|чи|з|із|зі|на|у|в|до|для|щодо|про|за|від|при))$/i;

/** A line that stands outside of the rows though executors or a deadline are in it. */
function isLost(text: string, looks: Looks): boolean {
  if (text === '' || text.length > 400) return false;
  return looks.executorShare(text.replace(/\s\|\s/g, '\n')) > 0.6 || (text.length < 60 && looks.likeDeadline(text));
}

/** Numbers that neither go on nor start again at 1. */
function jumpsIn(numbers: readonly (string | undefined)[]): number {
  const own = numbers.flatMap((number) => (number === undefined ? [] : [number.split(/[.-]/).map(Number)]));
  return own.filter((path, i) => i > 0 && !follows(own[i - 1] ?? [], path)).length;
}

function follows(before: readonly number[], next: readonly number[]): boolean {
  const last = next.at(-1) ?? NaN;
  if (Number.isNaN(last) || last === 1) return true;
  const at = next.findIndex((value, i) => value !== before[i]);
  return at < 0 ? false : next[at] === (before[at] ?? 0) + 1;
}
