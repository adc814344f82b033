import { civilDate, type CivilDate } from '../../calendar/civilDate';
import { foldKey } from '../../text/clean';
import { dateOfNumber, plainValue } from '../../workbook/cell';
import type { CellValue, NumberCell } from '../../workbook/content';

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

/**
 * The order that the dates with slashes of one file show, where some can be read in one way only and none in the
 * other.
 */
export function slashOrderOf(texts: readonly string[]): SlashOrder | undefined {
  const orders = new Set(
    texts.flatMap((text): readonly SlashOrder[] => {
      const found = text.length > LONGEST ? null : SLASHED.exec(undressed(foldKey(text)));
      const [first, second] = [Number(found?.[1]), Number(found?.[2])];
      return first > 12 && second <= 12 ? ['dayFirst'] : second > 12 && first <= 12 ? ['monthFirst'] : [];
    }),
  );
  return orders.size === 1 ? [...orders][0] : undefined;
}

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?!\d)/;

/** Reads what stands in a date cell. `year` completes a day without a year. Never guesses silently. */
export function readDate(value: CellValue, text: string, year: number, order?: SlashOrder): DateReading {
  const plain = plainValue(value);
  if (plain === undefined || typeof plain === 'boolean') return { kind: 'unreadable' };
  if (typeof plain === 'string')
    return text.length > LONGEST ? { kind: 'unreadable' } : readTyped(text, { year, order });
  if (typeof plain === 'number' || plain.kind === 'number') return readSerial(plain);
  const date = plain.kind === 'date' ? plain.date : undefined;
  return date === undefined ? { kind: 'unreadable' } : { kind: 'date', date };
}

/** What completes and decides a typed date. */
interface Frame {
  readonly year: number;
  readonly order: SlashOrder | undefined;
}

const LONGEST = 120;

function readSerial(value: number | NumberCell): DateReading {
  const serial = typeof value === 'number' ? value : value.number;
  // 15112019 and 20191115: a date typed without points.
  if (Number.isInteger(serial) && serial >= 1010000 && serial <= 31129999)
    return readTyped(String(serial).padStart(8, '0'), { year: 0, order: undefined });
  const date = dateOfNumber(value);
  return date === undefined ? { kind: 'unreadable' } : { kind: 'serial', date };
}

function readTyped(text: string, frame: Frame): DateReading {
  const folded = undressed(foldKey(text));
  if (/^\d{5}(?:[.,]\d+)?$/.test(folded)) return readSerial(Number(folded.replace(',', '.')));
  return readOne(folded, frame) ?? severalDates(folded, frame) ?? dateAmid(folded, frame) ?? { kind: 'unreadable' };
}

/**
 * «12.03.2019, 04.06.2019», «з 12.03.2019 по 04.06.2019», «12 та 15 листопада 2019»: the last one is whole, those
 * before it may leave out what it has.
 */
