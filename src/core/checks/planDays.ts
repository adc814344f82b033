import { isCivilDate, type CivilDate } from '../calendar/civilDate';
import type { ReturnCase } from './context';

/**
 * Before this day nobody can have carried the plan out: the day of the act, or the beginning of its first period if
 * that is earlier.
 */
export function earliestDay({ context, returned }: Pick<ReturnCase, 'context' | 'returned'>): CivilDate | undefined {
  const { plan } = context;
  // The plan id is `issuer|kind|date|number`.
  const act = plan?.requisites.date ?? returned.stamp.planId.split('|').find(isCivilDate);
  let earliest = act;
  const consider = (day: CivilDate | undefined): void => {
    if (day !== undefined && (earliest === undefined || day < earliest)) earliest = day;
  };
  consider(plan?.period.start);
  for (const duty of returned.stampedDuties) consider(duty.periodStart);
  return earliest;
}
