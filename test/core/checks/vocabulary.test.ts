import { isPlaceholder, repeatsStatus, saysNothingDone } from '../../../src/core/checks/vocabulary/narrativeWords';
import { statusWordsOf } from '../../../src/core/checks/vocabulary/statusWords';
import { readDate, slashOrderOf } from '../../../src/core/checks/vocabulary/typedDate';
import { readNumber } from '../../../src/core/checks/vocabulary/typedNumber';
import { vocabularies } from '../../support/texts';

describe('dates that people type', () => {
  it.each([
    '15.11.2019',
    '15.11.2019 р.',
    '15.11.2019р.',
    '15/11/19',
    '15/11/2019',
    '15-11-2019',
    '15-11-19',
    '15.11.19',
    '15 . 11 . 2019',
    '15 11 2019',
    '15,11,2019',
    '15 листопада 2019 р.',
    '15 листопада 2019 року',
    '«15» листопада 2019 р.',
    '15 лист. 2019',
    '15 листоп. 2019',
    '15-го листопада 2019',
    '15 листoпада 2019',
    '15 ЛИСТОПАДА 2019',
    '2019-11-15',
    '2019/11/15',
    '2019.11.15',
    '2019-11-15 00:00:00',
    '2019-11-15T00:00:00',
    '15.11.2019 0:00',
    '15.11.2019 14:30:00',
    '20191115',
    '15112019',
    '15.XI.2019',
    '15 November 2019',
    'Nov 15, 2019',
    'November 15, 2019',
    '15 nov 2019',
    'від 15.11.2019',
    '15.11.2019 ',
    '15.11.2019.',
    '15.11.2О19',
    '15-лис-19',
    '15 лис 2019',
    '15 ноября 2019 г.',
    '15-ноя-19',
    '15.11.2019 (п’ятниця)',
    'пт, 15.11.2019',
    '15.11.2019 р.;',
    '11/15/2019',
    'Виконано 15.11.2019',
    'Затверджено: 15 листопада 2019 року',
    '15.1l.2019',
    'I5.11.2019',
    '15.11.2019!',
    'Friday, November 15, 2019',
  ])('«%s» is 15 November 2019', (text) => {
    expect(readDate(text, text.trim(), 2019)).toEqual({ kind: 'text', date: '2019-11-15' });
  });
  it('reads a serial as a number or as text', () => {
    expect(readDate(43784, '43784', 2019)).toEqual({ kind: 'serial', date: '2019-11-15' });
    expect(readDate('43784', '43784', 2019)).toEqual({ kind: 'serial', date: '2019-11-15' });
    expect(readDate('43784.5', '43784.5', 2019)).toEqual({ kind: 'serial', date: '2019-11-15' });
    expect(readDate({ kind: 'number', number: 42322, asDate: '2019-11-15' }, '42322', 2019)).toEqual({
      kind: 'serial',
      date: '2019-11-15',
    });
    expect(readDate(15112019, '15112019', 2019)).toEqual({ kind: 'text', date: '2019-11-15' });
  });
  it('takes the last of several dates', () => {
    for (const text of [
      '12.03.2019, 04.06.2019',
      '04.06.2019; 12.03.2019',
      '12.03.2019 та 04.06.2019',
      '12.03.2019 р. та 04.06.2019 р.',
      'з 12.03.2019 по 04.06.2019',
      '12.03.2019–04.06.2019',
      '12.03.2019 - 04.06.2019',
      '12.03.2019\n04.06.2019',
      '01-04.06.2019',
      '12.03 – 04.06.2019',
      '01–04 червня 2019',
      '1 та 4 червня 2019 року',
      '1, 4 червня 2019 р.',
      '12.03 та 04.06.2019',
      '12 березня та 4 червня 2019 р.',
      '12.03.2019/04.06.2019',
    ])
      expect(readDate(text, text, 2019)).toEqual({ kind: 'several', date: '2019-06-04' });
  });
  it('does not choose between day and month', () => {
    expect(readDate('03/04/2019', '03/04/2019', 2019)).toEqual({
      kind: 'ambiguous',
      date: '2019-04-03',
      other: '2019-03-04',
    });
    expect(readDate('04/04/2019', '04/04/2019', 2019)).toEqual({ kind: 'text', date: '2019-04-04' });
    expect(readDate('03.04.2019', '03.04.2019', 2019)).toEqual({ kind: 'text', date: '2019-04-03' });
  });
  it('follows the order that other dates of the file show', () => {
    expect(slashOrderOf(['03/04/2019', '12/25/2019'])).toBe('monthFirst');
    expect(slashOrderOf(['03/04/2019', '25/12/19 р.'])).toBe('dayFirst');
    expect(slashOrderOf(['03/04/2019', '25.12.2019'])).toBeUndefined();
    expect(slashOrderOf(['25/12/2019', '12/25/2019'])).toBeUndefined();
    expect(readDate('03/04/2019', '03/04/2019', 2019, 'monthFirst')).toEqual({
      kind: 'text',
      date: '2019-03-04',
    });
    expect(readDate('03/04/2019', '03/04/2019', 2019, 'dayFirst')).toEqual({ kind: 'text', date: '2019-04-03' });
  });
  it.each([
    'лист від 15.11.2019 № 123',
    '№ 123 від 15.11.2019',
    '15.11.2019 № 5/12',
    'наказ від 15 листопада 2019 року № 12',
    'не пізніше 15.11.2019',
    '15.11.2019 - виконано',
  ])('«%s» holds one date, which is asked about', (text) => {
    expect(readDate(text, text, 2019)).toEqual({ kind: 'amid', date: '2019-11-15' });
  });
  it('does not invent a year', () => {
    expect(readDate('15.11', '15.11', 2019)).toEqual({ kind: 'incomplete', date: '2019-11-15' });
    expect(readDate('15 листопада', '15 листопада', 2019)).toEqual({ kind: 'incomplete', date: '2019-11-15' });
  });
  it.each([
    '31.04.2019',
    '29.02.2019',
    'листопад 2019',
    'протягом року',
    '2019',
    'I квартал',
    '12.2019',
    '-',
    '0',
    'TRUE',
    '15.13.2019',
    '1 234',
    '2018-2019',
    '12-31.06.2019',
    '15.11.20019',
    '12.11.2019 (МОН), 15.11.2019 (МКІП)',
    '12 та 31 червня 2019',
  ])('«%s» is no date', (text) => {
    expect(readDate(text, text, 2019).kind).toBe('unreadable');
  });
  it('does not take a plain number for a date', () => {
    for (const number of [5, 2019, 100, 0.5, -3])
      expect(readDate(number, String(number), 2019).kind).toBe('unreadable');
  });
  it('does not hang on hostile text', () => {
    for (const text of [
      '1'.repeat(100_000),
      '15 '.repeat(40),
      ','.repeat(120),
      '1 та '.repeat(24),
      `15.11.2019${' '.repeat(120)}x`,
    ])
      expect(readDate(text, text, 2019).kind).toBe('unreadable');
  });
});

