/** Numbers in words and in Roman numerals, as deadlines use them: lower case, Cyrillic, `'` as apostrophe. */

const ORDINAL_STEMS: readonly (readonly [string, number])[] = [
  ['перш', 1],
  ['друг', 2],
  ['четверт', 4],
];
const ADJECTIVE_ENDINGS = ['ий', 'а', 'е', 'і', 'ого', 'ої', 'ому', 'ій', 'у', 'им', 'ою', 'их', 'ими'];
const THIRD_FORMS = [
  'третій',
  'третя',
  'третє',
  'треті',
  'третього',
  'третьої',
  'третьому',
  'третю',
  'третім',
  'третіх',
  'третіми',
];

/** Ordinal word in any case and gender → 1 … 4. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_STEMS.flatMap(([stem, n]) => ADJECTIVE_ENDINGS.map((ending) => [stem + ending, n] as const)),
  ...THIRD_FORMS.map((form) => [form, 3] as const),
]);

/** Roman numeral, written with Latin or Cyrillic letters or as one Unicode sign (lower case) → 1 … 4. */
export const ROMANS: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['ⅰ', 1],
  ['ⅱ', 2],
  ['ⅲ', 3],
  ['ⅳ', 4],
]);

/** Cardinal in the nominative and genitive → number. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ['один', 1],
  ['одного', 1],
  ['одна', 1],
  ['одну', 1],
  ['одне', 1],
  ['два', 2],
  ['дві', 2],
  ['двох', 2],
  ['три', 3],
  ['трьох', 3],
  ['чотири', 4],
  ['чотирьох', 4],
  ["п'ять", 5],
  ["п'яти", 5],
  ['шість', 6],
  ['шести', 6],
  ['сім', 7],
  ['семи', 7],
  ['вісім', 8],
  ['восьми', 8],
  ["дев'ять", 9],
  ["дев'яти", 9],
  ['десять', 10],
  ['десяти', 10],
  ['одинадцяти', 11],
  ['дванадцять', 12],
  ['дванадцяти', 12],
  ["п'ятнадцять", 15],
  ["п'ятнадцяти", 15],
  ['вісімнадцять', 18],
  ['вісімнадцяти', 18],
  ['двадцять', 20],
  ['двадцяти', 20],
  ['тридцять', 30],
  ['тридцяти', 30],
  ['сорок', 40],
  ['сорока', 40],
  ["п'ятдесят", 50],
  ["п'ятдесяти", 50],
  ['шістдесят', 60],
  ['шістдесяти', 60],
  ["дев'яносто", 90],
  ["дев'яноста", 90],
  ['сто', 100],
  ['ста', 100],
]);

/** First parts of «тримісячний», «десятиденний» → number. */
export const NUMBER_PREFIXES: readonly (readonly [string, number])[] = [
  ['дванадцяти', 12],
  ["п'ятнадцяти", 15],
  ['двадцяти', 20],
  ['тридцяти', 30],
  ['шістдесяти', 60],
  ['одно', 1],
  ['дво', 2],
  ['двох', 2],
  ['три', 3],
  ['трьох', 3],
  ['чотири', 4],
  ['чотирьох', 4],
  ["п'яти", 5],
  ['шести', 6],
  ['семи', 7],
  ['восьми', 8],
  ["дев'яти", 9],
  ['десяти', 10],
];

/** Unit of an offset → letter of an ISO 8601 duration. */
export const UNITS: ReadonlyMap<string, 'D' | 'W' | 'M' | 'Y'> = new Map([
  ['день', 'D'],
  ['дня', 'D'],
  ['дні', 'D'],
  ['днів', 'D'],
  ['тиждень', 'W'],
  ['тижня', 'W'],
  ['тижні', 'W'],
  ['тижнів', 'W'],
  ['місяць', 'M'],
  ['місяця', 'M'],
  ['місяці', 'M'],
  ['місяців', 'M'],
  ['рік', 'Y'],
  ['року', 'Y'],
  ['роки', 'Y'],
  ['років', 'Y'],
]);
