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
const NEXT = new Set(['настає', 'наступає', 'наступного', 'наступним', 'йде', 'іде', 'слідує']);

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

/** Walks over the words that say which month is meant; stops at a word of another kind. */
function placeOf(cursor: Cursor): Pick<DayOfMonth, 'place' | 'unitMonths'> {
  let place: DayOfMonth['place'] = 'unsaid';
  let unitMonths: number | undefined;
  let month = false;
  while (!atEnd(cursor)) {
    const text = peek(cursor)?.text ?? '';
    const unit = UNITS.get(text);
    if (text === ',' && !followedByPlace(cursor)) break;
    if (unit === undefined && !PLAIN.has(text) && !NEXT.has(text) && text !== 'останнього') break;
    if (NEXT.has(text) || (text === 'звітним' && place === 'unsaid')) place = 'next';
    if (text === 'останнього') place = 'last';
    if (text === 'кожного' && place === 'unsaid') place = 'same';
    month ||= text === 'місяця';
    unitMonths = unit ?? unitMonths;
    cursor.at += 1;
  }
  if (place === 'same' && unitMonths === undefined) unitMonths = 1;
  if (
    place === 'next' &&
    month &&
    unitMonths === undefined &&
    [1, 2].some((back) => cursor.tokens[cursor.at - back]?.text === 'звітним')
  )
    unitMonths = 1;
  return { place, ...(unitMonths !== undefined && { unitMonths }) };
}

function followedByPlace(cursor: Cursor): boolean {
  const next = peek(cursor, 1)?.text ?? '';
  return next === 'що' || next === 'який' || NEXT.has(next);
}
