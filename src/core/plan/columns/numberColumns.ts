import { clean } from '../../text/clean';
import type { SourceRow } from '../source';
import type { Columns } from './header';
import type { Role } from './roles';

/**
 * Several columns of numbers: one behind the task and before the measure numbers the measures («№ | Завдання | № |
 * Захід»);
 * of others the one counts that does not merely count the rows («№ з/п | Номер заходу»).
 */
export function settleNumberColumns({ roles, depth }: Columns, body: readonly SourceRow[]): Columns {
  const numbers = roles.flatMap((role, i) => (role === 'number' ? [i] : []));
  const last = numbers.at(-1);
  if (last === undefined || numbers.length < 2) return { roles, depth };
  const replace = (role: (i: number) => Role): Columns => ({
    depth,
    roles: roles.map((own, i) => (own === 'number' ? role(i) : own)),
  });
  const first = numbers[0] ?? 0;
  if (roles[last + 1] === 'measure' && roles.slice(first, last).includes('task'))
    return replace((i) => {
      if (i === last) return 'measure_number';
      return i === first ? 'number' : 'other';
    });
  const kept = numbers.find((i) => !countsRows(body, i, roles.length)) ?? first;
  return replace((i) => (i === kept ? 'number' : 'other'));
}

/** 1, 2, 3 … down the column. Only rows that leave out no cell decide. */
function countsRows(body: readonly SourceRow[], column: number, width: number): boolean {
  const whole = body.filter(({ cells }) => cells.length >= width);
  const numbers = whole
    .map(({ cells }) => clean(cells[column]?.text ?? '').replace(/[.)]$/, ''))
    .filter((text) => text !== '');
  return numbers.length > 0 && numbers.every((text, i) => text === String(Number(numbers[0]) + i));
}
