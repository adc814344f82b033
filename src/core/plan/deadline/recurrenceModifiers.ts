import type { CivilDate } from '../../calendar/civilDate';
import { readAfterTurn } from './afterTurn';
import { BY_WORDS, knownDaySpan } from './byDate';
import { endOfUnit } from './edge';
import type { ReadingContext } from './context';
import { attempt, peek, takeIn, takePhrase, type Cursor } from './cursor';
import { readDayOfMonth, type DayOfMonth } from './dayOfMonth';
import type { When } from './enumerate';
import type { Rate } from './frequency';
import { readSpan, type Spans } from './span';
import { firstDay, spanWindows } from './spanWindows';
import { readSpans } from './spans';
import { monthValue } from './tokens';
import { DURING_WORDS } from './words';

/** What may follow «щокварталу»: a day, a first turn, the years in which it runs. */
export interface Modifiers {
  when?: When;
  starts?: CivilDate;
  /** Runs inside these days only. */
  inside?: { readonly start: CivilDate; readonly end: CivilDate };
}

export function readModifier(cursor: Cursor, context: ReadingContext, rate: Rate, modifiers: Modifiers): boolean {
  const after = modifiers.when === undefined ? readAfterTurn(cursor) : undefined;
  if (after !== undefined) {
    modifiers.when = { kind: 'after-turn', offset: after.offset };
    return true;
  }
  const day = modifiers.when === undefined ? attempt(cursor, dayOfAnyMonth) : undefined;
  if (day !== undefined) {
    modifiers.when = { kind: 'day-of-month', day: day.day, place: day.place };
    return true;
  }
  if (modifiers.when === undefined && fromTo(cursor, context, modifiers)) return true;
  return (
    startOrSpan(cursor, context, modifiers) ||
    (modifiers.when === undefined && readDates(cursor, context, rate, modifiers))
  );
}

/** A day of each month; «до 15 числа січня» is a date. */
function dayOfAnyMonth(cursor: Cursor): DayOfMonth | undefined {
  const day = readDayOfMonth(cursor);
  return monthValue(peek(cursor)) === undefined ? day : undefined;
}

/** «щороку з 25 листопада по 10 грудня»: the days of each year in which it is done. */
export function fromTo(cursor: Cursor, context: ReadingContext, modifiers: Modifiers): boolean {
  return (
    attempt(cursor, (c) => {
      if (takePhrase(c, ['у період з', 'в період з', 'період з', 'з', 'із', 'від']) === undefined) return undefined;
      const first = readSpan(c, context);
      if (
        first === undefined ||
        first.unit === 'year' ||
        first.year !== undefined ||
        takePhrase(c, ['до', 'по']) === undefined
      )
        return undefined;
      const last = readSpan(c, context);
      if (last?.unit !== first.unit || last.year !== undefined) return undefined;
      modifiers.when = { kind: 'in-spans', spans: { shape: 'range', spans: [first, last] } };
      return true;
    }) ?? false
  );
}

export function startOrSpan(cursor: Cursor, context: ReadingContext, modifiers: Modifiers): boolean {
  return (
    attempt(cursor, (c) => startsFrom(c, context, modifiers)) ??
    attempt(cursor, (c) => runsDuring(c, context, modifiers)) ??
    false
  );
}

/** «починаючи з 2020 року» */
function startsFrom(cursor: Cursor, context: ReadingContext, modifiers: Modifiers): true | undefined {
  if (takePhrase(cursor, ['починаючи з', 'починаючи із', 'починаючи від', 'з', 'із']) === undefined) return undefined;
  const span = readSpan(cursor, context);
  const starts = span === undefined ? undefined : firstDay(span, context);
  if (starts === undefined) return undefined;
  modifiers.starts = starts;
  return true;
}

const WHOLE_PERIOD = [
  'року',
  'поточного року',
  'усього року',
  'планового періоду',
  'строку дії плану',
  'усього періоду',
  'всього періоду',
  'постійно',
  'на постійній основі',
];

/** «протягом року», «у 2019-2021 роках»: the years in which it recurs. */
function runsDuring(cursor: Cursor, context: ReadingContext, modifiers: Modifiers): true | undefined {
  takeIn(cursor, DURING_WORDS);
  if (takePhrase(cursor, WHOLE_PERIOD) !== undefined) return true;
  const spans = readSpans(cursor, context);
  if (spans === undefined || spans.shape === 'list' || spans.spans.some((span) => span.unit !== 'year'))
    return undefined;
  const windows = spanWindows(spans, context)?.windows;
  const start = windows?.[0]?.start;
  const end = windows?.at(-1)?.end;
  if (start === undefined || end === undefined) return undefined;
  modifiers.inside = { start, end };
  return true;
}

function readDates(cursor: Cursor, context: ReadingContext, rate: Rate, modifiers: Modifiers): boolean {
  return (
    attempt(cursor, (c) => {
      const by = takePhrase(c, BY_WORDS) !== undefined;
      if (by ? endOfUnit(c) : takePhrase(c, ['наприкінці', 'у кінці', 'в кінці', 'на кінець']) !== undefined) {
        modifiers.when = { kind: 'end' };
        return true;
      }
      return by ? readLastDays(c, context, rate, modifiers) : readDaysInside(c, context, modifiers);
    }) ?? false
  );
}

/** «у вересні - листопаді»: the stretch of each turn in which it is done. */
function readDaysInside(cursor: Cursor, context: ReadingContext, modifiers: Modifiers): true | undefined {
  takeIn(cursor, DURING_WORDS);
  const spans = readSpans(cursor, context);
  if (spans === undefined) return undefined;
  modifiers.when = { kind: 'in-spans', spans };
  return true;
}

/** «до 1 березня», «до 15 січня та 15 липня»: by which days; or the day after which it is done no more. */
function readLastDays(cursor: Cursor, context: ReadingContext, rate: Rate, modifiers: Modifiers): true | undefined {
  const named = knownDaySpan(cursor);
  const spans = named === undefined ? readSpans(cursor, context) : { shape: 'one' as const, spans: [named] };
  const first = spans?.spans[0];
  if (spans === undefined || first === undefined) return undefined;
  if (first.unit === 'year') return until(spans, modifiers);
  if (first.unit !== 'date') return undefined;
  const ends = spans.shape === 'one' && (rate.months < 12 || first.year !== undefined);
  modifiers.when = ends ? { kind: 'until', span: first } : { kind: 'by-dates', spans };
  return rate.months > 0 || ends ? true : undefined;
}

/** «щороку до 2022 року»: 2022 is no longer meant. */
function until(spans: Spans, modifiers: Modifiers): true | undefined {
  const year = spans.spans[0]?.year;
  if (year === undefined || spans.shape !== 'one') return undefined;
  modifiers.inside = { start: '0001-01-01', end: `${year - 1}-12-31` };
  return true;
}
