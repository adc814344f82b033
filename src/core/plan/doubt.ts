import type { Diagnostic } from '../issues/issue';
import { WITHOUT_SIGNS } from './layout/withoutSigns';
import type { Reading } from './readings';
import type { Doubt, DoubtReason } from './types';

/**
 * How sure the reading of a plan is: mostly without deadlines or executors, with jumping numbers or lost words it is
 * doubtful; so it is where rows were put together from broken lines by guess.
 */
export function doubtOf({ brings, layout, chosen, rows: read }: Reading, diagnostics: readonly Diagnostic[]): Doubt {
  const { rows, withDeadline, withExecutors, misplaced, jumps } = brings;
  const guessed =
    WITHOUT_SIGNS.has(layout) || layout === 'gutters'
      ? [...new Set([...guessedIn(brings, read), ...chosen.unsure])].sort((a, b) => a - b)
      : chosen.unsure;
  const lost = diagnostics.filter(({ code }) => code === 'text-left-over').map(({ line }) => line);
  const reasons: DoubtReason[] = [];
  const add = (code: DoubtReason['code'], count: number, of: number, lines: readonly number[] = []): void => {
    reasons.push({ code, count, of, lines: lines.slice(0, code === 'rows-guessed' ? Infinity : SHOWN) });
  };
  const linesOf = (...wanted: readonly string[]): readonly number[] =>
    diagnostics.filter(({ code }) => wanted.includes(code)).map(({ line }) => line);
  if (withDeadline * 2 < rows)
    add('few-deadlines', rows - withDeadline, rows, linesOf('deadline-missing', 'deadline-column-missing'));
  if (withExecutors * 2 < rows) add('few-executors', rows - withExecutors, rows, linesOf('executors-missing'));
  const placeless = linesOf('executor-place-missing');
  if (placeless.length > 0) add('places-missing', new Set(placeless).size, rows, [...new Set(placeless)]);
  if (misplaced * 4 > rows && misplaced > 0) add('words-misplaced', misplaced, rows);
  if (jumps * 5 > rows && jumps > 0) add('numbers-jump', jumps, rows);
  if (guessed.length > 0) add('rows-guessed', guessed.length, rows, guessed);
  if (lost.length > 0) add('text-left-over', lost.length, rows, lost);
  return { level: levelOf(reasons, rows), reasons };
}

/**
 * Rows whose cells no sign keeps apart, and that show it. Where a good part of them does, or numbers jump, the pieces
 * of a page came in another order: then every row is a guess.
 */
function guessedIn({ rows, jumps, guessed }: Reading['brings'], { tasks }: Reading['rows']): readonly number[] {
  if (guessed.length * 3 < rows && jumps * 5 <= rows) return guessed;
  return tasks.flatMap(({ measures }) => measures.flatMap((one) => (one.exclusion === undefined ? [one.line] : [])));
}

/** Lines that a person is sent to look at; of guessed rows each counts. */
const SHOWN = 20;

function levelOf(reasons: readonly DoubtReason[], rows: number): Doubt['level'] {
  if (reasons.length === 0) return 'none';
  const isGrave =
    reasons.length > 1 || reasons.some(({ code, count }) => (code === 'rows-guessed' ? count * 2 : count) >= rows);
  return isGrave ? 'grave' : 'some';
}
