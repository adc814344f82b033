import { addDays, addMonths } from '../calendar/civilDate';
import { periodFromId, periodId } from '../calendar/period';
import type { Plan } from '../plan/types';
import type { Round } from './types';

/** Days that bodies have for an interim report when the plan itself sets no day. */
const INTERIM_DAYS = 15;

/**
 * The collection of reports that an id names. Without an id, or for the id of the plan's own period
 * (`2019`), it is the final one: as of, and due on, the day of the first reporting step. A period id or a
 * civil date within the plan gives an interim one: as of its end, due 15 days later, or on the day that
 * recurrent reporting sets after it. Any other label is a final round of that name.
 */
export function roundFor(plan: Plan, id?: string): Round {
  const whole = periodId(plan.period.start, plan.period.end);
  const label = id?.trim() ?? '';
  const window = label === '' || label === whole ? undefined : periodFromId(label);
  const days = plan.reporting?.steps[0]?.due ?? [];
  if (window !== undefined) {
    const set = days.length > 1 ? days.find((day) => day >= window.end && day <= addMonths(window.end, 4)) : undefined;
    return { id: label, asOf: window.end, due: set ?? addDays(window.end, INTERIM_DAYS) };
  }
  const last = days.at(-1);
  return last === undefined
    ? { id: label || whole, asOf: plan.period.end, due: addDays(plan.period.end, INTERIM_DAYS) }
    : { id: label || whole, asOf: last, due: last };
}
