/**
 * Civil dates as ISO strings (`2019-12-09`) over plain day arithmetic in the proleptic Gregorian
 * calendar. There is no time zone here, hence no JS `Date`: it would shift days.
 */
export type CivilDate = string;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Number of a month. */
export type MonthNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

export interface DateParts {
  readonly year: number;
  readonly month: MonthNumber;
  /** 1 … 31 */
  readonly day: number;
}

/** The date, or undefined when there is no such day (31 April, 29 February 2019). */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (
    !Number.isInteger(year) ||
    year < 1 ||
    year > 9999 ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > daysInMonth(year, month)
  )
    return undefined;
  return iso(year, month, day);
}

function iso(year: number, month: number, day: number): CivilDate {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** Is the text `YYYY-MM-DD` and a day that exists? */
export function isCivilDate(text: string): boolean {
  const match = ISO.exec(text);
  return match !== null && civilDate(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

/** Year, month, day. Throws on a string that is no civil date: a programmer's mistake. */
export function dateParts(date: CivilDate): DateParts {
  const match = ISO.exec(date);
  if (match === null) throw new RangeError(`not a civil date: ${date}`);
  return { year: Number(match[1]), month: Number(match[2]) as MonthNumber, day: Number(match[3]) };
}

/** 28 … 31; `month` is 1 … 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01 (negative before). Algorithm: days from civil, H. Hinnant. */
export function toDayNumber(date: CivilDate): number {
  const { year, month, day } = dateParts(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The date that many days after 1970-01-01: the inverse of {@link toDayNumber}. */
export function fromDayNumber(days: number): CivilDate {
  const z = Math.floor(days) + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return iso(year, month, dayOfYear - Math.floor((153 * mp + 2) / 5) + 1);
}

/** The date `days` later; earlier for a negative number. Throws on a string that is no civil date. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The same day of another month, or its last day where that month is shorter (31 January + 1 month = 28 February). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = dateParts(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  return iso(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekday(date: CivilDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
}
