import { finding, type Issue } from '../../issues/issue';
import { carryState } from '../carried';
import type { ReturnRule } from '../context';
import { declarationOf } from '../declaration';

/**
 * Answers that were carried over from an earlier report count; they are distinguished from those that are newly
 * written. A report in which nothing is new while something is still owed is not ready.
 */
export const carriedOver: ReturnRule = ({ returned }, rows) => {
  const states = rows.filter(({ row }) => row.key !== undefined).map(({ row }) => carryState(row, returned));
  const count = (state: (typeof states)[number]): number => states.filter((one) => one === state).length;
  const [carried, changed, fresh] = [count('carried'), count('changed'), count('new')];
  if (carried === 0) return [];
  const answered = new Set(rows.map(({ row }) => row.key));
  const owed = returned.stampedDuties.filter(
    ({ key, obligation }) => obligation === 'obliged' && !answered.has(key),
  ).length;
  const at = { sheet: rows[0]?.row.sheet ?? '' };
  const reported: Issue = finding('rows-carried', 'info', at, { carried, changed, fresh });
  const isNothingNew = changed + fresh === 0 && owed > 0 && declarationOf(returned)?.declared !== true;
  return isNothingNew ? [reported, finding('nothing-new', 'error', at, { carried, owed })] : [reported];
};
