import { asksForDay } from '../plan/deadlineKinds';
import type { InputField } from './fields';
import { OFFICER_STATUSES, STATUS_TABLE, type OfficerStatus } from './statuses';

/** The fields that an answer with this status needs, in the order of the columns. */
export function requiredFields(status: OfficerStatus, deadlineKind: string): readonly InputField[] {
  const { needs, completion } = STATUS_TABLE[status];
  return completion === 'dated' && asksForDay(deadlineKind) ? [...needs, 'doneOn'] : needs;
}

/** Statuses that say that nothing was completed: a completion date contradicts them. */
export const WITHOUT_COMPLETION: readonly OfficerStatus[] = OFFICER_STATUSES.filter(
  (status) => STATUS_TABLE[status].completion === 'contradicts',
);
