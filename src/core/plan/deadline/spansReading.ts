import { addDays } from '../../calendar/civilDate';
import { period } from '../../calendar/period';
import type { Window } from '../../calendar/units';
import { given } from '../../given';
import type { DeadlineKind } from '../types';
import type { DeadlineContext } from './context';
import { lastDue, oneWindow, type Doubt, type Reading } from './reading';
import type { Span, Spans } from './span';
import { spanWindows } from './spanWindows';

const ONE: Readonly<Record<Span['unit'], DeadlineKind>> = {
  date: 'on_date',
  month: 'month',
  quarter: 'quarter',
  half: 'half_year',
  year: 'year',
  school: 'year',
  term: 'half_year',
  season: 'month_range',
};
const RANGE: Readonly<Record<Span['unit'], DeadlineKind>> = {
  date: 'date_range',
  month: 'month_range',
  quarter: 'quarter_range',
  half: 'half_year',
  year: 'years',
  school: 'years',
  term: 'date_range',
  season: 'month_range',
};
const LIST: Readonly<Record<Span['unit'], DeadlineKind>> = {
  date: 'dates',
  month: 'month_list',
  quarter: 'compound',
  half: 'compound',
  year: 'years',
  school: 'compound',
  term: 'compound',
  season: 'compound',
};

/** The reading of spans that stand alone: «травень», «II-IV квартали», «9, 10 грудня». */
export function readingOfSpans(spans: Spans, context: DeadlineContext): Reading | undefined {
  const settled = spanWindows(spans, context);
  const unit = spans.spans[0]?.unit;
  if (settled === undefined || unit === undefined) return undefined;
  const { windows, doubts } = settled;
  const first = windows[0];
  const last = windows.at(-1);
  if (first === undefined || last === undefined || last.end < first.start) return undefined;
  if (spans.shape === 'one') return oneWindow(ONE[unit], first, doubts);
  const joined = { start: first.start, end: last.end };
  if (spans.shape === 'range')
    return oneWindow(spans.spans[1]?.unit === unit ? RANGE[unit] : 'date_range', joined, doubts);
  return unit === 'year' && adjoining(windows)
    ? oneWindow('years', joined, doubts)
    : readingOfList(unit, windows, doubts);
}

function readingOfList(unit: Span['unit'], windows: readonly Window[], doubts: readonly Doubt[]): Reading {
  const periods = [...windows].sort((a, b) => (a.start < b.start ? -1 : 1)).map((w) => period(w.start, w.end));
  const parts = windows.map((w) => ({ scope: '', reading: oneWindow(ONE[unit], w) }));
  return {
    kind: LIST[unit],
    periods,
    ...given({
      due: lastDue(periods),
      parts: LIST[unit] === 'compound' ? parts : undefined,
      doubts: doubts.length > 0 ? doubts : undefined,
    }),
  };
}

function adjoining(windows: readonly Window[]): boolean {
  return windows.every((window, i) => i === 0 || window.start === addDays(windows[i - 1]?.end ?? '1970-01-01', 1));
}
