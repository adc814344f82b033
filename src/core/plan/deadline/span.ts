import { civilDate } from '../../calendar/civilDate';
import { halfYearOf, months, quarterOf, schoolYearFrom, yearOf, type Window } from '../../calendar/units';
import { firstYear, isMultiYear, isSchoolYear, lastYear, type DeadlineContext } from './context';
import { attempt, peek, takeIf, takeIn, takePhrase, type Cursor } from './cursor';
import { monthValue, ordinalValue } from './tokens';
import { HALF_WORDS, QUARTER_WORDS, SCHOOL_YEAR, SEASONS, TERM_WORDS, WINTER, YEAR_WORDS } from './words';

/**
 * A named stretch of the calendar, its year perhaps unsaid. `next` is the year after the plan's or the reported one.
 */
export interface Span {
  readonly unit: 'date' | 'month' | 'quarter' | 'half' | 'year' | 'school' | 'term' | 'season';
  /** Month, quarter, half, term, first month of a season; the month of a date; 0 for a year. */
  readonly index: number;
  readonly day?: number;
  readonly year?: number;
  readonly nextYear?: true;
}

/** One span, a range of two, or a list. */
export interface Spans {
  readonly shape: 'one' | 'range' | 'list';
  readonly spans: readonly Span[];
}

/** «травень місяць», «протягом травня місяця» */
const MONTH_WORDS: ReadonlySet<string> = new Set(['місяць', 'місяця', 'місяці']);
const THIS_YEAR = [
  'поточного року',
  'цього року',
  'планового року',
  'звітного року',
  'відповідного року',
  'поточному році',
  'цьому році',
  'ц р',
  'п р',
];
const NEXT_YEAR = [
  ', наступного за звітним роком',
  ', наступного за звітним',
  ', що настає за звітним роком',
  ', що настає за звітним періодом',
  ', що настає за звітним',
  ', що настає після звітного',
  'наступного за звітним року',
  'наступного за звітним роком',
  'наступного за звітним періодом',
  'наступного за звітним',
  'наступного року',
  'що настає за звітним',
];

export function readSpan(cursor: Cursor, context: DeadlineContext): Span | undefined {
  return (
    attempt(cursor, (c) => dateSpan(c, context)) ??
    attempt(cursor, (c) => monthSpan(c, context)) ??
    attempt(cursor, (c) => ordinalSpan(c, context)) ??
    attempt(cursor, (c) => seasonSpan(c, context)) ??
    attempt(cursor, schoolSpan) ??
    attempt(cursor, yearSpan)
  );
}

/** «15 листопада», «15.11.2019», «1-го червня 2019 р.». */
function dateSpan(cursor: Cursor, context: DeadlineContext): Span | undefined {
  const token = peek(cursor);
  if (token?.kind === 'date') {
    cursor.at += 1;
    const year =
      token.year === undefined ? takeYear(cursor, context) : (takeIn(cursor, YEAR_WORDS), { year: token.year });
    return { unit: 'date', index: token.month, day: token.day, ...year };
  }
  if (token?.kind !== 'number' || token.value < 1 || token.value > 31) return undefined;
  // «15 числа листопада»
  const after = peek(cursor, 1)?.text === 'числа' ? 2 : 1;
  const month = monthValue(peek(cursor, after));
  if (month === undefined) return undefined;
  cursor.at += after + 1;
  return { unit: 'date', index: month, day: token.value, ...takeYear(cursor, context) };
}

export function monthSpan(cursor: Cursor, context: DeadlineContext): Span | undefined {
  const month = monthValue(takeIf(cursor, (token) => monthValue(token) !== undefined));
  if (month !== undefined) takeIn(cursor, MONTH_WORDS);
  return month === undefined ? undefined : { unit: 'month', index: month, ...takeYear(cursor, context) };
}

function ordinalSpan(cursor: Cursor, context: DeadlineContext): Span | undefined {
  const index = ordinalValue(takeIf(cursor, (token) => ordinalValue(token) !== undefined));
  if (index === undefined) return undefined;
  return unitAfterOrdinal(cursor, index, context);
}

/** The word after «I», «друге»: a quarter or a half-year. */
export function unitAfterOrdinal(cursor: Cursor, index: number, context: DeadlineContext): Span | undefined {
  if (takeIn(cursor, QUARTER_WORDS) !== undefined) return { unit: 'quarter', index, ...takeYear(cursor, context) };
  if (index > 2) return undefined;
  if (takeIn(cursor, HALF_WORDS) !== undefined) return { unit: 'half', index, ...takeYear(cursor, context) };
  if (takeIn(cursor, TERM_WORDS) === undefined) return undefined;
  // The second term is in the second calendar year of its school year.
  const school = attempt(cursor, schoolSpan)?.year;
  return { unit: 'term', index, ...(school === undefined ? takeYear(cursor, context) : { year: school + index - 1 }) };
}

/**
 * «осінь», «навесні 2020 року», «літній період». Winter belongs to two
 * years: only within a school year is it clear which.
 */
function seasonSpan(cursor: Cursor, context: DeadlineContext): Span | undefined {
  const season = takeIn(cursor, SEASONS);
  const index = SEASONS.get(season ?? '');
  if (season === undefined || index === undefined) return undefined;
  if (index === WINTER && !isSchoolYear(context)) return winterOf(cursor);
  if (season.endsWith('ій') || season.endsWith('ий')) {
    if (takeIn(cursor, new Set(['період', 'сезон'])) === undefined) return undefined;
  }
  return { unit: 'season', index, ...takeYear(cursor, context) };
}

