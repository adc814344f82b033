import { daysInMonth } from '../../calendar/civilDate';
import type { DeadlineContext } from './context';
import { attempt, peek, takeIf, takeIn, takeWords, type Cursor } from './cursor';
import { takeComma, takeJoint } from './joints';
import { sameInYears } from './sameInYears';
import { monthSpan, readSpan, unitAfterOrdinal, yearFor, type Span, type Spans } from './span';
import { monthValue, ordinalValue } from './tokens';
import { HALF_WORDS } from './words';

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
  const length = takePartLength(cursor);
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

function takePartLength(cursor: Cursor): number {
  if (takeIn(cursor, DECADES) !== undefined) return 10;
  return takeIn(cursor, HALF_WORDS) === undefined ? 0 : 15;
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

/** «2019-21 роки», but neither «2024 рік - 30 %» nor «2024 - 30 осіб». */
function shortYear(cursor: Cursor, first: Span): Span | undefined {
  const afterNumber = peek(cursor, -2)?.kind === 'number';
  const token = takeIf(cursor, (t) => t.kind === 'number' && t.text.length === 2);
  if (first.unit !== 'year' || first.year === undefined || token?.kind !== 'number') return undefined;
  const year = takeIf(cursor, (t) => t.kind === 'word' && /^(рр|рок|рік|р$)/.test(t.text));
  const next = peek(cursor);
  if (year === undefined && (!afterNumber || next?.kind === 'word' || next?.text === '%')) return undefined;
  return { ...first, year: Math.floor(first.year / 100) * 100 + token.value };
}
