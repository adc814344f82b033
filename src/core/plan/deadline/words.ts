/** Words of time in every case form that plans use. All keys are folded: lower case, Cyrillic, `'` as apostrophe. */

export const YEAR_WORDS: ReadonlySet<string> = new Set([
  'рік',
  'року',
  'році',
  'роком',
  'р',
  'роки',
  'років',
  'роках',
  'рр',
  'роками',
  'год',
]);
export const QUARTER_WORDS: ReadonlySet<string> = new Set([
  'квартал',
  'кварталу',
  'кварталі',
  'квартали',
  'кварталів',
  'кварталах',
  'кварталом',
  'кварт',
  'кв',
]);
export const HALF_WORDS: ReadonlySet<string> = new Set([
  'півріччя',
  'півріччі',
  'півріччю',
  'півріччям',
  'півріч',
  'півр',
  'половина',
  'половини',
  'половині',
  'половину',
]);
export const TERM_WORDS: ReadonlySet<string> = new Set(['семестр', 'семестру', 'семестрі', 'семестром']);
/** «навчальний рік» in every case, and «н.р.». */
export const SCHOOL_YEAR: readonly string[] = [
  'навчальний рік',
  'навчального року',
  'навчальному році',
  'навчальні роки',
  'навчальних років',
  'навч рік',
  'навч року',
  'н рік',
  'н року',
  'н році',
  'н рр',
  'н р',
  'нр',
];
/** First month of winter. */
export const WINTER = 12;
/** Season → its first month; adjectives wait for «період». */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ...['весна', 'весни', 'весну', 'весною', 'навесні', 'весняний'].map((word) => [word, 3] as const),
  ...['літо', 'літа', 'влітку', 'улітку', 'літній'].map((word) => [word, 6] as const),
  ...['осінь', 'осені', 'осінню', 'восени', 'осінній'].map((word) => [word, 9] as const),
  ...['зима', 'зими', 'зиму', 'взимку', 'узимку', 'зимовий'].map((word) => [word, WINTER] as const),
]);
export const AND_WORDS: ReadonlySet<string> = new Set(['і', 'та', 'й', 'або', 'и']);
export const DURING_WORDS: ReadonlySet<string> = new Set([
  'протягом',
  'впродовж',
  'упродовж',
  'продовж',
  'у',
  'в',
  'за',
]);

export type Frequency = 'yearly' | 'half_yearly' | 'quarterly' | 'monthly' | 'weekly' | 'daily';

/** Adverbs of repetition. */
export const EVERY: ReadonlyMap<string, Frequency> = new Map([
  ['щороку', 'yearly'],
  ['щорічно', 'yearly'],
  ['щорік', 'yearly'],
  ['щопівроку', 'half_yearly'],
  ['щопівріччя', 'half_yearly'],
  ['щопіврічно', 'half_yearly'],
  ['піврічно', 'half_yearly'],
  ['щосеместру', 'half_yearly'],
  ['щосеместрово', 'half_yearly'],
  ['щокварталу', 'quarterly'],
  ['щоквартально', 'quarterly'],
  ['щоквартал', 'quarterly'],
  ['поквартально', 'quarterly'],
  ['щомісяця', 'monthly'],
  ['щомісячно', 'monthly'],
  ['помісячно', 'monthly'],
  ['щотижня', 'weekly'],
  ['щопонеділка', 'weekly'],
  ['щовівторка', 'weekly'],
  ['щосереди', 'weekly'],
  ['щочетверга', 'weekly'],
  ["щоп'ятниці", 'weekly'],
  ['щосуботи', 'weekly'],
  ['щонеділі', 'weekly'],
  ['щотижнево', 'weekly'],
  ['щодня', 'daily'],
  ['щоденно', 'daily'],
]);

/** What follows «раз на …», «кожного …», as a count of months (0: shorter than a month). */
export const UNIT_MONTHS: ReadonlyMap<string, number> = new Map([
  ['рік', 12],
  ['року', 12],
  ['півріччя', 6],
  ['півроку', 6],
  ['семестр', 6],
  ['семестру', 6],
  ['квартал', 3],
  ['кварталу', 3],
  ['місяць', 1],
  ['місяця', 1],
  ['місяці', 1],
  ['місяців', 1],
  ['роки', 12],
  ['років', 12],
  ['тиждень', 0],
  ['тижня', 0],
  ['тижні', 0],
  ['тижнів', 0],
  ['день', 0],
  ['дня', 0],
  ['дні', 0],
  ['днів', 0],
]);
