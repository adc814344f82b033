import { keyAt, nameAt, skipBreaks, startsUpper, type Cell } from './cell';
import { afterExcept } from './exception';
import { CONJUNCTIONS, PREPOSITIONS, RELATIVE } from './lexicon';
import { PLURAL_HEADS } from './unitWords';
import { ownsAt } from './institutions';
import { binderAt, collectiveAt, consentAt, nominativeAt, startsExecutor } from './phrases';
import { stride } from './unknownName';

/** A subordinate clause after a comma, or words in another case that go on without one. */
export function tailAt(cell: Cell, at: number, open: boolean): { from: number; next: number } | undefined {
  const first = skipBreaks(cell, at);
  if (keyAt(cell, at) === ',') {
    const from = skipBreaks(cell, at + 1);
    return clauseStarts(cell, from) ? { from, next: clauseEnd(cell, from) } : undefined;
  }
  if (first !== at || cell.tokens[at]?.kind !== 'word' || CONJUNCTIONS.has(keyAt(cell, at))) return undefined;
  return goesOnAt(cell, at, open) ? { from: at, next: clauseEnd(cell, at) } : undefined;
}

function goesOnAt(cell: Cell, at: number, open: boolean): boolean {
  if (open && ownedBy(cell, at)) return true;
  if (startsUpper(cell.tokens[at]) ? !/(?:ої|ого|их)$/.test(keyAt(cell, at)) : startsExecutor(cell, at)) return false;
  if ((binderAt(cell, at) ?? consentAt(cell, at)) !== undefined) return false;
  const match = nameAt(cell, at);
  // «наукові установи Національної академії наук»: whose they are, not who else.
  return match === undefined || (open && match.entry.inflected);
}

/** «наукові установи НАН»: behind institutions the short name of a body says whose they are. */
function ownedBy(cell: Cell, at: number): boolean {
  const isOwned = /^(?:установи|заклади|підприємства)$/.test(keyAt(cell, at - 1));
  return isOwned && cell.tokens[at - 1]?.end !== cell.tokens[at]?.start && nameAt(cell, at)?.entry.kind === 'body';
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
    const owned = ownedBehindVerb(cell, i);
    if (owned !== undefined) {
      own = true;
      i = owned - 1;
    } else if (!(own && listsOwned(cell, i))) {
      const end = endsHere(cell, i);
      if (end !== undefined) return end;
    }
  }
  return i;
}

/** The index after what a verb of the clause governs here: `належать | підприємства`. */
function ownedBehindVerb(cell: Cell, i: number): number | undefined {
  const token = cell.tokens[i];
  if (token?.kind !== 'word' || !PLURAL_VERB.test(keyAt(cell, i - 1))) return undefined;
  const match = nominativeAt(cell, i);
  return PLURAL_HEADS.has(token.key) || match?.entry.kind === 'group' ? (match?.next ?? i + 1) : undefined;
}

function listsOwned(cell: Cell, i: number): boolean {
  const next = skipBreaks(cell, i + 1);
  return keyAt(cell, i) === ',' && PLURAL_HEADS.has(keyAt(cell, next)) && nameAt(cell, next) === undefined;
}

/** Where the clause ends when the next executor, or words about it, stand at the token. */
function endsHere(cell: Cell, i: number): number | undefined {
  const token = cell.tokens[i];
  const next = skipBreaks(cell, i + 1);
  if (token === undefined) return undefined;
  if (token.kind === 'break') return startsExecutor(cell, next) || consentAt(cell, next) !== undefined ? i : undefined;
  if (token.key === ';' || (token.key === ',' && startsExecutor(cell, next))) return i;
  if ((consentAt(cell, i) ?? binderAt(cell, i) ?? afterExcept(cell, i)) !== undefined) return i;
  if (token.kind !== 'word' || PREPOSITIONS.has(keyAt(cell, i - 1))) return undefined;
  return namesAnotherAt(cell, i) ? endBefore(cell, i) : undefined;
}

/** But for the owner in «належать до сфери управління Мінекономіки». */
function namesAnotherAt(cell: Cell, i: number): boolean {
  const match = nominativeAt(cell, i);
  if (match === undefined) return collectiveAt(cell, i);
  return !(match.entry.abbreviation && ownsAt(cell, i - 1));
}

const PLURAL_VERB = /(?:ть|ться|(?:[ає]н|лежн|звітн)і)$/;

/** The clause does not take the conjunction in front of the next executor with it. */
function endBefore(cell: Cell, i: number): number {
  return CONJUNCTIONS.has(keyAt(cell, i - 1)) ? i - 1 : i;
}
