import { isDeadlineRole, type Role } from '../../columns/roles';
import type { Looks } from '../../likeness/likeness';
import { isDitto } from '../../marks/dittoMark';
import { isHeading, leadOf } from '../../marks/lead';
import { isTimeAlone } from '../../marks/timeWords';
import { namesUnit } from '../../marks/unit';
import { joinLines } from '../joinLines';
import type { Token } from './tokens';

/** The lines of a row parted into its columns, in their order; `heading` are those that a heading behind it is. */
export interface Parted {
  readonly cells: readonly (readonly Token[])[];
  readonly heading: readonly Token[];
  readonly score: number;
}

const NEVER = -1e6;
/** A deadline has no more lines. */
const DEADLINE_LINES = 10;
/** A cell has no more. */
const CELL_LINES = 60;

/** What a row is parted by. */
export interface Parting {
  /** The measure's column and those behind it. */
  readonly roles: readonly Role[];
  /** Do blank lines stand between cells in this text? */
  readonly spaced: boolean;
  readonly looks: Looks;
}

interface Way {
  readonly score: number;
  /** Behind the last line of each column. */
  readonly ends: readonly number[];
}

const NO_WAY: Way = { score: NEVER, ends: [] };

/** The best way to part the lines: each column has a stretch of them, or none. */
export function partRow(tokens: readonly Token[], parting: Parting, mayClose: boolean): Parted {
  const n = tokens.length;
  const first = Array.from({ length: n + 1 }, (_, i): Way => (i === 0 ? { score: 0, ends: [] } : NO_WAY));
  const ways = parting.roles.reduce<readonly Way[]>(
    (held, role, c) => withColumn(held, role, c, tokens, parting),
    first,
  );
  let found = { way: ways[n] ?? NO_WAY, score: ways[n]?.score ?? NEVER, heading: n };
  for (let from = 1; mayClose && from < n; from += 1) {
    const way = ways[from] ?? NO_WAY;
    const score = way.score + headingScore(tokens.slice(from), parting.looks);
    if (score > found.score) found = { way, score, heading: from };
  }
  const { ends } = found.way;
  return {
    cells: parting.roles.map((_, c) => tokens.slice(ends[c - 1] ?? 0, ends[c] ?? 0)),
    heading: tokens.slice(found.heading),
    score: found.score,
  };
}

/** The best ways to give this column a stretch behind those of the columns before it. The first has at least a line. */
function withColumn(
  held: readonly Way[],
  role: Role,
  c: number,
  tokens: readonly Token[],
  { spaced, looks }: Parting,
): readonly Way[] {
  const next = held.map(() => NO_WAY);
  const longest = isDeadlineRole(role) ? DEADLINE_LINES : CELL_LINES;
  for (const [from, way] of held.entries()) {
    const last = way.score === NEVER ? -1 : Math.min(tokens.length, from + longest);
    for (let to = from + (c === 0 ? 1 : 0); to <= last; to += 1) {
      const own = spanScore(tokens.slice(from, to), role, spaced, looks) + edge(tokens[from], from, to, spaced);
      if (way.score + own > (next[to]?.score ?? NEVER)) next[to] = { score: way.score + own, ends: [...way.ends, to] };
    }
  }
  return next;
}

/** Blank lines stand between cells where there are any. */
function edge(first: Token | undefined, from: number, to: number, spaced: boolean): number {
  if (from === 0 || to === from || first === undefined) return 0;
  return spaced && !first.apart ? -2 : 0;
}

export function spanScore(tokens: readonly Token[], role: Role, spaced: boolean, looks: Looks): number {
  const text = textOf(tokens, role, looks);
  const inside = spaced ? tokens.slice(1).filter(({ apart }) => apart).length : 0;
  if (isDeadlineRole(role)) return ofDeadline(text, looks) - 3 * inside;
  switch (role) {
    case 'measure':
    case 'task':
      return ofWords(text, looks) - 2 * inside;
    case 'executors':
      return ofExecutors(text, looks) - 1.5 * inside - (tokens.some((token) => hidesTime(token.text, looks)) ? 4 : 0);
    default:
      return ofExtra(text, looks) - inside;
  }
}

/** «Агентство I квартал», «МОН до 1»: a line of names that ends with a time, or the beginning of one. */
function hidesTime(text: string, looks: Looks): boolean {
  const words = text.split(' ');
  return [1, 2, 3, 4].some((count) => {
    const last = words.slice(-count).join(' ');
    if (words.length <= count || !isTimeAlone(last)) return false;
    return (
      looks.likeDeadline(last) ||
      /^(?:до|протягом|упродовж|починаючи з?|не пізніше)(?: \d{1,2}| [IVІХ]{1,3})?$/.test(last)
    );
  });
}

/** In a cell of names a line that opens with a known name is another one. */
export function textOf(tokens: readonly Token[], role: Role, looks: Looks): string {
  return joinLines(
    tokens.map(({ text }) => text),
    (before, next) =>
      role === 'executors' && !/[,(]$/.test(before) && (looks.likeExecutor(next) || namesUnit(next)) ? '\n' : ' ',
  );
}

function ofDeadline(text: string, looks: Looks): number {
  if (text === '') return -2.5;
  if (isDitto(text)) return 3;
  if (/^[-–—]$/.test(text)) return 0.5;
  return !/[-–—,(]$/.test(text) && looks.likeDeadline(text.replace(/[.;]$/, '')) ? 5 : -6;
}

function ofWords(text: string, looks: Looks): number {
  if (text === '') return -4;
  if (isDitto(text) || looks.likeDeadline(text.replace(/[.;]$/, ''))) return -4;
  const lead = leadOf(text).lead === undefined ? 0 : 0.5;
  return lead - (OPEN.test(text) ? 2 : 0) - (looks.executorShare(text) > 0.6 ? 3 : 0);
}

function ofExecutors(text: string, looks: Looks): number {
  if (text === '') return -2;
  if (isDitto(text)) return 3;
  if (/^[-–—]$/.test(text)) return 0.5;
  if (looks.likeDeadline(text.replace(/[.;]$/, ''))) return -5;
  const share = looks.executorShare(text);
  const amid = /^\p{Ll}/u.test(text) && !looks.likeExecutor(text) && !namesUnit(text) ? -2 : 0;
  const likely = (namesUnit(text) ? 1.5 : 0) + (/за згодою/i.test(text) ? 1 : 0);
  return Math.max(4 * share + likely, -0.5) + amid - (OPEN.test(text) ? 2 : 0);
}

function ofExtra(text: string, looks: Looks): number {
  if (text === '') return -0.6;
  if (looks.likeDeadline(text.replace(/[.;]$/, ''))) return -3;
  return 0.3 - 2 * looks.executorShare(text);
}

/** A sentence that is cut off. */
const OPEN = /(?:[,(]|(?:^|\s)(?:та|і|й|або|чи|з|із|зі|на|у|в|до|для|щодо|про|за|від|при|не))$/i;

function headingScore(tokens: readonly Token[], looks: Looks): number {
  const [first] = tokens;
  const text = tokens.map((token) => token.text).join(' ');
  if (first?.apart !== true || !/^\p{Lu}/u.test(text) || tokens.slice(1).some(({ apart }) => apart)) return NEVER;
  if (isHeading(text)) return 3;
  return looks.likeDeadline(text) || looks.executorShare(text) > 0.3 || namesUnit(text) ? NEVER : -1;
}
