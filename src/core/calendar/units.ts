import { civilDate, daysInMonth, type CivilDate } from './civilDate';

/** A window of civil dates, both ends inside. */
export interface Window {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** The window from the first day of one month to the last day of another. Month 13 is January of the next year. */
export function months(year: number, first: number, last: number): Window {
  const from = normal(year, first);
  const to = normal(year, last);
  return {
    start: civilDate(from.year, from.month, 1) ?? outOfCalendar(from.year),
    end: civilDate(to.year, to.month, daysInMonth(to.year, to.month)) ?? outOfCalendar(to.year),
  };
}

/** Quarter 1 … 4. */
export function quarterOf(year: number, quarter: number): Window {
  return months(year, quarter * 3 - 2, quarter * 3);
}

/** Half-year 1 … 2. */
export function halfYearOf(year: number, half: number): Window {
  return months(year, half * 6 - 5, half * 6);
}

/** 1 January – 31 December. */
export function yearOf(year: number): Window {
  return months(year, 1, 12);
}

/** The school year that begins in a calendar year: 1 September – 31 August (Law on education, 2145-VIII). */
export function schoolYearFrom(year: number): Window {
  return months(year, 9, 20);
}

function normal(year: number, month: number): { year: number; month: number } {
  const index = year * 12 + month - 1;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

function outOfCalendar(year: number): never {
  throw new RangeError(`year ${year} is outside the calendar`);
}