describe('statuses that people write', () => {
  const words = statusWordsOf(vocabularies);
  it.each([
    ['Виконанo', 'done'],
    ['ВИКОНАНО', 'done'],
    [' виконано.', 'done'],
    ['виконано  частково', 'partly'],
    ['Не  Виконано', 'notDone'],
    ['Done', 'done'],
    ['✔️ Виконано', 'done'],
    ['☑ виконано', 'done'],
    ['• виконано частково', 'partly'],
    ['◐ виконано частково', 'partly'],
    ['строк\u00A0не настав', 'notDue'],
    ['виконано*', 'done'],
    ['виконано ¹', 'done'],
    ['Виконано частково **)', 'partly'],
    ['не виконано²⁾', 'notDone'],
  ])('«%s» is the same word', (text, status) => expect(words.read(text.trim())).toEqual({ kind: 'spelling', status }));
  it.each([
    ['виконано част.', 'partly'],
    ['викон. частково', 'partly'],
    ['вик. част.', 'partly'],
    ['не викон.', 'notDone'],
    ['в стадії виконання', 'ongoing'],
    ['захід виконано', 'done'],
    ['виконано у повному обсязі', 'done'],
    ['не виконувався', 'notDone'],
    ['не стосується', 'notOurs'],
    ['Частково виконано', 'partly'],
    ['Здійснюється постійно', 'ongoing'],
    ['термін виконання не настав', 'notDue'],
    ['невиконано', 'notDone'],
    ['n/a', 'notOurs'],
    ['виконано на 100 %', 'done'],
    ['100%', 'done'],
    ['виконано із запізненням', 'done'],
    ['Не належить до компетенції НАЗК', 'notOurs'],
    ['не стосується Держстату', 'notOurs'],
    ['у процесі виконання', 'ongoing'],
    ['виконання триває', 'ongoing'],
    ['Не розпочиналось', 'notStarted'],
  ])('«%s» can mean nothing else', (text, status) => expect(words.read(text)).toEqual({ kind: 'synonym', status }));
  it.each([
    ['виконанно', 'done'],
    ['не виконанно', 'notDone'],
    ['виконано чатсково', 'partly'],
    ['виконуеться', 'ongoing'],
    ['Виконано. Проведено 2 брифінги', 'done'],
    ['виконано 15.11.2019', 'done'],
    ['Викононо', 'done'],
    ['Віконано', 'done'],
    ['виконано (частково)', 'partly'],
    ['виконано на 50 %', 'partly'],
    ['0%', 'notDone'],
    ['постійно', 'ongoing'],
    ['выполнено', 'done'],
    ['виконано на 80 відсотків', 'partly'],
    ['не виконано у зв’язку з карантином', 'notDone'],
    ['виконано у грудні 2019 року', 'done'],
    ['виконано 15 листопада 2019 р.', 'done'],
  ])('«%s» is asked about, with a suggestion', (text, suggestion) =>
    expect(words.read(text)).toEqual({ kind: 'unknown', suggestion }),
  );
  it.each([
    'буде виконано',
    'планується',
    'зняти з контролю',
    'у межах компетенції',
    'див. текст',
    '+',
    '5',
    'інше',
    'x'.repeat(500),
  ])('«%s» is not guessed', (text) => expect(words.read(text)).toEqual({ kind: 'unknown' }));
  it('never turns a negation into its opposite', () => {
    for (const text of ['не виконан', 'не вконано', 'невиконаний', 'не  завершено']) {
      const reading = words.read(text);
      const { status, suggestion } = { status: undefined, suggestion: undefined, ...reading };
      expect(['done', 'partly', 'ongoing']).not.toContain(status ?? suggestion);
    }
  });
});

