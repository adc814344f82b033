import { addDays, dateParts } from '../../calendar/civilDate';
import type { Period } from '../../calendar/period';
import type { ReadingContext } from './context';
import { lastDue, type Reading } from './reading';
import { readSimple } from './simple';
import { monthValue, ordinalValue, type Token } from './tokens';
import { AND_WORDS, DURING_WORDS, HALF_WORDS, QUARTER_WORDS, SEASONS, YEAR_WORDS } from './words';

interface Part {
  readonly scope: string;
  readonly reading: Reading;
}

/** A deadline in the middle of glued parts has at most so many words. */
const LONGEST_GLUED = 14;
/** So many dashes of one part are tried: two of a deadline's own, and those of a wordy scope. */
const DASHES = 6;

/**
 * Several deadlines in one cell: «I квартал - розроблення, II квартал - затвердження»,
 * «за показниками плану - щороку за показниками заходів - після завершення», «до 31 грудня, далі - щороку».
 */
export function readCompound(tokens: readonly Token[], context: ReadingContext): Reading | undefined {
  const parts = thereafter(tokens, context) ?? separated(tokens, context) ?? glued(tokens, context);
  if (parts === undefined) return undefined;
  const byId = new Map<string, Period>(parts.flatMap(({ reading }) => reading.periods.map((p) => [p.id, p] as const)));
  const periods = [...byId.values()];
  const due = lastDue(periods);
  const doubts = [...new Set(parts.flatMap(({ reading }) => reading.doubts ?? []))];
  return { kind: 'compound', periods, ...(due !== undefined && { due }), parts, ...(doubts.length > 0 && { doubts }) };
}

const THEREAFTER: ReadonlySet<string> = new Set(['далі', 'надалі', 'подальшому', 'потім']);
const LINKS: ReadonlySet<string> = new Set(['та', 'і', 'й', 'а', 'у', 'в']);

/** «та далі», «у подальшому»: the words that only lead to the second part belong to neither. */
function beforeLinks(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end > 0 && LINKS.has(tokens[end - 1]?.text ?? '')) end -= 1;
  return end;
}

/** «…, далі - щороку»: the second part starts with the year after the first one's due day. */
function thereafter(tokens: readonly Token[], context: ReadingContext): readonly Part[] | undefined {
  const at = tokens.findIndex((token) => THEREAFTER.has(token.text));
  if (at < 1) return undefined;
  const first = readSimple(trim(tokens.slice(0, beforeLinks(tokens, at))), context);
  const due = first?.due;
  if (first === undefined || due === undefined) return undefined;
  const second = readSimple(trim(tokens.slice(at + 1)), { ...context, notBefore: addDays(due, 1) });
  if (second === undefined) return undefined;
  const open =
    second.kind === 'recurring' && second.freq === 'yearly' ? `${dateParts(due).year + 1}-01-01` : addDays(due, 1);
  return [
    { scope: '', reading: first },
    { scope: '', reading: { ...second, periods: second.periods.filter((p) => p.start >= open) } },
  ];
}

/** Parts between `;` or `,`, each «deadline», «deadline - scope» or «scope - deadline». */
function separated(tokens: readonly Token[], context: ReadingContext): readonly Part[] | undefined {
  for (const separator of [';', ',']) {
    const pieces = split(tokens, separator);
    if (pieces.length < 2 || pieces.length > 24) continue;
    const parts = pieces.map((piece) => partOf(piece, context));
    const known = parts.filter((part) => part !== undefined);
    if (known.length === parts.length && (separator === ';' || known.some((part) => part.scope !== ''))) return known;
    if (known.length === parts.length && known.every((part) => part.reading.kind !== 'event')) return known;
  }
  return undefined;
}

function partOf(piece: readonly Token[], context: ReadingContext): Part | undefined {
  const alone = readSimple(piece, context);
  if (alone !== undefined) return { scope: '', reading: alone };
  const bracket = piece.findIndex((token) => token.text === '(');
  const named = bracket > 0 && piece.at(-1)?.text === ')' ? readSimple(piece.slice(0, bracket), context) : undefined;
  if (named !== undefined) return { scope: textOf(piece.slice(bracket + 1, -1)), reading: named };
  return beside(piece, context);
}

