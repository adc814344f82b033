import { roundsOf } from '../../../src/core/duties/rounds';
import type { Plan, Reporting } from '../../../src/core/plan/types';
import { goldSeedPlan } from '../../support/goldPlan';

const seed = goldSeedPlan();
const [step] = (seed.reporting?.steps ?? []) as readonly [Reporting['steps'][number]];

interface Asked {
  readonly recurrence: Reporting['recurrence'];
  readonly days: readonly string[];
  readonly to?: string;
  /** Days of the second step, from the coordinator on. */
  readonly next?: readonly string[];
  readonly from?: string;
}

function planWith({ recurrence, days, to = 'МКІП', next, from = '2019-01-01' }: Asked): Plan {
  const second = next === undefined ? [] : [{ ...step, to: 'Кабінет Міністрів України', due: next }];
  return {
    ...seed,
    period: { ...seed.period, start: from },
    reporting: { recurrence, steps: [{ ...step, to, due: days }, ...second] },
  };
}

const rounds = (asked: Asked) =>
  roundsOf(planWith(asked)).map(({ id, asOf, due, cabinetDue }) => [id, asOf, due, cabinetDue ?? '–']);
const idsOf = (asked: Asked) => rounds(asked).map(([id]) => id);

describe('the rounds that a recurrent report makes', () => {
  it('are as of the end of each turn that is over, and due on the days of the clause', () => {
    expect(rounds({ recurrence: 'quarterly', days: ['2019-04-10', '2019-07-10', '2019-10-10', '2020-01-10'] })).toEqual(
      [
        ['2019-Q1', '2019-03-31', '2019-04-10', '–'],
        ['2019-Q2', '2019-06-30', '2019-07-10', '–'],
        ['2019-Q3', '2019-09-30', '2019-10-10', '–'],
        ['2019-Q4', '2019-12-31', '2020-01-10', '–'],
      ],
    );
  });

  it.each([
    ['monthly', ['2019-02-05', '2019-03-05'], ['2019-01', '2019-02']],
    ['half_yearly', ['2019-07-05', '2020-01-05'], ['2019-H1', '2019-H2']],
    ['yearly', ['2020-01-20', '2021-01-20'], ['2019', '2020']],
    // In the last quarter the year is as good as over; before it, the one that was.
    ['yearly', ['2019-10-01', '2020-12-20'], ['2019', '2020']],
    ['yearly', ['2019-09-30', '2020-09-30'], ['2018', '2019']],
    // A half-year has no such rule.
    ['half_yearly', ['2019-10-01', '2020-04-01'], ['2019-H1', '2019-H2']],
  ] as const)('are named, %s on %j, %j', (recurrence, days, ids) => {
    expect(idsOf({ recurrence, days })).toEqual(ids);
  });

  it('report the turn that is ending where the plan had not begun a whole turn before, whatever days follow', () => {
    expect(idsOf({ recurrence: 'half_yearly', days: ['2019-06-25', '2020-01-15'] })).toEqual(['2019-H1', '2019-H2']);
    expect(idsOf({ recurrence: 'quarterly', days: ['2019-03-20', '2019-07-05'] })).toEqual(['2019-Q1', '2019-Q2']);
    const begun = { recurrence: 'quarterly', days: ['2019-06-01', '2019-09-01'] } as const;
    expect(idsOf({ ...begun, from: '2019-03-01' })).toEqual(['2019-03', '2019-Q2']);
    expect(idsOf({ ...begun, from: '2019-03-02' })).toEqual(['2019-Q2', '2019-Q3']);
  });

  it('count a turn as over on its last day, and not on the day before', () => {
    expect(idsOf({ recurrence: 'quarterly', days: ['2019-06-30', '2019-09-30'] })).toEqual(['2019-Q2', '2019-Q3']);
    expect(idsOf({ recurrence: 'quarterly', days: ['2019-06-29', '2019-09-29'] })).toEqual(['2019-Q1', '2019-Q2']);
  });

  it.each([
    ['2019-03-01', '2019-03-01..2019-06-30'],
    ['2019-06-30', '2019-06-30'],
    ['2019-07-01', '2019-H1'],
    ['2019-01-01', '2019-H1'],
  ])('begin with the plan that begins on %s inside their first turn: %s', (from, first) => {
    expect(idsOf({ recurrence: 'half_yearly', days: ['2019-07-10', '2020-01-10'], from })).toEqual([first, '2019-H2']);
  });

  it('reach the Cabinet on the first day of the second step that is not before them', () => {
    const days = ['2019-07-10', '2020-01-10'];
    expect(
      rounds({ recurrence: 'half_yearly', days, next: ['2019-07-10', '2020-02-01'] }).map((one) => one[3]),
    ).toEqual(['2019-07-10', '2020-02-01']);
    expect(rounds({ recurrence: 'half_yearly', days, next: ['2019-07-09'] }).map((one) => one[3])).toEqual(['–', '–']);
  });

  it('reach it at once where bodies report to the Cabinet themselves', () => {
    const days = ['2019-07-10', '2020-01-10'];
    const toCabinet = (to: string) => rounds({ recurrence: 'half_yearly', days, to }).map((one) => one[3]);
    expect(toCabinet('Кабінет Міністрів України')).toEqual(days);
    expect(toCabinet('Міністерство, а воно Кабінет Міністрів')).toEqual(['–', '–']);
  });
});

describe('there is one round, the final one,', () => {
  const FINAL = ['2019', '2020-01-10', '2020-01-10'];
  const days = ['2019-07-10', '2020-01-10'];

  it('where it is reported once, however many days are named', () => {
    expect(rounds({ recurrence: 'once', days })).toEqual([[...FINAL, '–']]);
  });

  it('where one day is named', () => {
    expect(rounds({ recurrence: 'half_yearly', days: ['2020-01-10'] })).toEqual([[...FINAL, '–']]);
  });

  it('where two days fall to the same turn', () => {
    expect(rounds({ recurrence: 'half_yearly', days: ['2020-01-05', '2020-01-10'] })).toEqual([[...FINAL, '–']]);
    expect(rounds({ recurrence: 'monthly', days: ['2020-01-05', '2020-01-10'] })).toEqual([[...FINAL, '–']]);
  });

  it('and the Cabinet has it on the last day of the second step, or on that of the bodies that report straight', () => {
    expect(rounds({ recurrence: 'once', days, next: ['2020-01-20', '2020-02-01'] })).toEqual([
      [...FINAL, '2020-02-01'],
    ]);
    expect(rounds({ recurrence: 'once', days, to: 'Кабінет Міністрів України' })).toEqual([[...FINAL, '2020-01-10']]);
  });

  it('where no clause was read, without a day for the Cabinet', () => {
    const { reporting: _, ...silent } = seed;
    expect(roundsOf(silent)).toStrictEqual([{ id: '2019', asOf: '2019-12-31', due: '2020-01-15' }]);
    expect(roundsOf({ ...seed, reporting: { recurrence: 'once', steps: [] } })).toStrictEqual([
      { id: '2019', asOf: '2019-12-31', due: '2020-01-15' },
    ]);
  });
});