/** «зима 2021-2022 років»: the years say which winter it is. */
function winterOf(cursor: Cursor): Span | undefined {
  takeIn(cursor, new Set(['період', 'сезон']));
  const year = takeTwoYears(cursor);
  if (year === undefined) return undefined;
  takeIn(cursor, YEAR_WORDS);
  return { unit: 'season', index: WINTER, year };
}

/** «2019/2020 навчальний рік», «2019-2020 н.р.» */
function schoolSpan(cursor: Cursor): Span | undefined {
  const year = takeTwoYears(cursor);
  if (year === undefined) return undefined;
  const isSchool = takePhrase(cursor, SCHOOL_YEAR) !== undefined || schoolFollows(cursor);
  return isSchool ? { unit: 'school', index: 0, year } : undefined;
}

/** «на 2022-2023 та 2023-2024 навчальні роки»: the words behind the second are of both. */
function schoolFollows(cursor: Cursor): boolean {
  const { at } = cursor;
  const follows =
    takeIn(cursor, CONJUNCTIONS) !== undefined &&
    takeTwoYears(cursor) !== undefined &&
    takePhrase(cursor, SCHOOL_YEAR) !== undefined;
  cursor.at = at;
  return follows;
}
const CONJUNCTIONS: ReadonlySet<string> = new Set(['та', 'і', 'й', ',']);

/** «2019/2020», «2019-20»: the first of two years beside each other. */
function takeTwoYears(cursor: Cursor): number | undefined {
  const year = takeYearNumber(cursor);
  if (year === undefined || takeIf(cursor, ({ text }) => text === '/' || text === '-') === undefined) return undefined;
  const next = takeIf(cursor, (t) => t.kind === 'number' && [year + 1, (year + 1) % 100].includes(t.value));
  return next === undefined ? undefined : year;
}

/** «2019 рік», «2019 р.», «2019». */
function yearSpan(cursor: Cursor): Span | undefined {
  const year = takeYearNumber(cursor);
  if (year === undefined) return undefined;
  takeIn(cursor, YEAR_WORDS);
  return { unit: 'year', index: 0, year };
}

function takeYearNumber(cursor: Cursor): number | undefined {
  const token = takeIf(cursor, (t) => t.kind === 'number' && t.text.length === 4 && t.value >= 1990 && t.value <= 2199);
  return token?.kind === 'number' ? token.value : undefined;
}

/** The year after a date, month, quarter, when it is said. */
function takeYear(cursor: Cursor, context: DeadlineContext): { year?: number; nextYear?: true } {
  return (
    attempt(cursor, (c) => {
      const year = takeYearNumber(c);
      if (year !== undefined) {
        takeIn(c, YEAR_WORDS);
        return { year };
      }
      if (takePhrase(c, THIS_YEAR) !== undefined) return isMultiYear(context) ? {} : { year: firstYear(context) };
      if (takePhrase(c, NEXT_YEAR) !== undefined) return { nextYear: true } as const;
      if (takeIn(c, new Set(['року'])) === undefined) return undefined;
      return takePhrase(c, NEXT_YEAR) === undefined ? {} : ({ nextYear: true } as const);
    }) ?? {}
  );
}

/** The span's days in a year; undefined when there is no such day. */
export function spanWindow(span: Span, year: number): Window | undefined {
  switch (span.unit) {
    case 'date': {
      const day = civilDate(year, span.index, span.day ?? 0);
      return day === undefined ? undefined : { start: day, end: day };
    }
    case 'month':
      return months(year, span.index, span.index);
    case 'quarter':
      return quarterOf(year, span.index);
    case 'half':
      return halfYearOf(year, span.index);
    case 'year':
      return yearOf(year);
    case 'school':
      return schoolYearFrom(year);
    case 'term':
      return span.index === 1 ? months(year, 9, 12) : months(year, 1, 8);
    case 'season':
      return months(year, span.index, span.index + 2);
  }
}

/**
 * The year of a span that names none: the plan's; in a plan for several
 * years the first in which it is not over before the act.
 */
export function yearFor(span: Span, context: DeadlineContext): { readonly year: number; readonly assumed: boolean } {
  if (span.year !== undefined) return { year: span.year, assumed: false };
  if (span.nextYear === true) return { year: lastYear(context) + 1, assumed: false };
  if (!isMultiYear(context)) return yearWithin(span, context);
  const { adopted } = context;
  const open =
    adopted === undefined
      ? undefined
      : context.planYears.find((year) => (spanWindow(span, year)?.end ?? '') >= adopted);
  return { year: open ?? firstYear(context), assumed: true };
}

/**
 * The calendar year in which a plan of twelve months has the span: October of
 * a school year in its first, January in its second.
 */
function yearWithin(span: Span, context: DeadlineContext): { readonly year: number; readonly assumed: boolean } {
  const { start, end } = context.planPeriod;
  const inside = context.planYears.filter((year) => {
    const window = spanWindow(span, year);
    return window !== undefined && window.start <= end && window.end >= start;
  });
  const year = inside[0] ?? firstYear(context);
  // August may be the one before the lessons begin; halves and terms have no fixed days in a school.
  const unclear = isSchoolYear(context) && (span.index === 8 || span.unit === 'half' || span.unit === 'term');
  return { year, assumed: unclear || inside.length > 1 };
}
