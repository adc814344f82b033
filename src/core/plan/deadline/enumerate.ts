import { addDays, addMonths, civilDate, dateParts, daysInMonth, type CivilDate } from '../../calendar/civilDate';
import { period, type Period } from '../../calendar/period';
import { months, schoolYearFrom, type Window } from '../../calendar/units';
import type { ReadingContext } from './context';
import type { Rate } from './frequency';
import type { Doubt } from './reading';
import { shift, type Offset } from './relative';
import { spanWindow, yearFor, type Span, type Spans } from './span';
import { spanWindows } from './spanWindows';

/** When inside (or after) its turn a recurrence falls. */
export type When =
  | { readonly kind: 'day-of-month'; readonly day: number; readonly place: 'next' | 'same' | 'last' | 'unsaid' }
  | { readonly kind: 'after-turn'; readonly offset: Offset }
  | { readonly kind: 'by-dates' | 'in-spans'; readonly spans: Spans }
  /** The day after which it is done no more: «щокварталу до 1 жовтня». */
  | { readonly kind: 'until'; readonly span: Span }
  | { readonly kind: 'end' };

export interface Turns {
  readonly periods: readonly Period[];
  readonly by?: string;
  readonly doubts: readonly Doubt[];
}

/** All turns of the rate in the plan period. Turns shorter than a month make one period: nobody reports on each day. */
export function enumerate(
  rate: Rate,
  when: When | undefined,
  inside: Window,
  context: ReadingContext,
): Turns | undefined {
  const bounds = { start: max(inside.start, context.planPeriod.start), end: min(inside.end, context.planPeriod.end) };
  if (bounds.start > bounds.end) return { periods: [], doubts: [] };
  if (when?.kind === 'until') return untilDay(rate, when.span, bounds, context);
  if (rate.months === 0 && when?.kind !== 'in-spans')
    return { periods: [period(bounds.start, bounds.end)], doubts: [] };
  const turns = rate.months === 0 ? [bounds] : turnsOf(rate.months, bounds);
  if (when === undefined || when.kind === 'end')
    return { periods: turns.map((t) => period(t.start, t.end)), doubts: [] };
  if (when.kind === 'after-turn')
    return {
      periods: turns.map((t) => period(t.start, t.end, shift(t.end, when.offset))),
      by: `+${when.offset.count}${when.offset.unit.toLowerCase()}`,
      doubts: [],
    };
  return when.kind === 'day-of-month' ? onDay(turns, rate, when.day, when.place) : onSpans(turns, rate, when, context);
}

/**
 * Turns up to a day: of the year that it names, else of each year. «щороку до
 * 31 грудня 2021 р.» is due on that day of each year.
 */
function untilDay(rate: Rate, span: Span, bounds: Window, context: ReadingContext): Turns | undefined {
  const { year, ...ofEachYear } = span;
  const named = year !== undefined || span.nextYear === true;
  const last = named ? spanWindow(span, year ?? yearFor(span, context).year)?.end : bounds.end;
  if (last === undefined) return undefined;
  const inside = { start: bounds.start, end: min(last, bounds.end) };
  if (rate.months === 12)
    return inside.start > inside.end
      ? undefined
      : onSpans(
          turnsOf(12, { ...inside, end: bounds.end }).filter((turn) => turn.start <= last),
          rate,
          { kind: 'by-dates', spans: { shape: 'one', spans: [ofEachYear] } },
          context,
        );
  const years = named
    ? [inside]
    : yearsIn(bounds).map((y) => ({
        start: max(bounds.start, `${y}-01-01`),
        end: min(spanWindow(span, y)?.end ?? bounds.end, bounds.end),
      }));
  const periods = years.filter((window) => window.start <= window.end).flatMap((window) => turnsUpTo(rate, window));
  return { periods, by: dayOf(span), doubts: [] };
}

/** Whole turns, and the part of one that the last day cuts; a turn that only begins on that day is none. */
function turnsUpTo(rate: Rate, { start, end }: Window): readonly Period[] {
  if (rate.months === 0) return [period(start, end)];
  const wholeYear = months(dateParts(end).year, 1, 12);
  return turnsOf(rate.months, { start, end: max(end, wholeYear.end) })
    .filter((turn) => turn.start < end || turn.end <= end)
    .map((turn) => period(turn.start, min(turn.end, end)));
}

function yearsIn({ start, end }: Window): readonly number[] {
  const first = dateParts(start).year;
  return Array.from({ length: dateParts(end).year - first + 1 }, (_, i) => first + i);
}

/**
 * Calendar-aligned turns that lie in the bounds: quarters start in January,
 * April, July, October. Halves of a school year are its terms.
 */
function turnsOf(length: number, bounds: Window): readonly Window[] {
  const first = dateParts(bounds.start).year;
  const school = schoolYearFrom(first);
  if (length === 6 && bounds.start === school.start && bounds.end === school.end)
    return [months(first, 9, 12), months(first + 1, 1, 8)];
  const turns: Window[] = [];
  for (let month = 1; month <= 12 * 60; month += length) {
    const turn = months(first, month, month + length - 1);
    if (turn.start > bounds.end) break;
    if (turn.start >= bounds.start && turn.end <= bounds.end) turns.push(turn);
  }
  return turns.length === 0 ? [bounds] : turns;
}

