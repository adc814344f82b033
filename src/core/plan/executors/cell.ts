import {
  foldLetters,
  matchName,
  tokenise,
  wordKey,
  type NameMatch,
  type NameToken,
  type NameTrie,
} from '../../bodies/nameTrie';
import { cleanLines } from '../../text/clean';
import { COLLECTIVE_FIRST, DETERMINERS } from './lexicon';

/** An executors cell, cut into words and marks, with glued names cut apart. */
export interface Cell {
  readonly text: string;
  readonly tokens: readonly NameToken[];
  /** For an opening bracket or quote the index of its partner, else -1. */
  readonly partner: readonly number[];
  readonly names: NameTrie;
  readonly terms: NameTrie;
}

export function prepareCell(written: string, names: NameTrie, terms: NameTrie): Cell {
  const text = joinParted(joinHyphenated(closeHyphens(cleanLines(written)).replace(/\n+/g, '\n'), names), names);
  const tokens = tokenise(text).flatMap((token) => (token.kind === 'word' ? unglue(token, names, terms) : [token]));
  return { text, tokens, partner: partners(tokens), names, terms };
}

/** «вихователь- методист», «вихователь -методист»: a hyphen with a space on one side alone parts no names. */
function closeHyphens(text: string): string {
  return text.replace(/(?<=\p{Ll}{3})(?:[-‐] | [-‐])(?=\p{Ll}{3})/gu, '-');
}

/**
 * A word that was cut at the end of a line (`Держпродспожив-` + `служба`) is whole again where the registry knows it.
 */
