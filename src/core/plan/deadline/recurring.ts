import type { CivilDate } from '../../calendar/civilDate';
import type { ReadingContext } from './context';
import { atEnd, attempt, cursorOver, takeIf, takeIn, takePhrase, whole, type Cursor } from './cursor';
import { BY_WORDS, endOfUnit, knownDaySpan } from './byDate';
import { enumerate, type When } from './enumerate';
import { namesRate, readRate, type Rate } from './frequency';
import { lastDue, type Reading } from './reading';
import { firstDay, readSpans, spanWindows, type Spans } from './spans';
import { readSpan } from './span';
import { readAfterTurn } from './afterTurn';
import { readDayOfMonth } from './dayOfMonth';
import { AND_WORDS, DURING_WORDS } from './words';

/** What may follow «щокварталу»: a day, a first turn, the years in which it runs. */
interface Modifiers {
  when?: When;
  starts?: CivilDate;
  /** Runs inside these days only. */
  inside?: { readonly start: CivilDate; readonly end: CivilDate };
}

export function readRecurring(cursor: Cursor, context: ReadingContext): Reading | undefined {
  return (
    fromRate(cursor, context) ??
    attempt(cursor, (c) => rateLater(c, context)) ??
    attempt(cursor, (c) => saidTwice(c, context))
  );
}

/** «двічі на рік (до 1 червня, до 1 грудня)»: the second «до» says nothing new. */
function saidTwice(cursor: Cursor, context: ReadingContext): Reading | undefined {
  const left = cursor.tokens.slice(cursor.at);
  const first = left.findIndex((token) => token.text === 'до');
  const rest = left.filter(
    (token, i) =>
      token.text !== 'до' || i <= first || !(left[i - 1]?.text === ',' || AND_WORDS.has(left[i - 1]?.text ?? '')),
  );
  if (rest.length === left.length) return undefined;
  const reading = whole(cursorOver(rest), (c) => fromRate(c, context) ?? rateLater(c, context));
  if (reading !== undefined) cursor.at = cursor.tokens.length;
  return reading;
}

/** «до 1 березня щороку», «у травні кожного року», «до 1 травня щороку, починаючи з 2020 р.»: the same as «щороку до 1 березня». */
function rateLater(cursor: Cursor, context: ReadingContext): Reading | undefined {
  const tokens = cursor.tokens.slice(cursor.at);
  // Most texts name no rate at all.
  if (tokens.length > LONGEST || !tokens.some(({ text }) => namesRate(text))) return undefined;
  for (let at = tokens.length - 1; at > 0; at -= 1) {
    for (let length = 1; length <= Math.min(4, tokens.length - at); length += 1) {
      const rate = tokens.slice(at, at + length);
      if (whole(cursorOver(rate), readRate) === undefined) continue;
      const reading = whole(cursorOver([...rate, ...tokens.slice(0, at), ...tokens.slice(at + length)]), (c) =>
        fromRate(c, context),
      );
      if (reading === undefined) continue;
      cursor.at = cursor.tokens.length;
      return reading;
    }
  }
  return undefined;
}

/** A recurrence has no more words than this. */
const LONGEST = 40;

function fromRate(cursor: Cursor, context: ReadingContext): Reading | undefined {
  return attempt(cursor, (c) => {
    const before: Modifiers = {};
    attempt(
      c,
      (inner) =>
        (!fromTo(inner, context, { ...before }) && startOrSpan(inner, context, before) && (separator(inner), true)) ||
        undefined,
    );
    const rate = readRate(c) ?? impliedRate(c);
    if (rate === undefined) return undefined;
    const modifiers = before;
    while (!atEnd(c)) {
      const at = c.at;
      separator(c);
      if (!atEnd(c) && !readModifier(c, context, rate, modifiers)) return undefined;
      if (c.at === at) return undefined;
    }
    return readingOf(rate, modifiers, context);
  });
}

function separator(cursor: Cursor): void {
  while (takeIf(cursor, (token) => token.kind === 'sign' && ',;()-:'.includes(token.text)) !== undefined);
}

/** «до 20 числа місяця, що настає за звітним кварталом»: the rate is in the day's own words. */
function impliedRate(cursor: Cursor): Rate | undefined {
  const start = cursor.at;
  const day = readAfterTurn(cursor) ?? readDayOfMonth(cursor);
  cursor.at = start;
  if (day?.unitMonths === undefined) return undefined;
  const freq = { 12: 'yearly', 6: 'half_yearly', 3: 'quarterly', 1: 'monthly' }[day.unitMonths];
  return freq === undefined ? undefined : { months: day.unitMonths, freq, spread: false };
}

