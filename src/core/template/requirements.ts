import type { DeadlineKind } from '../plan/types';
import type { InputField } from './fields';
import { OFFICER_STATUSES, STATUS_TABLE, type OfficerStatus } from './statuses';

/** Kinds of deadline with a day or a month to meet: only there a completion has a date to show. */
const DATED_KINDS: ReadonlySet<string> = new Set<DeadlineKind>([
  'by_date',
  'on_date',
  'dates',
  'date_range',
  'month',
  'month_list',
  'month_range',
]);

export function asksForDay(deadlineKind: string): boolean {
  return DATED_KINDS.has(deadlineKind);
}

/** Kinds of upkeep: nothing ends them but the plan itself, hence «виконується» after the period is no contradiction. */
const UPKEEP_KINDS: ReadonlySet<string> = new Set<DeadlineKind>([
  'year',
  'years',
  'permanent',
  'from',
  'event',
  'relative',
  'none',
]);

export function isUpkeepKind(deadlineKind: string): boolean {
  return UPKEEP_KINDS.has(deadlineKind);
}

/** The fields that an answer with this status needs, in the order of the columns. */
export function requiredFields(status: OfficerStatus, deadlineKind: string): readonly InputField[] {
  const { needs, completion } = STATUS_TABLE[status];
  return completion === 'dated' && asksForDay(deadlineKind) ? [...needs, 'doneOn'] : needs;
}

/** Statuses that say that nothing was completed: a completion date contradicts them. */
export const WITHOUT_COMPLETION: readonly OfficerStatus[] = OFFICER_STATUSES.filter(
  (status) => STATUS_TABLE[status].completion === 'contradicts',
);
