import { dueDay, roundDue } from '../../../src/core/duties/dueDay';

describe('the day by which to report', () => {
  // 2020-02-14 is a Friday.
  it.each([
    ['2020-02-14', '2020-02-14'],
    ['2020-02-15', '2020-02-17'],
    ['2020-02-16', '2020-02-17'],
    ['2020-02-17', '2020-02-17'],
  ])('%s is %s where days of rest move to Monday', (day, moved) => {
    expect(dueDay(day, true)).toEqual(
      day === moved ? { day, isShifted: false } : { day: moved, restDay: day, isShifted: true },
    );
    expect(roundDue({ round: { due: day }, shiftsRestDays: true })).toBe(moved);
  });

  it.each(['2020-02-15', '2020-02-16'])('%s stays where they do not, and is known to be a day of rest', (day) => {
    expect(dueDay(day, false)).toEqual({ day, restDay: day, isShifted: false });
    expect(roundDue({ round: { due: day } })).toBe(day);
  });
});