function joinHyphenated(text: string, names: NameTrie): string {
  if (!/[-‐]\n/.test(text)) return text;
  return text.replace(/(?<![\p{L}'])([\p{L}']{1,60})[-‐]\n([\p{L}']{1,60})/gu, (whole, head: string, tail: string) => {
    const known = (word: string): boolean => names.words.has(wordKey(foldLetters(word)));
    if (/^\p{Ll}/u.test(tail) && known(head + tail)) return head + tail;
    return /^\p{Ll}/u.test(tail) || known(`${head}-${tail}`) ? `${head}-${tail}` : whole;
  });
}

/**
 * A word that a space beside its apostrophe parted (`Мін’ юст`), or a quote instead of
 * it (`Мін"юст`), is whole again where the registry knows it.
 */
function joinParted(text: string, names: NameTrie): string {
  if (!/['’ʼ`] | ['’ʼ`]|\p{L}["″”]\p{Ll}/u.test(text)) return text;
  return text.replace(
    /(?<!\p{L})(\p{L}{1,60}) ?['’ʼ`"″”] ?(\p{Ll}{1,60})(?!\p{L})/gu,
    (whole, head: string, tail: string) =>
      names.words.has(wordKey(foldLetters(head + tail))) ? `${head}'${tail}` : whole,
  );
}

/** The longest known name at the token; the document's own terms win over the registry. */
export function nameAt(cell: Cell, at: number, end = cell.tokens.length): NameMatch | undefined {
  const known = matchName(cell.names, cell.tokens, at, end);
  const term = matchName(cell.terms, cell.tokens, at, end);
  return term !== undefined && (known === undefined || term.next >= known.next) ? term : known;
}

export function keyAt(cell: Cell, at: number): string {
  return cell.tokens[at]?.key ?? '';
}

/** The index after the phrase when its words stand here, else undefined. */
export function phraseAt(cell: Cell, at: number, words: readonly string[]): number | undefined {
  return words.every((word, i) => keyAt(cell, at + i) === word) ? at + words.length : undefined;
}

/** The first token at or after the index that is no line break. */
export function skipBreaks(cell: Cell, at: number): number {
  let next = at;
  while (cell.tokens[next]?.kind === 'break') next += 1;
  return next;
}

/** The written text from one token to before another, on one line. */
export function textBetween(cell: Cell, from: number, to: number): string {
  const start = cell.tokens[from]?.start ?? 0;
  const end = cell.tokens[to - 1]?.end ?? start;
  return cell.text.slice(start, end).replaceAll('\n', ' ');
}

export function startsUpper(token: NameToken | undefined): boolean {
  return token !== undefined && token.kind === 'word' && /^\p{Lu}/u.test(token.text);
}

const LONGEST_GLUED = 200;
/** Two words in lower case that may have run together are as long as `владиінші` at least. */
const LOWER_GLUED = 9;
/** The first of them is long enough not to be the beginning of another word. */
const SURE_END = 4;
const LOCAL_FIRST =
  /^(?:обласні|районні|київська|севастопольська|облдержадміністрації|райдержадміністрації|держадміністрації)$/;
/** A known word in lower case may be cut off another one only when it is long: `Мінфін` + `заінтересовані`. */
const SURE_START = 6;

/**
 * `МКІПробоча` → `МКІП`, `робоча`: cut where the letters change case and the registry knows what stands on the sides.
 */
function unglue(token: NameToken, names: NameTrie, terms: NameTrie): readonly NameToken[] {
  const known = (key: string): boolean => names.words.has(key) || terms.words.has(key);
  if (known(token.key) || token.text.length > LONGEST_GLUED) return [token];
  const digits = /\d{1,2}$/.exec(token.text);
  if (digits !== null && known(wordKey(token.text.slice(0, digits.index))))
    return [
      piece(token, 0, digits.index),
      { ...piece(token, digits.index, token.text.length), kind: 'mark', key: '*' },
    ];
  if (!/^\p{Lu}|\p{Ll}\p{Lu}/u.test(token.text) && token.text.length < LOWER_GLUED) return [token];
  const ends = (key: string): boolean => names.lastWords.has(key) || terms.lastWords.has(key);
  const starts = (key: string): boolean =>
    names.firstWords.has(key) ||
    terms.firstWords.has(key) ||
    COLLECTIVE_FIRST.test(key) ||
    LOCAL_FIRST.test(key) ||
    isDeterminer(key);
  const cuts = cutPoints(token.text, ends, starts);
  if (cuts.length === 1) return [token];
  // What is left of a cut may be glued itself: `Мінфін` + `Мінекономрозвитку` before `МОЗ`.
  return cuts.flatMap((from, i) => unglue(piece(token, from, cuts[i + 1] ?? token.text.length), names, terms));
}

function isDeterminer(key: string): boolean {
  return DETERMINERS.some(({ stem }) => key === `${stem}і` || (key === stem && key.endsWith('і')));
}

function piece(token: NameToken, from: number, to: number): NameToken {
  const text = token.text.slice(from, to);
  return { key: wordKey(text), text, start: token.start + from, end: token.start + to, kind: 'word' };
}

/** Offsets at which the pieces start: the first is 0. From the left, the longest known piece first. */
function cutPoints(text: string, ends: (key: string) => boolean, starts: (key: string) => boolean): readonly number[] {
  const cuts = [0];
  let from = 0;
  for (let guard = 0; guard < 12; guard += 1) {
    const cut = nextCut(text, from, ends, starts);
    if (cut === undefined) break;
    cuts.push(cut);
    from = cut;
  }
  return cuts;
}

function nextCut(
  text: string,
  from: number,
  ends: (key: string) => boolean,
  starts: (key: string) => boolean,
): number | undefined {
  for (let cut = text.length - 2; cut >= from + 2; cut -= 1) {
    const left = text.slice(from, cut);
    const next = text.charAt(cut);
    const upper = /\p{Lu}/u.test(next);
    const camel = upper && /\p{Ll}/u.test(text.charAt(cut - 1));
    const knownLeft = ends(wordKey(left));
    const right = wordKey(text.slice(cut));
    const knownRight = starts(right) || (upper && knownLeft && nextCut(text, cut, ends, starts) !== undefined);
    const sure =
      /^\p{Lu}+$/u.test(left) || (left.length >= SURE_END && (right.length >= SURE_START || isDeterminer(right)));
    if (camel ? knownLeft || knownRight : knownLeft && knownRight && sure) return cut;
  }
  return undefined;
}

/** Brackets by nesting, quotes by turns; what has no partner stands for itself. One pass. */
function partners(tokens: readonly NameToken[]): readonly number[] {
  const partner = tokens.map(() => -1);
  const open: number[] = [];
  let quote = -1;
  tokens.forEach((token, i) => {
    if (token.kind !== 'mark') return;
    if (token.key === '(') open.push(i);
    else if (token.key === ')') {
      const start = open.pop();
      if (start !== undefined) partner[start] = i;
    } else if (token.key === '"') {
      if (quote < 0) quote = i;
      else {
        partner[quote] = i;
        quote = -1;
      }
    }
  });
  return partner;
}