/**
 * «scope - deadline» or «deadline - scope»: a dash may belong to the deadline
 * («2020-2021 рр. - впровадження»), so the longest deadline counts.
 */
function beside(piece: readonly Token[], context: ReadingContext): Part | undefined {
  const dashes = piece
    .flatMap((token, i) => (i > 0 && (token.text === '-' || token.text === ':') ? [i] : []))
    .slice(0, DASHES);
  for (const dash of dashes) {
    const reading = readSimple(piece.slice(dash + 1), context);
    if (reading !== undefined && isScope(piece.slice(0, dash), context))
      return { scope: textOf(piece.slice(0, dash)), reading };
  }
  for (const dash of [...dashes].reverse()) {
    const reading = readSimple(piece.slice(0, dash), context);
    if (reading !== undefined && isScope(piece.slice(dash + 1), context))
      return { scope: textOf(piece.slice(dash + 1)), reading };
  }
  return undefined;
}

/**
 * What is a deadline itself («січень» before «лютий 2020 і 2021 років») names
 * no part of the work: dropping it would lose a date.
 */
function isScope(tokens: readonly Token[], context: ReadingContext): boolean {
  if (!tokens.some((token) => token.kind === 'word' && !isTimeWord(token))) return false;
  const reading = readSimple(trim(tokens), context);
  return reading === undefined || reading.kind === 'event';
}

const TIME_WORDS: readonly { has: (word: string) => boolean }[] = [
  QUARTER_WORDS,
  HALF_WORDS,
  YEAR_WORDS,
  SEASONS,
  AND_WORDS,
  DURING_WORDS,
];

function isTimeWord(token: Token): boolean {
  return (
    ordinalValue(token) !== undefined ||
    monthValue(token) !== undefined ||
    TIME_WORDS.some((words) => words.has(token.text))
  );
}

/** «scope - deadline scope - deadline»: the deadline in the middle is the longest that can be read. */
function glued(tokens: readonly Token[], context: ReadingContext): readonly Part[] | undefined {
  const pieces = split(tokens, '-');
  if (pieces.length < 2 || pieces.length > 24) return undefined;
  const parts: Part[] = [];
  let scope = pieces[0] ?? [];
  for (const [i, piece] of pieces.slice(1).entries()) {
    const last = i === pieces.length - 2;
    const length = last ? piece.length : longestDeadline(piece, context);
    const reading = length === 0 ? undefined : readSimple(piece.slice(0, length), context);
    if (reading === undefined || !isScope(scope, context)) return undefined;
    parts.push({ scope: textOf(scope), reading });
    scope = piece.slice(length);
  }
  return parts;
}

function longestDeadline(piece: readonly Token[], context: ReadingContext): number {
  for (let length = Math.min(piece.length - 1, LONGEST_GLUED); length > 0; length -= 1) {
    const reading = readSimple(piece.slice(0, length), context);
    if (reading !== undefined && reading.kind !== 'event') return length;
  }
  return 0;
}

function split(tokens: readonly Token[], separator: string): readonly (readonly Token[])[] {
  const pieces: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === separator) pieces.push([]);
    else pieces.at(-1)?.push(token);
  }
  return pieces.map(trim).filter((piece) => piece.length > 0);
}

function trim(tokens: readonly Token[]): readonly Token[] {
  const isEdge = (token: Token): boolean => token.kind === 'sign' && token.text !== '(' && token.text !== ')';
  const start = tokens.findIndex((token) => !isEdge(token));
  if (start < 0) return [];
  return tokens.slice(start, tokens.findLastIndex((token) => !isEdge(token)) + 1);
}

function textOf(tokens: readonly Token[]): string {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first?.source === undefined || last?.at === undefined) return tokens.map((token) => token.text).join(' ');
  return first.source.slice(first.at ?? 0, last.at + last.text.length);
}
