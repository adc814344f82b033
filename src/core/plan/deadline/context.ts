import { addDays, addMonths, dateParts, type CivilDate } from '../../calendar/civilDate';
import { schoolYearFrom } from '../../calendar/units';
import type { PlanPeriod } from '../types';

/** What a deadline is read against. */
export interface DeadlineContext {
  /** Calendar years of the plan, in order; one for «на 2019 рік». */
  readonly planYears: readonly number[];
  /** Day of the act. Recurrences that were over before it do not count. */
  readonly adopted?: CivilDate;
  readonly planPeriod: PlanPeriod;
}

/** While a later part of a compound deadline is read: nothing before this day counts. */
export interface ReadingContext extends DeadlineContext {
  readonly notBefore?: CivilDate;
}

export function firstYear(context: DeadlineContext): number {
  return context.planYears[0] ?? dateParts(context.planPeriod.start).year;
}

export function lastYear(context: DeadlineContext): number {
  return context.planYears.at(-1) ?? dateParts(context.planPeriod.end).year;
}

/** Is the plan for longer than twelve months? A school year has two calendar years and is one year. */
export function isMultiYear({ planPeriod: { start, end } }: DeadlineContext): boolean {
  return end > addDays(addMonths(start, 12), -1);
}

/** Is the plan for a school year (1 September – 31 August)? */
export function isSchoolYear({ planPeriod: { start, end } }: DeadlineContext): boolean {
  return start.endsWith('-09-01') && end === schoolYearFrom(dateParts(start).year).end;
}
