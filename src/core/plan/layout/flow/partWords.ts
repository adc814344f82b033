import type { Looks } from '../../likeness/likeness';
import { isDitto } from '../../marks/dittoMark';
import { OPENS_DEADLINE } from '../../marks/opensDeadline';
import { namesUnit } from '../../marks/unit';
import { opensGroup, opensPost } from '../aroundTime';
import { closesBefore, span, type Words } from './words';

/** In which order a row says what, when (`T`) and who (`E`). */
export type Order = 'WTE' | 'WET' | 'EWT';

export interface Parts {
  readonly measure: string;
  readonly deadline: string;
  readonly executors: string;
  /** What stands behind who and when. */
  readonly rest: string;
  readonly score: number;
  /** Could the words be parted in another place almost as well? */
  readonly unsure: boolean;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

const NONE = 0;
/** A deadline has no more words. */
const DEADLINE_WORDS = 14;
const OPENING = 40;
/** Places of one row that are looked at. */
const PLACES = 40;
/** Letters of the executors of one row. */
const MOST_LETTERS = 900;
/** Two ways of so little difference are a guess. */
const CLOSE = 0.75;

/** The best way to part the words of a row in this order; a row may have no deadline or nobody. */
export function partWords(words: Words, order: Order, hasRest: boolean, looks: Looks): Parts {
  const found: Parts[] = [];
  for (const time of timesIn(words, looks)) found.push(...around(words, time, order, hasRest, looks));
  found.push(withoutTime(words));
  found.sort((a, b) => b.score - a.score);
  const [best = withoutTime(words), next] = found;
  return { ...best, unsure: best.unsure || (next !== undefined && best.score - next.score < CLOSE) };
}

function withoutTime(words: Words): Parts {
  const measure = span(words, 0, words.starts.length);
  return { measure, deadline: '', executors: '', rest: '', score: NONE, unsure: true };
}

/** Everything that may be the deadline. */
function timesIn(words: Words, looks: Looks): readonly Span[] {
  const { text, starts } = words;
  const found: Span[] = [];
  for (let from = 1; from < starts.length && found.length < PLACES; from += 1) {
    const at = starts[from] ?? 0;
    if (isDitto(text.slice(at, words.ends[from]))) found.push({ from, to: from + 1, score: 3 });
    if (!OPENS_DEADLINE.test(text.slice(at, at + OPENING)) || /(?:^|\s)(?:від|№)$/i.test(text.slice(0, at).trim()))
      continue;
    const to = endOfTime(words, from, looks);
    if (to === undefined) continue;
    found.push({ from, to, score: 4 + evidence(words, from) + closing(words, to) - inSentence(words, from, to) });
    from = to - 1;
  }
  return found;
}

/** Behind the last word of the longest deadline that begins here. */
function endOfTime(words: Words, from: number, looks: Looks): number | undefined {
  const { text, starts, ends } = words;
  const last = Math.min(starts.length, from + DEADLINE_WORDS);
  for (let to = last; to > from; to -= 1) {
    const own = text.slice(starts[from], ends[to - 1]).replace(/^[("«]+/, '');
    if (looks.likeDeadline(own.replace(/[.,;:)]+$/, ''))) return to;
  }
  return undefined;
}

/** A new line, the end of a sentence, a capital letter before what opens a cell. */
function evidence(words: Words, at: number): number {
  const isLine = words.opensLine.has(at);
  const isClosed = closesBefore(words, at);
  return (isLine ? 1 : 0) + (isClosed ? 1.5 : 0);
}

function closing(words: Words, to: number): number {
  if (to === words.starts.length) return 1;
  return (words.opensLine.has(to) ? 0.75 : 0) + (closesBefore(words, to) ? 0.75 : 0);
}

/** «звіт за 2018 рік щодо …», «до Дня …»: a time in the middle of a sentence. */
function inSentence(words: Words, from: number, to: number): number {
  const next = words.text.slice(words.starts[to] ?? words.text.length, words.ends[to]);
  const isAmid = /^(?:№|\p{Ll})/u.test(next) && !words.opensLine.has(to) && !closesBefore(words, to);
  return isAmid && !opensGroup(words.text.slice(words.starts[to])) && evidence(words, from) < 2 ? 3 : 0;
}

function around(words: Words, time: Span, order: Order, hasRest: boolean, looks: Looks): readonly Parts[] {
  const end = words.starts.length;
  const deadline = span(words, time.from, time.to).replace(/^\(|\)$/g, '');
  const make = (who: Span | undefined, what: readonly [number, number], rest: readonly [number, number]): Parts => {
    const measure = span(words, ...what);
    const left = span(words, ...rest);
    const score = time.score + (who?.score ?? -1.5) + ofMeasure(measure, looks) - (left === '' || hasRest ? 0 : 2);
    return {
      measure,
      deadline,
      executors: who === undefined ? '' : span(words, who.from, who.to),
      rest: left,
      score,
      unsure: who === undefined || who.score < SURE,
    };
  };
  if (order === 'WTE') {
    const ways = whoFrom(words, time.to, looks).map((who) => make(who, [0, time.from], [who.to, end]));
    return [...ways, make(undefined, [0, time.from], [time.to, end])];
  }
  if (order === 'EWT') {
    const ways = whoFrom(words, 0, looks).filter(({ to }) => to < time.from);
    return ways.map((who) => make(who, [who.to, time.from], [time.to, end]));
  }
  const ways = whoUpTo(words, time.from, looks).map((who) => make(who, [0, who.from], [time.to, end]));
  return [...ways, make(undefined, [0, time.from], [time.to, end])];
}

/** Executors of this score are known by name and open at a line or behind a sentence. */
const SURE = 4.5;

/** Executors from here on, up to where something else may begin. */
function whoFrom(words: Words, from: number, looks: Looks): readonly Span[] {
  const found: Span[] = [];
  for (let to = words.starts.length; to > from && found.length < PLACES; to -= 1) {
    const isEdge = to === words.starts.length || mayOpen(words, to);
    if (!isEdge) continue;
    const score = ofExecutors(words, from, to, looks);
    const isOpen = /,$/.test(words.text.slice(0, words.ends[to - 1]));
    if (score !== undefined) found.push({ from, to, score: score + closing(words, to) - (isOpen ? 2 : 0) });
  }
  return found;
}

/** Executors that end here, from each place where they may begin. */
function whoUpTo(words: Words, to: number, looks: Looks): readonly Span[] {
  const found: Span[] = [];
  for (let from = to - 1, tried = 0; from > 0 && tried < PLACES; from -= 1) {
    if (!mayOpen(words, from)) continue;
    tried += 1;
    if ((words.starts[to] ?? words.text.length) - (words.starts[from] ?? 0) > MOST_LETTERS) break;
    const score = ofExecutors(words, from, to, looks);
    if (score !== undefined) found.push({ from, to, score });
  }
  return found;
}

/** A cell opens at a new line, behind a sentence, with a capital letter or the word of a group. */
function mayOpen(words: Words, at: number): boolean {
  const text = words.text.slice(words.starts[at]);
  return words.opensLine.has(at) || closesBefore(words, at) || /^["«“]?\p{Lu}/u.test(text) || opensGroup(text);
}

function ofExecutors(words: Words, from: number, to: number, looks: Looks): number | undefined {
  const text = span(words, from, to);
  if (text.length > MOST_LETTERS || !/^["«“]?\p{L}/u.test(text)) return undefined;
  const open = evidence(words, from) - amidSentence(words, from);
  if (isDitto(text)) return 4 + open;
  if (OBLIQUE.test(text) || DEED.test(text) || OPEN.test(text) || looks.likeDeadline(text)) return undefined;
  const own = asNames(text, looks);
  if (own !== undefined) return own + open;
  // A sentence of its own between the words and the time.
  const isSentence = closesBefore(words, from) && text.length < SHORT && !/[.;] \p{Lu}/u.test(text);
  return isSentence ? 0.5 + open : undefined;
}

/** How much the text is names of executors; undefined when it is none. */
function asNames(text: string, looks: Looks): number | undefined {
  const share = looks.executorShare(text);
  const letters = Math.min(text.length, 200) * PER_LETTER;
  if (share > 0.95) return 3.5 + letters;
  if (share > 0.6 && looks.likeExecutor(text)) return 4 * share - 0.5 + letters;
  return opensPost(text) && text.length < SHORT ? 1.5 : undefined;
}

/** Behind a preposition or a comma no cell opens. */
function amidSentence({ text, ends }: Words, at: number): number {
  const last = at === 0 ? 0 : (ends[at - 1] ?? 0);
  const before = text.slice(text.lastIndexOf(' ', Math.max(0, last - 1)) + 1, last);
  return /^(?:та|і|й|або|у|в|з|із|на|до|для|щодо|про|від)$|,$/iu.test(before) ? 2 : 0;
}

/** Of two known lists the longer one. */
const PER_LETTER = 0.01;
const SHORT = 160;

/** A name in another case than the nominative belongs to the sentence before it. */
const OBLIQUE = new RegExp(
  String.raw`^(?:\p{Lu}?\p{Ll}{2,}(?:ої|ого|ому|ові|еві|ою|ею|ами|ями|ими|ах|ях)(?=[\s,.;]|$)|` +
    String.raw`Міністерств(?:а|у|ом|ами|ах)(?=[\s,]))`,
  'u',
);

/** «Перевірити …», «Підведення підсумків»: what is done is nobody; «Управління», «Об'єднання» are. */
const DEED =
  /^\p{Lu}?\p{Ll}{3,}(?:[аеиіуюя]ти(?:ся)?|(?<!управлі|відділе|об['’]єдна|товариств|представництв)ння)(?=[\s,.;]|$)/iu;

function ofMeasure(text: string, looks: Looks): number {
  if (text.replace(/[^\p{L}]/gu, '').length < 3) return -6;
  if (OPEN.test(text)) return -3;
  const share = looks.executorShare(text);
  if (looks.likeExecutor(text)) return -3;
  return (share > 0.7 ? -4 : -share) + (namesUnit(text) ? -1 : 0) + (/^\p{Ll}/u.test(text) ? -0.5 : 0);
}

/** A sentence that is cut off. */
const OPEN = /(?:[,(:№]|(?:^|\s)(?:та|і|й|або|чи|з|із|зі|на|у|в|до|для|щодо|про|за|від|при|разом|участю|№))$/i;