function severalDates(folded: string, frame: Frame): DateReading | undefined {
  const parts = folded
    .split(BETWEEN_DATES)
    .map((part) => part.replace(/ ?(?:року|р)\.?$/, '').trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const dates: CivilDate[] = [];
  for (const [i, part] of parts.entries()) {
    const reading = readOne(part, frame);
    if (reading?.kind === 'text') dates.push(reading.date);
    else if (i === parts.length - 1 || !(/^\d{1,2}\.?$/.test(part) || reading?.kind === 'incomplete')) return undefined;
  }
  const last = dates.sort().at(-1);
  return last === undefined ? undefined : { kind: 'several', date: last };
}

/** The only date in a text of other words. */
function dateAmid(folded: string, frame: Frame): DateReading | undefined {
  const found = folded.match(AMID) ?? [];
  const [only] = found;
  const reading = only === undefined || found.length > 1 ? undefined : readOne(only.replace(/^\D/, ''), frame);
  return reading?.kind === 'text' ? { kind: 'amid', date: reading.date } : undefined;
}

/**
 * Without what stands around a date: quotes, «від», «р.», «виконано», a weekday, a remark in brackets; with digits for
 * letters typed among them.
 */
function undressed(folded: string): string {
  return folded
    .replace(/["']/g, '')
    .replace(/([\d.])о(?=[\d.])/g, '$10')
    .replace(/(^|[\d.])[lі|](?=\d|\.\d)/g, '$11')
    .replace(/ ?\([^()\d]*\)$/, '')
    .replace(/[.,;!]+$/, '')
    .replace(/ ?(?:року|рік|р|г)\.?$/, '')
    .replace(DEED, '')
    .replace(/^(?:від|до|дата|станом на|з|on|by) ?:? /, '')
    .replace(WEEKDAY, '')
    .replace(/[.,;]+$/, '')
    .trim();
}

const DEED =
  /^(?:захід )?(?:виконано|завершено|проведено|здійснено|реалізовано|затверджено|прийнято|подано|надано|надіслано|оприлюднено|опубліковано|видано|підписано|погоджено|done|completed):? (?=\d)/;
const WEEKDAY =
  /^(?:понеділок|вівторок|середа|четвер|пятниця|субота|неділя|пн|вт|ср|чт|пт|сб|нд|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\.?,? /;
/** Also the dash of «12–15.11.2019», the slash and the space between whole dates. */
const BETWEEN_DATES =
  /[,;]| (?:та|і|and|по|до|-) |(?<=\d{4})-(?=\d{1,2}\.)|(?<=^\d{1,2}(?:\.\d{1,2})?\.?) ?- ?(?=\d{1,2}[ .])|(?<=\d{4})[ /](?=\d{1,2}[./])/;
/** A day with month and year, of digits or with a word, inside a text. */
const AMID = /(?:^|[^\d.])\d{1,2}\.\d{1,2}\.\d{4}(?!\d|\.\d)|(?:^|[^\d.])\d{1,2} \p{L}{3,10} \d{4}(?!\d)/gu;

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

function readOne(text: string, { year, order }: Frame): DateReading | undefined {
  const iso = YEAR_FIRST.exec(text) ?? COMPACT_ISO.exec(text);
  if (iso !== null) {
    const [y, m, d] = iso.length === 5 ? [iso[1], iso[3], iso[4]] : [iso[1], iso[2], iso[3]];
    const date = civilDate(Number(y), Number(m), Number(d));
    if (date !== undefined) return { kind: 'text', date };
  }
  const compact = COMPACT.exec(text);
  if (compact !== null) return typed(civilDate(Number(compact[3]), Number(compact[2]), Number(compact[1])));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null)
    return dayFirstReading(
      Number(dayFirst[1]),
      dayFirst[3] ?? '',
      fullYear(dayFirst[4] ?? ''),
      dayFirst[2] === '/' ? (order ?? 'unknown') : 'dayFirst',
    );
  const words = IN_WORDS.exec(text);
  if (words !== null) {
    const month = monthOf(words[2] ?? '');
    if (month === undefined) return undefined;
    return words[3] === undefined
      ? incomplete(year, month, Number(words[1]))
      : typed(civilDate(fullYear(words[3]), month, Number(words[1])));
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) {
    const month = monthOf(monthFirst[1] ?? '');
    return month === undefined ? undefined : typed(civilDate(Number(monthFirst[3]), month, Number(monthFirst[2])));
  }
  const dayMonth = DAY_MONTH.exec(text);
  return dayMonth === null ? undefined : incomplete(year, Number(dayMonth[2]), Number(dayMonth[1]));
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
 * Beginnings that tell the month, Ukrainian, as Excel shortens them too («15-лис-19»), English, and Russian as an
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

function monthOf(word: string): number | undefined {
  return MONTH_STEMS.find(([stem]) => word.startsWith(stem))?.[1];
}
