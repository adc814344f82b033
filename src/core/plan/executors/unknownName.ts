import type { NameMatch } from '../../bodies/nameTrie';
import type { ExecutorKind } from '../types';
import { keyAt, nameAt, skipBreaks, startsUpper, textBetween, type Cell } from './cell';
import { CONJUNCTIONS, LEGAL_BASIS, OFFICIALS, PREPOSITIONS, RELATIVE, SUBORDINATE_HEADS } from './lexicon';
import { institutionAt, namesAnotherBehind, ownsAt } from './institutions';
import { kindOf } from './nameKind';
import { isPost, UNIT_HEADS } from './unitWords';
import { listsOn } from './listsOn';
import { localBodyAt } from './localBodyAt';
import { localAdministrationsAt } from './localAdministrations';
import { binderAt, collectiveAt, competenceAt, consentAt, nominativeAt, pluralAt, startsExecutor } from './phrases';

export interface NameRun {
  readonly name: string;
  readonly kind: ExecutorKind;
  /** Index after the name and its legal basis. */
  readonly next: number;
}

/**
 * A name that the registry does not hold, up to where another executor, a consent or a new line
 * begins. Commas, «та» and brackets inside it stay; the act that founded it and its short name do not.
 */
export function unknownNameAt(cell: Cell, at: number, end: number): NameRun {
  let nameEnd = end;
  let i = at;
  while (i < end) {
    const step = i === at ? { next: stride(cell, i) } : stepAt(cell, at, i);
    if (step === 'stop') {
      nameEnd = i;
      break;
    }
    if ('legal' in step) {
      nameEnd = i;
      i = step.legal;
      break;
    }
    i = step.next;
    nameEnd = Math.min(i, end);
  }
  return {
    name: trimmed(textBetween(cell, at, nameEnd)),
    kind: kindOf(cell, at),
    next: Math.max(Math.min(i, end), at + 1),
  };
}

type Step = 'stop' | { readonly next: number } | { readonly legal: number };

function stepAt(cell: Cell, from: number, i: number): Step {
  const token = cell.tokens[i];
  const next = skipBreaks(cell, i + 1);
  if (token === undefined) return 'stop';
  if (token.kind === 'break') return atBreak(cell, from, i, next);
  if ((consentAt(cell, i) ?? binderAt(cell, i) ?? competenceAt(cell, i)) !== undefined) return 'stop';
  if (listsOn(cell, from, i, next)) return 'stop';
  if (token.kind === 'mark') return atMark(cell, i, next);
  if (LEGAL_BASIS.test(token.key) && RELATIVE.test(keyAt(cell, i - 1)) === false && token.key !== 'діє')
    return { legal: afterLegalBasis(cell, i) };
  if (CONJUNCTIONS.has(token.key)) return namesNext(cell, i - 1, next) ? 'stop' : { next: i + 1 };
  return atName(cell, from, i) ?? atAdministrations(cell, from, i) ?? { next: i + 1 };
}

/** «Департамент освіти Львівської міської ради»: a council in another case, or a known name that belongs here. */
function atName(cell: Cell, from: number, i: number): Step | undefined {
  const place = localBodyAt(cell, i);
  if (place?.nominative === false) return { next: place.next };
  const match = nameAt(cell, i);
  if (match === undefined) return undefined;
  return belongs(cell, from, i) ? { next: match.next } : 'stop';
}

function namesNext(cell: Cell, before: number, next: number): boolean {
  return (
    namesAnotherBehind(cell, before, next) ||
    (nominativeAt(cell, next) ?? localAdministrationsAt(cell, next)) !== undefined ||
    localBodyAt(cell, next)?.nominative === true
  );
}

/**
 * «управління культури обласних, Київської міської держадміністрацій», «Департамент культури облдержадміністрації»:
 * in another case, or right behind a unit's name, they say whose it is.
 */
function atAdministrations(cell: Cell, from: number, i: number): Step | undefined {
  const local = localAdministrationsAt(cell, i);
  if (local === undefined) return undefined;
  const whose = /(?:их|им|ими|ої|ій|ою)$/.test(keyAt(cell, i)) || (isUnit(cell, from) && behindWord(cell, i));
  return whose ? { next: local.next } : 'stop';
}

