import { isDeadlineRole, roleOf, type Role } from '../../columns/roles';
import type { Atom } from '../atoms';

/** Heads of columns that stand one after another in the text. */
export interface HeadRun {
  readonly start: number;
  /** First piece behind them. */
  readonly end: number;
  readonly heads: readonly { readonly role: Role; readonly text: string }[];
}

/** A head is no longer, and is broken into no more pieces. */
const LONGEST = 120;
const PIECES = 5;
/** Columns of a table; a text of heads alone is none. */
const MOST = 16;

/** The first run of heads that names what is to be done and when or by whom; `wanted` looks for a repeated head. */
export function headRunIn(atoms: readonly Atom[], from = 0): HeadRun | undefined {
  for (let start = from; start < atoms.length; start += 1) {
    const run = runAt(atoms, start);
    if (run !== undefined) return run;
  }
  return undefined;
}

function runAt(atoms: readonly Atom[], start: number): HeadRun | undefined {
  const heads: { role: Role; text: string }[] = [];
  let at = start;
  while (heads.length < MOST) {
    const next = headAt(atoms, at) ?? (isWhole(heads) ? undefined : strayHead(atoms, at));
    if (next === undefined || (isMain(next.role) && heads.some(({ role }) => role === next.role))) break;
    heads.push({ role: next.role, text: next.text });
    at = next.end;
  }
  if (!isWhole(heads)) return undefined;
  const subs: string[] = [];
  for (; subHead(atoms, at, heads); at += 1) subs.push(atoms[at]?.text ?? '');
  heads.push(...yearColumns(heads, subs));
  return { start, end: pastNumbers(atoms, at, heads.length), heads };
}

/** «2022», «2023», «2024» under «Джерела фінансування», and no other sub-head: each year has a column. */
function yearColumns(heads: HeadRun['heads'], subs: readonly string[]): HeadRun['heads'] {
  const isYears = subs.length > 1 && subs.every((text) => YEAR.test(text)) && new Set(subs).size === subs.length;
  return isYears && heads.at(-1)?.role === 'funding' ? subs.map((text) => ({ role: 'funding', text })) : [];
}

/** Heads that say enough: what, and when or by whom. */
function isWhole(heads: readonly { readonly role: Role }[]): boolean {
  return (
    heads.length >= 3 &&
    heads.some(({ role }) => role === 'measure' || role === 'task') &&
    heads.some(({ role }) => isDeadlineRole(role) || role === 'executors')
  );
}

function isMain(role: Role): boolean {
  return role === 'measure' || role === 'deadline' || role === 'number';
}

/** A number; a title in lower case, or one with a year; «План роботи …», «IV Розділ. …». */
export const OPENS_NO_HEAD =
  /^\d|^\p{Ll}.{60}|20\d\d ?(?:р\.|рік|роки|року|році|н\. ?р)|^План\s|^[IVXІХ]{1,5}\.? Розділ|^Розділ [IVXІХ\d]/u;

/** The longest head that begins here: «Термін» and «виконання» in the line below are one. */
function headAt(atoms: readonly Atom[], at: number): { role: Role; text: string; end: number } | undefined {
  let text = '';
  let found: { role: Role; text: string; end: number } | undefined;
  for (let end = at; end < Math.min(atoms.length, at + PIECES); end += 1) {
    const piece = atoms[end]?.text ?? '';
    const goesOn = end === at ? !OPENS_NO_HEAD.test(piece) : /^[\p{Ll}(/№]/u.test(piece) || /^з\/п/.test(piece);
    if (!goesOn || /[.;:!?]$/.test(piece.replace(/(?:\d|грн|тис|рр)\.?\)?$/, ''))) break;
    text = text === '' ? piece : `${text} ${piece}`;
    if (text.length > LONGEST) break;
    const role = roleOf(text);
    if (role !== undefined) found = { role, text, end: end + 1 };
  }
  return found;
}

/** A head without a word that we know, among others: «Регіон», «Обсяги». */
function strayHead(atoms: readonly Atom[], at: number): { role: Role; text: string; end: number } | undefined {
  const text = atoms[at]?.text ?? '';
  const isShort = /^\p{Lu}[\p{L} ,()-]{2,40}$/u.test(text) && text.split(' ').length <= 4;
  return isShort && headAt(atoms, at + 1) !== undefined && headAt(atoms, at - 1) !== undefined
    ? { role: 'other', text, end: at + 1 }
    : undefined;
}

/** «державний бюджет», «2019», «усього» under «Обсяги фінансування»; «виконання» under «Термін». */
function subHead(atoms: readonly Atom[], at: number, heads: HeadRun['heads']): boolean {
  const text = atoms[at]?.text ?? '';
  if (SUB_HEAD.test(text))
    return heads.some(({ role }) => role === 'funding' || role === 'other' || role === 'indicator');
  const isLower = text.length < 60 && /^\p{Ll}/u.test(text) && !/[.;:]$/.test(text);
  return isLower && roleOf(text) !== undefined && heads.some(({ role }) => role === roleOf(text));
}

const YEAR = /^20\d\d(?: ?р(?:ік|\.)?)?$/;
const SUB_HEAD = new RegExp(
  String.raw`^(?:усього|всього|разом|у тому числі.{0,40}|в тому числі.{0,40}|20\d\d(?: ?р(?:ік|\.)?)?|[1-9]|` +
    String.raw`(?:державн|місцев|обласн|районн|міськ)\p{L}{1,3} бюджет\p{L}{0,2}|інші джерела|інших джерел)$`,
  'iu',
);

/** «1», «2», «3», «4» under the heads. */
function pastNumbers(atoms: readonly Atom[], at: number, width: number): number {
  let count = 0;
  while (count < width + 4 && atoms[at + count]?.text === String(count + 1)) count += 1;
  // «1» alone is the number of the first row; the numbers of columns are as many as the heads.
  return count >= Math.max(3, width - 1) ? at + count : at;
}
