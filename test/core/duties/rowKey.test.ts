import { PLAN_PERIOD_ID } from '../../../src/core/calendar/period';
import { measureOfKey, partsOfKey, periodIdsOf, periodOfKey } from '../../../src/core/duties/rowKey';

describe('a row key', () => {
  it.each([
    ['2.1@2019-H1', '2.1', '2019-H1', ''],
    ['2.1@2019-H1~proxy', '2.1', '2019-H1', '~proxy'],
    ['2.1@2019-H1~proxy2#3', '2.1', '2019-H1', '~proxy2'],
    ['2.1@2019-H1#3', '2.1', '2019-H1', ''],
    ['1.1@2019-01-01..2019-11-15~daeu', '1.1', '2019-01-01..2019-11-15', '~daeu'],
    ['2.1@', '2.1', '', ''],
    ['2.1', '2.1', '', ''],
    ['', '', '', ''],
  ])('says of %s its measure, its period and through whom', (key, measureId, periodId, suffix) => {
    expect(partsOfKey(key)).toEqual({ measureId, periodId, suffix });
    expect(measureOfKey(key)).toBe(measureId);
    expect(periodOfKey(key)).toBe(periodId);
  });

  it('stands for each period of the deadline once, or for the plan where there is none', () => {
    const period = (id: string) => ({ id, start: '2019-01-01', end: '2019-12-31' });
    const ofPeriods = (...ids: readonly string[]) =>
      periodIdsOf({ deadline: { text: '', kind: 'none', periods: ids.map(period) } });
    expect(ofPeriods('2019-H1', '2019-H2', '2019-H1')).toEqual(['2019-H1', '2019-H2']);
    expect(ofPeriods()).toEqual([PLAN_PERIOD_ID]);
  });
});
