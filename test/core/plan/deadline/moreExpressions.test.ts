import fc from 'fast-check';
import type { DeadlineContext } from '../../../../src/core/plan/deadline/context';
import { parseDeadline } from '../../../../src/core/plan/deadline/parseDeadline';
import { markdownTable } from '../../../support/markdownTable';

const YEAR: DeadlineContext = {
  planYears: [2019],
  adopted: '2018-12-27',
  planPeriod: { start: '2019-01-01', end: '2019-12-31' },
};
const YEARS: DeadlineContext = {
  planYears: [2019, 2020, 2021],
  adopted: '2019-04-24',
  planPeriod: { start: '2019-01-01', end: '2021-12-31' },
};
const NEXT_YEARS: DeadlineContext = {
  planYears: [2021, 2022, 2023],
  adopted: '2021-02-10',
  planPeriod: { start: '2021-01-01', end: '2023-12-31' },
};

const LATER_YEARS: DeadlineContext = {
  planYears: [2024, 2025, 2026],
  adopted: '2024-02-15',
  planPeriod: { start: '2024-01-01', end: '2026-12-31' },
};

const SCHOOL_YEAR: DeadlineContext = {
  planYears: [2019, 2020],
  planPeriod: { start: '2019-09-01', end: '2020-08-31' },
};

const rows = (heading: string): readonly string[][] => markdownTable('cases/deadlines.md', heading);

function check(expression: string, kind: string, ids: string, found: string, context: DeadlineContext): void {
  const { deadline, diagnostics } = parseDeadline(expression.replaceAll('⏎', '\n'), context);
  expect(deadline.kind).toBe(kind);
  expect(deadline.periods.map((p) => p.id + (p.due !== undefined && p.due > p.end ? `!${p.due}` : '')).join(' ')).toBe(
    ids,
  );
  expect(diagnostics.map((d) => d.code)).toEqual(found === '' ? [] : [`deadline-${found}`]);
}

describe('deadlines of a plan for one year', () => {
  it.each(rows('A plan for 2019, adopted on 2018-12-27'))(
    '%s → %s',
    (expression = '', kind = '', ids = '', found = '') => {
      check(expression, kind, ids, found, YEAR);
    },
  );
});

describe('deadlines of a plan for three years, adopted in April', () => {
  it.each(rows('A plan for 2019–2021, adopted on 2019-04-24'))(
    '%s → %s',
    (expression = '', kind = '', ids = '', found = '') => {
      check(expression, kind, ids, found, YEARS);
    },
  );
});

describe('deadlines of a plan for three years, adopted in its first', () => {
  it.each(rows('A plan for 2021–2023, adopted on 2021-02-10'))(
    '%s → %s',
    (expression = '', kind = '', ids = '', found = '') => {
      check(expression, kind, ids, found, NEXT_YEARS);
    },
  );
});

describe('deadlines of a plan for three years, adopted in February', () => {
  it.each(rows('A plan for 2024–2026, adopted on 2024-02-15'))(
    '%s → %s',
    (expression = '', kind = '', ids = '', found = '') => {
      check(expression, kind, ids, found, LATER_YEARS);
    },
  );
});

describe('deadlines of a plan for a school year', () => {
  it.each(rows('A plan for the school year 2019/2020'))(
    '%s → %s',
    (expression = '', kind = '', ids = '', found = '') => {
      check(expression, kind, ids, found, SCHOOL_YEAR);
    },
  );
});

it('never makes a date out of words that it does not know', () => {
  for (const words of [
    'у найкоротший строк',
    'зима',
    'строк не визначено',
    'до 12 год. 15 листопада',
    'протягом осінніх канікул',
    '100500',
  ]) {
    expect(parseDeadline(words, YEAR).deadline).toMatchObject({ kind: 'event', periods: [] });
    expect(parseDeadline(words, YEAR).deadline.due).toBeUndefined();
  }
});

it('never throws, and never gives a period twice or backwards, whatever follows whatever', () => {
  const word = fc.constantFrom(
    ...(
      'до по з та , ; - – ( ) щороку щомісяця щокварталу щотижня раз на рік півріччя квартал двічі I ' +
      'II IV 1 4 15 31 2019 2020 0000 9999 року років рр. січень травня грудня листопад 05.2019 31.12 ' +
      '29.02.2020 99.99.9999 протягом починаючи місяця числа що настає за звітним кварталом наступного ' +
      'далі постійно після кінця початку дня незалежності 10 днів у декада половина включно'
    ).split(' '),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 9 }), fc.constantFrom(YEAR, YEARS), (words, context) => {
      const { deadline } = parseDeadline(words.join(' '), context);
      expect(new Set(deadline.periods.map((p) => p.id)).size).toBe(deadline.periods.length);
      for (const { start, end } of deadline.periods) expect(start <= end).toBe(true);
    }),
  );
});
