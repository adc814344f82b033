import { civilDate, type CivilDate } from '../../calendar/civilDate';
import { caseKeys } from './caseKeys';

/** How a date cell was understood. */
export type DateReading =
  /** A date cell of Excel. */
  | { readonly kind: 'date'; readonly date: CivilDate }
  /** Text in one of the forms that people type. */
  | { readonly kind: 'text'; readonly date: CivilDate }
  /** A number that was never formatted as a date. */
  | { readonly kind: 'serial'; readonly date: CivilDate }
  /** Several dates; the last one is when all was done. */
  | { readonly kind: 'several'; readonly date: CivilDate }
  /** Day and month can be read either way; `date` is the Ukrainian order. */
  | { readonly kind: 'ambiguous'; readonly date: CivilDate; readonly other: CivilDate }
  /** One date among other words («лист від 15.11.2019 № 5»): most likely the one that is asked for. */
  | { readonly kind: 'amid'; readonly date: CivilDate }
  /** No year; `date` is the reading in the plan's year. */
  | { readonly kind: 'incomplete'; readonly date?: CivilDate }
  | { readonly kind: 'unreadable' };

/** Which of the two numbers before the year is the day, where slashes part them. */
export type SlashOrder = 'dayFirst' | 'monthFirst';

/** What completes and decides a typed date. */
export interface Frame {
  readonly year: number;
  readonly order: SlashOrder | undefined;
}

const TIME = String.raw`(?:[ tт]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?z?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-./])(\d{1,2})\2(\d{1,2})${TIME}$`);
const DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})\s?([-./ ,])\s?(\d{1,2}|[ivxіх]{1,4})\s?[-./ ,]\s?(\d{4}|\d{2})${TIME}$`,
);
const DAY_MONTH = /^(\d{1,2})[./](\d{1,2})\.?$/;
const COMPACT = /^(\d{2})(\d{2})(\d{4})$/;
const COMPACT_ISO = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const IN_WORDS = /^(\d{1,2})(?:-?(?:го|е|th|st|nd|rd))?[\s.-]+(\p{L}{3,12})\.?,?(?:[\s.-]+(\d{4}|\d{2}))?$/u;
const MONTH_FIRST = /^(\p{L}{3,12})\.?\s+(\d{1,2})(?:th|st|nd|rd)?,?\s+(\d{4})$/u;

/** One date that is the whole text, in any form that people type; undefined where it is none. */
export function readOne(text: string, frame: Frame): DateReading | undefined {
  return (
    yearFirst(text) ?? compact(text) ?? dayFirst(text, frame) ?? inWords(text, frame) ?? dayAndMonth(text, frame.year)
  );
}

function yearFirst(text: string): DateReading | undefined {
  const parted = YEAR_FIRST.exec(text);
  if (parted !== null) return typed(civilDate(Number(parted[1]), Number(parted[3]), Number(parted[4])));
  const iso = COMPACT_ISO.exec(text);
  return iso === null ? undefined : typed(civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3])));
}

function compact(text: string): DateReading | undefined {
  const found = COMPACT.exec(text);
  return found === null ? undefined : typed(civilDate(Number(found[3]), Number(found[2]), Number(found[1])));
}

function dayFirst(text: string, { order }: Frame): DateReading | undefined {
  const [, day, sign, month = '', year = ''] = DAY_FIRST.exec(text) ?? [];
  if (day === undefined) return undefined;
  return dayFirstReading(Number(day), month, fullYear(year), sign === '/' ? (order ?? 'unknown') : 'dayFirst');
}

/** «15 листопада 2019», «15 лис», «November 15, 2019». */
function inWords(text: string, { year }: Frame): DateReading | undefined {
  const [, day, word = '', itsYear] = IN_WORDS.exec(text) ?? [];
  if (day !== undefined) {
    const month = monthOf(word);
    if (month === undefined) return undefined;
    return itsYear === undefined
      ? incomplete(year, month, Number(day))
      : typed(civilDate(fullYear(itsYear), month, Number(day)));
  }
  const [, name, its, whole] = MONTH_FIRST.exec(text) ?? [];
  const month = name === undefined ? undefined : monthOf(name);
  return month === undefined ? undefined : typed(civilDate(Number(whole), month, Number(its)));
}

function dayAndMonth(text: string, year: number): DateReading | undefined {
  const found = DAY_MONTH.exec(text);
  return found === null ? undefined : incomplete(year, Number(found[2]), Number(found[1]));
}

function typed(date: CivilDate | undefined): DateReading | undefined {
  return date === undefined ? undefined : { kind: 'text', date };
}

function incomplete(year: number, month: number, day: number): DateReading {
  const date = civilDate(year, month, day);
  return date === undefined ? { kind: 'incomplete' } : { kind: 'incomplete', date };
}

/** Dots and dashes are day first in Ukraine; slashes also come from programs set to American dates. */
function dayFirstReading(
  day: number,
  month: string,
  year: number,
  order: SlashOrder | 'unknown',
): DateReading | undefined {
  const number = /^\d/.test(month) ? Number(month) : ROMAN.indexOf(month.replace(/і/g, 'i').replace(/х/g, 'x')) + 1;
  const date = civilDate(year, number, day);
  const other = order === 'dayFirst' ? undefined : civilDate(year, day, number);
  if (date === undefined || other === undefined || date === other) return typed(date ?? other);
  return order === 'monthFirst' ? typed(other) : { kind: 'ambiguous', date, other };
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** «19» is 2019: a plan of measures has no other century. */
function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/**
 * Beginnings that show the month, Ukrainian, as Excel shortens them too («15-лис-19»), English, and Russian as an
 * Excel of that language writes them.
 */
const MONTH_STEMS: readonly (readonly [string, number])[] = [
  ['січ', 1],
  ['лют', 2],
  ['бер', 3],
  ['квіт', 4],
  ['трав', 5],
  ['черв', 6],
  ['лип', 7],
  ['серп', 8],
  ['вер', 9],
  ['жовт', 10],
  ['лис', 11],
  ['груд', 12],
  ['гру', 12],
  ['кві', 4],
  ['тра', 5],
  ['чер', 6],
  ['сер', 8],
  ['жов', 10],
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['may', 5],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
  ['янв', 1],
  ['фев', 2],
  ['мар', 3],
  ['апр', 4],
  ['мая', 5],
  ['май', 5],
  ['июн', 6],
  ['июл', 7],
  ['авг', 8],
  ['сен', 9],
  ['окт', 10],
  ['ноя', 11],
  ['дек', 12],
];
const MONTH_KEYS = MONTH_STEMS.flatMap(([stem, month]) => caseKeys(stem).map((key) => [key, month] as const));

function monthOf(word: string): number | undefined {
  return MONTH_KEYS.find(([stem]) => word.startsWith(stem))?.[1];
}
