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

/**
 * The best order of pieces over the columns: a row goes through them from left to right and may leave some out.
 * One walk over the pieces; the work grows with their number alone.
 */
export function bestPath(shapes: readonly Shape[], roles: readonly Role[], looks: Looks): Path {
  const width = roles.length;
  const [heading, note] = [width, width + 1];
  const sums = gapsOf(roles);
  const whole = sums[width] ?? 0;
  const tasks = taskForms(shapes, roles);
  const numbered = shapes.filter((shape) => shape.number || (shape.lead ?? 'letter') !== 'letter').length;
  const isNumbered = numbered * 12 > shapes.length;
  const cameFrom: number[][] = [];
  let scores: number[] = Array.from({ length: width + 2 }, () => NEVER);
  for (const [i, shape] of shapes.entries()) {
    const before = shapes[i - 1];
    const next = Array.from({ length: width + 2 }, () => NEVER);
    const from = Array.from({ length: width + 2 }, () => -1);
    // The best end of a row before this piece, whatever column it ended in.
    let [rowEnd, rowEndAt] = i === 0 ? [0, -1] : [NEVER, -1];
    for (let c = 0; c < width + 2 && i > 0; c += 1) {
      const left = c < width ? whole - (sums[c + 1] ?? 0) : 0;
      const score = (scores[c] ?? NEVER) - left;
      if (score > rowEnd) [rowEnd, rowEndAt] = [score, c];
    }
    const cut = before === undefined ? 0 : cutting(before, shape);
    for (let c = 0; c < width && !shape.note; c += 1) {
      const role = roles[c] ?? 'other';
      const own = emission(shape, role, tasks);
      const take = (score: number, at: number): void => {
        if (score > (next[c] ?? NEVER)) [next[c], from[c]] = [score, at];
      };
      take(rowEnd + opening(shape, role, isNumbered) - (sums[c] ?? 0) + cut, rowEndAt + OPENED);
      for (let b = 0; b < c; b += 1) take((scores[b] ?? NEVER) - ((sums[c] ?? 0) - (sums[b + 1] ?? 0)) + cut, b);
      if (before !== undefined) {
        const on = goingOn(before, shape, role, looks);
        const rest = isContinued(on, own);
        take((scores[c] ?? NEVER) + on - rest, c);
      }
      next[c] = (next[c] ?? NEVER) + own;
    }
    [next[heading], from[heading]] = [rowEnd + asHeading(shape) + cut, rowEndAt + OPENED];
    if (
      before?.heading === true &&
      headingGoesOn(before, shape) &&
      (scores[heading] ?? NEVER) > (next[heading] ?? NEVER)
    )
      [next[heading], from[heading]] = [scores[heading] ?? NEVER, heading];
    if (shape.note) [next[note], from[note]] = [rowEnd, rowEndAt + OPENED];
    // A remark between the lines of a row does not end it; without a better way it stands outside.
    cameFrom.push(from);
    scores = next;
  }
  return walkBack(shapes, cameFrom, scores, { width, sums });
}

/** Marks in `cameFrom` that the piece opens a row. */
const OPENED = 1000;

/** What a line of its own would lose by its words does not count where the cell before goes on in it. */
function isContinued(on: number, own: number): number {
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
  { width, sums }: { width: number; sums: readonly number[] },
): Path {
  const whole = sums[width] ?? 0;
  const ends = scores.map((score, c) => score - (c < width ? whole - (sums[c + 1] ?? 0) : 0));
  let at = ends.reduce((best, score, c) => (score > (ends[best] ?? NEVER) ? c : best), 0);
  const score = ends[at] ?? NEVER;
  const steps: Step[] = [];
  for (let i = shapes.length - 1; i >= 0; i -= 1) {
    const shape = shapes[i];
    const from = cameFrom[i]?.[at] ?? -1;
    const opensRow = from >= OPENED - 1;
    if (shape !== undefined) steps.push({ shape, place: placeOf(at, width), opensRow });
    at = opensRow ? from - OPENED : from;
  }
  return { steps: steps.reverse(), score };
}

function placeOf(at: number, width: number): Step['place'] {
  if (at === width) return 'heading';
  return at === width + 1 ? 'note' : at;
}
