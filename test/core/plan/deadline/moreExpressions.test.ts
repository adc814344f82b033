import type { DeadlineContext } from '../../../../src/core/plan/deadline/context';
import { parseDeadline } from '../../../../src/core/plan/deadline/parseDeadline';

const YEAR: DeadlineContext = { planYears: [2019], adopted: '2018-12-27', planPeriod: { start: '2019-01-01', end: '2019-12-31' } };
const YEARS: DeadlineContext = { planYears: [2019, 2020, 2021], adopted: '2019-04-24', planPeriod: { start: '2019-01-01', end: '2021-12-31' } };

/** Expression | kind | ids of the periods (`!` before a due day after the period) | what is reported. */
const IN_ONE_YEAR = `
до 01.06.2019                                     | by_date       | 2019-01-01..2019-06-01
до 1.06.19                                        | by_date       | 2019-01-01..2019-06-01
до «15» листопада                                 | by_date       | 2019-01-01..2019-11-15
до 15.11                                          | by_date       | 2019-01-01..2019-11-15
до 1-го грудня                                    | by_date       | 2019-01-01..2019-12-01
до 15 грудня включно                              | by_date       | 2019-01-01..2019-12-15
не пізніше ніж 15 грудня                          | by_date       | 2019-01-01..2019-12-15
у строк до 1 червня                               | by_date       | 2019-01-01..2019-06-01
до кінця II кварталу 2019 року                    | by_date       | 2019-H1
до кінця поточного року                           | by_date       | 2019
до початку 2020 року                              | by_date       | 2019
по травень                                        | by_date       | 2019-01-01..2019-05-31
до травня включно                                 | by_date       | 2019-01-01..2019-05-31
до IV кварталу                                    | by_date       | 2019-01-01..2019-09-30 | before-or-in
до 1 лютого наступного року                       | by_date       | 2019-01-01..2020-02-01 | outside-plan
до Дня Незалежності України                       | by_date       | 2019-01-01..2019-08-24
до 15 листопада*                                  | by_date       | 2019-01-01..2019-11-15
до 15 листопада (за умови фінансування)           | by_date       | 2019-01-01..2019-11-15 | remark
до 1 червня та 1 грудня                           | recurring     | 2019-01-01..2019-06-01 2019-06-02..2019-12-01
до 1 червня та до 1 грудня                        | recurring     | 2019-01-01..2019-06-01 2019-06-02..2019-12-01
до 20 січня і 20 липня 2019 р.                    | recurring     | 2019-01-01..2019-01-20 2019-01-21..2019-07-20
15.11.2019                                        | on_date       | 2019-11-15
1 червня, 1 грудня                                | dates         | 2019-06-01 2019-12-01
9 та 10 грудня                                    | dates         | 2019-12-09 2019-12-10
9-10 грудня                                       | date_range    | 2019-12-09..2019-12-10
25 листопада – 10 грудня                          | date_range    | 2019-11-25..2019-12-10
з 25 листопада по 10 грудня                       | date_range    | 2019-11-25..2019-12-10
з 1 березня до кінця року                         | date_range    | 2019-03-01..2019-12-31
01.03-30.11.2019                                  | date_range    | 2019-03-01..2019-11-30
Січень 2019 року                                  | month         | 2019-01
у вересні - жовтні                                | month_range   | 2019-09-01..2019-10-31
вересень-жовтень                                  | month_range   | 2019-09-01..2019-10-31
з травня по вересень                              | month_range   | 2019-05-01..2019-09-30
грудень 2019 – березень 2020                      | month_range   | 2019-12-01..2020-03-31 | outside-plan
грудень 2018 р. - березень 2019 р.                | month_range   | 2018-12-01..2019-03-31
червень та грудень                                | month_list    | 2019-06 2019-12
травень; листопад                                 | month_list    | 2019-05 2019-11
протягом І кварталу 2019 року                     | quarter       | 2019-Q1
І-й квартал                                       | quarter       | 2019-Q1
ІІ кв. 2019 р.                                    | quarter       | 2019-Q2
у третьому кварталі                               | quarter       | 2019-Q3
ll квартал                                        | quarter       | 2019-Q2
Ⅳ квартал                                         | quarter       | 2019-Q4
ІІІ-ІV квартали                                   | quarter_range | 2019-H2
I квартал - IV квартал                            | quarter_range | 2019
I, III квартал                                    | compound      | 2019-Q1 2019-Q3
I-е півріччя                                      | half_year     | 2019-H1
перше півріччя                                    | half_year     | 2019-H1
ІІ-ге півріччя 2019 року                          | half_year     | 2019-H2
перша половина 2019 року                          | half_year     | 2019-H1
упродовж 2019 року                                | year          | 2019
у 2019 році                                       | year          | 2019
2019 р.                                           | year          | 2019
протягом строку дії плану                         | year          | 2019
щомісяця до 5 числа                               | recurring     | 2019-01-01..2019-01-05 2019-02-01..2019-02-05 2019-03-01..2019-03-05 2019-04-01..2019-04-05 2019-05-01..2019-05-05 2019-06-01..2019-06-05 2019-07-01..2019-07-05 2019-08-01..2019-08-05 2019-09-01..2019-09-05 2019-10-01..2019-10-05 2019-11-01..2019-11-05 2019-12-01..2019-12-05 | month-assumed
щоквартально до 15 числа місяця, наступного за звітним кварталом | recurring | 2019-Q1!2019-04-15 2019-Q2!2019-07-15 2019-Q3!2019-10-15 2019-Q4!2020-01-15
щокварталу до 10 числа                            | recurring     | 2019-Q1!2019-04-10 2019-Q2!2019-07-10 2019-Q3!2019-10-10 2019-Q4!2020-01-10 | month-assumed
щокварталу до 25 числа останнього місяця кварталу | recurring     | 2019-01-01..2019-03-25 2019-04-01..2019-06-25 2019-07-01..2019-09-25 2019-10-01..2019-12-25
щопівроку до 15 липня та 15 січня                 | recurring     | 2019-H1!2019-07-15 2019-H2!2020-01-15
2 рази на рік                                     | recurring     | 2019-H1 2019-H2 | spread
тричі на рік                                      | recurring     | 2019-01-01..2019-04-30 2019-05-01..2019-08-31 2019-09-01..2019-12-31 | spread
не рідше одного разу на квартал                   | recurring     | 2019-Q1 2019-Q2 2019-Q3 2019-Q4
раз на три місяці                                 | recurring     | 2019-Q1 2019-Q2 2019-Q3 2019-Q4
кожні шість місяців                               | recurring     | 2019-H1 2019-H2
щокварталу, починаючи з II кварталу 2019 року     | recurring     | 2019-Q2 2019-Q3 2019-Q4
протягом року, щокварталу                         | recurring     | 2019-Q1 2019-Q2 2019-Q3 2019-Q4
щодня                                             | recurring     | 2019
щороку до 15 січня року, що настає за звітним     | recurring     | 2019!2020-01-15
щороку у травні                                   | recurring     | 2019-05
IV квартал щороку                                 | recurring     | 2019-Q4
до 1 березня щороку                               | recurring     | 2019-01-01..2019-03-01
Постійно протягом року                            | permanent     | 2019
на постійній основі, починаючи з 1 березня        | permanent     | 2019-03-01..2019-12-31
постійно, починаючи з II кварталу 2019 р.         | permanent     | 2019-04-01..2019-12-31
з II півріччя 2019 року                           | from          | 2019-H2
протягом трьох місяців з дня набрання чинності Законом | relative |
у двотижневий строк після затвердження Стратегії  | relative      |
у місячний строк                                  | relative      |
протягом 10 робочих днів з дня надходження        | relative      |
за 10 днів до проведення заходу                   | relative      |
у разі потреби                                    | event         |
після набрання чинності Законом України "Про освіту" | event      |
до завершення реалізації проекту                  | event         |
протягом дії воєнного стану                       | event         |
до 1 червня - розроблення; до 1 грудня - затвердження | compound  | 2019-01-01..2019-06-01 2019-01-01..2019-12-01
березень (перший етап), вересень (другий етап)    | compound      | 2019-03 2019-09
лютий-березень, вересень-жовтень                  | compound      | 2019-02-01..2019-03-31 2019-09-01..2019-10-31
31 квітня                                         | event         | | impossible-date
до 29.02.2019                                     | event         | | impossible-date
до Дня вишиванки                                  | event         | | not-understood
останній квартал року                             | event         | | not-understood
коли буде зручно до 15 листопада чи пізніше       | event         | | not-understood
`;

