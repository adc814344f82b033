import { addDays, dateParts } from '../../calendar/civilDate';
import type { Period } from '../../calendar/period';
import type { ReadingContext } from './context';
import { lastDue, type Reading } from './reading';
import { readSimple } from './simple';
import type { Token } from './tokens';

interface Part { readonly scope: string; readonly reading: Reading }

/** A deadline in the middle of glued parts has at most so many words. */
const LONGEST_GLUED = 14;

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

/** «…, далі - щороку»: the second part starts with the year after the first one's due day. */
function thereafter(tokens: readonly Token[], context: ReadingContext): readonly Part[] | undefined {
  const at = tokens.findIndex((token) => token.text === 'далі' || token.text === 'надалі');
  if (at < 1) return undefined;
  const first = readSimple(trim(tokens.slice(0, at)), context);
  const due = first?.due;
  if (first === undefined || due === undefined) return undefined;
  const second = readSimple(trim(tokens.slice(at + 1)), { ...context, notBefore: addDays(due, 1) });
  if (second === undefined) return undefined;
  const open = second.kind === 'recurring' && second.freq === 'yearly' ? `${dateParts(due).year + 1}-01-01` : addDays(due, 1);
  return [{ scope: '', reading: first }, { scope: '', reading: { ...second, periods: second.periods.filter((p) => p.start >= open) } }];
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
  const dash = piece.findIndex((token) => token.text === '-' || token.text === ':');
  if (dash < 1) return undefined;
  const left = piece.slice(0, dash);
  const right = piece.slice(dash + 1);
  const after = readSimple(right, context);
  if (after !== undefined) return { scope: textOf(left), reading: after };
  const before = readSimple(left, context);
  return before === undefined ? undefined : { scope: textOf(right), reading: before };
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
    if (reading === undefined || scope.length === 0) return undefined;
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