describe('the status at the beginning of a description', () => {
  const words = statusWordsOf(vocabularies);
  it.each([
    ['Виконано. Проведено 2 брифінги', 'done'],
    ['Не виконано, бо немає коштів', 'notDone'],
    ['Виконано 15.11.2019 наказом № 5', 'done'],
    ['Виконано частково\nПроведено 2 брифінги із 4', 'partly'],
  ])('of «%s» is %s', (text, status) => expect(words.leading(text)).toBe(status));
  it.each([
    'Виконано (частково)',
    'Виконано, але не в повному обсязі',
    'Виконано – частково',
    'Виконано\nчастково',
    'Виконано 3 із 5 заходів',
    'Проведено брифінг',
  ])('of «%s» is not guessed', (text) => expect(words.leading(text)).toBeUndefined());
});

describe('numbers that people type', () => {
  it.each([
    ['1 234', 1234],
    ['1\u00A0234,5', 1234.5],
    ['37,0', 37],
    ['12 брифінгів', 12],
    ['-3', -3],
    ['−3', -3],
    ['1,234,567', 1234567],
    ['0,5', 0.5],
    ['3.5', 3.5],
    ['100%', 100],
    ['5 (п’ять)', 5],
    ['5 (п’ять) осіб', 5],
    ['15.', 15],
    ['12 345', 12345],
  ])('«%s» is %d', (text, number) => {
    expect(readNumber(text, text)).toEqual({ kind: 'text', number });
  });
  it.each([
    'понад 100',
    '12–15',
    'багато',
    '',
    '-',
    '1 з 3',
    '2 тис. осіб',
    '12/5',
    '1e5',
    '15 20',
    '12 5 осіб',
    '1О',
    '12 (у т. ч. 5 онлайн)',
  ])('«%s» is no number', (text) => expect(readNumber(text, text).kind).toBe('unreadable'));
});

