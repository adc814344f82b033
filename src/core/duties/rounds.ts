import { addDays, addMonths, dateParts, type CivilDate } from '../calendar/civilDate';
import { periodId } from '../calendar/period';
import { given } from '../given';
import type { Plan, Reporting } from '../plan/types';
import { roundFor } from './round';
import type { Round } from './types';

/** A round that the plan's own reporting clause asks for. */
export interface PlannedRound extends Round {
  /** The day by which the Cabinet (or whoever gets the summary) has it. */
  readonly cabinetDue?: CivilDate;
}

const MONTHS: Readonly<Record<Exclude<Reporting['recurrence'], 'once'>, number>> = {
  yearly: 12,
  half_yearly: 6,
  quarterly: 3,
  monthly: 1,
};

/**
 * The rounds that follow from the reporting clause, in order; one, the final
 * one, where it is reported once or no clause was read.
 */
export function roundsOf(plan: Plan): readonly PlannedRound[] {
  const { recurrence = 'once', steps = [] } = plan.reporting ?? {};
  const [first, next] = steps;
  const days = first?.due ?? [];
  const ids = recurrence === 'once' ? [] : idsOf(days, MONTHS[recurrence], plan);
  if (ids.length < 2 || new Set(ids).size < ids.length)
    return [{ ...roundFor(plan), ...given({ cabinetDue: next?.due.at(-1) ?? straight(first?.to, days.at(-1)) }) }];
  return ids.map((id, i) => {
    const due = days[i] ?? plan.period.end;
    const cabinetDue = next === undefined ? straight(first?.to, due) : next.due.find((day) => day >= due);
    return { ...roundFor(plan, id), due, ...given({ cabinetDue }) };
  });
}

/**
 * The turns that these days report. A day in the last month of a turn reports the one before; the one that is ending
 * where an earlier day has reported the former, or the plan had not begun by then.
 */
function idsOf(days: readonly CivilDate[], months: number, plan: Plan): readonly string[] {
  const ids: string[] = [];
  const hasBegun = addMonths(days[0] ?? plan.period.end, -months) >= plan.period.start;
  for (const day of days) {
    const id = reportedBy(day, months, plan);
    const isLast = months > 1 && dateParts(day).month % months === 0;
    ids.push(isLast && (!hasBegun || ids.includes(id)) ? turnOf(day, months) : id);
  }
  return ids;
}

/** The turn in which the day is. */
function turnOf(day: CivilDate, months: number): string {
  const { year, month } = dateParts(day);
  const start = `${year}-${String(Math.floor((month - 1) / months) * months + 1).padStart(2, '0')}-01`;
  return periodId(start, addDays(addMonths(start, months), -1));
}

/** Bodies that report to the Cabinet themselves leave no second step. */
function straight(to: string | undefined, due: CivilDate | undefined): CivilDate | undefined {
  return /^Кабінет Міністрів/.test(to ?? '') ? due : undefined;
}

/**
 * The id of the turn on which a report of that day is made: the last one
 * that is over; in the last quarter the year that ends.
 */
function reportedBy(day: CivilDate, months: number, plan: Plan): string {
  const { year, month } = dateParts(day);
  if (months === 12 && month >= 10) return String(year);
  const firstMonth = Math.floor((month - 1) / months) * months + 1;
  const turn = `${year}-${String(firstMonth).padStart(2, '0')}-01`;
  const closes = addDays(addMonths(turn, months), -1);
  const end = day === closes ? closes : addDays(turn, -1);
  const start = addMonths(addDays(end, 1), -months);
  return periodId(start < plan.period.start && end >= plan.period.start ? plan.period.start : start, end);
}
