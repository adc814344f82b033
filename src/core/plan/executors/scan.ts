import { keyAt, skipBreaks, textBetween, type Cell } from './cell';
import { prefixedNameAt } from './groupName';
import { CONJUNCTIONS } from './lexicon';
import { labelAt, namesOthers } from './labels';
import { binderAt, competenceAt, consentAt, consentOfAll, includingAt } from './phrases';
import { readName } from './readName';
import type { Scanned, State } from './scanState';

/** Reads the tokens of a cell (or a part of it) from left to right. */
export function scan(cell: Cell, from = 0, end = cell.tokens.length, nested = false): Scanned {
  const state: State = {
    cell,
    end,
    nested,
    part: (first, last) => scan(cell, first, last, true).found,
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
    if (!separator(state) && !consent(state) && !binder(state)) readName(state);
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
  const including = includingAt(cell, state.i);
  if (token === undefined) return false;
  if (key === '(') return bracket(state);
  if (key === ',' && relativeClause(state)) return true;
  if (token.kind === 'break' || key === ';') newLine(state);
  else if (token.kind === 'mark' && key !== '"') mark(state, key);
  else if (including !== undefined) return joinedBy(state, including);
  else if (CONJUNCTIONS.has(key)) state.joined = 'comma';
  else if (/^\d{1,3}$/.test(key) && [')', '.'].includes(keyAt(cell, state.i + 1))) state.i += 1;
  else return false;
  state.i += 1;
  return true;
}

const RELATIVE: ReadonlySet<string> = new Set(['які', 'яка', 'який', 'яке', 'що', 'котрі', 'чиї']);

/** «підприємства, які розміщені на території ради»: what is said of the last executor is no other one. */
function relativeClause(state: State): boolean {
  const { cell, end } = state;
  const from = skipBreaks(cell, state.i + 1);
  const last = state.found.at(-1);
  if (last === undefined || from >= end || !RELATIVE.has(keyAt(cell, from))) return false;
  let to = from;
  while (to < end && ![',', ';'].includes(keyAt(cell, to)) && cell.tokens[to]?.kind !== 'break') to += 1;
  state.notes.push(textBetween(cell, from, to));
  state.i = to;
  return true;
}

function newLine(state: State): void {
  state.joined = 'line';
  if (state.boundFrom === undefined && !state.listed) state.participant = state.bound = false;
}

function mark(state: State, key: string): void {
  if (key === ',') state.joined = 'comma';
  // «МОЗ (за участю МОН), МВС»: who takes part stands within the bracket.
  if (state.i === state.closes) state.participant = state.bound = false;
}

function joinedBy(state: State, next: number): true {
  state.joined = 'comma';
  state.i = next;
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
 * The executors of the last line behind those whose consent was reported, up to the
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
