import { foldKey } from '../text/clean';

/** Units of measures, money and shares; whatever else stands as a unit is counted one by one. */
const WORDS = [
  ...[
    '%',
    'відсот\\p{L}*',
    'грн\\p{L}*',
    'гривень',
    'гривн\\p{L}*',
    'тис\\p{L}*',
    'млн\\p{L}*',
    'млрд\\p{L}*',
    'дол\\p{L}*',
  ],
  ...['євро', 'год\\p{L}*', 'км', 'м', 'кг', 'т', 'га', 'л', 'бал\\p{L}*', 'коеф\\p{L}*'],
  ...['percent', 'hours?', 'uah', 'hrn', 'thousand', 'million', 'km', 'points?'],
];
const MEASURED = new RegExp(String.raw`^(?:${WORDS.join('|')})(?:$|[\s.,/])`, 'u');

/** Is it a unit of things or people, whose numbers are whole? */
export function countsThings(unit: string | undefined): boolean {
  return unit !== undefined && unit !== '' && !MEASURED.test(foldKey(unit));
}
