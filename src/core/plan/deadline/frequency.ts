import { attempt, peek, takeIf, takeIn, takePhrase, takeWords, type Cursor } from './cursor';
import { CARDINALS } from './numbers';
import { EVERY, UNIT_MONTHS, type Frequency } from './words';

export interface Rate {
  /** Length of one turn in months; 0 when shorter than a month. */
  readonly months: number;
  readonly freq: string;
  /** «двічі на рік»: the days are spread by us. */
  readonly spread: boolean;
}

const MONTHS_OF: Readonly<Record<Frequency, number>> = {
  yearly: 12,
  half_yearly: 6,
  quarterly: 3,
  monthly: 1,
  weekly: 0,
  daily: 0,
};
const AT_LEAST = [
  'не рідше ніж',
  'не рідше як',
  'не рідше',
  'не рідш як',
  'не менше ніж',
  'не менше як',
  'не менш як',
  'не менше',
  'щонайменше',
  'принаймні',
  'орієнтовно',
  'як правило ,',
  'як правило',
];
const TIMES: ReadonlyMap<string, number> = new Map([
  ['двічі', 2],
  ['тричі', 3],
  ['чотирикратно', 4],
]);
const EACH = ['кожного', 'кожний', 'кожен', 'кожне', 'у кожному', 'в кожному', 'кожної', 'кожні', 'кожних'];

/**
 * «щокварталу», «один раз на півріччя», «двічі на рік», «не рідше одного
 * разу на квартал», «кожного місяця», «раз на два роки».
 */
export function readRate(cursor: Cursor): Rate | undefined {
  return attempt(cursor, (c) => {
    takePhrase(c, AT_LEAST);
    const adverb = takeIn(c, EVERY);
    const every = adverb === undefined ? undefined : EVERY.get(adverb);
    if (every !== undefined) return { months: MONTHS_OF[every], freq: every, spread: false };
    return attempt(c, timesPerUnit) ?? attempt(c, eachUnit);
  });
}

/** Has every rate such a word? «щокварталу», «раз», «двічі», «кожного». */
export function namesRate(word: string): boolean {
  return EVERY.has(word) || TIMES.has(word) || word.startsWith('раз') || word.startsWith('кож');
}

function timesPerUnit(cursor: Cursor): Rate | undefined {
  const times = takeTimes(cursor);
  if (
    times === undefined ||
    takeIf(
      cursor,
      (token) =>
        token.text === 'на' ||
        token.text === 'у' ||
        token.text === 'в' ||
        token.text === 'за' ||
        token.text === 'протягом',
    ) === undefined
  )
    return undefined;
  const unit = takeUnit(cursor);
  return unit === undefined ? undefined : rate(unit.months / times, unit.short, times > 1);
}

function takeTimes(cursor: Cursor): number | undefined {
  const adverb = takeIn(cursor, TIMES);
  if (adverb !== undefined) return TIMES.get(adverb);
  const token = takeIf(cursor, (t) => (t.kind === 'number' && t.value <= 52) || CARDINALS.has(t.text));
  const count = token?.kind === 'number' ? token.value : (CARDINALS.get(token?.text ?? '') ?? 1);
  return takeIn(cursor, new Set(['раз', 'разу', 'рази', 'разів'])) === undefined || count === 0 ? undefined : count;
}

function eachUnit(cursor: Cursor): Rate | undefined {
  if (takePhrase(cursor, EACH) === undefined || peek(cursor)?.kind === 'sign') return undefined;
  const unit = takeUnit(cursor);
  return unit === undefined ? undefined : rate(unit.months, unit.short, false);
}

function takeUnit(cursor: Cursor): { months: number; short: string } | undefined {
  const token = takeIf(cursor, (t) => (t.kind === 'number' && t.value <= 24) || CARDINALS.has(t.text));
  const count = token?.kind === 'number' ? token.value : (CARDINALS.get(token?.text ?? '') ?? 1);
  if (takePhrase(cursor, ['пів року', 'пів-року']) !== undefined) return { months: 6 * count, short: '' };
  const word = takeIn(cursor, UNIT_MONTHS);
  if (word === undefined) return takeWords(cursor, 'кварталі') ? { months: 3, short: '' } : undefined;
  return { months: (UNIT_MONTHS.get(word) ?? 0) * count, short: word.startsWith('т') ? 'weekly' : 'daily' };
}

function rate(months: number, short: string, spread: boolean): Rate {
  if (months < 1) return { months: months === 0 ? 0 : 1, freq: months === 0 ? short : 'monthly', spread };
  const length = Number.isInteger(months) ? months : Math.ceil(months);
  const freq = { 12: 'yearly', 6: 'half_yearly', 3: 'quarterly', 1: 'monthly' }[length] ?? `P${length}M`;
  return { months: length, freq, spread };
}
