import { clean } from '../../text/clean';
import { isBareNumber } from '../marks/bareNumber';
import type { SourceCell, SourceRow } from '../source';
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

/**
 * The head «Найменування завдання» often covers the number and the task: the column of bare numbers is the number.
 * Where the merged head was taken apart, the column beside it has no head.
 */
export function numberedRoles({ roles }: Columns, body: readonly SourceRow[]): readonly (Role | undefined)[] {
  if (roles.includes('number')) return roles;
  const isWords = (role: Role | undefined): boolean => role === 'task' || role === 'measure';
  const first = roles.findIndex(
    (role, i) =>
      (role === undefined || (isWords(role) && (role === roles[i + 1] || roles[i + 1] === undefined))) &&
      holdsNumbers(body, i),
  );
  if (first < 0) return roles;
  const own = roles[first];
  return roles.map((role, i) => {
    if (i === first) return 'number';
    return i === first + 1 && role === undefined ? own : role;
  });
}

function holdsNumbers(body: readonly SourceRow[], column: number): boolean {
  const own = body
    .map((row) => row.cells[column])
    .filter((cell): cell is SourceCell => cell !== undefined && cell.covered === undefined && clean(cell.text) !== '');
  return own.length > 0 && own.filter((cell) => isBareNumber(clean(cell.text))).length * 10 >= own.length * 6;
}

/** Rows that leave cells out: the number may have no head of its own. */
export function looseRoles({ roles }: Columns, body: readonly SourceRow[]): readonly (Role | undefined)[] {
  const named = roles.filter((role) => role !== undefined);
  const numbers = body.some((row) =>
    isBareNumber(clean(row.cells.find((cell) => clean(cell.text) !== '')?.text ?? '')),
  );
  return named.includes('number') || !numbers ? named : ['number', ...named];
}
