import type { CivilDate } from '../../calendar/civilDate';
import type { Window } from '../../calendar/units';
import { firstYear, isMultiYear, type DeadlineContext } from './context';
import type { Doubt } from './reading';
import { spanWindow, yearFor, type Span, type Spans } from './span';

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

function order({ unit, index, day = 0 }: Span): number {
  return FIRST_MONTH[unit](index) * 32 + day;
}

/** The first month of a unit by its index. */
const FIRST_MONTH: Readonly<Record<Span['unit'], (index: number) => number>> = {
  date: (index) => index,
  month: (index) => index,
  season: (index) => index,
  quarter: (index) => index * 3 - 2,
  half: (index) => index * 6 - 5,
  term: (index) => (index === 1 ? 9 : 1),
  school: () => 9,
  year: () => 0,
};

/** The first day of spans, for «починаючи з …». */
export function firstDay(span: Span, context: DeadlineContext): CivilDate | undefined {
  const settled = span.nextYear === true || !isMultiYear(context);
  return spanWindow(span, span.year ?? (settled ? yearFor(span, context).year : firstYear(context)))?.start;
}