const IN_SEVERAL_YEARS = `
до 15 листопада                                   | by_date       | 2019-01-01..2019-11-15 | year-assumed
I квартал                                         | quarter       | 2020-Q1 | year-assumed
протягом року                                     | year          | 2019-01-01..2021-12-31 | year-assumed
2019-2021 роки                                    | years         | 2019-01-01..2021-12-31
2020-21 роки                                      | years         | 2020-01-01..2021-12-31
2019 і 2020 роки                                  | years         | 2019-01-01..2020-12-31
2019 рік, 2021 рік                                | years         | 2019 2021
щороку                                            | recurring     | 2019 2020 2021
щороку до 1 березня                               | recurring     | 2020-01-01..2020-03-01 2021-01-01..2021-03-01
щороку протягом 2020-2021 років                   | recurring     | 2020 2021
щороку до 2021 року                               | recurring     | 2019 2020
щокварталу                                        | recurring     | 2019-Q2 2019-Q3 2019-Q4 2020-Q1 2020-Q2 2020-Q3 2020-Q4 2021-Q1 2021-Q2 2021-Q3 2021-Q4
щорічно, починаючи з 2020 року                    | recurring     | 2020 2021
раз на два роки                                   | recurring     | 2019-01-01..2020-12-31
до 31 грудня 2019 р., далі - щороку               | compound      | 2019 2020 2021
2019 рік - розроблення, 2020 рік - впровадження   | compound      | 2019 2020
постійно                                          | permanent     | 2019-01-01..2021-12-31
починаючи з 2022 року                             | from          | | outside-plan
`;

