import { period } from '../../calendar/period';
import { readByDate } from './byDate';
import { isMultiYear, isSchoolYear, lastYear, type ReadingContext } from './context';
import { attempt, cursorOver, takeIn, takePhrase, whole, type Cursor } from './cursor';
import { readEvent } from './event';
import { readFrom, readPermanent } from './openEnded';
import { oneWindow, type Reading } from './reading';
import { readRecurring } from './recurring';
import { readRelative } from './relative';
import { readSpan, type Span } from './span';
import { readingOfSpans } from './spansReading';
import { readSpans } from './spans';
import type { Token } from './tokens';
import { SCHOOL_YEAR } from './words';
import { endOf } from './edge';
import { addDays } from '../../calendar/civilDate';

type Reader = (cursor: Cursor, context: ReadingContext) => Reading | undefined;

/**
 * Tried in this order; each must read all of the text. Words that open an event come last: they may open a date too.
 */
const READERS: readonly Reader[] = [
  readNamed,
  readFromTo,
  readByDate,
  readRecurring,
  readPermanent,
  readFrom,
  readWholeYear,
  readRelative,
  readEvent,
];

/** One deadline without parts, or undefined when the grammar does not cover all of its words. */
export function readSimple(tokens: readonly Token[], context: ReadingContext): Reading | undefined {
  for (const reader of READERS) {
    const reading = whole(cursorOver(tokens), (cursor) => reader(cursor, context));
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/** «травень», «у травні», «протягом II кварталу», «9 грудня», «2019-2021 роки», «2019 рік». */
function readNamed(cursor: Cursor, context: ReadingContext): Reading | undefined {
  takePhrase(cursor, [
    'протягом',
    'впродовж',
    'упродовж',
    'продовж',
    'на протязі',
    'у період',
    'в період',
    'період',
    'у',
    'в',
    'на',
    'за',
  ]);
  const spans = readSpans(cursor, context);
  return spans === undefined ? undefined : readingOfSpans(spans, context);
}

/** «з 1 березня до 30 листопада», «з травня по вересень», «з I по III квартал», «з 1 березня до кінця року». */
function readFromTo(cursor: Cursor, context: ReadingContext): Reading | undefined {
  if (
    takePhrase(cursor, [
      'у період з',
      'в період з',
      'період з',
      'протягом періоду з',
      'починаючи з',
      'з',
      'із',
      'від',
    ]) === undefined
  )
    return undefined;
  const joined = attempt(cursor, (c) => readSpans(c, context));
  if (joined?.shape === 'range') return readingOfSpans(joined, context);
  const first = joined?.spans[0];
  takeIn(cursor, new Set([',']));
  return first === undefined || joined?.shape !== 'one' ? undefined : upTo(cursor, first, context);
}

/** The second half of «з … до …». */
function upTo(cursor: Cursor, first: Span, context: ReadingContext): Reading | undefined {
  if (takePhrase(cursor, ['до', 'по', 'і до', 'та до']) === undefined) return undefined;
  const last = attempt(cursor, (c) => readSpan(c, context));
  if (last !== undefined) return readingOfSpans({ shape: 'range', spans: [first, last] }, context);
  const end = endOf(cursor, context);
  const start = readingOfSpans({ shape: 'one', spans: [first] }, context)?.periods[0]?.start;
  return end === undefined || start === undefined || start > end.day
    ? undefined
    : oneWindow('date_range', { start, end: end.day });
}

const WHOLE_PLAN = [
  'період',
  'періоду реалізації',
  'періоду дії',
  'строку реалізації',
  'строку дії',
  'період реалізації плану',
  'період дії плану',
  'усього періоду',
  'всього періоду',
  'планового періоду',
  'періоду',
  'періоду реалізації плану',
  'періоду реалізації плану заходів',
  'періоду дії плану',
  'строку дії плану',
  'строку дії плану заходів',
  'строку реалізації плану',
  'строку реалізації плану заходів',
  'дії плану',
  'дії плану заходів',
  'усього строку',
  'всього строку',
  'усього строку дії плану',
  'строку виконання плану',
  'строку виконання плану заходів',
  'звітного періоду',
  'реалізації плану',
  'реалізації плану заходів',
  'усього періоду реалізації плану',
  'всього періоду реалізації плану заходів',
];
const YEAR = [
  'поточного року',
  'планового року',
  'цього року',
  'усього року',
  'всього року',
  'звітного року',
  'календарного року',
  'бюджетного року',
  'року',
  'поточному році',
  'цьому році',
  'рік',
];

/** «протягом року» and the like: the plan's year; in a plan for several years its whole period, as a guess. */
function readWholeYear(cursor: Cursor, context: ReadingContext): Reading | undefined {
  const during = takePhrase(cursor, ['протягом', 'впродовж', 'упродовж', 'продовж', 'на протязі', 'у', 'в']);
  if (during !== undefined && takePhrase(cursor, ['наступного року', 'наступному році']) !== undefined)
    return oneWindow('year', { start: `${lastYear(context) + 1}-01-01`, end: `${lastYear(context) + 1}-12-31` });
  const plan = context.planPeriod;
  const years = isMultiYear(context) ? 'years' : 'year';
  const whole =
    during !== undefined || takePhrase(cursor, ['весь', 'увесь', 'протягом усього', 'на весь']) !== undefined;
  const throughout = whole ? readWholePeriod(cursor, context) : undefined;
  if (throughout !== undefined) return throughout;
  const many = during !== undefined && takePhrase(cursor, ['років', 'усіх років', 'всіх років']) !== undefined;
  if (!many && takePhrase(cursor, YEAR) === undefined) return undefined;
  return oneWindow(
    many ? years : 'year',
    notBefore(plan, context),
    isMultiYear(context) && !many ? ['year-assumed'] : [],
  );
}

const OF_PROGRAMME = [
  'періоду реалізації',
  'періоду дії',
  'строку реалізації',
  'строку дії',
  'періоду виконання',
  'реалізації',
  'дії',
];
const PROGRAMMES = ['стратегії', 'концепції', 'програми', 'проекту', 'проєкту', 'національного плану'];

/** «протягом усього періоду реалізації Стратегії»: it goes on behind the plan that carries out a part of it. */
function wholeProgramme(cursor: Cursor): boolean {
  return (
    attempt(cursor, (c) => {
      takePhrase(c, ['усього', 'всього']);
      return takePhrase(c, OF_PROGRAMME) !== undefined && takePhrase(c, PROGRAMMES) !== undefined ? true : undefined;
    }) ?? false
  );
}

/** What stands behind «протягом»: the plan's period, a school year, the time of a programme. */
function readWholePeriod(cursor: Cursor, context: ReadingContext): Reading | undefined {
  const plan = context.planPeriod;
  const years = isMultiYear(context) ? 'years' : 'year';
  if (wholeProgramme(cursor)) return { kind: 'permanent', periods: [period(plan.start, plan.end)], openEnd: true };
  if (cursorAtPhrase(cursor, WHOLE_PLAN)) return oneWindow(years, notBefore(plan, context));
  return takePhrase(cursor, SCHOOL_YEAR) === undefined
    ? undefined
    : oneWindow(years, notBefore(plan, context), isSchoolYear(context) ? [] : ['year-assumed']);
}

/** Phrases of one list share beginnings: the longest that reads all that is left. */
function cursorAtPhrase(cursor: Cursor, phrases: readonly string[]): boolean {
  return (
    attempt(cursor, (c) =>
      takePhrase(
        c,
        [...phrases].sort((a, b) => b.length - a.length),
      ) === undefined
        ? undefined
        : true,
    ) ?? false
  );
}

function notBefore(
  plan: ReadingContext['planPeriod'],
  { notBefore: day }: ReadingContext,
): { start: string; end: string } {
  return day !== undefined && day > plan.start && day <= plan.end
    ? { start: day, end: plan.end }
    : { start: plan.start, end: addDays(plan.end, 0) };
}
