import { civilDate, dateParts, daysInMonth, type CivilDate } from './civilDate';

export interface Period {
  /**
   * `2019`, `2019-H1`, `2019-Q2`, `2019-05`, `2019-12-09`, else
   * `start..end`; `plan` for a duty whose deadline has no period.
   */
  readonly id: string;
  readonly start: CivilDate;
  /** Inclusive. */
  readonly end: CivilDate;
  /** The day by which to be done, where it differs from the end or the deadline names a day. */
  readonly due?: CivilDate;
}

/** The id of a deadline without periods (an event, none). */
export const PLAN_PERIOD_ID = 'plan';

/** The id of a window of civil dates: the shortest of the forms above. */
export function periodId(start: CivilDate, end: CivilDate): string {
  if (start === end) return start;
  const a = dateParts(start);
  const b = dateParts(end);
  if (a.year === b.year && a.day === 1 && b.day === daysInMonth(b.year, b.month)) {
    if (a.month === 1 && b.month === 12) return String(a.year).padStart(4, '0');
    const year = start.slice(0, 4);
    if (a.month === b.month) return start.slice(0, 7);
    if (a.month % 6 === 1 && b.month === a.month + 5) return `${year}-H${(a.month + 5) / 6}`;
    if (a.month % 3 === 1 && b.month === a.month + 2) return `${year}-Q${(a.month + 2) / 3}`;
  }
  return `${start}..${end}`;
}

/** A window of days, both ends included, with its id; `due` is the last day of the term where the plan names one. */
export function period(start: CivilDate, end: CivilDate, due?: CivilDate): Period {
  return due === undefined ? { id: periodId(start, end), start, end } : { id: periodId(start, end), start, end, due };
}

/** The calendar years of a window. */
export function yearsOf({ start, end }: Pick<Period, 'start' | 'end'>): readonly number[] {
  const first = dateParts(start).year;
  return Array.from({ length: dateParts(end).year - first + 1 }, (_, i) => first + i);
}

/** The window that an id names, or undefined for `plan` and for text that is no period id. */
export function periodFromId(id: string): Period | undefined {
  const [start, end] = windowOf(id) ?? [];
  if (start === undefined || end === undefined || start > end) return undefined;
  return { id, start, end };
}

function windowOf(id: string): readonly [CivilDate | undefined, CivilDate | undefined] | undefined {
  const range = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(id);
  if (range !== null) return [valid(range[1]), valid(range[2])];
  const match = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(id);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (match[5] !== undefined) return [valid(id), valid(id)];
  const [first, last] = monthsOf(match[2], match[3], match[4]);
  return [civilDate(year, first, 1), civilDate(year, last, daysInMonth(year, last))];
}

/** First and last month of a half-year, a quarter, a month, or of the year when none is given. */
function monthsOf(half?: string, quarter?: string, month?: string): readonly [number, number] {
  if (half !== undefined) return [Number(half) * 6 - 5, Number(half) * 6];
  if (quarter !== undefined) return [Number(quarter) * 3 - 2, Number(quarter) * 3];
  return month === undefined ? [1, 12] : [Number(month), Number(month)];
}

function valid(text: string | undefined): CivilDate | undefined {
  if (text === undefined) return undefined;
  const [year, month, day] = text.split('-').map(Number);
  return civilDate(year ?? 0, month ?? 0, day ?? 0);
}