describe('descriptions', () => {
  it.each([
    '-',
    '—',
    '...',
    'Інформація додається',
    '«Інформація додається.»',
    'див. лист',
    'Виконано',
    'в межах компетенції',
    'н/д',
    'ххх',
    '+',
    'Інформація додається на 3 арк.',
    'див. додаток 1',
    'Додаток 1',
    'Додається окремим файлом',
    'Інформацію викладено в листі',
    'Звіт додається',
    'Матеріали додаються',
    'Інформація відсутня',
    'Захід виконано',
    'Виконано в повному обсязі',
    'Здійснюється постійно',
    'Без змін',
    '…',
    '=',
    'н/а',
    'інформація буде надана пізніше',
    'Буде надано додатково',
    'Інформацію надіслано окремим листом',
    'Інформація надана раніше',
    'Інформація, що додається',
    'Файл прикріплено',
    'в окремому файлі',
    'див. додаток № 1',
    'дод. 1',
    'так само',
    'аналогічно п. 1',
    'див. п. 2.1',
    'Виконання заходу забезпечено',
    'Захід виконано у встановлений строк',
    'робота ведеться',
    'в роботі',
    'не стосується',
    'see attached file',
    'same as above',
    '<опис>',
    '‹текст›',
  ])('«%s» is a placeholder', (text) => expect(isPlaceholder(text)).toBe(true));
  it.each([
    'Проведено брифінг 12.03.2019',
    'Інформація додається до листа від 12.02.2020 № 5',
    'Видано наказ',
    'Виконано наказом від 12.03.2019 № 5',
    'У додатку 2 до наказу № 5 визначено порядок',
    'Проводиться набір учасників тренінгу',
    'Забезпечено доступ',
    'Інформацію надано листом від 12.11.2019 № 5',
    'Розміщено на сайті',
    'Подано 3 пропозиції',
    'Наказ № 5',
    'https://nazk.gov.ua/news/123',
    'Звернень не надходило',
    'строк не настав',
    'Захід проведено 5 червня',
  ])('«%s» says something', (text) => expect(isPlaceholder(text)).toBe(false));
  it.each(['Частково виконано', 'не належить до компетенції', 'виконується постійно'])(
    '«%s» repeats the status',
    (text) => expect(repeatsStatus(text)).toBe(true),
  );
  it.each(['не проводилось', 'строк не настав', 'Проведено брифінг'])('«%s» may be all that there is to say', (text) =>
    expect(repeatsStatus(text)).toBe(false),
  );
  it.each([
    'Заходи не проводилися',
    "захід не здійснювався у зв'язку з карантином",
    'У 2019 році брифінги не проводились',
    'Робота не розпочата',
    'Не проводилось',
  ])('«%s» says that nothing was done', (text) => expect(saysNothingDone(text)).toBe(true));
  it.each([
    'Проведено 2 брифінги; третій не проводився через карантин',
    'Порушень не виявлено',
    'Проведено перевірку, зауважень немає',
  ])('«%s» does not', (text) => expect(saysNothingDone(text)).toBe(false));
});
