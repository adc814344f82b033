import type { ExecutorKind } from '../types';
import { keyAt, skipBreaks, startsUpper, type Cell } from './cell';
import { COLLECTIVE_FIRST, CONJUNCTIONS, PLURAL_OFFICIALS } from './lexicon';
import { PLURAL_HEADS } from './unitWords';
import { collectiveAt, pluralAt } from './phrases';

/** What a name that nobody knows says of its bearer: one, a collective or a group. */
export function kindOf(cell: Cell, first: number): ExecutorKind {
  const before = POSSESSIVES.has(keyAt(cell, first)) || ALL.test(keyAt(cell, first));
  const at = before ? skipBreaks(cell, first + 1) : first;
  if (PLURAL_OFFICIALS.has(keyAt(cell, at)) || officialsShareNoun(cell, at)) return 'collective';
  if (keyAt(cell, at).startsWith('виконкоми')) return 'group';
  // «виконавчий комітет міської ради» is a body of its council.
  if (keyAt(cell, at).startsWith('виконавч')) return /(?:і|их)$/.test(keyAt(cell, at)) ? 'group' : 'body';
  if (collectiveAt(cell, at) || (COLLECTIVE_FIRST.test(keyAt(cell, at)) && keyAt(cell, at).endsWith('а')))
    return 'collective';
  return !startsUpper(cell.tokens[at]) && (pluralAt(cell, at) || /(?:их|ів|ами|ими|ями|ій)$/.test(keyAt(cell, at)))
    ? 'group'
    : 'body';
}

/**
 * «Центри надання послуг», «Обласні лікарні» at the head of a list are as many as in lower case. Only for a name in
 * the nominative: «за участю Асоціації міст» has one.
 */
export function isPluralInCapitals(cell: Cell, at: number): boolean {
  if (!startsUpper(cell.tokens[at])) return false;
  // Adjectives wait for such a noun: «Дані» is none.
  for (let i = at; i < at + LONGEST && pluralAt(cell, i); i = skipBreaks(cell, i + 1))
    if (PLURAL_HEADS.has(keyAt(cell, i)))
      return i === at ? !LIKE_GENITIVE.test(keyAt(cell, i)) : !startsUpper(cell.tokens[i]);
  return false;
}

/** Of one, in the genitive, these look the same: «Агентства від 1 березня». */
const LIKE_GENITIVE =
  /(?:ії|ства|ння)$|^(?:установи|(?:проф)?спілки|ради|служби|громади|бібліотеки|школи|лікарні|суб)$/;

const ADJECTIVE = /[нвкчжщ]ий$/;
const LONGEST = 8;

/** «сільський, селищний, міський голови»: one noun for all of them. */
function officialsShareNoun(cell: Cell, at: number): boolean {
  for (let i = at; i < at + LONGEST; i += 1) {
    const key = keyAt(cell, i);
    if (PLURAL_OFFICIALS.has(key)) return i > at;
    if (!ADJECTIVE.test(key) && (i === at || (key !== ',' && !CONJUNCTIONS.has(key)))) return false;
  }
  return false;
}

const ALL = /^(?:усі|всі)$/;
const POSSESSIVES: ReadonlySet<string> = new Set(['їх', 'їхні', 'його', 'її']);
