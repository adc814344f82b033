import type { NameMatch } from '../../bodies/nameTrie';
import { keyAt, nameAt, prepareCell, skipBreaks, textBetween, type Cell } from './cell';
import { localAdministrationsAt } from './localAdministrations';
import { CONJUNCTIONS, OFFICIALS } from './lexicon';
import { binderAt, collectiveAt, competenceAt, consentAt, determinerAt, nominativeAt, pluralAt } from './phrases';
import { tailAt } from './clause';
import { exceptAt, type Exception } from './exception';
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
  if (cell.tokens[i - 1]?.end === token.start || token.key === 'крім') return false;
  return !opensAnother(cell, i);
}

/** Does something else than the name before it begin here: a binder, a consent, another executor? */
function opensAnother(cell: Cell, i: number): boolean {
  const opener =
    binderAt(cell, i) ??
    consentAt(cell, i) ??
    competenceAt(cell, i) ??
    nominativeAt(cell, i) ??
    prefixedNameAt(cell, i) ??
    determinerAt(cell, i) ??
    localAdministrationsAt(cell, i);
  return opener !== undefined || collectiveAt(cell, i) || pluralAt(cell, i);
}

/** A name that was put into the nominative, when it is a known group with what stands before it. */
export function nominativeGroup(cell: Cell, named: string): GroupRun | undefined {
  const alone = prepareCell(named, cell.names, cell.terms);
  const prefixed = prefixedNameAt(alone, 0);
  if (prefixed?.match.entry.kind !== 'group') return undefined;
  const run = groupRun(alone, prefixed, false);
  return run.next === alone.tokens.length ? run : undefined;
}
