import { roundFor } from '../../../src/core/duties/round';
import { goldSeedPlan } from '../../support/goldPlan';

const seed = goldSeedPlan();

describe('the round of a plan', () => {
  it('is final by default: as of the day on which bodies report', () => {
    expect(roundFor(seed)).toEqual({ id: '2019', asOf: '2020-02-15', due: '2020-02-15' });
    expect(roundFor(seed, '2019')).toEqual(roundFor(seed));
  });

  it.each([
    ['2019-H1', '2019-06-30', '2019-07-15'],
    ['2019-Q3', '2019-09-30', '2019-10-15'],
    ['2019-05', '2019-05-31', '2019-06-15'],
    ['2019-10-01', '2019-10-01', '2019-10-16'],
    ['2019-01-01..2019-10-31', '2019-10-31', '2019-11-15'],
  ])('is interim for %s', (id, asOf, due) => {
    expect(roundFor(seed, id)).toEqual({ id, asOf, due });
  });

  it('is final under any other label', () => {
    expect(roundFor(seed, 'повторний')).toEqual({ id: 'повторний', asOf: '2020-02-15', due: '2020-02-15' });
  });

  it('ends with the plan when the plan sets no day', () => {
    const { reporting: _, ...silent } = seed;
    expect(roundFor(silent)).toEqual({ id: '2019', asOf: '2019-12-31', due: '2020-01-15' });
  });

  it('takes the day that recurrent reporting sets after the period', () => {
    const [step] = seed.reporting?.steps ?? [];
    if (step === undefined) throw new Error('the seed reports');
    const recurrent = {
      ...seed,
      reporting: { recurrence: 'half_yearly' as const, steps: [{ ...step, due: ['2019-07-10', '2020-01-20'] }] },
    };
    expect(roundFor(recurrent, '2019-H1').due).toBe('2019-07-10');
    expect(roundFor(recurrent)).toEqual({ id: '2019', asOf: '2020-01-20', due: '2020-01-20' });
  });

  it.each([
    // The day of the clause counts from the end of the period on, four months long; else fifteen days are given.
    [['2019-06-29', '2019-06-30'], '2019-06-30'],
    [['2019-06-28', '2019-06-29'], '2019-07-15'],
    [['2019-06-29', '2019-10-30'], '2019-10-30'],
    [['2019-06-29', '2019-10-31'], '2019-07-15'],
    // One day is that of the final report.
    [['2019-07-10'], '2019-07-15'],
  ])('of reporting on %j has bodies report on 2019-H1 by %s', (due, day) => {
    const [step] = seed.reporting?.steps ?? [];
    if (step === undefined) throw new Error('the seed reports');
    const plan = { ...seed, reporting: { recurrence: 'half_yearly' as const, steps: [{ ...step, due }] } };
    expect(roundFor(plan, '2019-H1')).toEqual({ id: '2019-H1', asOf: '2019-06-30', due: day });
  });

  it('is the same whatever blanks stand around its name; blanks alone are no name', () => {
    expect(roundFor(seed, ' 2019-H1 ').id).toBe('2019-H1');
    expect(roundFor(seed, '  ')).toEqual(roundFor(seed));
  });

  it('is final on the last day of the plan where the clause has no step', () => {
    expect(roundFor({ ...seed, reporting: { recurrence: 'once', steps: [] } })).toEqual({
      id: '2019',
      asOf: '2019-12-31',
      due: '2020-01-15',
    });
  });
});
