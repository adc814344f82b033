import { clean } from '../../text/clean';
import { numberOf } from '../marks/lead';
import { noteIn, type Note } from '../marks/notes';
import type { RowRecord } from './rowRecord';

const MAIN = ['number', 'task', 'measure', 'deadline', 'deadline_start', 'deadline_end', 'executors'] as const;

/**
 * The editors' remark that a row is: alone in it, or beside its number and what a result or funding column still
 * holds.
 */
export function noteOfRow({ text }: RowRecord, only: string | undefined): Note | undefined {
  if (only !== undefined) return noteIn(only);
  const words = MAIN.map((role) => text[role]).filter(
    (cell) => cell !== undefined && numberOf(clean(cell)) === undefined,
  );
  return words.length === 1 ? noteIn(words[0] ?? '') : undefined;
}
