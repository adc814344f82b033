import { given } from '../../given';
import { attempt, atEnd, peek, takeIf, takePhrase, takeWords, type Cursor } from './cursor';

/** «до 10 числа наступного місяця»: day 10 of the month after the turn. */
export interface DayOfMonth {
  readonly day: number;
  readonly place: 'next' | 'same' | 'last' | 'unsaid';
  /** Length of the turn, when the words say it («за звітним кварталом»). */
  readonly unitMonths?: number;
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['місяцем', 1],
  ['кварталом', 3],
  ['кварталу', 3],
  ['півріччям', 6],
  ['півріччя', 6],
  ['роком', 12],
  ['року', 12],
]);
const PLAIN = new Set([
  'місяця',
  'що',
  'за',
  'після',
  'звітним',
  'звітного',
  'періодом',
  'періоду',
  'кожного',
  'першого',
  ',',
  'відповідного',
  'поточного',
  'включно',
]);
const NEXT = ['настає', 'наступає', 'наступного', 'наступним', 'йде', 'іде', 'слідує'];
interface PlaceMeant {
  readonly is: DayOfMonth['place'];
  readonly sure: boolean;
}

/** What a word says of the month; an unsure one gives way to what was said before it. */
const PLACES: ReadonlyMap<string, PlaceMeant> = new Map<string, PlaceMeant>([
  ...NEXT.map((word) => [word, { is: 'next', sure: true }] as const),
  ['останнього', { is: 'last', sure: true }],
  ['звітним', { is: 'next', sure: false }],
  ['кожного', { is: 'same', sure: false }],
]);

export function readDayOfMonth(cursor: Cursor): DayOfMonth | undefined {
  return attempt(cursor, (c) => {
    takePhrase(c, ['не пізніше ніж', 'не пізніше', 'у строк до', 'до']);
    if (takePhrase(c, ['останнього числа', 'останнього дня']) !== undefined)
      return { day: 31, ...placeOf(c), place: 'last' };
    const number = takeIf(c, (token) => token.kind === 'number' && token.value >= 1 && token.value <= 31);
    if (number?.kind !== 'number' || !(takeWords(c, 'числа') || takeWords(c, 'числу') || takeWords(c, 'дня')))
      return undefined;
    return { day: number.value, ...placeOf(c) };
  });
}

interface Place {
  place: DayOfMonth['place'];
  unitMonths?: number;
  /** «місяця» was said. */
  month: boolean;
}

/** Walks over the words that say which month is meant; stops at a word of another kind. */
function placeOf(cursor: Cursor): Pick<DayOfMonth, 'place' | 'unitMonths'> {
  const found: Place = { place: 'unsaid', month: false };
  while (!atEnd(cursor) && placeWord(cursor, found)) cursor.at += 1;
  const { place } = found;
  const reported = [1, 2].some((back) => cursor.tokens[cursor.at - back]?.text === 'звітним');
  const monthly = place === 'same' || (place === 'next' && found.month && reported);
  return { place, ...given({ unitMonths: found.unitMonths ?? (monthly ? 1 : undefined) }) };
}

/** Takes in what one word says of the place; false when it says nothing. */
function placeWord(cursor: Cursor, found: Place): boolean {
  const text = peek(cursor)?.text ?? '';
  const unit = UNITS.get(text);
  if (text === ',' && !followedByPlace(cursor)) return false;
  const place = PLACES.get(text);
  if (unit === undefined && place === undefined && !PLAIN.has(text)) return false;
  if (place !== undefined && (place.sure || found.place === 'unsaid')) found.place = place.is;
  found.month ||= text === 'місяця';
  if (unit !== undefined) found.unitMonths = unit;
  return true;
}

function followedByPlace(cursor: Cursor): boolean {
  const next = peek(cursor, 1)?.text ?? '';
  return next === 'що' || next === 'який' || NEXT.includes(next);
}