function readModifier(cursor: Cursor, context: ReadingContext, rate: Rate, modifiers: Modifiers): boolean {
  const after = modifiers.when === undefined ? readAfterTurn(cursor) : undefined;
  if (after !== undefined) {
    modifiers.when = { kind: 'after-turn', offset: after.offset };
    return true;
  }
  const day = modifiers.when === undefined ? attempt(cursor, readDayOfMonth) : undefined;
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

/** «щороку з 25 листопада по 10 грудня»: the days of each year in which it is done. */
function fromTo(cursor: Cursor, context: ReadingContext, modifiers: Modifiers): boolean {
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

function startOrSpan(cursor: Cursor, context: ReadingContext, modifiers: Modifiers): boolean {
  return (
    attempt(cursor, (c) => {
      if (takePhrase(c, ['починаючи з', 'починаючи із', 'починаючи від', 'з', 'із']) === undefined) return undefined;
      const span = readSpan(c, context);
      const starts = span === undefined ? undefined : firstDay(span, context);
      if (starts === undefined) return undefined;
      modifiers.starts = starts;
      return true;
    }) ??
    attempt(cursor, (c) => {
      takeIn(c, DURING_WORDS);
      if (
        takePhrase(c, [
          'року',
          'поточного року',
          'усього року',
          'планового періоду',
          'строку дії плану',
          'усього періоду',
          'всього періоду',
          'постійно',
          'на постійній основі',
        ]) !== undefined
      )
        return true;
      const spans = readSpans(c, context);
      if (spans === undefined || spans.shape === 'list' || spans.spans.some((span) => span.unit !== 'year'))
        return undefined;
      const windows = spanWindows(spans, context)?.windows;
      const start = windows?.[0]?.start;
      const end = windows?.at(-1)?.end;
      if (start === undefined || end === undefined) return undefined;
      modifiers.inside = { start, end };
      return true;
    }) ??
    false
  );
}

function readDates(cursor: Cursor, context: ReadingContext, rate: Rate, modifiers: Modifiers): boolean {
  return (
    attempt(cursor, (c) => {
      const by = takePhrase(c, BY_WORDS) !== undefined;
      if (by ? endOfUnit(c) : takePhrase(c, ['наприкінці', 'у кінці', 'в кінці', 'на кінець']) !== undefined) {
        modifiers.when = { kind: 'end' };
        return true;
      }
      if (!by) takeIn(c, DURING_WORDS);
      const named = by ? knownDaySpan(c) : undefined;
      const spans = named === undefined ? readSpans(c, context) : { shape: 'one' as const, spans: [named] };
      const first = spans?.spans[0];
      if (spans === undefined || first === undefined) return undefined;
      if (by && first.unit === 'year') return until(spans, modifiers);
      if (by && first.unit !== 'date') return undefined;
      const ends = by && spans.shape === 'one' && (rate.months < 12 || first.year !== undefined);
      modifiers.when = ends ? { kind: 'until', span: first } : { kind: by ? 'by-dates' : 'in-spans', spans };
      return rate.months > 0 || ends || !by ? true : undefined;
    }) ?? false
  );
}

/** «щороку до 2022 року»: 2022 is no longer meant. */
function until(spans: Spans, modifiers: Modifiers): true | undefined {
  const year = spans.spans[0]?.year;
  if (year === undefined || spans.shape !== 'one') return undefined;
  modifiers.inside = { start: '0001-01-01', end: `${year - 1}-12-31` };
  return true;
}

function readingOf(rate: Rate, modifiers: Modifiers, context: ReadingContext): Reading | undefined {
  const inside = {
    start: later(modifiers.inside?.start, modifiers.starts, context.notBefore) ?? context.planPeriod.start,
    end: modifiers.inside?.end ?? context.planPeriod.end,
  };
  const turns = enumerate(rate, modifiers.when, inside, context);
  if (turns === undefined) return undefined;
  const { adopted } = context;
  const periods = turns.periods.filter((p) => adopted === undefined || (p.due ?? p.end) >= adopted);
  const due = lastDue(periods);
  const doubts = [...(rate.spread ? ['spread' as const] : []), ...turns.doubts];
  return {
    kind: 'recurring',
    periods,
    freq: rate.freq,
    ...(turns.by !== undefined && { by: turns.by }),
    ...(rate.months > 0 && { times: periods.length }),
    ...(turns.periods.length !== periods.length && { nominalTimes: turns.periods.length }),
    ...(due !== undefined && { due }),
    ...(modifiers.starts !== undefined && { starts: modifiers.starts }),
    ...(doubts.length > 0 && { doubts }),
  };
}

function later(...days: readonly (CivilDate | undefined)[]): CivilDate | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