function onDay(turns: readonly Window[], rate: Rate, day: number, place: 'next' | 'same' | 'last' | 'unsaid'): Turns {
  const after = place === 'next' || (place === 'unsaid' && rate.months > 1);
  const periods = turns.map((turn) => {
    if (after) return period(turn.start, turn.end, dayIn(addDays(turn.end, 1), day));
    const due = dayIn(place === 'last' || rate.months === 1 ? turn.end : turn.start, day);
    return period(turn.start, due, due);
  });
  return { periods, by: after ? `+${day}d` : `${day}d`, doubts: place === 'unsaid' ? ['month-assumed'] : [] };
}

/** That day of the month of a date, or the month's last one. */
function dayIn(date: CivilDate, day: number): CivilDate {
  const { year, month } = dateParts(date);
  return civilDate(year, month, Math.min(day, daysInMonth(year, month))) ?? date;
}

function onSpans(turns: readonly Window[], rate: Rate, when: WhenDates, context: ReadingContext): Turns | undefined {
  const { spans, shape } = when.spans;
  if (spans.some((span) => span.unit === 'year') || (shape === 'range' && when.kind === 'by-dates')) return undefined;
  const by = spans.map(dayOf).join(',');
  if (when.kind === 'by-dates' && spans.length > 1 && spans.length === 12 / rate.months && descends(spans))
    return { periods: afterTurns(turns, spans), by, doubts: [] };
  const named = spans.some((span) => span.year !== undefined);
  const periods = named
    ? inNamedYears(rate, when, context)
    : [...new Set(turns.flatMap(yearsIn))].flatMap((year) => inYear(year, rate, when));
  return periods === undefined || periods.length === 0 ? undefined : { periods, by, doubts: [] };
}

interface WhenDates {
  readonly kind: 'by-dates' | 'in-spans';
  readonly spans: Spans;
}

function dayOf(span: Span): string {
  return String(span.index).padStart(2, '0') + (span.day === undefined ? '' : `-${String(span.day).padStart(2, '0')}`);
}

/** «щомісяця у вересні - листопаді 2019 р.»: a year said once may hold for all. */
function inNamedYears(rate: Rate, when: WhenDates, context: ReadingContext): readonly Period[] | undefined {
  const windows = spanWindows(when.spans, context)?.windows;
  const first = windows?.[0];
  if (windows === undefined || first === undefined) return undefined;
  return inWindows(windows, rate, when, max(context.planPeriod.start, `${first.start.slice(0, 4)}-01-01`));
}

/** Days of each year, by which («до 1 березня») or on which («9 грудня», «у травні») it is done. */
function inYear(year: number, rate: Rate, when: WhenDates): readonly Period[] {
  const { spans } = when.spans;
  const windows = spans.map((span) => spanWindow(span, year)).filter((window) => window !== undefined);
  const fullYear = months(year, 1, 12);
  if (when.kind === 'by-dates' && windows.length === 1 && spans[0]?.nextYear === true) {
    const due = spanWindow(spans[0], year + 1)?.end;
    return due === undefined ? [] : [period(fullYear.start, fullYear.end, due)];
  }
  return inWindows(windows, rate, when, fullYear.start);
}

function inWindows(
  windows: readonly Window[],
  rate: Rate,
  { kind, spans: { shape } }: WhenDates,
  from: CivilDate,
): readonly Period[] {
  const first = windows[0];
  const last = windows.at(-1);
  if (first === undefined || last === undefined) return [];
  if (kind === 'in-spans') {
    const joined =
      shape === 'range'
        ? [{ start: first.start, end: last.end < first.start ? addMonths(last.end, 12) : last.end }]
        : windows;
    return joined.flatMap((window) => turnsInside(rate, window));
  }
  let start = from;
  return windows
    .map(({ end }) => end)
    .sort()
    .map((due) => {
      const turn = period(min(start, due), due, due);
      start = addDays(due, 1);
      return turn;
    });
}

/** «щомісяця з березня по червень»: a stretch longer than a turn holds several. */
function turnsInside(rate: Rate, window: Window): readonly Period[] {
  const several = rate.months > 0 && addMonths(window.start, rate.months) <= window.end;
  return several
    ? turnsOf(rate.months, window).map((turn) => period(turn.start, turn.end))
    : [period(window.start, window.end)];
}

/** «щопівроку до 15 липня та 15 січня»: each day closes the turn before it, the last one in the next year. */
function afterTurns(turns: readonly Window[], spans: readonly Span[]): readonly Period[] {
  return turns.map((turn, i) => {
    const span = spans[i % spans.length];
    const year = dateParts(turn.end).year;
    const due =
      span === undefined
        ? undefined
        : [year, year + 1].map((y) => spanWindow(span, y)?.end).find((day) => day !== undefined && day > turn.end);
    return period(turn.start, turn.end, due);
  });
}

function descends(spans: readonly Span[]): boolean {
  const last = spans.at(-1);
  const first = spans[0];
  return last !== undefined && first !== undefined && last.index < first.index;
}

function max(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}
function min(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}
