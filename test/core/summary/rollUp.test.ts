import { anyWords } from '../../../src/core/texts';
import type { Obligation } from '../../../src/core/duties/types';
import type { OfficerStatus } from '../../../src/core/template/statuses';
import { overPeriods, rollUp } from '../../../src/core/summary/rollUp';
import type { DutyCell } from '../../../src/core/summary/types';
import { uk } from '../../support/texts';
import { given } from '../../../src/core/given';

interface Made {
  readonly status?: OfficerStatus | 'none';
  readonly obligation?: Obligation;
  readonly state?: DutyCell['state'];
  readonly grounds?: boolean;
}

function cell(
  { status, obligation = 'obliged', state = status === undefined ? 'missing' : 'answered', grounds = true }: Made,
  i: number,
): DutyCell {
  return {
    key: '1.1@2019',
    measureId: '1.1',
    periodId: '2019',
    bodyId: `body${i}`,
    obligation,
    role: 'executor',
    state,
    ...given({
      record:
        status === undefined
          ? undefined
          : {
              key: '1.1@2019',
              measureId: '1.1',
              periodId: '2019',
              bodyId: `body${i}`,
              roundId: '2019',
              obligation,
              state: 'current',
              verbatim: {},
              indicators: [],
              answer: {
                ...given({ status: status === 'none' ? undefined : status, narrative: grounds ? 'Опис.' : undefined }),
              },
              provenance: { file: 'a.xlsx', sha256: '', sheet: 'Звіт', row: 8, cells: {} },
            },
    }),
  };
}
const rolled = (made: readonly Made[], over = true): readonly [string, string] => {
  const { proposed, reason } = rollUp(made.map(cell), over);
  return [proposed, reason.code];
};
const all = (n: number, made: Made): Made[] => Array.from({ length: n }, () => made);

