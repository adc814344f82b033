import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPlaceholder, repeatsStatus } from '../../../src/core/checks/vocabulary/narrativeWords';
import { statusWordsOf } from '../../../src/core/checks/vocabulary/statusWords';
import { readDate } from '../../../src/core/checks/vocabulary/typedDate';
import { vocabularies } from '../../support/texts';

interface Words {
  readonly statuses: Readonly<Record<string, readonly string[]>>;
  readonly placeholders: readonly string[];
}

/** What people have written so far: understood once, it stays understood. */
const words = JSON.parse(readFileSync(join(__dirname, '../../fixtures/cases/words_understood.json'), 'utf8')) as Words;
const read = statusWordsOf(vocabularies);

describe('words that people write', () => {
  it.each(Object.entries(words.statuses))('for «%s» are all taken for it, however they are spaced', (status, texts) => {
    const taken = (text: string) => {
      const reading = read.read(text, false);
      return 'status' in reading ? reading.status : reading.kind;
    };
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.filter((text) => taken(text) !== status)).toEqual([]);
    expect(texts.filter((text) => taken(` ${text.toUpperCase()}. `) !== status)).toEqual([]);
  });

  it('in place of a description say nothing', () => {
    expect(words.placeholders.filter((text) => !isPlaceholder(text))).toEqual([]);
    expect(words.placeholders.filter((text) => !isPlaceholder(` ${text.toUpperCase()}. `))).toEqual([]);
  });

  it('for a status that was kept say nothing more in a description; that nothing was done does', () => {
    const again = ['done', 'partly', 'ongoing', 'notOurs'].flatMap((status) => words.statuses[status] ?? []);
    expect(again.filter((text) => !repeatsStatus(text))).toEqual([]);
    expect(repeatsStatus('не проводилось')).toBe(false);
    expect(repeatsStatus('Виконано, проведено два брифінги')).toBe(false);
  });
});

const dateIn = (text: string) => {
  const reading = readDate(text, text, 2019);
  return 'date' in reading ? reading.date : reading.kind;
};

describe('months that people write', () => {
  it.each<[number, ...string[]]>([
    [1, 'січня', 'січ.', 'January', 'Jan', 'января', 'янв.'],
    [2, 'лютого', 'лют.', 'February', 'Feb', 'февраля', 'фев.'],
    [3, 'березня', 'бер.', 'March', 'Mar', 'марта', 'мар.'],
    [4, 'квітня', 'кві.', 'April', 'Apr', 'апреля', 'апр.'],
    [5, 'травня', 'тра.', 'May', 'мая'],
    [6, 'червня', 'чер.', 'June', 'Jun', 'июня', 'июн.'],
    [7, 'липня', 'лип.', 'July', 'Jul', 'июля', 'июл.'],
    [8, 'серпня', 'сер.', 'August', 'Aug', 'августа', 'авг.'],
    [9, 'вересня', 'вер.', 'September', 'Sep', 'сентября', 'сен.'],
    [10, 'жовтня', 'жов.', 'October', 'Oct', 'октября', 'окт.'],
    [11, 'листопада', 'лис.', 'November', 'Nov', 'ноября', 'ноя.'],
    [12, 'грудня', 'гру.', 'December', 'Dec', 'декабря', 'дек.'],
  ])('stand for month %i: %s, %s, %s, %s', (month, ...names) => {
    const day = `2019-${String(month).padStart(2, '0')}-15`;
    for (const written of [names, names.map((name) => name.toLowerCase()), names.map((name) => name.toUpperCase())])
      expect(written.filter((name) => dateIn(`15 ${name} 2019`) !== day)).toEqual([]);
  });

  it('may have a weekday or a deed before the day', () => {
    const weekdays = ['понеділок', 'вівторок', 'середа', 'четвер', 'п’ятниця', 'субота', 'неділя', 'Friday', 'Sunday'];
    const short = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'нд'].map((day) => `${day}.`);
    const deeds = ['виконано', 'завершено', 'проведено', 'здійснено', 'реалізовано', 'затверджено', 'прийнято'];
    const more = ['подано', 'надано', 'надіслано', 'оприлюднено', 'опубліковано', 'видано', 'підписано', 'погоджено'];
    for (const before of [...weekdays, ...short, ...deeds, ...more, 'done', 'completed', 'захід виконано'])
      expect([before, dateIn(`${before} 15.11.2019`)]).toEqual([before, '2019-11-15']);
  });
});
