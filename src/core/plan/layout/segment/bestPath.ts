import type { Role } from '../../columns/roles';
import type { Looks } from '../../likeness/likeness';
import { emission, taskForms } from './emission';
import type { Shape } from './shape';
import { cutting, gapsOf, goingOn, opening } from './transition';

/** Where each piece stands: a column of a row, a heading over rows, or a remark between them. */
export interface Step {
  readonly shape: Shape;
  /** Index of the column; `heading` and `note` stand outside of them. */
  readonly place: number | 'heading' | 'note';
  readonly opensRow: boolean;
}
export interface Path {
  readonly steps: readonly Step[];
  readonly score: number;
}

const NEVER = -1e9;
/** Added to the place before: the piece opens a row. */
const OPENED = 1000;

/** The columns, and what is asked of every piece. */
interface Columns {
  readonly roles: readonly Role[];
  /** Indexes behind the columns. */
  readonly heading: number;
  readonly note: number;
  /** What it costs to leave out the first columns, so many of them. */
  readonly gaps: readonly number[];
  readonly tasks: ReturnType<typeof taskForms>;
  readonly isNumbered: boolean;
  readonly looks: Looks;
}

/** For each place, the best score of a way to a piece that stands there, and where the piece before it stood. */
interface Ways {
  readonly scores: number[];
  readonly from: number[];
}

/** A piece on the walk, and the ways to the piece before it. */
interface Piece {
  readonly shape: Shape;
  readonly before: Shape | undefined;
  /** What it says of a new cell that these two stand apart. */
  readonly cut: number;
  readonly scores: readonly number[];
  readonly rowEnd: RowEnd;
}

/** The best end of a row before a piece, whatever column it ended in. */
interface RowEnd {
  readonly score: number;
  readonly from: number;
}

/**
 * The best order of pieces over the columns: a row goes through them from left to right and may leave some out.
 * One walk over the pieces; the work grows with their number alone.
 */
export function bestPath(shapes: readonly Shape[], roles: readonly Role[], looks: Looks): Path {
  const numbered = shapes.filter((shape) => shape.number || (shape.lead ?? 'letter') !== 'letter').length;
  const columns: Columns = {
    roles,
    heading: roles.length,
    note: roles.length + 1,
    gaps: gapsOf(roles),
    tasks: taskForms(shapes, roles),
    isNumbered: numbered * 12 > shapes.length,
    looks,
  };
  const cameFrom: (readonly number[])[] = [];
  let { scores } = nowhere(columns);
  for (const [i, shape] of shapes.entries()) {
    const before = shapes[i - 1];
    const rowEnd = before === undefined ? { score: 0, from: OPENED - 1 } : rowEndIn(scores, columns);
    const piece = { shape, before, cut: before === undefined ? 0 : cutting(before, shape), scores, rowEnd };
    const ways = nowhere(columns);
    if (!shape.note) throughColumns(piece, columns, ways);
    outside(piece, columns, ways);
    cameFrom.push(ways.from);
    scores = ways.scores;
  }
  return walkBack(shapes, cameFrom, scores, columns);
}

function nowhere({ note }: Columns): Ways {
  const places = note + 1;
  return { scores: Array<number>(places).fill(NEVER), from: Array<number>(places).fill(-1) };
}

function take({ scores, from }: Ways, place: number, score: number, before: number): void {
  if (score > (scores[place] ?? NEVER)) [scores[place], from[place]] = [score, before];
}

function rowEndIn(scores: readonly number[], columns: Columns): RowEnd {
  let best: RowEnd = { score: NEVER, from: OPENED - 1 };
  for (const [place, score] of ended(scores, columns).entries())
    if (score > best.score) best = { score, from: place + OPENED };
  return best;
}

/** What each way comes to if its row ends with it: the columns behind are left out. */
function ended(scores: readonly number[], { gaps, heading }: Columns): readonly number[] {
  const whole = gaps[heading] ?? 0;
  return scores.map((score, place) => score - (place < heading ? whole - (gaps[place + 1] ?? 0) : 0));
}

/** The piece in each column: it opens a row, stands behind a cell of another column, or goes on in the same cell. */
function throughColumns(
  { shape, before, cut, scores, rowEnd }: Piece,
  { roles, gaps, tasks, isNumbered, looks }: Columns,
  ways: Ways,
): void {
  for (const [c, role] of roles.entries()) {
    const own = emission(shape, role, tasks);
    const leftOut = gaps[c] ?? 0;
    take(ways, c, rowEnd.score + opening(shape, role, isNumbered) - leftOut + cut, rowEnd.from);
    for (let b = 0; b < c; b += 1) take(ways, c, (scores[b] ?? NEVER) - (leftOut - (gaps[b + 1] ?? 0)) + cut, b);
    if (before !== undefined) {
      const on = goingOn(before, shape, role, looks);
      take(ways, c, (scores[c] ?? NEVER) + on - forgiven(on, own), c);
    }
    ways.scores[c] = (ways.scores[c] ?? NEVER) + own;
  }
}

/**
 * The piece outside of the columns. A remark between the lines of a row does not end it; without a better way it stands
 * outside.
 */
function outside({ shape, before, cut, scores, rowEnd }: Piece, { heading, note }: Columns, ways: Ways): void {
  ways.scores[heading] = rowEnd.score + asHeading(shape) + cut;
  ways.from[heading] = rowEnd.from;
  if (before?.heading === true && headingGoesOn(before, shape)) take(ways, heading, scores[heading] ?? NEVER, heading);
  if (shape.note) [ways.scores[note], ways.from[note]] = [rowEnd.score, rowEnd.from];
}

/** What a line of its own would lose by its words does not count where the cell before goes on in it. */
function forgiven(on: number, own: number): number {
  return on > 0 && own < 0 ? own : 0;
}

function asHeading(shape: Shape): number {
  if (shape.note || shape.number || shape.deadline || shape.ditto) return NEVER;
  if (shape.heading) return 6;
  if (shape.capitals && shape.lead === undefined) return 2;
  const plain =
    shape.lead === undefined && !shape.lower && shape.open === 'perhaps' && shape.share < 0.3 && !shape.unit;
  return plain ? -2 : -9;
}

/** «І. Заходи, виконавцем яких / визначено Агентство»: the second line of a heading in lower case. */
function headingGoesOn(before: Shape, next: Shape): boolean {
  return next.lower && next.lead === undefined && !next.deadline && !next.unit && before.open !== 'no';
}

function walkBack(
  shapes: readonly Shape[],
  cameFrom: readonly (readonly number[])[],
  scores: readonly number[],
  columns: Columns,
): Path {
  const ends = ended(scores, columns);
  let at = ends.reduce((best, score, c) => (score > (ends[best] ?? NEVER) ? c : best), 0);
  const score = ends[at] ?? NEVER;
  const steps: Step[] = [];
  for (let i = shapes.length - 1; i >= 0; i -= 1) {
    const shape = shapes[i];
    const from = cameFrom[i]?.[at] ?? -1;
    const opensRow = from >= OPENED - 1;
    if (shape !== undefined) steps.push({ shape, place: placeOf(at, columns), opensRow });
    at = opensRow ? from - OPENED : from;
  }
  return { steps: steps.reverse(), score };
}

function placeOf(at: number, { heading, note }: Columns): Step['place'] {
  if (at === heading) return 'heading';
  return at === note ? 'note' : at;
}
