import { foldLetters } from '../../bodies/nameTrie';
import type { ExecutorKind } from '../types';
import { keyAt, phraseAt, textBetween, type Cell } from './cell';
import { determinedAdministrationsAt } from './determinedAdministrations';
import {
  exceptAt,
  goesOn,
  groupRun,
  nominativeGroup,
  prefixedNameAt,
  type Exception,
  type GroupRun,
} from './groupName';
import { CONJUNCTIONS } from './lexicon';
import { labelAt, namesOthers, partAt, referenceAt } from './labels';
import { placesAt } from './localAdministrations';
import { properNominative, toNominative } from './nominative';
import { binderAt, competenceAt, consentAt, consentOfAll, includingAt } from './phrases';
import { unknownNameAt } from './unknownName';

/** An executor while the cell is being read. */
export interface Found {
  name: string;
  kind: ExecutorKind;
  consent: boolean;
  participant: boolean;
  /** What parts it from the one before. */
  readonly joined: 'start' | 'comma' | 'line' | 'space';
  readonly bodyIds: readonly string[];
  readonly groupId?: string;
  readonly other?: boolean;
  readonly filter?: string;
  readonly except?: readonly Found[];
  readonly known: boolean;
  readonly asWritten: string;
}

export interface Scanned {
  readonly found: readonly Found[];
  /** Bracketed words that name nobody known and bind nothing. */
  readonly notes: readonly string[];
}

interface State {
  readonly cell: Cell;
  readonly end: number;
  /** Inside «крім …»: what is left out has no exceptions of its own. */
  readonly nested: boolean;
  readonly found: { item: Found; from: number; to: number }[];
  readonly notes: string[];
  i: number;
  joined: Found['joined'];
  participant: boolean;
  /** After «разом з» and the like: names stand in another case. */
  bound: boolean;
  boundFrom: number | undefined;
  listed: boolean;
  closes: number; // the end of a bracket that holds executors
  consentForAll: boolean;
}

/** Reads the tokens of a cell (or a part of it) from left to right. */
export function scan(cell: Cell, from = 0, end = cell.tokens.length, nested = false): Scanned {
  const state: State = {
    cell,
    end,
    nested,
    found: [],
    notes: [],
    i: from,
    joined: 'start',
    participant: false,
    bound: false,
    boundFrom: undefined,
    listed: false,
    closes: -1,
    consentForAll: false,
  };
  while (state.i < end) {
    const before = state.i;
    if (!separator(state) && !consent(state) && !binder(state)) name(state);
    // Whatever happens, the reading goes on: a name takes one token at least.
    if (state.i <= before) state.i = before + 1;
  }
  return {
    found: state.found.map(({ item, from: start, to }) => ({
      ...item,
      asWritten: textBetween(cell, start, to).trim(),
    })),
    notes: state.notes,
  };
}

function separator(state: State): boolean {
  const { cell } = state;
  const token = cell.tokens[state.i];
  const key = keyAt(cell, state.i);
  if (token === undefined) return false;
  if (token.kind === 'break' || key === ';') {
    state.joined = 'line';
    if (state.boundFrom === undefined && !state.listed) state.participant = state.bound = false;
  } else if (key === '(') return bracket(state);
  else if (token.kind === 'mark' && key !== '"') {
    if (key === ',') state.joined = 'comma';
    // «МОЗ (за участю МОН), МВС»: who takes part stands within the bracket.
    if (state.i === state.closes) state.participant = state.bound = false;
  } else if (includingAt(cell, state.i) !== undefined) {
    state.joined = 'comma';
    state.i = includingAt(cell, state.i) ?? state.i + 1;
    return true;
  } else if (CONJUNCTIONS.has(key)) state.joined = 'comma';
  else if (/^\d{1,3}$/.test(key) && [')', '.'].includes(keyAt(cell, state.i + 1))) state.i += 1;
  else return false;
  state.i += 1;
  return true;
}

