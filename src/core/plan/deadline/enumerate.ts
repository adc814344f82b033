import { addDays, addMonths, civilDate, dateParts, daysInMonth, type CivilDate } from '../../calendar/civilDate';
import { period, type Period } from '../../calendar/period';
import { months, type Window } from '../../calendar/units';
import type { ReadingContext } from './context';
import type { Rate } from './frequency';
import type { Doubt } from './reading';
import { spanWindow, type Span } from './span';
import type { Spans } from './spans';

/** When inside (or after) its turn a recurrence falls. */
export type When =
  | { readonly kind: 'day-of-month'; readonly day: number; readonly place: 'next' | 'same' | 'last' | 'unsaid' }
  | { readonly kind: 'by-dates' | 'in-spans'; readonly spans: Spans }
  | { readonly kind: 'end' };

export interface Turns {
  readonly periods: readonly Period[];
  readonly by?: string;
  readonly doubts: readonly Doubt[];
}

/** All turns of the rate in the plan period. Turns shorter than a month make one period: nobody reports on each day. */
export function enumerate(rate: Rate, when: When | undefined, inside: Window, context: ReadingContext): Turns | undefined {
  const bounds = { start: max(inside.start, context.planPeriod.start), end: min(inside.end, context.planPeriod.end) };
  if (bounds.start > bounds.end) return { periods: [], doubts: [] };
  if (rate.months === 0) return { periods: [period(bounds.start, bounds.end)], doubts: [] };
  const turns = turnsOf(rate.months, bounds);
  if (when === undefined || when.kind === 'end') return { periods: turns.map((t) => period(t.start, t.end)), doubts: [] };
  return when.kind === 'day-of-month' ? onDay(turns, rate, when.day, when.place) : onSpans(turns, rate, when, context);
}

/** Calendar-aligned turns that lie in the bounds: quarters start in January, April, July, October. */
function turnsOf(length: number, bounds: Window): readonly Window[] {
  const turns: Window[] = [];
  const first = dateParts(bounds.start).year;
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

function onSpans(turns: readonly Window[], rate: Rate, when: { readonly kind: 'by-dates' | 'in-spans'; readonly spans: Spans }, context: ReadingContext): Turns | undefined {
  const { spans, shape } = when.spans;
  if (spans.some((span) => span.unit === 'year') || (shape === 'range' && when.kind === 'by-dates')) return undefined;
  const by = spans.map((span) => String(span.index).padStart(2, '0') + (span.day === undefined ? '' : `-${String(span.day).padStart(2, '0')}`)).join(',');
  if (when.kind === 'by-dates' && spans.length > 1 && spans.length === 12 / rate.months && descends(spans)) return { periods: afterTurns(turns, spans), by, doubts: [] };
  const named = spans.some((span) => span.year !== undefined);
  const years = named ? [0] : [...new Set(turns.map((turn) => dateParts(turn.start).year))];
  const periods = years.flatMap((year) => inYear(year, when, context));
  return periods.length === 0 ? undefined : { periods, by, doubts: [] };
}

/** Days of each year, by which («до 1 березня») or on which («9 грудня», «у травні») it is done. */
function inYear(year: number, { kind, spans: { spans, shape } }: { readonly kind: 'by-dates' | 'in-spans'; readonly spans: Spans }, context: ReadingContext): readonly Period[] {
  const windows = spans.map((span) => ({ span, window: spanWindow(span, span.year ?? year) })).filter((s): s is { span: Span; window: Window } => s.window !== undefined);
  const first = windows[0]?.window;
  const last = windows.at(-1)?.window;
  if (first === undefined || last === undefined) return [];
  if (kind === 'in-spans') return shape === 'range' ? [period(first.start, last.end < first.start ? addMonths(last.end, 12) : last.end)] : windows.map(({ window }) => period(window.start, window.end));
  const fullYear = months(year === 0 ? dateParts(first.start).year : year, 1, 12);
  if (windows.length === 1 && windows[0]?.span.nextYear === true) {
    const due = spanWindow(windows[0].span, dateParts(fullYear.start).year + 1)?.end;
    return due === undefined ? [] : [period(fullYear.start, fullYear.end, due)];
  }
  let start = windows[0]?.span.year === undefined ? fullYear.start : max(context.planPeriod.start, `${first.start.slice(0, 4)}-01-01`);
  return windows.map(({ window }) => window.end).sort().map((due) => {
    const turn = period(min(start, due), due, due);
    start = addDays(due, 1);
    return turn;
  });
}

/** «щопівроку до 15 липня та 15 січня»: each day closes the turn before it, the last one in the next year. */
function afterTurns(turns: readonly Window[], spans: readonly Span[]): readonly Period[] {
  return turns.map((turn, i) => {
    const span = spans[i % spans.length];
    const year = dateParts(turn.end).year;
    const due = span === undefined ? undefined : [year, year + 1].map((y) => spanWindow(span, y)?.end).find((day) => day !== undefined && day > turn.end);
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
