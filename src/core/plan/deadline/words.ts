/** The words of deadlines in every case form that plans use. All keys are folded: lower case, Cyrillic, `'` as apostrophe. */

const MONTH_FORMS: readonly (readonly string[])[] = [
  ['січень', 'січня', 'січні', 'січню', 'січнем', 'січ'],
  ['лютий', 'лютого', 'лютому', 'лютим', 'лют'],
  ['березень', 'березня', 'березні', 'березню', 'березнем', 'бер'],
  ['квітень', 'квітня', 'квітні', 'квітню', 'квітнем', 'квіт'],
  ['травень', 'травня', 'травні', 'травню', 'травнем', 'трав'],
  ['червень', 'червня', 'червні', 'червню', 'червнем', 'черв'],
  ['липень', 'липня', 'липні', 'липню', 'липнем', 'лип'],
  ['серпень', 'серпня', 'серпні', 'серпню', 'серпнем', 'серп'],
  ['вересень', 'вересня', 'вересні', 'вересню', 'вереснем', 'вер', 'верес'],
  ['жовтень', 'жовтня', 'жовтні', 'жовтню', 'жовтнем', 'жовт'],
  ['листопад', 'листопада', 'листопаді', 'листопаду', 'листопадом', 'лист'],
  ['грудень', 'грудня', 'грудні', 'грудню', 'груднем', 'груд'],
];

/** January … December in the nominative. */
export const MONTH_NAMES: readonly string[] = MONTH_FORMS.map(([name]) => name ?? '');

/** Month word → 1 … 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_FORMS.flatMap((forms, i) => forms.map((form) => [form, i + 1] as const)),
);

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
