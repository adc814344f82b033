import { isBareNumber } from '../../marks/bareNumber';
import { leadOf } from '../../marks/lead';
import { noteIn } from '../../marks/notes';
import { STARTS_ROW } from '../planHeading';
import type { Token } from './tokens';

/** A row from its number or its lead on. */
export interface AnchoredRow {
  readonly line: number;
  readonly number?: Token;
  /** Lines of the task's cell, where they stand before the measure's lead. */
  readonly task: readonly Token[];
  /** The measure and the cells behind it. */
  readonly tokens: readonly Token[];
  /** Does a number follow, before which a heading may stand? */
  readonly closes: boolean;
}

export type Anchored = AnchoredRow | { readonly heading: Token } | { readonly note: Token };

interface Pending {
  numbers: Token[];
  tasks: Token[][];
}

interface Open {
  readonly line: number;
  readonly number?: Token;
  readonly task: readonly Token[];
  readonly tokens: Token[];
  closes: boolean;
}

interface State {
  readonly rows: Anchored[];
  readonly pending: Pending;
  readonly isTime: (text: string) => boolean;
  open: Open | undefined;
  /** The last number. */
  last: number;
}

/**
 * The rows of a text whose cells are lines: each begins at its number. Where measures have leads of their own («1) …»),
 * numbers and tasks wait for the first of them; a page may show those of several tasks before any measure. Undefined
 * where they do not fit each other.
 */
export function anchoredRows(
  tokens: readonly Token[],
  hasTasks: boolean,
  isTime: (text: string) => boolean,
): readonly Anchored[] | undefined {
  const leveled = hasTasks && tokens.some(({ text }) => leadOf(text).lead?.form === 'item');
  const state: State = { rows: [], pending: { numbers: [], tasks: [] }, isTime, open: undefined, last: 0 };
  for (const [i, token] of tokens.entries()) {
    if (noteIn(token.text) !== undefined) state.rows.push({ note: token });
    else if (isBareNumber(token.text) && goesOn(token.text, state.last)) readNumber(token, state, leveled);
    else if (opensAt(token, leveled)) {
      if (!openRow(token, state, leveled && leadOf(token.text).lead?.number === '1')) return undefined;
    } else if (leveled) readInLevels(tokens, i, state);
    else append(token, state);
  }
  return state.pending.numbers.length > 0 ? undefined : state.rows;
}

function opensAt({ text }: Token, leveled: boolean): boolean {
  const { lead } = leadOf(text);
  return !isBareNumber(text) && STARTS_ROW.test(text) && lead !== undefined && (!leveled || lead.form === 'item');
}

function readNumber(token: Token, state: State, leveled: boolean): void {
  state.last = Number(/\d+/.exec(token.text)?.[0]);
  if (state.open !== undefined) state.open.closes = true;
  if (leveled) {
    state.pending.numbers.push(token);
    state.open = undefined;
  } else {
    state.open = { line: token.line, number: token, task: [], tokens: [], closes: false };
    state.rows.push(state.open);
  }
}

/** A row whose measure begins here; the first of a task takes its number and words. False where those do not fit. */
function openRow(token: Token, state: State, isFirst: boolean): boolean {
  const taken = isFirst ? taskFor(state.pending) : { task: [] };
  if (taken === undefined) return false;
  state.open = { line: token.line, ...taken, tokens: [token], closes: false };
  state.rows.push(state.open);
  return true;
}

/** Words between leads: those of a task that waits, a measure without a lead, or the cells of the row. */
function readInLevels(tokens: readonly Token[], i: number, state: State): void {
  const token = tokens[i];
  const { pending, open } = state;
  if (token === undefined) return;
  if (pending.numbers.length > 0 && token.apart && isMeasureAlone(tokens, i, state) && openRow(token, state, true))
    return;
  if (open !== undefined || pending.numbers.length === 0) return append(token, state);
  const current = pending.tasks.at(-1);
  if (current === undefined || token.apart) pending.tasks.push([token]);
  else current.push(token);
}

/** The words of the next task again, or words before a time behind those of the task: its only measure. */
function isMeasureAlone(tokens: readonly Token[], at: number, { pending, isTime }: State): boolean {
  const block = blockAt(tokens, at);
  const next = tokens[at + block.length];
  const [task] = pending.tasks;
  if (task === undefined || pending.tasks.length !== pending.numbers.length) return false;
  const text = textOf(block);
  if (text === textOf(task)) return true;
  return next !== undefined && isTime(textOf(blockAt(tokens, at + block.length))) && !isTime(text);
}

function blockAt(tokens: readonly Token[], at: number): readonly Token[] {
  const end = tokens.findIndex(({ apart }, i) => i > at && apart);
  return tokens.slice(at, end < 0 ? tokens.length : end);
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

function append(token: Token, { open, rows }: State): void {
  if (open === undefined) rows.push({ heading: token });
  else open.tokens.push(token);
}

/** The next number, or the first again under another heading. */
function goesOn(text: string, last: number): boolean {
  const own = Number(/\d+/.exec(text)?.[0]);
  return /\d\.\d/.test(text) || own === last + 1 || own === 1;
}

/** Number and words of the next task; several that wait are distinguished by blank lines. */
function taskFor(pending: Pending): { number?: Token; task: readonly Token[] } | undefined {
  const number = pending.numbers[0];
  if (number === undefined) return { task: [] };
  if (pending.numbers.length === 1) {
    const task = pending.tasks.flat();
    [pending.numbers, pending.tasks] = [[], []];
    return { number, task };
  }
  if (pending.tasks.length !== pending.numbers.length) return undefined;
  pending.numbers.shift();
  return { number, task: pending.tasks.shift() ?? [] };
}