/** A bracket after a name: consent is bound elsewhere; a second name of the same body or a note is stepped over. */
function bracket(state: State): boolean {
  const { cell } = state;
  if (consentAt(cell, state.i) !== undefined) return false;
  const close = cell.partner[state.i] ?? -1;
  const last = state.found.at(-1);
  if (close < 0 || last === undefined) {
    state.i += 1;
    return true;
  }
  const competence = competenceAt(cell, state.i);
  const inner = textBetween(cell, state.i + 1, close);
  const known = prefixedNameAt(cell, state.i + 1);
  const same = known !== undefined && known.match.entry.bodyIds.some((id) => last.item.bodyIds.includes(id));
  if (
    competence === undefined &&
    !same &&
    (binderAt(cell, state.i + 1) !== undefined ||
      labelAt(cell, state.i + 1) !== undefined ||
      namesOthers(cell, state.i + 1, close, last.item.name))
  ) {
    state.i += 1;
    state.joined = 'comma';
    state.closes = close;
    return true;
  }
  if (competence !== undefined || same || inner.startsWith('далі')) last.to = close + 1;
  else state.notes.push(inner);
  state.i = close + 1;
  return true;
}

function consent(state: State): boolean {
  const { cell } = state;
  const next = consentAt(cell, state.i);
  if (next === undefined) return false;
  const last = state.found.at(-1);
  const heads =
    keyAt(cell, next) === ':' ||
    (keyAt(cell, next) === '-' && (state.joined === 'comma' || state.joined === 'line')) ||
    (keyAt(cell, state.i - 1) === ';' && cell.tokens[next]?.kind === 'word');
  if (last === undefined || heads) state.consentForAll = true;
  else {
    if (consentOfAll(cell, state.i, next)) for (const one of lastRun(state)) one.item.consent = true;
    last.item.consent = true;
    last.to = next;
  }
  state.i = next;
  return true;
}

/**
 * The executors of the last line behind those whose consent was told, up to the
 * one that is read now: «НАБУ, САП (обидва за згодою)».
 */
function lastRun({ found }: State): State['found'] {
  let from = found.length - 1;
  while (from > 0 && found[from]?.item.joined !== 'line' && found[from - 1]?.item.consent === false) from -= 1;
  return found.slice(Math.max(from, 0));
}

function binder(state: State): boolean {
  const found = binderAt(state.cell, state.i);
  if (found === undefined) return false;
  state.boundFrom = state.i;
  state.participant = found.participant;
  state.bound = true;
  state.joined = 'line';
  // «за участю:» alone on its line heads all lines below.
  state.listed = keyAt(state.cell, found.next) === ':' && state.cell.tokens[found.next + 1]?.kind === 'break';
  state.i = found.next;
  return true;
}

function name(state: State): void {
  const { cell } = state;
  if (phraseAt(cell, state.i, ['україни']) !== undefined && state.found.length > 0 && state.joined === 'space') {
    state.i += 1;
    return;
  }
  if (WITH.has(keyAt(cell, state.i)) && prefixedNameAt(cell, state.i + 1) !== undefined) {
    state.bound = true;
    state.i += 1;
    return;
  }
  const competence = competenceAt(cell, state.i);
  const last = state.found.at(-1);
  if (competence !== undefined && last !== undefined) {
    last.to = competence;
    state.i = competence;
    return;
  }
  const label = labelAt(cell, state.i);
  const part =
    label ?? (state.joined === 'space' && keyAt(cell, state.i - 1) === '-' ? partAt(cell, state.i) : undefined);
  if (part !== undefined) {
    state.notes.push(textBetween(cell, state.i, part));
    state.i = part;
    return;
  }
  const reference = referenceAt(cell, state.i);
  if (reference !== undefined)
    return push(state, reference.next, { name: reference.name, kind: 'collective', bodyIds: [], known: true });
  const local = determinedAdministrationsAt(cell, state.i);
  if (local !== undefined) {
    const start = state.boundFrom ?? state.i;
    const range = state.nested ? undefined : exceptAt(cell, local.next);
    const except = range === undefined ? {} : { except: leftOut(cell, range) };
    const { other, filter } = local;
    for (const one of local.found) {
      const restricted =
        one.kind === 'body'
          ? {}
          : {
              other,
              ...(filter !== undefined && { filter }),
              ...(one.name.includes('обласні') && { groupId: 'oblast', ...except }),
            };
      push(
        state,
        range?.next ?? local.next,
        { name: one.name, kind: one.kind, bodyIds: idsOf(cell, one.name), known: true, ...restricted },
        start,
      );
    }
    return;
  }
  const prefixed = prefixedNameAt(cell, state.i);
  if (prefixed === undefined || prefixed.match.next > state.end) return unknown(state);
  const { entry } = prefixed.match;
  if (entry.kind === 'group') {
    const run = groupRun(cell, prefixed, !state.nested);
    return push(state, run.next, {
      ...groupOf(run),
      ...(run.except !== undefined && { except: leftOut(cell, run.except) }),
    });
  }
  if (!entry.abbreviation && !entry.capitals && goesOn(cell, prefixed.match.next)) return unknown(state);
  if (entry.kind === 'collective' && prefixed.shown.length > 0) return unknown(state);
  push(state, prefixed.match.next, { name: entry.display, kind: entry.kind, bodyIds: entry.bodyIds, known: true });
}