/** Does the name begin with a unit or its officials: «Управління …», «керівники підрозділів …»? */
function isUnit(cell: Cell, from: number): boolean {
  for (let i = from; i < from + 4 && cell.tokens[i]?.kind === 'word'; i += 1)
    if (UNIT_HEADS.test(keyAt(cell, i)) || OFFICIALS.has(keyAt(cell, i)) || OFFICIAL.test(keyAt(cell, i))) return true;
  return false;
}

/** «Державний секретар Міністерства» is one, and not the group of all. */
const OFFICIAL = /^(?:секретар|заступник|начальник|директор|завідувач|радник)$/;

/** A word, not a comma or a new line, stands before, with a space between. */
function behindWord(cell: Cell, i: number): boolean {
  const before = cell.tokens[i - 1];
  return before?.kind === 'word' && before.end !== cell.tokens[i]?.start;
}

/** A line that goes on in lower case belongs to the name, unless it names somebody. */
function atBreak(cell: Cell, from: number, i: number, next: number): Step {
  const token = cell.tokens[next];
  if (token !== undefined && isBroken(cell, from, i, next)) return { next };
  if (token === undefined || consentAt(cell, next) !== undefined || binderAt(cell, next) !== undefined) return 'stop';
  if (token.kind === 'mark') return token.key === '(' || token.key === ',' ? { next } : 'stop';
  return startsExecutor(cell, next) ? 'stop' : { next };
}

/**
 * Did the edge of the cell break the name? An adjective waits for its noun, «Громадська ініціатива» for its title in
 * quotes, a unit for whose it is, «… Міністрів» for «України».
 */
function isBroken(cell: Cell, from: number, i: number, next: number): boolean {
  if (cell.tokens[i - 1]?.kind !== 'word') return false;
  const key = keyAt(cell, next);
  if (key === 'україни' || (startsUpper(cell.tokens[from]) && onlyAdjectives(cell, from, i))) return true;
  // «класні | керівники»
  if (PLURAL_ADJECTIVE.test(keyAt(cell, i - 1)) && !PLURAL_ADJECTIVE.test(key) && pluralAt(cell, next)) return true;
  if (key === '"') return startsUpper(cell.tokens[from]) && (cell.partner[next] ?? -1) > next;
  const whose = localBodyAt(cell, next)?.nominative === false;
  return isUnit(cell, from) && (whose || /^(?:обл|рай|міськ)?держадміністрації$/.test(key));
}

const PLURAL_ADJECTIVE = /(?:[нкчщ]|ов|ськ)і$/;

function atMark(cell: Cell, i: number, next: number): Step {
  const key = keyAt(cell, i);
  if (key === ';') return 'stop';
  if (key === ',') return atComma(cell, i, next);
  if (key !== '(') return { next: stride(cell, i) };
  if (keyAt(cell, i + 1) === 'далі') return { legal: stride(cell, i) };
  return keyAt(cell, i + 1) === 'крім' ? 'stop' : { next: stride(cell, i) };
}

function atComma(cell: Cell, i: number, next: number): Step {
  if (LEGAL_BASIS.test(keyAt(cell, next)) || (keyAt(cell, next) === 'що' && keyAt(cell, next + 1) === 'діє'))
    return { legal: afterLegalBasis(cell, next) };
  if ((binderAt(cell, next) ?? consentAt(cell, next)) !== undefined || keyAt(cell, next) === 'крім') return 'stop';
  if (isPost(keyAt(cell, next)) || (UNIT_HEADS.test(keyAt(cell, next)) && !isOblique(cell, next))) return 'stop';
  if (sharesNoun(cell, i - 1, next)) return { next: nameAt(cell, next)?.next ?? i + 1 };
  return startsExecutor(cell, next) || institutionAt(cell, next) ? 'stop' : { next: i + 1 };
}

/** «Управління економіки, департаменту фінансів»: a unit in another case goes on with the name. */
function isOblique(cell: Cell, at: number): boolean {
  return /(?:у|ом|ою|ам|ами|ів|ах)$/.test(keyAt(cell, at));
}

