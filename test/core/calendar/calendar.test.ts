import fc from 'fast-check';
import {
  addDays,
  addMonths,
  civilDate,
  dateParts,
  fromDayNumber,
  isCivilDate,
  toDayNumber,
  weekday,
} from '../../../src/core/calendar/civilDate';
import { dotted } from '../../../src/core/calendar/dotted';
import { fromExcelSerial, toExcelSerial, type DateSystem } from '../../../src/core/calendar/excelSerial';
import { period, periodFromId } from '../../../src/core/calendar/period';
import { halfYearOf, months, quarterOf, yearOf } from '../../../src/core/calendar/units';

const day = fc.integer({ min: toDayNumber('1901-01-01'), max: toDayNumber('2199-12-31') }).map(fromDayNumber);

describe('civil dates', () => {
  it('come back from their day number', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(fromDayNumber(toDayNumber(date))).toBe(date);
      }),
    );
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, n) => {
        expect(addDays(addDays(date, n), -n)).toBe(date);
      }),
    );
  });

  it('know the days of the week and the ends of months', () => {
    expect([weekday('2019-12-15'), weekday('2020-02-15'), weekday('2020-03-15')]).toEqual([7, 6, 7]);
    expect(addMonths('2019-01-31', 1)).toBe('2019-02-28');
    expect(civilDate(2019, 2, 29)).toBeUndefined();
    expect(isCivilDate('2019-04-31')).toBe(false);
    expect(dateParts('2019-12-09')).toEqual({ year: 2019, month: 12, day: 9 });
  });

  it('come back from their serial in both systems of Excel', () => {
    fc.assert(
      fc.property(day, fc.constantFrom<DateSystem>(1900, 1904), (date, system) => {
        fc.pre(system === 1900 || date >= '1904-01-01');
        expect(fromExcelSerial(toExcelSerial(date, system), system)).toBe(date);
      }),
    );
    expect(fromExcelSerial(60)).toBeUndefined();
  });

  it('are written as official papers write them', () => {
    expect(dotted('2019-11-05')).toBe('05.11.2019');
  });
});

describe('periods', () => {
  it('come back from their id', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 800 }), (start, length) => {
        const made = period(start, addDays(start, length));
        expect(periodFromId(made.id)).toEqual(made);
      }),
    );
  });

  it('have the shortest id that names them', () => {
    const ids = [yearOf(2019), halfYearOf(2019, 2), quarterOf(2019, 2), months(2019, 5, 5), months(2019, 4, 12)].map(
      ({ start, end }) => period(start, end).id,
    );
    expect(ids).toEqual(['2019', '2019-H2', '2019-Q2', '2019-05', '2019-04-01..2019-12-31']);
  });

  it('go on into the next year when a month is over twelve', () => {
    expect(months(2019, 11, 14)).toEqual({ start: '2019-11-01', end: '2020-02-29' });
  });
});
