import type { CivilDate } from '../../calendar/civilDate';
import { foldKey } from '../../text/clean';
import { dateOfNumber, plainValue } from '../../workbook/cell';
import type { CellValue, NumberCell } from '../../workbook/content';
import { readOne, type DateReading, type Frame, type SlashOrder } from './dateForms';

export type { DateReading, SlashOrder } from './dateForms';

/**
 * The order that the dates with slashes of one file show, where some can be read in one way only and none in the
 * other.
 */
export function slashOrderOf(texts: readonly string[]): SlashOrder | undefined {
  const orders = new Set(
    texts.flatMap((text): readonly SlashOrder[] => {
      const found = text.length > LONGEST ? null : SLASHED.exec(undressed(foldKey(text)));
      const [first, second] = [Number(found?.[1]), Number(found?.[2])];
      if (first > 12 && second <= 12) return ['dayFirst'];
      return second > 12 && first <= 12 ? ['monthFirst'] : [];
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

const DEEDS = [
  'виконано',
  'завершено',
  'проведено',
  'здійснено',
  'реалізовано',
  'затверджено',
  'прийнято',
  'подано',
  'надано',
  'надіслано',
  'оприлюднено',
  'опубліковано',
  'видано',
  'підписано',
  'погоджено',
  'done',
  'completed',
];
const DEED = new RegExp(String.raw`^(?:захід )?(?:${DEEDS.join('|')}):? (?=\d)`);
const WEEKDAYS = [
  ...['понеділок', 'вівторок', 'середа', 'четвер', 'пятниця', 'субота', 'неділя', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'],
  ...['нд', '(?:mon|tues|wednes|thurs|fri|satur|sun)day'],
];
const WEEKDAY = new RegExp(String.raw`^(?:${WEEKDAYS.join('|')})\.?,? `);
/** Also the dash of «12–15.11.2019», the slash and the space between whole dates. */
const BETWEEN_DATES = new RegExp(
  [
    String.raw`[,;]| (?:та|і|and|по|до|-) |(?<=\d{4})-(?=\d{1,2}\.)`,
    String.raw`(?<=^\d{1,2}(?:\.\d{1,2})?\.?) ?- ?(?=\d{1,2}[ .])|(?<=\d{4})[ /](?=\d{1,2}[./])`,
  ].join('|'),
);
/** A day with month and year, of digits or with a word, inside a text. */
const AMID = /(?:^|[^\d.])\d{1,2}\.\d{1,2}\.\d{4}(?!\d|\.\d)|(?:^|[^\d.])\d{1,2} \p{L}{3,10} \d{4}(?!\d)/gu;
