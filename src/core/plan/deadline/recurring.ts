import type { CivilDate } from '../../calendar/civilDate';
import { given } from '../../given';
import { readAfterTurn } from './afterTurn';
import type { ReadingContext } from './context';
import { atEnd, attempt, cursorOver, takeIf, whole, type Cursor } from './cursor';
import { readDayOfMonth } from './dayOfMonth';
import { enumerate } from './enumerate';
import { namesRate, readRate, type Rate } from './frequency';
import { lastDue, type Reading } from './reading';
import { fromTo, readModifier, startOrSpan, type Modifiers } from './recurrenceModifiers';
import { AND_WORDS } from './words';

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

/**
 * «до 1 березня щороку», «у травні кожного року», «до 1 травня щороку,
 * починаючи з 2020 р.»: the same as «щороку до 1 березня».
 */
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

function readingOf(rate: Rate, modifiers: Modifiers, context: ReadingContext): Reading | undefined {
  const inside = {
    start: later(modifiers.inside?.start, modifiers.starts, context.notBefore) ?? context.planPeriod.start,
    end: modifiers.inside?.end ?? context.planPeriod.end,
  };
  const turns = enumerate(rate, modifiers.when, inside, context);
  if (turns === undefined) return undefined;
  const { adopted } = context;
  const periods = turns.periods.filter((p) => adopted === undefined || (p.due ?? p.end) >= adopted);
  const spread = rate.spread && !namesEach(rate, modifiers.when);
  const doubts = [...(spread ? ['spread' as const] : []), ...turns.doubts];
  return {
    kind: 'recurring',
    periods,
    freq: rate.freq,
    ...given({
      by: turns.by,
      times: rate.months > 0 ? periods.length : undefined,
      nominalTimes: turns.periods.length === periods.length ? undefined : turns.periods.length,
      due: lastDue(periods),
      starts: modifiers.starts,
      doubts: doubts.length > 0 ? doubts : undefined,
    }),
  };
}

/** «двічі на рік (червень, грудень)»: as many times are named as there are, and we spread nothing. */
function namesEach({ months }: Rate, when: Modifiers['when']): boolean {
  return (when?.kind === 'in-spans' || when?.kind === 'by-dates') && when.spans.spans.length * months === 12;
}

function later(...days: readonly (CivilDate | undefined)[]): CivilDate | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