/** «науково-дослідні, навчальні заклади»: an adjective before the comma still waits for its noun. */
function sharesNoun(cell: Cell, before: number, after: number): boolean {
  return (
    !startsUpper(cell.tokens[after]) &&
    /(?:н|к|ов)і$/.test(keyAt(cell, before)) &&
    /(?:н|к|ов)і$/.test(keyAt(cell, after))
  );
}

/** Is the known name here a part of the name that began before it (`громадська рада при МКІП`)? */
function belongs(cell: Cell, from: number, i: number): boolean {
  const match = nameAt(cell, i);
  if (match === undefined || match.entry.inflected || PREPOSITIONS.has(keyAt(cell, i - 1))) return true;
  // The last word of «Всеукраїнська молодіжна рада (далі - рада)» is defined by the name that it ends.
  if (keyAt(cell, match.next) === '(' && keyAt(cell, match.next + 1) === 'далі') return true;
  return cell.tokens[i - 1]?.end !== cell.tokens[i]?.start && endsName(cell, from, match, i);
}

function endsName(cell: Cell, from: number, { entry, next }: NameMatch, i: number): boolean {
  switch (entry.kind) {
    case 'group':
      // «підрозділи апарату Міністерства»: the genitive of one looks like the nominative of all.
      return next === i + 1 && behindWord(cell, i) && isUnit(cell, from);
    case 'collective':
      return onlyAdjectives(cell, from, i);
    case 'body':
      // «Директорат стратегічного планування Мінсоцполітики»
      return entry.abbreviation && (ownerBehind(cell, i - 1) || (behindWord(cell, i) && isUnit(cell, from)));
  }
}

function ownerBehind(cell: Cell, i: number): boolean {
  return SUBORDINATE_HEADS.has(keyAt(cell, i)) || ownsAt(cell, i);
}

function onlyAdjectives(cell: Cell, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1)
    if (cell.tokens[i]?.kind !== 'break' && !/(?:[нвкчщж](?:а|ий|е|і)|-)$/.test(keyAt(cell, i))) return false;
  return to - from <= 5;
}

/**
 * Past «утворена згідно з постановою … (Офіційний вісник …)»: to the
 * short name, a new line, or a name after a bracket.
 */
function afterLegalBasis(cell: Cell, at: number): number {
  let i = at;
  while (i < cell.tokens.length) {
    if (endsLegalBasis(cell, i)) return i;
    const bracket = keyAt(cell, i) === '(';
    const short = bracket && keyAt(cell, i + 1) === 'далі';
    i = bracket ? stride(cell, i) : i + 1;
    if (short || (bracket && namesAnother(cell, i))) return i;
  }
  return i;
}

function endsLegalBasis(cell: Cell, i: number): boolean {
  const token = cell.tokens[i];
  const next = skipBreaks(cell, i + 1);
  // «постановою Кабінету Міністрів / України від …»
  if (token?.kind === 'break' && keyAt(cell, next) !== 'україни' && startsExecutor(cell, next)) return true;
  if (token?.key === ';' || consentAt(cell, i) !== undefined) return true;
  return token?.key === ',' && nominativeAt(cell, next) !== undefined;
}

function namesAnother(cell: Cell, i: number): boolean {
  return (nominativeAt(cell, i) ?? localAdministrationsAt(cell, i)) !== undefined || collectiveAt(cell, i);
}

/** Over a bracket or a quotation as a whole. */
export function stride(cell: Cell, i: number): number {
  const partner = cell.partner[i] ?? -1;
  return partner > i ? partner + 1 : i + 1;
}

function trimmed(name: string): string {
  const from = name.replace(/^[\s,.;:*-]+/, '');
  const bare = from.replace(TRAILING, '');
  // «Сидоренко О. П.»: the full stop is the initial's.
  return /(?:^|[\s.])\p{Lu}$/u.test(bare) && from.charAt(bare.length) === '.' ? `${bare}.` : bare;
}
/** One class without alternatives: linear. */
const TRAILING = /[\s,.;:*¹²³†-]{1,200}$/;
