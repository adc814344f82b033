import type { CivilDate } from '../../calendar/civilDate';
import { addDays, daysInMonth } from '../../calendar/civilDate';
import { period } from '../../calendar/period';
import type { Window } from '../../calendar/units';
import type { DeadlineKind } from '../types';
import { firstYear, type DeadlineContext } from './context';
import { attempt, peek, takeIf, takeIn, takeWords, type Cursor } from './cursor';
import { lastDue, oneWindow, type Doubt, type Reading } from './reading';
import { monthSpan, readSpan, spanWindow, unitAfterOrdinal, yearFor, type Span } from './span';
import { monthValue, ordinalValue } from './tokens';
import { AND_WORDS, HALF_WORDS, YEAR_WORDS } from './words';

/** One span, a range of two, or a list. */
export interface Spans {
  readonly shape: 'one' | 'range' | 'list';
  readonly spans: readonly Span[];
}

const ONE: Readonly<Record<Span['unit'], DeadlineKind>> = {
  date: 'on_date',
  month: 'month',
  quarter: 'quarter',
  half: 'half_year',
  year: 'year',
};
const RANGE: Readonly<Record<Span['unit'], DeadlineKind>> = {
  date: 'date_range',
  month: 'month_range',
  quarter: 'quarter_range',
  half: 'half_year',
  year: 'years',
};
const LIST: Readonly<Record<Span['unit'], DeadlineKind>> = {
  date: 'dates',
  month: 'month_list',
  quarter: 'compound',
  half: 'compound',
  year: 'years',
};

export function readSpans(cursor: Cursor, context: DeadlineContext): Spans | undefined {
  return (
    attempt(cursor, (c) => partOfMonth(c, context)) ??
    attempt(cursor, (c) => shortRange(c, context)) ??
    attempt(cursor, (c) => spanThenMore(c, context))
  );
}

const DECADES: ReadonlySet<string> = new Set(['декада', 'декади', 'декаді', 'декаду']);

/** «I декада травня», «друга половина червня»: ten or fifteen days, the last part up to the end of the month. */
function partOfMonth(cursor: Cursor, context: DeadlineContext): Spans | undefined {
  const part = ordinalValue(takeIf(cursor, (token) => ordinalValue(token) !== undefined));
  const length = takeIn(cursor, DECADES) === undefined ? (takeIn(cursor, HALF_WORDS) === undefined ? 0 : 15) : 10;
  if (part === undefined || length === 0 || part * length > 30) return undefined;
  const month = monthSpan(cursor, context);
  if (month === undefined) return undefined;
  const last = part * length === 30 ? daysInMonth(yearFor(month, context).year, month.index) : part * length;
  return {
    shape: 'range',
    spans: [
      { ...month, unit: 'date', day: (part - 1) * length + 1 },
      { ...month, unit: 'date', day: last },
    ],
  };
}

/** «II-IV квартали», «23-24 серпня», «I і III квартали»: the unit stands once, after the last number. */
function shortRange(cursor: Cursor, context: DeadlineContext): Spans | undefined {
  const numbers = [takeLeading(cursor)];
  let shape: 'range' | 'list' | undefined;
  while (numbers.length < 32) {
    const joint = takeJoint(cursor);
    if (joint === undefined || (shape !== undefined && joint !== shape)) break;
    shape = joint;
    numbers.push(takeLeading(cursor));
  }
  const known = numbers.filter((n) => n !== undefined);
  if (shape === undefined || known.length !== numbers.length || (shape === 'range' && known.length !== 2))
    return undefined;
  const month = monthValue(peek(cursor));
  const last = known.at(-1) ?? 0;
  const unit =
    month === undefined ? unitAfterOrdinal(cursor, last, context) : attempt(cursor, (c) => readSpan(c, context));
  if (unit === undefined) return undefined;
  return {
    shape,
    spans: known.map((n) => (month === undefined ? { ...unit, index: n } : { ...unit, unit: 'date' as const, day: n })),
  };
}

function takeLeading(cursor: Cursor): number | undefined {
  const ordinal = takeIf(
    cursor,
    (token) => ordinalValue(token) !== undefined || (token.kind === 'number' && token.value <= 31),
  );
  return ordinal?.kind === 'number' ? ordinal.value : ordinalValue(ordinal);
}

function takeJoint(cursor: Cursor): 'range' | 'list' | undefined {
  if (takeWords(cursor, '-') || takeWords(cursor, 'по') || takeWords(cursor, 'до')) return 'range';
  return takeComma(cursor) ? 'list' : undefined;
}

function takeComma(cursor: Cursor): boolean {
  const comma = takeIf(cursor, (token) => token.text === ',' || token.text === ';' || token.text === '/') !== undefined;
  return takeIn(cursor, AND_WORDS) !== undefined || comma;
}

function spanThenMore(cursor: Cursor, context: DeadlineContext): Spans | undefined {
  const first = readSpan(cursor, context);
  if (first === undefined) return undefined;
  const years = attempt(cursor, (c) => sameInYears(c, first));
  if (years !== undefined) return years;
  const range = attempt(cursor, (c) => {
    if (!takeWords(c, '-') && !(first.unit === 'year' && takeWords(c, '/'))) return undefined;
    return readSpan(c, context) ?? shortYear(c, first);
  });
  if (range !== undefined) return { shape: 'range', spans: [first, range] };
  const spans = [first];
  for (;;) {
    const next = attempt(cursor, (c) => (takeComma(c) ? readSpan(c, context) : undefined));
    if (next === undefined || next.unit !== first.unit) {
      return next === undefined ? { shape: spans.length === 1 ? 'one' : 'list', spans } : undefined;
    }
    spans.push(next);
  }
}

