import type { Role } from '../../columns/roles';
import type { Looks } from '../../likeness/likeness';
import { isBareNumber } from '../../marks/bareNumber';
import { likeCell } from './likeCell';
import { chunksOf, type PageLine, type Word } from './words';

/** A cell's part in one line. */
export type Cell = Word;

/** A line cut at the edges of the columns. */
export interface CutLine {
  readonly line: number;
  readonly page: number;
  readonly cells: readonly (Cell | undefined)[];
  /** One piece of text over several columns: a heading. */
  readonly spans: boolean;
  /** Only a space parts two of its cells, and another place would do nearly as well. */
  readonly unsure: boolean;
}

/** How far from the edge the words of a column may begin: where a line is full, they are pushed together. */
const BEFORE = 7;
const BEHIND = 4;

/** The left edges of all columns but the first, and what the columns hold. */
export interface Edges {
  readonly bounds: readonly number[];
  readonly roles: readonly (Role | undefined)[];
}

export function cutLine({ line, page, words }: PageLine, edges: Edges, looks: Looks): CutLine {
  const cells: (Cell | undefined)[] = [];
  let unsure = false;
  let at = 0;
  for (const k of edges.bounds.keys()) {
    const cut = cutAt(words, at, k, edges, looks);
    unsure ||= cut.unsure;
    cells.push(cellOf(words.slice(at, cut.at)));
    at = cut.at;
  }
  cells.push(cellOf(words.slice(at)));
  return { line, page, cells, spans: spansColumns(words, edges), unsure };
}

/** Is the line one piece that runs over edges, and does it begin where no column does? */
function spansColumns(words: readonly Word[], { bounds, roles }: Edges): boolean {
  const { from, to } = extentOf(words);
  const over = chunksOf(words).length > 1 ? [] : bounds.filter((x) => x > from + BEHIND && x < to - 1);
  if (over.length === 0) return false;
  if (roles[0] === 'number' && from < (bounds[0] ?? 0) - 1)
    return !isBareNumber(words[0]?.text ?? '') || crosses(words, over.slice(1), 1);
  const edge = bounds.findLast((x) => x <= from + 2) ?? 0;
  return from - edge > 2 || (over.length > 1 && crosses(words, over, 2));
}

function extentOf(words: readonly Word[]): Pick<Word, 'from' | 'to'> {
  return { from: words[0]?.from ?? 0, to: words.at(-1)?.to ?? 0 };
}

/** Does a word run over an edge, by so many letters at both sides? */
function crosses(words: readonly Word[], edges: readonly number[], by: number): boolean {
  return words.some((word) => edges.some((x) => word.from < x - by && word.to > x + by));
}

/** Two places that differ by less are as good as each other. */
const CLOSE = 0.7;

interface Cut {
  readonly at: number;
  readonly unsure: boolean;
}

interface SpaceCut extends Cut {
  /** How well the words on both sides stand in their columns. */
  readonly score: number;
}

/** What the words of a cell bring by what they are like. */
const OWN_CELL = 3;

/** The first word of the column behind the edge: a gap near it decides, else what the words on both sides are like. */
function cutAt(words: readonly Word[], at: number, k: number, edges: Edges, looks: Looks): Cut {
  const bound = edges.bounds[k] ?? 0;
  const { gaps, spaces } = placesNear(words, at, bound);
  const gap = nearest(gaps, words, bound);
  const sure: Cut = { at: gap ?? gaps[0] ?? words.length, unsure: false };
  if (gap !== undefined && (words[gap]?.from ?? Infinity) <= bound + BEHIND) return sure;
  const space = bestSpace(spaces, words, at, k, edges, looks);
  // Where the next gap is far behind the edge, the words before it are cut only if they are a cell of their own.
  return space !== undefined && (gap === undefined || space.score >= OWN_CELL) ? space : sure;
}

/** Where the next column may begin: words behind a gap, and those behind a space alone. */
function placesNear(
  words: readonly Word[],
  at: number,
  bound: number,
): { readonly gaps: readonly number[]; readonly spaces: readonly number[] } {
  const gaps: number[] = [];
  const spaces: number[] = [];
  for (let i = at; i <= words.length; i += 1) {
    const from = words[i]?.from ?? Infinity;
    if (from < bound - BEFORE) continue;
    const gap = i > at ? from - (words[i - 1]?.to ?? 0) : Infinity;
    (gap >= 2 ? gaps : spaces).push(i);
    if (from > bound + BEHIND) break;
  }
  return { gaps, spaces };
}

/** The gap nearest to the edge; one far behind it says that nothing begins at the edge. */
function nearest(gaps: readonly number[], words: readonly Word[], bound: number): number | undefined {
  const fits = gaps.filter((i) => {
    const from = words[i]?.from ?? Infinity;
    const before = words[i - 1]?.to ?? -Infinity;
    return before <= bound + 1 || from <= bound + BEHIND;
  });
  const away = (i: number): number => Math.abs(Math.min(words[i]?.from ?? Infinity, bound + 50) - bound);
  return fits.reduce<number | undefined>(
    (best, i) => (best === undefined || away(i) < away(best) ? i : best),
    undefined,
  );
}

function bestSpace(
  spaces: readonly number[],
  words: readonly Word[],
  at: number,
  k: number,
  edges: Edges,
  looks: Looks,
): SpaceCut | undefined {
  const bound = edges.bounds[k] ?? 0;
  const scored = spaces
    .filter((i) => i > at && i < words.length)
    .map((i) => {
      const left = runBefore(words, at, i);
      const right = runBehind(words, i);
      const score = likeCell(left, edges.roles[k], looks) + likeCell(right, edges.roles[k + 1], looks);
      return { i, score: score - 0.6 * Math.abs((words[i]?.from ?? 0) - bound) };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined) return undefined;
  return { at: best.i, score: best.score, unsure: second !== undefined && best.score - second.score < CLOSE };
}

/** The words that no gap parts, up to here and from here on. */
function runBefore(words: readonly Word[], at: number, cut: number): string {
  let from = cut - 1;
  while (from > at && (words[from]?.from ?? 0) - (words[from - 1]?.to ?? 0) < 2) from -= 1;
  return textOf(words.slice(from, cut));
}

function runBehind(words: readonly Word[], cut: number): string {
  let to = cut + 1;
  while (to < words.length && (words[to]?.from ?? 0) - (words[to - 1]?.to ?? 0) < 2) to += 1;
  return textOf(words.slice(cut, to));
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

function cellOf(words: readonly Word[]): Cell | undefined {
  const [first] = words;
  const last = words.at(-1);
  return first === undefined || last === undefined ? undefined : { from: first.from, to: last.to, text: textOf(words) };
}
