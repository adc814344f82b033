import type { DeadlineContext } from '../../../../src/core/plan/deadline/context';
import { parseDeadline } from '../../../../src/core/plan/deadline/parseDeadline';

const planPeriod = { start: '2019-01-01', end: '2019-12-31' };
const firstPeriod = (expression: string, adopted: string): string | undefined => {
  const context: DeadlineContext = { planYears: [2019], adopted, planPeriod };
  return parseDeadline(expression, context).deadline.periods[0]?.id;
};

describe('a turn of a plan that was adopted during the year', () => {
  it.each([
    ['щокварталу', '2019-03-31', '2019-Q1'],
    ['щомісяця до 20 числа', '2019-03-20', '2019-03-01..2019-03-20'],
    ['до 1 червня та 1 грудня', '2019-06-01', '2019-01-01..2019-06-01'],
  ])('«%s» counts when it ends on the day of adoption, %s', (expression, adopted, first) => {
    expect(firstPeriod(expression, adopted)).toBe(first);
  });

  it.each([
    ['щокварталу', '2019-04-01', '2019-Q2'],
    ['щомісяця до 20 числа', '2019-03-21', '2019-04-01..2019-04-20'],
    ['до 1 червня та 1 грудня', '2019-06-02', '2019-06-02..2019-12-01'],
  ])('«%s» does not count when it ended the day before, %s', (expression, adopted, first) => {
    expect(firstPeriod(expression, adopted)).toBe(first);
  });
});