/** «разом з МОН та з МОЗ»: the preposition alone. */
const WITH: ReadonlySet<string> = new Set(['з', 'із', 'зі']);

function groupOf({
  name: shown,
  other,
  groupId,
  filter,
}: GroupRun): Pick<Found, 'name' | 'kind' | 'bodyIds' | 'known' | 'other' | 'groupId' | 'filter'> {
  return {
    name: shown,
    kind: 'group',
    bodyIds: [],
    known: true,
    other,
    ...(groupId !== undefined && { groupId }),
    ...(filter !== undefined && { filter }),
  };
}

/** Who stands behind «крім»; of local administrations places alone may (`крім Донецької та Луганської`). */
function leftOut(cell: Cell, { from, to }: Exception): readonly Found[] {
  const places = placesAt(cell, from, to);
  if (places === undefined) return scan(cell, from, to, true).found;
  return places.map((name) => ({
    name,
    kind: 'body',
    consent: false,
    participant: false,
    joined: 'comma',
    bodyIds: idsOf(cell, name),
    known: true,
    asWritten: name,
  }));
}

function unknown(state: State): void {
  const run = unknownNameAt(state.cell, state.i, state.end);
  const folded = foldLetters(run.name);
  const named = !state.bound
    ? folded
    : /^(?:\p{Ll}|\S*(?:ією|ою|ом|им)(?:\s|$))/u.test(folded)
      ? toNominative(folded)
      : properNominative(folded);
  if (!/\p{L}/u.test(named)) {
    // A number, or words about nobody: told, not lost.
    const words = textBetween(state.cell, state.i, run.next).trim();
    if (/[\p{L}\p{N}]/u.test(words)) state.notes.push(words);
    state.i = run.next;
    return;
  }
  // «разом з органами виконавчої влади»: in the nominative it may be a group that is known.
  const group = named === folded ? undefined : nominativeGroup(state.cell, named);
  if (group !== undefined) {
    const range = state.nested ? undefined : exceptAt(state.cell, run.next);
    return push(state, range?.next ?? run.next, {
      ...groupOf(group),
      ...(range !== undefined && { except: leftOut(state.cell, range) }),
    });
  }
  push(state, run.next, {
    name: named,
    kind: run.kind,
    bodyIds: [],
    known: run.kind !== 'body' && !named.startsWith('інші'),
  });
}

function push(
  state: State,
  next: number,
  item: Omit<Found, 'consent' | 'participant' | 'joined' | 'asWritten'>,
  from = state.boundFrom ?? state.i,
): void {
  state.found.push({
    item: {
      ...item,
      consent: state.consentForAll,
      participant: state.participant,
      joined: state.joined,
      asWritten: '',
    },
    from,
    to: next,
  });
  state.boundFrom = undefined;
  state.joined = 'space';
  state.i = next;
}

function idsOf(cell: Cell, local: string): readonly string[] {
  const node = local
    .split(' ')
    .reduce<typeof cell.names.root | undefined>((at, word) => at?.next.get(word.toLowerCase()), cell.names.root);
  return node?.entry?.bodyIds ?? [];
}
