import { isDeadlineRole, type Role } from '../../columns/roles';
import type { Looks } from '../../likeness/likeness';
import type { Shape } from './shape';

/** What it costs that a row has nothing in a column. */
function missing(role: Role, roles: readonly Role[]): number {
  if (isDeadlineRole(role)) return 2.5;
  switch (role) {
    case 'measure':
      return 1.5;
    case 'executors':
      return roles.filter((one) => one === 'executors').length > 1 ? 1 : 2;
    case 'number':
    case 'measure_number':
    case 'goal':
    case 'strategic_goal':
      return 0;
    case 'task':
      return 0.2;
    default:
      return 0.5;
  }
}

/** Costs of what is left out between columns, summed up so that a stretch is one subtraction. */
export function gapsOf(roles: readonly Role[]): readonly number[] {
  const sums = [0];
  for (const role of roles) sums.push((sums.at(-1) ?? 0) + missing(role, roles));
  return sums;
}

/** A piece that goes on with the cell before it. */
export function goingOn(before: Shape, next: Shape, role: Role, looks: Looks): number {
  if (role === 'number' || role === 'measure_number') return -12;
  if (before.nothing || next.nothing) return -8;
  const byGap = { cell: -5, word: -3, paragraph: -1.5, line: 0 }[next.atom.gap];
  if (isDeadlineRole(role)) return byGap + deadlineOn(before, next, looks);
  if (role === 'executors') return byGap + executorsOn(before, next);
  if (before.amount && next.amount && role !== 'measure' && role !== 'task') return -0.2;
  const bullet = next.lead === 'letter' || /^[-–—•▪·]\s/.test(next.atom.text);
  return byGap - 2.5 + inSentence(before, next) + (bullet ? 2.5 : 0);
}

function deadlineOn(before: Shape, next: Shape, looks: Looks): number {
  // A mark that repeats the cell above stands alone in its cell.
  if (before.ditto || next.ditto) return -8;
  if (next.unit || next.share > 0.4) return -5;
  if (!looks.likeDeadline(`${before.atom.text} ${next.atom.text}`.replace(/[.;]$/, ''))) return -3;
  return next.deadline ? -3.5 : 8;
}

function executorsOn(before: Shape, next: Shape): number {
  const isRow = next.deadline || next.lead !== undefined || next.number;
  const joined = next.atom.gap !== 'cell' && !next.outcome && !isRow;
  const both = joined && (next.share > 0.4 || next.consent || next.unit);
  return -1.5 + (both ? 1 : 0) + (joined && inSentence(before, next) > 0 ? 2.5 : 0);
}

/** Letters of a line that a page's edge may have broken. */
const FULL_LINE = 45;

/** Does the sentence of the first piece go on in the second? Above nought for. */
function inSentence(before: Shape, next: Shape): number {
  if (next.number || next.ditto || (next.lead ?? 'letter') !== 'letter') return -2;
  if (before.open === 'sure') return 4;
  if (before.introduces && next.lower) return 4;
  if (next.lower && before.open === 'perhaps') return 3;
  if (next.lower) return 1;
  // A line that fills the page and closes with no mark goes on in the next one.
  if (before.open === 'perhaps' && before.atom.text.length >= FULL_LINE && next.atom.gap === 'line') return 2.5;
  return before.introduces ? 1 : 0;
}

/** A piece that opens another column or row cuts the sentence that it seems to be in. */
export function cutting(before: Shape, next: Shape): number {
  if (next.atom.gap === 'cell') return 0;
  const words = inSentence(before, next);
  return words >= 3 && !next.deadline && next.share < 0.4 ? -2.5 : 0;
}

/** A piece that opens a row. */
export function opening(next: Shape, role: Role, isNumbered: boolean): number {
  const leads = role === 'number' || role === 'measure_number' || role === 'task' || role === 'measure';
  if (!leads && role !== 'goal' && role !== 'strategic_goal') return -7;
  if (next.number || (next.lead !== undefined && next.lead !== 'letter')) return 1.5;
  return isNumbered ? -3 : 0;
}
