import type { NameMatch } from '../../bodies/nameTrie';
import { keyAt, nameAt, prepareCell, skipBreaks, startsUpper, textBetween, type Cell } from './cell';
import { localAdministrationsAt } from './localAdministrations';
import { CONJUNCTIONS, OFFICIALS, PLURAL_HEADS, PREPOSITIONS, RELATIVE } from './lexicon';
import {
  binderAt,
  collectiveAt,
  competenceAt,
  consentAt,
  determinerAt,
  nominativeAt,
  pluralAt,
  startsExecutor,
} from './phrases';
import { stride } from './unknownName';
import { given } from '../../given';

export interface GroupRun {
  readonly name: string;
  readonly groupId?: string;
  /** «інші»: without those named in the same cell. */
  readonly other: boolean;
  /** What leaves the choice to the ministry: «заінтересовані», «послуги яких …», «за компетенцією». */
  readonly filter?: string;
  /** Tokens of the names after «крім». */
  readonly except?: Exception;
  readonly next: number;
}

/** What a cell says before a known name: determiners and officials, and the name after them. */
export function prefixedNameAt(
  cell: Cell,
  at: number,
):
  | {
      readonly match: NameMatch;
      readonly start: number;
      readonly shown: readonly string[];
      readonly other: boolean;
      readonly open: readonly string[];
    }
  | undefined {
  const shown: string[] = [];
  const open: string[] = [];
  let other = false;
  let i = at;
  for (let guard = 0; guard < 6; guard += 1) {
    const match = nameAt(cell, i);
    if (match !== undefined) return { match, start: i, shown, other, open };
    const determiner = determinerAt(cell, i);
    if (determiner !== undefined) {
      if (determiner.shown !== undefined) shown.push(determiner.shown);
      if (determiner.meaning === 'open' && determiner.shown !== undefined) open.push(determiner.shown);
      other ||= determiner.meaning === 'other';
    } else if (!OFFICIALS.has(keyAt(cell, i)) && !(guard > 0 && CONJUNCTIONS.has(keyAt(cell, i)))) return undefined;
    i = skipBreaks(cell, i + 1);
  }
  return undefined;
}

/** A group with all that restricts it. `match` is the group's own name, the rest stood before it. */
export function groupRun(
  cell: Cell,
  prefix: NonNullable<ReturnType<typeof prefixedNameAt>>,
  exceptions: boolean,
): GroupRun {
  const { match, shown, other, open } = prefix;
  const filters = [...open];
  let name = [...shown, match.entry.display].join(' ');
  let next = match.next;
  let except: { from: number; to: number } | undefined;
  for (let guard = 0; guard < 4; guard += 1) {
    const competence = competenceAt(cell, next);
    const tail = competence === undefined ? tailAt(cell, next, match.entry.groupId === undefined) : undefined;
    const without = exceptions && except === undefined ? exceptAt(cell, next) : undefined;
    if (competence !== undefined) {
      filters.push(textBetween(cell, next, competence).replace(/^\(|\)$/g, ''));
      next = competence;
    } else if (without !== undefined) {
      except = { from: without.from, to: without.to };
      next = without.next;
    } else if (tail !== undefined) {
      const words = textBetween(cell, tail.from, tail.next);
      filters.push(words);
      name += `${keyAt(cell, next) === ',' ? ',' : ''} ${words}`;
      next = tail.next;
    } else break;
  }
  return {
    name,
    other,
    next,
    ...given({ groupId: match.entry.groupId, filter: filters.length === 0 ? undefined : filters.join(', '), except }),
  };
}

/** A full name with more words in lower case behind it is a longer name that the registry does not hold. */
export function goesOn(cell: Cell, at: number): boolean {
  let i = at;
  if (keyAt(cell, i) === ',' || CONJUNCTIONS.has(keyAt(cell, i))) i += 1;
  const token = cell.tokens[i];
  if (token?.kind !== 'word' || !/^\p{Ll}/u.test(token.text) || CONJUNCTIONS.has(token.key)) return false;
  if (cell.tokens[i - 1]?.end === token.start) return false;
  const ends =
    binderAt(cell, i) ??
    consentAt(cell, i) ??
    competenceAt(cell, i) ??
    nominativeAt(cell, i) ??
    prefixedNameAt(cell, i) ??
    determinerAt(cell, i) ??
    localAdministrationsAt(cell, i);
  return ends === undefined && !collectiveAt(cell, i) && !pluralAt(cell, i) && token.key !== 'крім';
}

/** A name that was put into the nominative, when it is a known group with what stands before it. */
export function nominativeGroup(cell: Cell, named: string): GroupRun | undefined {
  const alone = prepareCell(named, cell.names, cell.terms);
  const prefixed = prefixedNameAt(alone, 0);
  if (prefixed?.match.entry.kind !== 'group') return undefined;
  const run = groupRun(alone, prefixed, false);
  return run.next === alone.tokens.length ? run : undefined;
}

