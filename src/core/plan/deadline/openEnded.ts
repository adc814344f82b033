import { dateParts, type CivilDate } from '../../calendar/civilDate';
import { period } from '../../calendar/period';
import { given } from '../../given';
import type { ReadingContext } from './context';
import { atEnd, attempt, peek, takeIf, takePhrase, type Cursor } from './cursor';
import type { Reading } from './reading';
import { readSpan } from './span';
import { firstDay, spanWindows } from './spanWindows';
import { readSpans } from './spans';

const PERMANENT = [
  'на постійній основі',
  'в постійному режимі',
  'у постійному режимі',
  'постійно',
  'безперервно',
  'безстроково',
  'на регулярній основі',
  'регулярно',
  'систематично',
  'на систематичній основі',
];
const DURING_YEAR = [
  'протягом року',
  'впродовж року',
  'упродовж року',
  'протягом планового періоду',
  'протягом дії плану',
  'протягом строку дії плану',
  'протягом усього періоду',
  'протягом звітного періоду',
];
const STARTING = ['починаючи з', 'починаючи із', 'починаючи від', 'з', 'із'];

/** «постійно», «на постійній основі, починаючи з 2020 року», «постійно протягом 2019 року». */
export function readPermanent(cursor: Cursor, context: ReadingContext): Reading | undefined {
  return attempt(cursor, (c) => {
    takePhrase(c, DURING_YEAR);
    const starting = attempt(c, (inner) => startOf(inner, context));
    comma(c);
    if (takePhrase(c, PERMANENT) === undefined) return undefined;
    comma(c);
    takePhrase(c, DURING_YEAR);
    const within = starting ?? (atEnd(c) ? undefined : (attempt(c, startIn(context)) ?? attempt(c, duringIn(context))));
    return openReading(within ?? {}, context);
  });
}

/** When something runs; an open side is that of the plan. */
interface Within {
  readonly start?: CivilDate;
  readonly end?: CivilDate;
  readonly doubts?: Reading['doubts'];
}

function openReading(within: Within, context: ReadingContext): Reading {
  const start = later(within.start ?? context.planPeriod.start, context.notBefore);
  const end = within.end ?? context.planPeriod.end;
  return {
    kind: 'permanent',
    periods: start > end ? [] : [period(start, end)],
    openEnd: true,
    ...given({ starts: within.end === undefined ? within.start : undefined, doubts: within.doubts }),
  };
}

function startIn(context: ReadingContext): (cursor: Cursor) => Within | undefined {
  return (cursor) => startOf(cursor, context);
}

function duringIn(context: ReadingContext): (cursor: Cursor) => Within | undefined {
  return (cursor) => during(cursor, context);
}

/** «починаючи з II кварталу», «з 1 вересня 2019 р.». */
export function readFrom(cursor: Cursor, context: ReadingContext): Reading | undefined {
  return attempt(cursor, (c) => {
    const starting = startOf(c, context);
    if (starting === undefined) return undefined;
    takePhrase(c, [', постійно', 'постійно', 'і надалі', 'та надалі', 'і далі']);
    const { start } = starting;
    const periods = start > context.planPeriod.end ? [] : [period(start, context.planPeriod.end)];
    return { kind: 'from', periods, starts: start, openEnd: true };
  });
}

function startOf(cursor: Cursor, context: ReadingContext): { readonly start: CivilDate } | undefined {
  if (takePhrase(cursor, STARTING) === undefined) return undefined;
  const edge = takePhrase(cursor, ['початку', 'кінця']);
  const span =
    readSpan(cursor, context) ??
    (edge === 'початку' && takePhrase(cursor, ['року']) !== undefined
      ? { unit: 'year' as const, index: 0 }
      : undefined);
  const start = span === undefined || edge === 'кінця' ? undefined : firstDay(span, context);
  return start === undefined ? undefined : { start };
}

function during(cursor: Cursor, context: ReadingContext): Within | undefined {
  takePhrase(cursor, ['протягом', 'впродовж', 'упродовж', 'у', 'в', 'до']);
  const until = peek(cursor, -1)?.text === 'до';
  const spans = readSpans(cursor, context);
  const windows = spans === undefined || spans.shape === 'list' ? undefined : spanWindows(spans, context)?.windows;
  const first = windows?.[0];
  const last = windows?.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (!until) return { start: first.start, end: last.end };
  if (spans?.spans[0]?.unit === 'date') return { start: context.planPeriod.start, end: last.end };
  return {
    start: context.planPeriod.start,
    end: `${dateParts(first.start).year - 1}-12-31`,
    doubts: ['before-or-in'],
  };
}

function comma(cursor: Cursor): void {
  takeIf(cursor, (token) => token.text === ',');
}

function later(a: string, b: string | undefined): string {
  return b !== undefined && b > a ? b : a;
}
