import { isDeadlineRole, type Role } from '../../columns/roles';
import type { Shape } from './shape';

/** Columns of a text without heads: with tasks over measures or without, deadline or executors first. */
const WITHOUT_HEADS: readonly (readonly Role[])[] = [
  ['number', 'measure', 'deadline', 'executors'],
  ['number', 'measure', 'executors', 'deadline'],
  ['number', 'task', 'measure', 'deadline', 'executors'],
  ['number', 'task', 'measure', 'executors', 'deadline'],
  ['number', 'measure', 'deadline', 'executors', 'result'],
  ['number', 'measure', 'executors', 'deadline', 'result'],
  // Some rows name executors first, some the deadline.
  ['number', 'measure', 'executors', 'deadline', 'executors', 'result'],
];

/** The orders of columns that a text may have, from its heads where it has any. A number may stand before anything. */
export function columnsTried(
  heads: readonly Role[] | undefined,
  shapes: readonly Shape[],
): readonly (readonly Role[])[] {
  if (heads === undefined) return hasLevels(shapes) ? WITHOUT_HEADS : WITHOUT_HEADS.filter(isFlat);
  const flat = heads.includes('measure') ? heads : heads.map((role): Role => (role === 'task' ? 'measure' : role));
  const numbered: readonly Role[] = flat.includes('number') ? flat : ['number', ...flat];
  const task = numbered.indexOf('task');
  const both = withBoth(numbered);
  if (both !== undefined) return both;
  // One head may stand over the number and the words of a measure («№ | Завдання | № | Захід» unmerged).
  return numbered.some(isDeadlineRole) && task >= 0 && numbered[task + 1] === 'measure'
    ? [numbered, numbered.filter((role) => role !== 'task')]
    : [numbered];
}

/** «Виконавці та строк виконання» over one column: who and when stand in it in any order. */
function withBoth(roles: readonly Role[]): readonly (readonly Role[])[] | undefined {
  const when = roles.findIndex(isDeadlineRole);
  const who = roles.indexOf('executors');
  if (when >= 0 === who >= 0) return undefined;
  const at = Math.max(when, who);
  const inPlace = (...both: readonly Role[]): readonly Role[] => [
    ...roles.slice(0, at),
    ...both,
    ...roles.slice(at + 1),
  ];
  return [inPlace('executors', 'deadline'), inPlace('deadline', 'executors'), roles];
}

/** Tasks with measures under them: «1.» or «1.1.» over «1)», «1.» over «1.1.». Else points are measures. */
function hasLevels(shapes: readonly Shape[]): boolean {
  const isPoint = ({ number, lead }: Shape): boolean => number || lead === 'point';
  const has = (form: Shape['lead']): boolean => shapes.some(({ lead }) => lead === form);
  return has('item') ? has('path') || shapes.some(isPoint) : has('path') && shapes.some(isPoint);
}

function isFlat(roles: readonly Role[]): boolean {
  return !roles.includes('task');
}
