import type { Looks } from '../likeness/likeness';
import { OPENS_DEADLINE } from '../marks/opensDeadline';
import { namesUnit } from '../marks/unit';
import { aroundTime, type Time } from './aroundTime';
import type { Atom } from './atoms';
import { PLAN_HEADING, STARTS_ROW } from './planHeading';

/**
 * A piece of running text cut where its deadline and its executors stand: «1. Опис фондів Постійно Мінкультури»,
 * «1. Придбати книжки. МОН. До 1 червня.», «райдержадміністрації 23 листопада 2019 року». What has no deadline
 * inside stays whole.
 */
export function cutRunning(written: readonly Atom[], looks: Looks): readonly Atom[] {
  const atoms = withPoints(written);
  // The act and the title over the rows stay whole.
  const heading = atoms.findIndex(({ text }) => PLAN_HEADING.test(text));
  const from = atoms.findIndex(({ text }, i) => i > heading && STARTS_ROW.test(text));
  return [
    ...atoms.slice(0, Math.max(from, 0)),
    ...atoms
      .slice(Math.max(from, 0))
      .flatMap((atom) => rowsInOne(atom))
      .flatMap((atom) => cut(atom, looks)),
  ];
}

/** «1 Захід …», «2 Захід …»: numbers that a space alone parts from the words, where they run on or begin again. */
export function withPoints(atoms: readonly Atom[]): readonly Atom[] {
  const numberOf = ({ text }: Atom): number => Number(/^(\d{1,3})\s(?=\p{Lu})/u.exec(text)?.[1] ?? NaN);
  const found = atoms.map(numberOf).filter((number) => !Number.isNaN(number));
  if (found.length < 2 || !found.every((number, i) => number === 1 || number === (found[i - 1] ?? 0) + 1)) return atoms;
  return atoms.map((atom) => ({ ...atom, text: atom.text.replace(/^(\d{1,3})\s(?=\p{Lu})/u, '$1. ') }));
}

/** «1. … 2. … 3. …» in one line: the numbers that run on decide. */
export function rowsInOne(atom: Atom): readonly Atom[] {
  if (atom.text.length < 60) return [atom];
  const first = /^(\d{1,3})[.)]\s/.exec(atom.text)?.[1];
  const starts = [0];
  let wanted = first === undefined ? 1 : Number(first) + 1;
  for (const match of atom.text.matchAll(/(?<=[\s.;])(\d{1,3})[.)]\s+(?=\p{L})/gu)) {
    if (Number(match[1]) !== wanted) continue;
    starts.push(match.index);
    wanted += 1;
  }
  return starts.length < (first === '1' ? 2 : 3) ? [atom] : pieces(atom, starts, 'line');
}

function cut(atom: Atom, looks: Looks): readonly Atom[] {
  const { text } = atom;
  if (text.length < 12 || text.length > LONGEST || looks.likeDeadline(text.replace(/[.;]$/, ''))) return [atom];
  const words = wordsOf(text);
  const best = bestCut(words, text, looks);
  return best === undefined ? [atom] : pieces(atom, best, 'word');
}

/** A paragraph of a row is no longer. */
const LONGEST = 3000;
/** A deadline has no more words. */
const DEADLINE_WORDS = 14;
/** Letters by which a deadline is known to begin. */
const OPENING = 40;
/** So many places of one paragraph are looked at. */
const PLACES = 60;

interface Word {
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Where to cut, as offsets in the text that start with 0; undefined when nothing in it is surely a deadline. */
function bestCut(words: readonly Word[], text: string, looks: Looks): readonly number[] | undefined {
  let best: { readonly score: number; readonly cuts: readonly number[] } | undefined;
  let places = 0;
  for (let from = 1; from < words.length && places < PLACES; from += 1) {
    const start = words[from]?.start ?? 0;
    if (!OPENS_DEADLINE.test(text.slice(start, start + OPENING))) continue;
    places += 1;
    const to = deadlineEnd(words, from, text, looks);
    if (to === undefined) continue;
    const time: Time = {
      text,
      start,
      end: words[to - 1]?.end ?? start,
      starts: words.slice(0, from).map((one) => one.start),
    };
    const found = aroundTime(time, looks);
    if (found !== undefined && (best === undefined || found.score > best.score)) best = found;
    from = to - 1;
  }
  return best?.cuts;
}

/** Behind the last word of the longest deadline that begins here. */
function deadlineEnd(words: readonly Word[], from: number, text: string, looks: Looks): number | undefined {
  const start = words[from]?.start ?? 0;
  const last = Math.min(words.length, from + DEADLINE_WORDS);
  // A unit or a post behind the time is no part of it.
  const unit = words.slice(from + 1, last).findIndex((word) => opensUnit(text.slice(word.start), looks));
  for (let to = unit < 0 ? last : from + 1 + unit; to > from; to -= 1) {
    const span = text.slice(start, words[to - 1]?.end ?? start).replace(/[.,;)]+$/, '');
    if (looks.likeDeadline(span)) return to;
  }
  return undefined;
}

function opensUnit(text: string, looks: Looks): boolean {
  return /^\p{Lu}/u.test(text) && (namesUnit(text) || looks.likeExecutor(text.slice(0, OPENING)));
}

/** The piece cut at the offsets. Only the first keeps what stood in front of it. */
function pieces(atom: Atom, starts: readonly number[], gap: Atom['gap']): readonly Atom[] {
  return starts
    .map((start, i): Atom => ({
      ...atom,
      text: atom.text.slice(start, starts[i + 1] ?? atom.text.length).trim(),
      gap: i === 0 ? atom.gap : gap,
    }))
    .filter(({ text }) => text !== '');
}