/** Tokens of the names that are left out. */
export interface Exception {
  readonly from: number;
  readonly to: number;
}

/** «(крім X, Y)», «, крім X»: the tokens of the names. */
export function exceptAt(cell: Cell, at: number): (Exception & { next: number }) | undefined {
  const from = afterExcept(cell, at);
  if (from === undefined) return undefined;
  if (keyAt(cell, at) === '(') {
    const close = cell.partner[at] ?? -1;
    return close < 0 ? undefined : { from, to: close, next: close + 1 };
  }
  let to = from;
  while (
    to < cell.tokens.length &&
    cell.tokens[to]?.kind !== 'break' &&
    keyAt(cell, to) !== ';' &&
    consentAt(cell, to) === undefined
  )
    to += 1;
  return { from, to, next: to };
}

/** The index after «крім», «(крім», «, за винятком». */
function afterExcept(cell: Cell, at: number): number | undefined {
  const word = keyAt(cell, at) === '(' || keyAt(cell, at) === ',' ? skipBreaks(cell, at + 1) : at;
  if (keyAt(cell, word) === 'за') return keyAt(cell, word + 1) === 'винятком' ? word + 2 : undefined;
  return ['крім', 'окрім'].includes(keyAt(cell, word)) ? word + 1 : undefined;
}

/** A subordinate clause after a comma, or words in another case that go on without one. */
function tailAt(cell: Cell, at: number, open: boolean): { from: number; next: number } | undefined {
  const first = skipBreaks(cell, at);
  if (keyAt(cell, at) === ',') {
    const from = skipBreaks(cell, at + 1);
    return clauseStarts(cell, from) ? { from, next: clauseEnd(cell, from) } : undefined;
  }
  if (first !== at || cell.tokens[at]?.kind !== 'word' || CONJUNCTIONS.has(keyAt(cell, at))) return undefined;
  // «наукові установи Національної академії наук»: whose they are, not who else.
  const owned = open && nameAt(cell, at)?.entry.inflected === true;
  if (startsUpper(cell.tokens[at]) ? !/(?:ої|ого|их)$/.test(keyAt(cell, at)) : startsExecutor(cell, at))
    return undefined;
  if (
    binderAt(cell, at) !== undefined ||
    consentAt(cell, at) !== undefined ||
    (nameAt(cell, at) !== undefined && !owned)
  )
    return undefined;
  return { from: at, next: clauseEnd(cell, at) };
}

function clauseStarts(cell: Cell, from: number): boolean {
  for (let i = from; i < from + 5; i += 1) {
    if (RELATIVE.test(keyAt(cell, i))) return true;
    if (i === from && /^(?:визначен|зазначен|відповідальн|задіян)/.test(keyAt(cell, i))) return true;
    if (cell.tokens[i]?.kind !== 'word') return false;
  }
  return false;
}

/** A clause ends where the next executor begins; a name behind a preposition belongs to the clause. */
function clauseEnd(cell: Cell, from: number): number {
  let i = from + 1;
  // «до сфери управління яких належать підприємства, установи»: behind its verb a clause names its own.
  let own = false;
  for (; i < cell.tokens.length; i = stride(cell, i)) {
    const token = cell.tokens[i];
    if (token === undefined) break;
    if (token.kind === 'break') {
      if (startsExecutor(cell, skipBreaks(cell, i + 1)) || consentAt(cell, skipBreaks(cell, i + 1)) !== undefined)
        return i;
      continue;
    }
    if (
      token.kind === 'word' &&
      PLURAL_VERB.test(keyAt(cell, i - 1)) &&
      (PLURAL_HEADS.has(token.key) || nominativeAt(cell, i)?.entry.kind === 'group')
    ) {
      own = true;
      i = (nominativeAt(cell, i)?.next ?? i + 1) - 1;
      continue;
    }
    if (
      own &&
      token.key === ',' &&
      PLURAL_HEADS.has(keyAt(cell, skipBreaks(cell, i + 1))) &&
      nameAt(cell, skipBreaks(cell, i + 1)) === undefined
    )
      continue;
    if (
      token.key === ';' ||
      consentAt(cell, i) !== undefined ||
      binderAt(cell, i) !== undefined ||
      afterExcept(cell, i) !== undefined
    )
      return i;
    if (token.key === ',' && startsExecutor(cell, skipBreaks(cell, i + 1))) return i;
    if (
      token.kind === 'word' &&
      !PREPOSITIONS.has(keyAt(cell, i - 1)) &&
      (nominativeAt(cell, i) !== undefined || collectiveAt(cell, i))
    )
      return endBefore(cell, i);
  }
  return i;
}

const PLURAL_VERB = /(?:ть|ться|(?:[ає]н|лежн|звітн)і)$/;

/** The clause does not take the conjunction in front of the next executor with it. */
function endBefore(cell: Cell, i: number): number {
  return CONJUNCTIONS.has(keyAt(cell, i - 1)) ? i - 1 : i;
}
