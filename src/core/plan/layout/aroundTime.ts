import { isPost } from '../executors/unitWords';
import type { Looks } from '../likeness/likeness';
import { isTimeAlone } from '../marks/timeWords';
import { namesUnit } from '../marks/unit';

/** A deadline in a paragraph of running text. */
export interface Time {
  readonly text: string;
  /** Offsets of the deadline in the text. */
  readonly start: number;
  readonly end: number;
  /** Where the words in front of it begin. */
  readonly starts: readonly number[];
}

/** Where to cut the paragraph, as offsets that start with 0, and how sure it is. */
interface Cut {
  readonly score: number;
  readonly cuts: readonly number[];
}

/** A deadline with executors behind it or in front of it, or that stands apart; undefined for none of these. */
export function aroundTime(time: Time, looks: Looks): Cut | undefined {
  const { text, start, end } = time;
  const after = text.slice(end).replace(/^[\s.,;]+/, '');
  const afterAt = text.length - after.length;
  const capital = /^\p{Lu}/u.test(text.slice(start)) ? 0.5 : 0;
  const sentence = /[.;!?]$/.test(text.slice(0, start).trim()) ? 0.5 : 0;
  const closing = after === '' ? 0.5 : 0;
  const known = [behind(after, start, afterAt, looks), before(time, looks, afterAt, closing)];
  const isKnown = known.some((one) => one !== undefined);
  const apart = !isKnown && isApart(time, capital, sentence, closing);
  const found = [...known, apart ? besideTime(text, start, afterAt, closing) : undefined].filter(
    (one) => one !== undefined,
  );
  const best = found.reduce<Cut | undefined>(
    (held, next) => (held === undefined || next.score > held.score ? next : held),
    undefined,
  );
  return best === undefined ? undefined : { ...best, score: best.score + capital + sentence };
}

function behind(after: string, start: number, afterAt: number, looks: Looks): Cut | undefined {
  const found = after === '' ? undefined : executorsAtStart(after, looks);
  if (found === undefined) return undefined;
  const rest = found.end < after.length ? [afterAt + found.end] : [];
  return { score: 2 + found.share, cuts: [0, start, afterAt, ...rest] };
}

function before(time: Time, looks: Looks, afterAt: number, closing: number): Cut | undefined {
  const found = executorsAtEnd(time, looks);
  if (found === undefined) return undefined;
  const rest = afterAt < time.text.length ? [afterAt] : [];
  return { score: 2 + found.share + closing, cuts: [...new Set([0, found.at, time.start, ...rest])] };
}

/** A sentence of its own, or words of time alone: a deadline, whatever stands beside it. */
function isApart({ text, start, end }: Time, capital: number, sentence: number, closing: number): boolean {
  const closes = closing > 0 || /^\s*[.;]/.test(text.slice(end)) || /[.;]$/.test(text.slice(start, end));
  return (sentence > 0 && closes) || (capital > 0 && closing > 0) || isTimeAlone(text.slice(start, end));
}

/**
 * Where a time alone parts the words and nobody is known: behind it a unit or a post, or a short closing sentence; in
 * front of it the last sentence, or what opens with a unit or a post.
 */
