import type { NameMatch } from '../../bodies/nameTrie';
import { keyAt, nameAt, phraseAt, skipBreaks, startsUpper, type Cell } from './cell';
import { localAdministrationsAt } from './localAdministrations';
import {
  BINDERS,
  COLLECTIVE_FIRST,
  COLLECTIVE_HEADS,
  COMPETENCE,
  DETERMINERS,
  DETERMINER_ENDINGS,
  SURE_HEADS,
} from './lexicon';
import { PLURAL_HEADS } from './unitWords';

/** «за згодою», in brackets or without: the index after it. */
export function consentAt(cell: Cell, at: number): number | undefined {
  if (keyAt(cell, at) === '(') {
    const next = consentWords(cell, skipBreaks(cell, at + 1));
    return next !== undefined && keyAt(cell, skipBreaks(cell, next)) === ')' ? skipBreaks(cell, next) + 1 : undefined;
  }
  return consentWords(cell, at);
}

function consentWords(cell: Cell, at: number): number | undefined {
  const start = QUANTIFIERS.has(keyAt(cell, at)) ? skipBreaks(cell, at + 1) : at;
  if (keyAt(cell, start) === 'зазгодою') return start + 1;
  const split = keyAt(cell, start) === 'з' && keyAt(cell, start + 1) === 'а';
  if (keyAt(cell, start) !== 'за' && !split) return undefined;
  let next = skipBreaks(cell, start + (split ? 2 : 1));
  if (['їх', 'її', 'його', 'їхньою'].includes(keyAt(cell, next))) next = skipBreaks(cell, next + 1);
  return ['згодою', 'згоди'].includes(keyAt(cell, next)) ? next + 1 : undefined;
}

const QUANTIFIERS: ReadonlySet<string> = new Set(['усі', 'всі', 'обидва', 'обидві', 'обоє', 'кожен', 'кожний']);

/** Does the consent between the tokens speak for several («усі за згодою»)? */
export function consentOfAll(cell: Cell, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (QUANTIFIERS.has(keyAt(cell, i))) return true;
  return false;
}

/** «у тому числі», «зокрема»: a further executor follows. The index after the words. */
export function includingAt(cell: Cell, at: number): number | undefined {
  const key = keyAt(cell, at);
  if (key === 'зокрема') return at + 1;
  return key === 'в' || key === 'у' ? phraseAt(cell, at, [key, 'тому', 'числі']) : undefined;
}

export interface Binder {
  readonly next: number;
  readonly participant: boolean;
}

/** «разом з», «за участю» and their like. */
export function binderAt(cell: Cell, at: number): Binder | undefined {
  if (!BINDER_FIRST.has(keyAt(cell, at))) return undefined;
  for (const { words, participant } of BINDERS) {
    const next = phraseAt(cell, at, words);
    if (next !== undefined) return { next, participant };
  }
  return undefined;
}

const BINDER_FIRST: ReadonlySet<string> = new Set(BINDERS.map(({ words }) => words[0] ?? ''));

/** «у межах компетенції», also in brackets: the index after it. */
export function competenceAt(cell: Cell, at: number): number | undefined {
  if (keyAt(cell, at) === '(') {
    const next = competenceAt(cell, at + 1);
    return next !== undefined && keyAt(cell, next) === ')' ? next + 1 : undefined;
  }
  if (!COMPETENCE_FIRST.has(keyAt(cell, at))) return undefined;
  for (const words of COMPETENCE) {
    const next = phraseAt(cell, at, words);
    if (next !== undefined) return next;
  }
  return undefined;
}

const COMPETENCE_FIRST: ReadonlySet<string> = new Set(COMPETENCE.map((words) => words[0] ?? ''));

export interface Determiner {
  readonly shown?: string;
  readonly meaning: 'all' | 'other' | 'open';
}

export function determinerAt(cell: Cell, at: number): Determiner | undefined {
  const key = keyAt(cell, at);
  return DETERMINERS.find(({ stem }) => key.startsWith(stem) && DETERMINER_ENDINGS.has(key.slice(stem.length)));
}

/** Adjectives and the head of a collective in the nominative stand here: `Міжвідомча робоча група`. */
export function collectiveAt(cell: Cell, at: number): boolean {
  const sure = COLLECTIVE_FIRST.test(keyAt(cell, at));
  for (let i = at; i < at + 6; i += 1) {
    const key = keyAt(cell, i);
    if (COLLECTIVE_HEADS.has(key)) return SURE_HEADS.has(key) || sure || !startsUpper(cell.tokens[at]);
    if (!/(?:[нвкчщж]а|[нвкчщж]ий|[нськ]ий|-?ське)$/.test(key)) return false;
  }
  return false;
}

/** A plural in the nominative that names a group: `громадські організації`, `експерти`. */
export function pluralAt(cell: Cell, at: number): boolean {
  const key = keyAt(cell, at);
  return PLURAL_HEADS.has(key) || /(?:(?:н|ов|к|ч|ш|щ)і|ники|телі)$/.test(key);
}

/** Does a new executor start here, whatever stood before? */
export function startsExecutor(cell: Cell, at: number): boolean {
  const token = cell.tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  const match = nameAt(cell, at);
  if (match !== undefined) return !match.entry.inflected;
  return (
    startsUpper(token) ||
    collectiveAt(cell, at) ||
    determinerAt(cell, at)?.shown === 'інші' ||
    pluralAt(cell, at) ||
    localAdministrationsAt(cell, at) !== undefined
  );
}

/** A known name in the nominative here. */
export function nominativeAt(cell: Cell, at: number): NameMatch | undefined {
  const match = nameAt(cell, at);
  return match !== undefined && !match.entry.inflected ? match : undefined;
}