function cases(table: string): readonly (readonly [string, string, string, string])[] {
  return table.trim().split('\n').map((row) => {
    const [expression = '', kind = '', ids = '', found = ''] = row.split('|').map((cell) => cell.trim());
    return [expression, kind, ids, found] as const;
  });
}

function check(expression: string, kind: string, ids: string, found: string, context: DeadlineContext): void {
  const { deadline, diagnostics } = parseDeadline(expression, context);
  expect(deadline.kind).toBe(kind);
  expect(deadline.periods.map((p) => p.id + (p.due !== undefined && p.due > p.end ? `!${p.due}` : '')).join(' ')).toBe(ids);
  expect(diagnostics.map((d) => d.code)).toEqual(found === '' ? [] : [`deadline-${found}`]);
}

describe('deadlines of a plan for one year', () => {
  it.each(cases(IN_ONE_YEAR))('%s → %s', (expression, kind, ids, found) => { check(expression, kind, ids, found, YEAR); });
});

describe('deadlines of a plan for three years, adopted in April', () => {
  it.each(cases(IN_SEVERAL_YEARS))('%s → %s', (expression, kind, ids, found) => { check(expression, kind, ids, found, YEARS); });
});

it('never makes a date out of words that it does not know', () => {
  for (const words of ['у найкоротший строк', 'весна', 'строк не визначено', 'до 12 год. 15 листопада', 'протягом навчального року', '100500']) {
    expect(parseDeadline(words, YEAR).deadline).toMatchObject({ kind: 'event', periods: [] });
    expect(parseDeadline(words, YEAR).deadline.due).toBeUndefined();
  }
});
