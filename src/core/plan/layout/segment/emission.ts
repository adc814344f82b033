import { isDeadlineRole, type Role } from '../../columns/roles';
import type { Shape } from './shape';

/** Forms of the numbers that tasks have. */
export type TaskForms = ReadonlySet<Shape['lead']>;

/** The forms in which this text numbers tasks, where measures stand under them. */
export function taskForms(shapes: readonly Shape[], roles: readonly Role[]): TaskForms {
  if (!roles.includes('task')) return new Set();
  return new Set(shapes.some(({ lead }) => lead === 'item') ? ['point', 'path'] : ['point']);
}

/** How well a piece stands in a column, by its words alone: above nought for, below against. */
export function emission(shape: Shape, role: Role, tasks: TaskForms): number {
  if (isDeadlineRole(role)) return asDeadline(shape);
  switch (role) {
    case 'number':
    case 'measure_number':
      if (!shape.number) return -9;
      return shape.amount ? 3 : 4;
    case 'task':
      return asWords(shape) + byLead(shape, { item: -3, path: tasks.has('path') ? 1.5 : 0, point: 1.5, letter: -2 }, 0);
    case 'measure':
      // Under tasks with measures a point is a task, or one that is its own measure.
      return (
        asWords(shape) +
        byLead(
          shape,
          { item: 2.5, path: tasks.has('path') ? -1.5 : 2, point: tasks.has('point') ? -1.5 : 1, letter: 0.5 },
          0.2,
        )
      );
    case 'executors':
      return asExecutors(shape);
    case 'goal':
    case 'strategic_goal':
      return shape.heading ? 2 : asWords(shape) - 1;
    default:
      return asExtra(shape, role);
  }
}

function byLead(shape: Shape, scores: Readonly<Record<NonNullable<Shape['lead']>, number>>, none: number): number {
  return shape.lead === undefined ? none : scores[shape.lead];
}

function asWords(shape: Shape): number {
  if (shape.number || shape.amount || shape.nothing) return -6;
  if (shape.ditto) return -3;
  if (shape.deadline) return -4;
  return shape.consent && shape.share > 0.3 ? -5 : -4.5 * shape.share - (shape.unit ? 1 : 0);
}

function asDeadline(shape: Shape): number {
  if (shape.deadline) return 5;
  if (shape.ditto) return 2.5;
  return shape.nothing ? 0.5 : -6;
}

function asExecutors(shape: Shape): number {
  const never = neverExecutors(shape);
  if (never !== undefined) return never;
  if (shape.ditto) return 2.5;
  if (shape.nothing) return 0.5;
  const known = shape.share >= 0.4 ? 1 + 4 * shape.share : 0;
  const likely = (shape.consent ? 3 : 0) + (shape.unit ? 2 : 0);
  if (known + likely > 0) return known + likely;
  return shape.money || shape.outcome || shape.atom.text.length > 160 ? -4 : -1;
}

function neverExecutors(shape: Shape): number | undefined {
  if (shape.number || shape.amount || shape.deadline) return -5;
  return shape.lead !== undefined || (shape.outcome && shape.share < 0.6) ? -4 : undefined;
}

function asExtra(shape: Shape, role: Role): number {
  if (shape.deadline) return -3;
  if (shape.lead !== undefined && shape.lead !== 'letter') return -3;
  if (shape.nothing) return 1;
  if (shape.amount) return 1.5;
  if (shape.number) return -1;
  const against = -3 * shape.share - (shape.unit ? 0.5 : 0);
  if (role === 'funding') return against + (shape.money ? 3 : -0.5);
  if (role === 'partners') return shape.share > 0.5 ? 1 : 0;
  return against + (shape.outcome ? 1.5 : 0);
}