/** «грудень 2019, 2020 і 2021 років», «до 1 вересня 2019 р., 2020 р.», «I квартал 2020-2021 років»: more years repeat what stands before the first. */
function sameInYears(cursor: Cursor, first: Span): Spans | undefined {
  if (first.unit === 'year' || first.year === undefined) return undefined;
  const from = first.year;
  const years = [from];
  // Either one «років» behind the last of the years, or a «р.» behind each.
  const apart = EACH_YEAR.has(peek(cursor, -1)?.text ?? '');
  if (!apart && peek(cursor, -1)?.kind !== 'number') return undefined;
  const ranged = !apart && takeWords(cursor, '-');
  while (years.length < 32 && (ranged ? years.length < 2 : takeComma(cursor))) {
    const token = takeIf(cursor, (t) => t.kind === 'number' && t.text.length === 4);
    if (token?.kind !== 'number' || (apart && takeIn(cursor, EACH_YEAR) === undefined)) return undefined;
    years.push(token.value);
  }
  const last = years.at(-1) ?? from;
  if (
    years.length < 2 ||
    last <= from ||
    last - from > 30 ||
    (!apart && takeIn(cursor, ranged ? GENITIVE_YEARS : YEAR_WORDS) === undefined)
  )
    return undefined;
  const all = ranged ? Array.from({ length: last - from + 1 }, (_, i) => from + i) : years;
  return { shape: 'list', spans: all.map((year) => ({ ...first, year })) };
}

/** «I квартал 2019 р., 2020 рік» may well mean all of 2020: only the abbreviation and the genitive repeat. */
const EACH_YEAR: ReadonlySet<string> = new Set(['р', 'року']);

/** «грудень 2019 - 2021 роки» runs on to the end of 2021; «років» belongs to the month. */
const GENITIVE_YEARS: ReadonlySet<string> = new Set(['років']);

/** «2019-21 роки». */
function shortYear(cursor: Cursor, first: Span): Span | undefined {
  const token = takeIf(cursor, (t) => t.kind === 'number' && t.text.length === 2);
  if (first.unit !== 'year' || first.year === undefined || token?.kind !== 'number') return undefined;
  takeIf(cursor, (t) => t.kind === 'word' && /^(рр|рок|рік|р$)/.test(t.text));
  return { ...first, year: Math.floor(first.year / 100) * 100 + token.value };
}

/** The windows that the spans mean, with their years settled; undefined when one is no day of the calendar. */
export function spanWindows(
  { shape, spans }: Spans,
  context: DeadlineContext,
): { windows: readonly Window[]; doubts: readonly Doubt[] } | undefined {
  const dated = shape === 'range' ? rangeYears(spans, context) : listYears(spans, context);
  const windows = dated.map(({ span, year }) => spanWindow(span, year)).filter((window) => window !== undefined);
  if (windows.length !== spans.length) return undefined;
  const assumed =
    spans.every((span) => span.year === undefined && span.nextYear === undefined) && dated.some((d) => d.assumed);
  return { windows, doubts: assumed ? ['year-assumed'] : [] };
}

interface Dated {
  readonly span: Span;
  readonly year: number;
  readonly assumed: boolean;
}

/** A year said once holds for both ends; without it an end before the start lies in the next year. */
function rangeYears(spans: readonly Span[], context: DeadlineContext): readonly Dated[] {
  const [from, to] = spans;
  if (from === undefined || to === undefined) return [];
  const wraps = order(to) < order(from);
  if (from.year === undefined && to.year !== undefined)
    return [
      { span: from, year: to.year - (wraps ? 1 : 0), assumed: false },
      { span: to, year: to.year, assumed: false },
    ];
  const start = yearFor(from, context);
  return [
    { span: from, ...start },
    { span: to, year: to.year ?? start.year + (wraps || to.nextYear === true ? 1 : 0), assumed: start.assumed },
  ];
}

function listYears(spans: readonly Span[], context: DeadlineContext): readonly Dated[] {
  const dated: Dated[] = [];
  let following: number | undefined;
  for (const span of [...spans].reverse()) {
    following = span.year ?? following;
    dated.unshift({
      span,
      ...(span.nextYear === undefined && following !== undefined
        ? { year: following, assumed: false }
        : yearFor(span, context)),
    });
  }
  let before: number | undefined;
  return dated.map((d) => {
    before = d.span.year ?? before;
    return d.assumed && before !== undefined ? { ...d, year: before, assumed: false } : d;
  });
}

function order(span: Span): number {
  const month = { date: span.index, month: span.index, quarter: span.index * 3 - 2, half: span.index * 6 - 5, year: 0 }[
    span.unit
  ];
  return month * 32 + (span.day ?? 0);
}

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
  if (unit === 'year' && adjoining(windows)) return oneWindow('years', joined, doubts);
  const periods = [...windows].sort((a, b) => (a.start < b.start ? -1 : 1)).map((w) => period(w.start, w.end));
  const due = lastDue(periods);
  const parts =
    LIST[unit] === 'compound' ? { parts: windows.map((w) => ({ scope: '', reading: oneWindow(ONE[unit], w) })) } : {};
  return {
    kind: LIST[unit],
    periods,
    ...(due !== undefined && { due }),
    ...parts,
    ...(doubts.length > 0 && { doubts }),
  };
}

function adjoining(windows: readonly Window[]): boolean {
  return windows.every((window, i) => i === 0 || window.start === addDays(windows[i - 1]?.end ?? '1970-01-01', 1));
}

/** The first day of spans, for «починаючи з …». */
export function firstDay(span: Span, context: DeadlineContext): CivilDate | undefined {
  return spanWindow(span, span.year ?? (span.nextYear === true ? yearFor(span, context).year : firstYear(context)))
    ?.start;
}
