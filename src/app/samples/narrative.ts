import { addDays, toDayNumber, type CivilDate } from '../../core/calendar/civilDate';
import type { Choice } from './random';

/** Dates as officers write them in text: 05.11.2019. */
function numeric(date: CivilDate): string {
  const [year, month, day] = date.split('-');
  return `${day}.${month}.${year}`;
}

function plural(count: number, one: string, few: string, many: string): string {
  const tens = count % 100;
  const units = count % 10;
  if (units === 1 && tens !== 11) return `${count} ${one}`;
  return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? `${count} ${few}` : `${count} ${many}`;
}

type Sentence = (date: string, choice: Choice) => string;

/** What officers write: past tense, impersonal, with dates and numbers of documents. */
const SENTENCES: readonly [Sentence, ...Sentence[]] = [
  (date, { whole }) =>
    `Видано наказ від ${date} № ${whole(11, 480)}, ` +
    'яким визначено відповідальний структурний підрозділ та строки виконання.',
  (date, { whole }) =>
    `Проведено ${plural(whole(2, 9), 'захід', 'заходи', 'заходів')} за участю ` +
    `${plural(whole(18, 240), 'працівника', 'працівників', 'працівників')}; ` +
    `матеріали розміщено на офіційному вебсайті ${date}.`,
  (date) =>
    `Інформацію підготовлено та оприлюднено на офіційному вебсайті ${date}; ` +
    'її оновлено в міру надходження нових відомостей.',
  (date, { whole }) => `Пропозиції опрацьовано та надіслано листом від ${date} № ${whole(3, 96)}/${whole(100, 999)}.`,
  (date, { whole }) =>
    'Проведено нараду з керівниками структурних підрозділів і територіальних органів ' +
    `(протокол від ${date} № ${whole(1, 24)}).`,
  (date, { whole }) =>
    `Для ${plural(whole(14, 180), 'працівника', 'працівників', 'працівників')} проведено навчання (${date}), ` +
    'роздатковий матеріал надіслано територіальним органам.',
  (date, { whole }) =>
    `Опубліковано ${plural(whole(3, 40), 'повідомлення', 'повідомлення', 'повідомлень')} ` +
    `на офіційних сторінках у соціальних мережах, останнє — ${date}.`,
  (date, { whole }) =>
    `За участю громадської ради проведено засідання за круглим столом ${date}; ` +
    `враховано ${plural(whole(1, 7), 'рекомендацію', 'рекомендації', 'рекомендацій')} експертів.`,
];

/** One or two sentences about work done between the dates. */
export function narrative(start: CivilDate, end: CivilDate, choice: Choice): string {
  const first = choice.oneOf(SENTENCES);
  const second = choice.oneOf(SENTENCES);
  const written = first(numeric(dayBetween(start, end, choice)), choice);
  return first === second || choice.chance(0.4)
    ? written
    : `${written} ${second(numeric(dayBetween(start, end, choice)), choice)}`;
}

/** A working-looking day in the window. */
export function dayBetween(start: CivilDate, end: CivilDate, choice: Choice): CivilDate {
  return addDays(start, choice.whole(0, Math.max(0, toDayNumber(end) - toDayNumber(start))));
}

export const REASONS: readonly [string, ...string[]] = [
  'Бюджетні призначення на виконання заходу на рік не передбачено.',
  'Захід перенесено у зв’язку з реорганізацією органу.',
  'Не завершено погодження із співвиконавцями.',
  'Закупівлю послуг визнано такою, що не відбулася.',
];
export const PROPOSALS: readonly [string, ...string[]] = [
  'Продовжити строк виконання заходу на наступний рік.',
  'Включити захід до плану заходів на наступний рік.',
  'Залишити захід на контролі до повного виконання.',
];
export const GROUNDS: readonly [string, ...string[]] = [
  'Орган не має територіальних органів і не провадить діяльності, якої стосується захід.',
  'Відповідно до положення про орган такі повноваження йому не надано.',
];
