import { addDays, addMonths, civilDate, type CivilDate } from '../../calendar/civilDate';
import { period } from '../../calendar/period';
import { isMultiYear, type DeadlineContext, type ReadingContext } from './context';
import { attempt, cursorOver, restOf, takePhrase, takeWords, whole, type Cursor } from './cursor';
import { AT_EDGE, endOf, TO_EDGE } from './edge';
import { KNOWN_DAYS } from './knownDays';
import { byDay, lastDue, type Doubt, type Reading } from './reading';
import { yearFor, type Span, type Spans } from './span';
import { readSpans } from './spans';
import { spanWindows } from './spanWindows';

export const BY_WORDS: readonly string[] = [
  'не пізніше ніж до',
  'не пізніше , ніж до',
  'не пізніше , ніж',
  'не пізніше як до',
  'не пізніше ніж',
  'не пізніше як',
  'не пізніш як до',
  'не пізніш як',
  'не пізніше',
  'не пізніш',
  'щонайпізніше до',
  'щонайпізніше',
  'у строк до',
  'в строк до',
  'строком до',
  'у термін до',
  'в термін до',
  'терміном до',
  'у строк не пізніше',
  'термін до',
  'термін - до',
  'строк - до',
  'до',
  'по',
];

/** «до 15 листопада», «не пізніше 1 грудня», «до кінця року», «до 15 січня та 15 липня», «до Дня захисту дітей». */
export function readByDate(cursor: Cursor, context: ReadingContext): Reading | undefined {
  return attempt(cursor, (c) => {
    const by = takePhrase(c, BY_WORDS);
    const end = endOf(c, context, by === undefined ? AT_EDGE : TO_EDGE);
    if (end !== undefined) return byDay(context.planPeriod.start, end.day, end.doubts);
    if (by === undefined) return undefined;
    return (
      whole(c, (inner) => readDay(inner, context, CLOSED.test(by))) ?? repeatedBy(c, context) ?? knownDay(c, context)
    );
  });
}

/** «до 1 червня та до 1 грудня»: the second «до» says nothing new. */
function repeatedBy(cursor: Cursor, context: DeadlineContext): Reading | undefined {
  const left = cursor.tokens.slice(cursor.at);
  const rest = left.filter((token, i) => token.text !== 'до' || i === 0);
  if (rest.length === left.length) return undefined;
  const reading = whole(cursorOver(rest), (c) => readDay(c, context, false));
  if (reading !== undefined) cursor.at = cursor.tokens.length;
  return reading;
}

/** «по травень», «не пізніше травня»: in May is in time. «до травня» says neither. */
const CLOSED = /^(?:по|(?:щонай|не )пізніше?(?: ніж| як| , ніж)?)$/;

/** `closed`: the named month or quarter belongs to it («по травень», «до травня включно»). */
function readDay(cursor: Cursor, context: DeadlineContext, closed: boolean): Reading | undefined {
  const spans = readSpans(cursor, context);
  const inclusive = takeWords(cursor, 'включно') || closed;
  const settled = spans === undefined ? undefined : spanWindows(spans, context);
  const first = spans?.spans[0];
  if (spans === undefined || first === undefined || settled === undefined) return undefined;
  const { windows, doubts } = settled;
  const window = windows[0];
  if (window === undefined) return undefined;
  if (first.unit !== 'date') {
    if (spans.shape !== 'one') return undefined;
    if (inclusive) return byDay(context.planPeriod.start, window.end, doubts);
    const before = addDays(window.start, -1);
    // «до січня», «до I кварталу» of the plan's own year: a day before the plan cannot be meant.
    const day = before < context.planPeriod.start && window.end >= context.planPeriod.start ? window.end : before;
    return byDay(context.planPeriod.start, day, [...doubts, 'before-or-in']);
  }
  if (spans.shape === 'one') return byDay(context.planPeriod.start, window.end, doubts);
  if (spans.shape === 'range') return undefined;
  return inTurn(
    ...forward(
      spans,
      windows.map((w) => w.end),
      context,
      doubts,
    ),
  );
}

/** «до 15 липня і до 15 січня»: in a plan for one year a day before the one named first lies in the next year. */
function forward(
  { spans }: Spans,
  days: readonly CivilDate[],
  context: DeadlineContext,
  doubts: readonly Doubt[],
): [readonly CivilDate[], DeadlineContext, readonly Doubt[]] {
  const first = days[0] ?? '';
  if (
    isMultiYear(context) ||
    spans.some((span) => span.year !== undefined || span.nextYear === true) ||
    days.every((day) => day >= first)
  )
    return [days, context, doubts];
  return [days.map((day) => (day < first ? addMonths(day, 12) : day)), context, [...doubts, 'year-assumed']];
}

/** Several last days, one after another: each opens where the one before it closed. */
function inTurn(days: readonly CivilDate[], context: DeadlineContext, doubts: readonly Doubt[]): Reading {
  const ordered = [...days].sort();
  let start =
    context.planPeriod.start <= (ordered[0] ?? '')
      ? context.planPeriod.start
      : `${(ordered[0] ?? '').slice(0, 4)}-01-01`;
  const all = ordered.map((due) => {
    const window = period(start, due, due);
    start = addDays(due, 1);
    return window;
  });
  const { adopted } = context;
  const periods = all.filter((p) => adopted === undefined || p.end >= adopted);
  const due = lastDue(periods);
  const yearly =
    ordered.every((day, i) => i === 0 || day.slice(0, 4) !== ordered[i - 1]?.slice(0, 4)) &&
    ordered.every((day) => day.slice(5) === ordered[0]?.slice(5));
  const freq = yearly ? 'yearly' : ({ 2: 'half_yearly', 4: 'quarterly' }[days.length] ?? 'dates');
  return {
    kind: 'recurring',
    periods,
    freq,
    by: ordered.map((day) => day.slice(5)).join(','),
    times: periods.length,
    ...(due !== undefined && { due }),
    ...(all.length !== periods.length && { nominalTimes: all.length }),
    ...(doubts.length > 0 && { doubts }),
  };
}

/** «до Міжнародного дня боротьби з корупцією». */
function knownDay(cursor: Cursor, context: DeadlineContext): Reading | undefined {
  const span = knownDaySpan(cursor);
  if (span === undefined) return undefined;
  const { year, assumed } = yearFor(span, context);
  const due = civilDate(year, span.index, span.day ?? 0);
  return due === undefined ? undefined : byDay(context.planPeriod.start, due, assumed ? ['year-assumed'] : []);
}

/** The day of the calendar that all the words left name. */
export function knownDaySpan(cursor: Cursor): Span | undefined {
  const name = restOf(cursor)
    .replace(/(^| )(міжнародного|всесвітнього|всеукраїнського|європейського|національного|україни)(?= |$)/g, '')
    .trim();
  const match = KNOWN_DAYS.find(([known]) => name === known);
  if (match === undefined) return undefined;
  cursor.at = cursor.tokens.length;
  return { unit: 'date', index: match[1], day: match[2] };
}
