import { addDays, addMonths, type CivilDate } from '../../calendar/civilDate';
import type { ReadingContext } from './context';
import { atEnd, attempt, cursorOver, takeIf, takeIn, takePhrase, whole, type Cursor } from './cursor';
import { byDay, type Reading } from './reading';
import { readSpan, spanWindow, yearFor } from './span';
import { anchorFrom } from './anchor';
import { CARDINALS, NUMBER_PREFIXES, UNITS } from './numbers';

/** What may stand before a length of time. */
export const LEAD: readonly string[] = [
  'не пізніше ніж через',
  'не пізніше як через',
  'не пізніше ніж за',
  'не пізніше ніж протягом',
  'не пізніше ніж',
  'не пізніше',
  'протягом',
  'впродовж',
  'упродовж',
  'через',
  'за',
  'у строк до',
  'в строк до',
  'у',
  'в',
  'до',
];
const AFTER = ['після', 'з', 'зі', 'із', 'від', 'починаючи з'];
const POINTS = ['дня', 'дати', 'моменту', 'часу', 'дня наступного після', 'початку', 'дня , наступного за днем'];
const ADJECTIVES: readonly (readonly [string, 'D' | 'W' | 'M' | 'Y'])[] = [
  ['місячн', 'M'],
  ['денн', 'D'],
  ['тижнев', 'W'],
  ['річн', 'Y'],
  ['піврічн', 'M'],
];

/** A length of time: «два місяці», «10 робочих днів». */
export interface Offset {
  readonly count: number;
  readonly unit: 'D' | 'W' | 'M' | 'Y';
  readonly working: boolean;
}

/**
 * «протягом двох місяців після набрання чинності», «у тримісячний строк з
 * дня …», «через місяць після …», «за 10 днів до …».
 */
export function readRelative(cursor: Cursor, context: ReadingContext): Reading | undefined {
  return attempt(cursor, (c) => lengthFirst(c, context)) ?? attempt(cursor, anchorFirst);
}

/** «з дня припинення воєнного стану протягом шести місяців» */
function anchorFirst(cursor: Cursor): Reading | undefined {
  const after = takePhrase(cursor, AFTER);
  // «навчання роботи з базами даних протягом року» counts from nothing.
  if (after === undefined || (takePhrase(cursor, POINTS) === undefined && after !== 'після')) return undefined;
  const left = cursor.tokens.slice(cursor.at);
  const lead = left.findLastIndex(({ text }) => LENGTH_OPENS.has(text));
  if (lead < 1) return undefined;
  const offset = whole(cursorOver(left.slice(lead + 1)), readOffset);
  const anchor = anchorFrom(cursorOver(left.slice(0, lead)));
  if (offset === undefined || anchor === undefined) return undefined;
  cursor.at = cursor.tokens.length;
  return { kind: 'relative', periods: [], anchor, offset: `P${offset.count}${offset.unit}` };
}

const LENGTH_OPENS: ReadonlySet<string> = new Set(['протягом', 'впродовж', 'упродовж', 'через']);

function lengthFirst(cursor: Cursor, context: ReadingContext): Reading | undefined {
  return attempt(cursor, (c) => {
    takePhrase(c, LEAD);
    const offset = readOffset(c);
    if (offset === undefined) return undefined;
    const written = `P${offset.count}${offset.unit}`;
    if (atEnd(c)) return { kind: 'relative', periods: [], offset: written };
    if (takePhrase(c, ['до']) !== undefined)
      return attempt(c, (inner) => beforeDay(inner, offset, context)) ?? eventful(c, `-${written}`);
    if (takePhrase(c, AFTER) === undefined) return undefined;
    takePhrase(c, POINTS);
    const anchor = anchorFrom(c);
    if (anchor === undefined) return undefined;
    const { adopted } = context;
    if (adopted === undefined || !isTheAct(anchor)) return { kind: 'relative', periods: [], anchor, offset: written };
    return {
      kind: 'relative',
      periods: [],
      anchor: adopted,
      offset: written,
      ...(!offset.working && { due: shift(adopted, offset) }),
    };
  });
}