describe('the roll-up of a measure × period', () => {
  it.each<[string, readonly Made[], boolean, string, string]>([
    ['collectives only', [], true, 'needsDecision', 'nobody-obliged'],
    [
      'consent only, though it answered',
      [{ status: 'done', obligation: 'consent' }],
      true,
      'needsDecision',
      'nobody-obliged',
    ],
    ['a proxy row only', [{ status: 'done', obligation: 'proxy' }], true, 'needsDecision', 'nobody-obliged'],
    [
      'everyone says «не належить до компетенції» with grounds',
      all(3, { status: 'notOurs' }),
      true,
      'needsDecision',
      'nobody-left',
    ],
    [
      'everyone declares that there is nothing to report',
      all(3, { state: 'declared' }),
      true,
      'needsDecision',
      'nobody-left',
    ],
    ['no answer from anyone', all(3, {}), true, 'noReport', 'no-answer'],
    [
      'only bodies outside D answered',
      [{}, { status: 'notOurs' }, { status: 'done', obligation: 'consent' }],
      true,
      'noReport',
      'no-answer',
    ],
    ['a withdrawn answer is no answer', [{ status: 'done', state: 'withdrawn' }], true, 'noReport', 'no-answer'],
    ['a quarantined answer is no answer', [{ state: 'quarantined' }], true, 'noReport', 'no-answer'],
    ['all done', all(3, { status: 'done' }), true, 'done', 'all-done'],
    [
      'all of D done, others outside D',
      [
        { status: 'done' },
        { status: 'notOurs' },
        { state: 'declared' },
        { obligation: 'consent' },
        { obligation: 'conditional' },
      ],
      true,
      'done',
      'all-done',
    ],
    ['all who answered have done it, one is missing', [{ status: 'done' }, {}], true, 'partly', 'some-done'],
    ['one partly', [{ status: 'partly' }, { status: 'notDone' }], true, 'partly', 'some-done'],
    ['one done among those not due', [{ status: 'done' }, { status: 'notDue' }], false, 'partly', 'some-done'],
    [
      'some ongoing, the period is not over',
      [{ status: 'ongoing' }, { status: 'notDone' }],
      false,
      'ongoing',
      'ongoing',
    ],
    ['some ongoing, the period is over', [{ status: 'ongoing' }, {}], true, 'notDone', 'ongoing-after-end'],
    ['all answers not due', [{ status: 'notDue' }, {}], false, 'notDue', 'not-due'],
    ['not due and not started', [{ status: 'notDue' }, { status: 'notStarted' }], false, 'notDone', 'not-done'],
    [
      'all answers not started, the period is not over',
      [{ status: 'notStarted' }, {}],
      false,
      'notStarted',
      'not-started',
    ],
    ['all answers not started, the period is over', [{ status: 'notStarted' }], true, 'notDone', 'not-done'],
    ['nobody did it', all(2, { status: 'notDone' }), true, 'notDone', 'not-done'],
    ['answers in another form without a status', [{ status: 'none' }, {}], true, 'needsDecision', 'no-status'],
    ['«не належить» without grounds stays in D', [{ status: 'notOurs', grounds: false }], true, 'notDone', 'not-done'],
    [
      'a conditional body that answers counts',
      [{ status: 'done', obligation: 'conditional' }],
      true,
      'done',
      'all-done',
    ],
  ])('%s', (_, made, over, proposed, code) => {
    expect(rolled(made, over)).toEqual([proposed, code]);
  });

  it('says how many of how many, and of how many no answer counts', () => {
    const made: readonly Made[] = [
      ...all(50, { status: 'done' }),
      ...all(11, { status: 'partly' }),
      ...all(7, {}),
      ...all(2, { status: 'notOurs' }),
      { status: 'done', obligation: 'consent' },
      { state: 'declared' },
    ];
    const { reason, counts } = rollUp(made.map(cell), true);
    expect(reason.params).toMatchObject({ positive: 61, total: 68, missing: 7 });
    expect(counts).toMatchObject({
      assigned: 71,
      obliged: 68,
      answered: 61,
      missing: 7,
      done: 50,
      partly: 11,
      notOurs: 2,
      declared: 1,
      consent: 1,
      consentAnswered: 1,
    });
  });

  it.each<[Made, boolean, string]>([
    [{}, true, 'Урахованої відповіді відповідального органу немає.'],
    [{ status: 'done' }, true, 'Відповідальний орган виконав захід.'],
    [{ status: 'partly' }, true, 'Відповідальний орган виконав захід частково.'],
    [{ status: 'ongoing' }, false, 'Відповідальний орган виконує захід, період ще не закінчився.'],
    [{ status: 'ongoing' }, true, 'Період закінчився, а відповідальний орган ще виконує захід.'],
    [{ status: 'notDue' }, false, 'Відповідальний орган повідомив, що строк не настав.'],
    [{ status: 'notStarted' }, false, 'Відповідальний орган ще не розпочав виконання, період триває.'],
    [{ status: 'notDone' }, true, 'Відповідальний орган захід не виконав.'],
    [{ status: 'none' }, true, 'Відповіді є, але без стану. Стан визначає міністерство.'],
  ])('says of one body alone what it said: %j', (made, over, words) => {
    const { reason } = rollUp([cell(made, 1)], over);
    expect(anyWords(uk)(`summary.reason.${reason.code}`, reason.params)).toBe(words);
  });

  it('counts who was not asked apart from who was asked for consent', () => {
    const { counts } = rollUp(
      [
        cell({ status: 'done', obligation: 'consent' }, 1),
        { ...cell({ status: 'done', obligation: 'consent' }, 2), volunteer: true },
      ],
      true,
    );
    expect(counts).toMatchObject({ consent: 1, consentAnswered: 1, additional: 1 });
  });

  it('never counts a consent duty against anybody', () => {
    const obliged = all(3, { status: 'done' } as const);
    expect(rolled([...obliged, { obligation: 'consent' }, { status: 'notDone', obligation: 'consent' }])).toEqual(
      rolled(obliged),
    );
  });
});

describe('a measure over its periods', () => {
  it.each([
    [['done', 'done'], 'done'],
    [['done', 'notDone'], 'partly'],
    [['partly', 'noReport'], 'partly'],
    [['noReport', 'notDone'], 'notDone'],
    [['noReport', 'needsDecision'], 'noReport'],
    [['ongoing', 'notDue'], 'ongoing'],
    [['notStarted', 'ongoing'], 'notStarted'],
    [['notDue'], 'notDue'],
  ] as const)('%j is %s', (statuses, expected) => {
    expect(overPeriods(statuses)).toBe(expected);
  });
});