function besideTime(text: string, start: number, afterAt: number, closing: number): Cut | undefined {
  const score = 1 + closing;
  const after = text.slice(afterAt);
  if (after !== '') {
    const isWho = namesUnit(after) || (/^\p{Lu}/u.test(after) && after.length < SHORT && !/[.;] \p{Lu}/u.test(after));
    return isWho ? { score, cuts: [0, start, afterAt] } : undefined;
  }
  const words = text.slice(0, start).replace(/[\s,.;–—-]+$/, '');
  const sentence = [...words.matchAll(/(?<!^\d{1,3})[.;]\s+(?=[\p{Lu}\p{Ll}"«])/gu)].at(-1);
  if (sentence !== undefined && words.length - sentence.index < SHORT * 2)
    return { score, cuts: [0, sentence.index + sentence[0].length, start] };
  const unit = [...words.matchAll(/\s(?=\p{L})/gu)].find(({ index }) => opensPost(words.slice(index + 1)));
  return { score, cuts: unit === undefined ? [0, start] : [0, unit.index + 1, start] };
}

/** The number of a row is no sentence. */
function endsSentence(words: string): boolean {
  return /[.;]$/.test(words.trim()) && !/^\d{1,3}\.$/.test(words.trim());
}

/** «Відділ освіти», «директори закладів»: a unit with a capital letter, or a post in the nominative. */
export function opensPost(text: string): boolean {
  const first = /^[\p{L}'’-]+/u.exec(text)?.[0] ?? '';
  return /^\p{Lu}/u.test(text)
    ? namesUnit(text) || isPost(first.toLowerCase())
    : isPost(first) || OPENS_GROUP.test(text);
}

/** A cell of executors that nobody knows is no longer. */
const SHORT = 160;
/** So much of the words must be known executors. */
const SURE = 0.8;
/** So many places of one paragraph are looked at. */
const PLACES = 60;
/** Letters of a cell of executors in running text. */
const MOST_LETTERS = 900;

/** Groups that open a cell of executors in lower case, in the nominative. */
const OPENS_GROUP = new RegExp(
  '^(?:центральні|інші|обласні|районні|міські|місцеві|органи|державні|структурні|заінтересовані|відповідні|' +
    'міністерства|виконком|виконавчі|територіальні|заклади|всеукраїнські|міжвідомча)',
  'u',
);

interface Names {
  readonly at: number;
  readonly share: number;
}

/** Executors right before the deadline: from the first place from which everything is known. */
function executorsAtEnd({ text, start, starts }: Time, looks: Looks): Names | undefined {
  let best: Names | undefined;
  let tried = 0;
  for (const at of [...starts].reverse()) {
    const opensSentence = endsSentence(text.slice(Math.max(0, at - 8), at));
    if (at > 0 && !opensSentence && !opensName(text.slice(at, at + 40))) continue;
    // «постановою від 12 грудня 2011 р. № 1271» goes on.
    if (text.startsWith('№', at)) continue;
    tried += 1;
    const span = text.slice(at, start).replace(/[\s.,;–—-]+$/, '');
    if (span.length > MOST_LETTERS || tried > PLACES) break;
    best = better(best, namesAt(span, at, looks));
    if (opensSentence && namesUnit(span) && span.length < SHORT)
      return { at, share: Math.max(looks.executorShare(span), 0.6) };
    // A sentence ends in front of it: what stands before is said already.
    if (opensSentence && best !== undefined) break;
  }
  return best;
}

function opensName(text: string): boolean {
  return /^[\p{Lu}"«“]/u.test(text) || opensGroup(text);
}

/** «центральні органи …»: a group in lower case, in the nominative. */
export function opensGroup(text: string): boolean {
  return OPENS_GROUP.test(text);
}

/** How much of the words is known, where they open with a known name; the whole paragraph may be a unit's name. */
function namesAt(span: string, at: number, looks: Looks): Names | undefined {
  const share = looks.executorShare(span);
  const isKnown = looks.likeExecutor(span);
  if (share >= 0.5 && (at === 0 || isKnown)) return { at, share: isKnown ? share : Math.min(share, SURE - 0.1) };
  return at === 0 && namesUnit(span) && span.length < 120 ? { at, share: 0.5 } : undefined;
}

function better(held: Names | undefined, next: Names | undefined): Names | undefined {
  if (next === undefined || held === undefined) return next ?? held;
  if (next.at === 0 && next.share < SURE) return held;
  return next.share >= SURE || next.share + 0.05 >= held.share ? next : held;
}

/** Known executors right behind the deadline: up to where something else begins. */
function executorsAtStart(after: string, looks: Looks): { end: number; share: number } | undefined {
  const text = after.slice(0, MOST_LETTERS);
  if (!looks.likeExecutor(text)) return undefined;
  const whole = text.replace(/[.;]$/, '');
  if (looks.executorShare(whole) >= SURE) return { end: after.length, share: looks.executorShare(whole) };
  let best: { end: number; share: number } | undefined;
  // What is no executor begins with a capital letter, or behind the end of a sentence.
  for (const match of [...text.matchAll(/[.;]?\s+(?=[\p{Lu}\d])/gu)].slice(0, PLACES)) {
    const share = looks.executorShare(text.slice(0, match.index));
    if (share >= SURE) best = { end: match.index + match[0].length, share };
  }
  return best ?? (looks.executorShare(whole) > 0.3 ? { end: after.length, share: 0.4 } : undefined);
}