/** «не пізніше ніж за 10 днів до 1 вересня 2021 року»: the day is known. */
function beforeDay(cursor: Cursor, offset: Offset, context: ReadingContext): Reading | undefined {
  const span = readSpan(cursor, context);
  if (span?.unit !== 'date' || !atEnd(cursor) || offset.working) return undefined;
  const { year, assumed } = yearFor(span, context);
  const day = spanWindow(span, year)?.end;
  if (day === undefined) return undefined;
  return byDay(
    context.planPeriod.start,
    shift(day, { ...offset, count: -offset.count }),
    assumed ? ['year-assumed'] : [],
  );
}

function eventful(cursor: Cursor, offset: string): Reading | undefined {
  const anchor = anchorFrom(cursor);
  return anchor === undefined ? undefined : { kind: 'relative', periods: [], anchor, offset };
}

/** «тримісячний строк», «15 днів», «місяць». */
export function readOffset(cursor: Cursor): Offset | undefined {
  return attempt(cursor, adjectiveOffset) ?? attempt(cursor, countedOffset);
}

function countedOffset(cursor: Cursor): Offset | undefined {
  if (takePhrase(cursor, ['півроку']) !== undefined) return { count: 6, unit: 'M', working: false };
  if (takePhrase(cursor, ['півтора місяця']) !== undefined) return { count: 45, unit: 'D', working: false };
  const token = takeIf(cursor, (t) => (t.kind === 'number' && t.value <= 1000) || CARDINALS.has(t.text));
  const count = token?.kind === 'number' ? token.value : (CARDINALS.get(token?.text ?? '') ?? 1);
  takePhrase(cursor, ['( -х )']);
  const kind = takePhrase(cursor, [
    'календарних',
    'календарні',
    'робочих',
    'робочі',
    'банківських',
    'календарного',
    'робочого',
  ]);
  const unit = UNITS.get(takeIn(cursor, UNITS) ?? '');
  return unit === undefined ? undefined : { count, unit, working: kind !== undefined && !kind.startsWith('кал') };
}

/** «тримісячний строк», «30-денний термін». */
function adjectiveOffset(cursor: Cursor): Offset | undefined {
  const number = takeIf(cursor, (t) => t.kind === 'number');
  if (number !== undefined) takeIf(cursor, (t) => t.text === '-');
  const word = takeIf(cursor, (t) => t.kind === 'word')?.text ?? '';
  const adjective = ADJECTIVES.find(([stem]) => word.includes(stem));
  takeIn(cursor, new Set(['календарний', 'робочий']));
  if (
    adjective === undefined ||
    takeIn(cursor, new Set(['строк', 'термін', 'період', 'строку', 'терміну'])) === undefined
  )
    return undefined;
  const count = number?.kind === 'number' ? number.value : prefixValue(word.slice(0, word.indexOf(adjective[0])));
  if (count === undefined) return undefined;
  return { count: adjective[0] === 'піврічн' ? 6 : count, unit: adjective[1], working: false };
}

/** «дво» of «двомісячний»; nothing before the unit is one. */
function prefixValue(head: string): number | undefined {
  return head === '' ? 1 : NUMBER_PREFIXES.find(([prefix]) => prefix === head)?.[1];
}

const ADOPTION = new RegExp(
  '^(?:затвердження|прийняття|видання|підписання) (?:цього |цієї |зазначеного |зазначеної )?' +
    '(?:плану(?: заходів)?|розпорядження|постанови|наказу|указу|акта)$',
  'i',
);

/** Is the event the adoption of this very act, whose day is known? Entry into force is not: it may come later. */
function isTheAct(anchor: string): boolean {
  return ADOPTION.test(anchor);
}

/** The last day of that length of time after a day; working days count as days. */
export function shift(date: CivilDate, { count, unit }: Offset): CivilDate {
  if (unit === 'D' || unit === 'W') return addDays(date, unit === 'D' ? count : count * 7);
  return addMonths(date, unit === 'M' ? count : count * 12);
}
