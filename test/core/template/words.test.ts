import { wrappedLines } from '../../../src/core/workbook/rowHeight';
import { textDate } from '../../../src/core/template/words/dates';
import { periodNamed } from '../../../src/core/returned/match/periodWords';
import { periodInPlan, periodWords, shortPeriod } from '../../../src/core/template/words/periodWords';
import { figureWords, rowWords } from '../../../src/core/template/words/rowWords';
import { actWords } from '../../../src/core/template/words/planWords';
import { en, uk } from '../../support/texts';
import { PLAN, planOf } from './support';
import { given } from '../../../src/core/given';

describe('words of a template', () => {
  it.each([
    ['2019', '2019 рік'],
    ['2019-H2', 'II півріччя 2019\u00A0р.'],
    ['2019-Q3', 'III квартал 2019\u00A0р.'],
    ['2019-05', 'травень 2019\u00A0р.'],
    ['2019-12-09', '09.12.2019'],
    ['2019-01-01..2019-11-15', '01.01.2019 – 15.11.2019'],
    ['2019-04-01..2019-12-31', 'II–IV квартали 2019\u00A0р.'],
    ['2019-03-01..2019-05-31', 'березень – травень 2019\u00A0р.'],
    ['2019-01-01..2020-12-31', '01.01.2019 – 31.12.2020'],
    ['plan', 'за планом'],
  ])('names the period %s', (id, words) => {
    expect(periodWords(id, uk)).toBe(words);
  });

  it.each([
    ['2019-H1', 'I півріччя', 'I півріччя 2019\u00A0р.', 'I пів.', 'I пів. 2019'],
    ['2019-Q4', 'IV квартал', 'IV квартал 2019\u00A0р.', 'IV кв.', 'IV кв. 2019'],
    [
      '2019-04-01..2019-12-31',
      'II–IV квартали',
      'II–IV квартали 2019\u00A0р.',
      'II–IV квартали',
      'II–IV квартали 2019\u00A0р.',
    ],
    ['2019-05', 'травень 2019\u00A0р.', 'травень 2019\u00A0р.', '05.2019', '05.2019'],
    ['plan', 'за планом', 'за планом', 'за планом', 'за планом'],
  ])('says the year of %s where the plan has several', (id, ofOne, ofSeveral, short, shortOfSeveral) => {
    const one = { period: { start: '2019-01-01', end: '2019-12-31' } };
    const several = { period: { start: '2019-01-01', end: '2021-12-31' } };
    expect([periodInPlan(id, uk, one), periodInPlan(id, uk, several)]).toEqual([ofOne, ofSeveral]);
    expect([shortPeriod(id, uk, one), shortPeriod(id, uk, several)]).toEqual([short, shortOfSeveral]);
  });

  it('are read back as the period that they name', () => {
    const ids = ['2019-H1', '2019-H2', '2020-H1', '2019-04-01..2019-12-31', '2019-Q4', '2019-05'];
    for (const id of ids) expect(periodNamed(periodWords(id, uk), ids)).toBe(id);
    const ofOneYear = ids.filter((id) => id.startsWith('2019'));
    for (const id of ofOneYear)
      expect(periodNamed(periodInPlan(id, uk, { period: { start: '2019-01-01', end: '2019-12-31' } }), ofOneYear)).toBe(
        id,
      );
  });

  it.each([
    ['2.1@2019-H1', '2.1 (I півріччя 2019\u00A0р.)'],
    ['5@2019~proxy', '5 (2019 рік)'],
    ['2.1@2019-H2#1', '2.1 (II півріччя 2019\u00A0р.)'],
    ['6.3@plan', '6.3 (за планом)'],
    ['6.3', '6.3'],
  ])('names the row %s as people do', (key, words) => {
    expect(rowWords(key, uk)).toBe(words);
  });

  it('names an indicator by its row, and by its number where there is one', () => {
    expect(figureWords('2.1@2019-05#2', uk)).toBe('2.1 (травень 2019\u00A0р.), № 2');
    expect(figureWords('2.1@2019-05', uk)).toBe('2.1 (травень 2019\u00A0р.)');
  });

  it('writes dates as running text wants them', () => {
    expect(textDate('2020-02-15', uk)).toBe('15\u00A0лютого 2020\u00A0р.');
    expect(textDate('2020-02-15', en)).toBe('15 February 2020');
  });

  it('names the act with its issuer in the genitive, and a strange issuer as written', () => {
    expect(actWords(PLAN, uk)).toBe(
      'розпорядження Кабінету Міністрів України від 27\u00A0грудня 2018\u00A0р. №\u00A01105-р',
    );
    expect(
      actWords(
        planOf([], { requisites: { issuer: 'Рада адвокатів', kind: 'рішення', number: '5', amendments: [] } }),
        uk,
      ),
    ).toBe('рішення (Рада адвокатів) №\u00A05');
    expect(
      actWords(
        planOf([], {
          requisites: { issuer: 'Міністерство юстиції України', kind: 'наказ', number: '123/5', amendments: [] },
        }),
        uk,
      ),
    ).toBe('наказ Міністерства юстиції України №\u00A0123/5');
    expect(actWords(planOf([], { requisites: { amendments: [] } }), uk)).toBe('план заходів');
  });

  it.each([
    ['постанова', 'постанови Кабінету Міністрів України', 'the resolution of the Cabinet of Ministers of Ukraine'],
    [
      'розпорядження',
      'розпорядження Кабінету Міністрів України',
      'the ordinance of the Cabinet of Ministers of Ukraine',
    ],
    ['указ', 'указу Кабінету Міністрів України', 'the decree of the Cabinet of Ministers of Ukraine'],
    ['протокол', 'протокол Кабінету Міністрів України', 'протокол of the Cabinet of Ministers of Ukraine'],
    [
      undefined,
      'плану заходів Кабінету Міністрів України',
      'the plan of measures of the Cabinet of Ministers of Ukraine',
    ],
  ])('puts the act «%s» in the genitive for running text', (kind, ukrainian, english) => {
    const plan = planOf([], {
      requisites: { ...given({ kind }), issuer: 'Кабінет Міністрів України', amendments: [] },
    });
    expect([uk, en].map((texts) => actWords(plan, texts, 'genitive'))).toEqual([ukrainian, english]);
  });

  it('counts wrapped lines by words, and breaks words that are longer than the cell', () => {
    expect(wrappedLines('', 20, 10)).toBe(1);
    expect(wrappedLines('один\nдва', 20, 10)).toBe(2);
    expect(wrappedLines('слово '.repeat(30).trim(), 20, 10)).toBeGreaterThanOrEqual(8);
    expect(wrappedLines('щ'.repeat(200), 20, 10)).toBeGreaterThanOrEqual(10);
  });

  it('counts neither too few lines for plain prose nor many too many', () => {
    // A letter of it is 4.45 points wide on average (Carlito, 10 points), and a column of 92 has room for 476 points.
    const prose = 'Проведено нараду за участю представників громадськості й засобів масової інформації. '
      .repeat(40)
      .slice(0, 3000);
    expect(wrappedLines(prose, 92, 10)).toBeGreaterThanOrEqual(28);
    expect(wrappedLines(prose, 92, 10)).toBeLessThanOrEqual(31);
  });
});
