import { undoReturn } from '../../../src/core/merge/decide';
import { merge } from '../../../src/core/merge/merge';
import type { Consolidation } from '../../../src/core/merge/types';
import { deadlineItems } from '../../../src/core/summary/deadlines';
import { summarise } from '../../../src/core/summary/summarise';
import type { BodyState, Summary, SummaryRow } from '../../../src/core/summary/types';
import { textsFor } from '../../../src/strings';
import {
  duty,
  INTERIM,
  madeUpDuties,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
  type MadeUpReturn,
  type MadeUpRow,
} from '../../support/madeUpReturns';
import { given } from '../../../src/core/given';

const uk = textsFor('uk');
const plan = madeUpPlan();
const registry = madeUpRegistry();
const duties = madeUpDuties(plan, registry);
const KEYS = ['1.1@2019', '2.1@2019-H1', '2.1@2019-H2'];

function merged(returns: readonly MadeUpReturn[], more: Partial<Parameters<typeof merge>[0]> = {}): Consolidation {
  return merge({ plan, registry, duties, settings: madeUpSettings(), files: returns.map(madeUpReturn), ...more });
}
const summaryOf = (returns: readonly MadeUpReturn[]): Summary => summarise(merged(returns), uk);
const row = ({ rows }: Summary, key: string): SummaryRow => {
  const found = rows.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no row ${key}`);
  return found;
};
const state = ({ bodies }: Summary, id: string): BodyState | undefined => bodies.find((line) => line.id === id)?.state;
const whole = (narrative = 'Проведено.'): readonly MadeUpRow[] =>
  KEYS.map((key) => ({ key, status: 'done', narrative }));

describe('the summary', () => {
  it('has a row for each measure × period and a status for each measure', () => {
    const summary = summaryOf([]);
    expect(summary.rows.map(({ key }) => key)).toEqual(KEYS);
    expect(summary.measures).toEqual([
      { measureId: '1.1', proposed: 'noReport', final: 'noReport' },
      { measureId: '2.1', proposed: 'noReport', final: 'noReport' },
    ]);
  });

  it('drafts who did it, what was done in the order of protocol, equal answers as one, and why not', () => {
    const say = (file: string, body: string, narrative: string, more: Partial<MadeUpRow> = {}): MadeUpReturn => ({
      file,
      body,
      rows: [{ key: '1.1@2019', status: 'done', narrative, ...more }],
    });
    const { text } = row(
      summaryOf([
        say('1', 'dps', 'Проведено семінар.'),
        say('2', 'nabu', 'Подано матеріали'),
        say('3', 'mon', 'проведено  СЕМІНАР.'),
        say('4', 'minfin', 'Кошти не виділено', { status: 'notDone', reason: 'Брак коштів' }),
        say('5', 'moz', '-', { status: 'notOurs' }),
      ]),
      '1.1@2019',
    );
    expect(text).toBe(
      [
        'Захід виконали 2 із 3 органів (МОН та ДПС); не виконав 1 орган (Мінфін); до компетенції 1 органу захід не ' +
          'належить (МОЗ); за згодою інформацію подав 1 орган (НАБУ).',
        '«проведено СЕМІНАР» (2 органи: МОН, ДПС). Відповідь іншого змісту подав ще 1 орган (НАБУ).',
        'Причини: «Брак коштів» (Мінфін).',
      ].join('\n'),
    );
  });

  it('adds up indicators only in the unit of the plan, and reports the others', () => {
    const value = (body: string, amount: number, unit?: string): MadeUpReturn => ({
      file: body,
      body,
      rows: [
        {
          key: '2.1@2019-H1',
          status: 'done',
          narrative: 'Було.',
          value: amount,
          ...given({ unit }),
        },
      ],
    });
    const { indicators, notes } = row(
      summaryOf([value('minfin', 2), value('nabu', 3, 'Од.'), value('mon', 40, 'осіб')]),
      '2.1@2019-H1',
    );
    expect(indicators).toEqual([{ name: 'проведено медіа-брифінгів', unit: 'од.', total: 5, bodies: 2 }]);
    expect(notes).toMatchObject([
      { code: 'unit-differs', params: { body: 'МОН', value: 40, unit: 'осіб', expected: 'од.' } },
    ]);
  });

  it('suspects a joint event that two bodies count, by its day and name', () => {
    const event = (body: string, narrative: string): MadeUpReturn => ({
      file: body,
      body,
      rows: [{ key: '2.1@2019-H1', status: 'done', narrative, value: 1 }],
    });
    const joint = row(
      summaryOf([
        event('minfin', 'Проведено форум «Доброчесність» 12.03.2019.'),
        event('mon', 'Спільно (12.03) відбувся форум «Доброчесність».'),
      ]),
      '2.1@2019-H1',
    );
    expect(joint.notes).toMatchObject([
      { code: 'joint-event', params: { on: '12.03', name: 'Доброчесність', bodies: 'МОН, Мінфін' } },
    ]);
    const apart = row(
      summaryOf([
        event('minfin', 'Проведено форум «Доброчесність» 12.03.2019.'),
        event('mon', 'Відбувся форум «Доброчесність» 13.03.2019.'),
      ]),
      '2.1@2019-H1',
    );
    expect(apart.notes).toEqual([]);
  });

  it('takes an interim answer only where the round has none, and says so', () => {
    const interim: MadeUpReturn = {
      file: 'h1.xlsx',
      body: 'minfin',
      round: INTERIM,
      rows: [{ key: '2.1@2019-H1', status: 'done', narrative: 'За півріччя.' }],
    };
    const alone = row(summaryOf([interim]), '2.1@2019-H1');
    expect(alone.text).toBe(
      'Захід виконав 1 із 4 органів (Мінфін); інформації не подали МОН, МОЗ та ДПС.\nМінфін: За півріччя.',
    );
    expect(alone.notes).toEqual([{ code: 'interim', params: { bodies: 'Мінфін' } }]);
    const both = row(
      summaryOf([
        interim,
        { file: 'y.xlsx', body: 'minfin', rows: [{ key: '2.1@2019-H1', status: 'partly', narrative: 'За рік.' }] },
      ]),
      '2.1@2019-H1',
    );
    expect([both.text, both.notes]).toEqual([
      'Захід частково виконав 1 із 4 органів (Мінфін); інформації не подали МОН, МОЗ та ДПС.\nМінфін: За рік.',
      [],
    ]);
  });

  it('names for whom a body answers, and who answered itself', () => {
    const inherited = { bodyId: 'daeu', name: 'Державне агентство з питань електронного урядування України' };
    const withHeir = {
      duties: [...duties, duty('1.1@2019~daeu', 'mon', 'obliged', inherited)],
      registry: {
        ...registry,
        bodies: [
          ...registry.bodies,
          {
            id: 'daeu',
            name: inherited.name,
            abbreviations: ['ДАЕУ'],
            cls: 'агентство',
            central: true,
            verified: true,
            validTo: '2019-09-02',
          },
        ],
      },
    };
    const heirs = merged(
      [{ file: 'a', body: 'mon', rows: [{ key: '1.1@2019~daeu', status: 'done', narrative: 'Зроблено.' }] }],
      withHeir,
    );
    expect(row(summarise(heirs, uk), '1.1@2019').text).toContain('\nМОН за ДАЕУ: Зроблено.');
    const itself = merged(
      [{ file: 'a', body: 'daeu', rows: [{ key: '1.1@2019', status: 'done', narrative: 'Зроблено.' }] }],
      withHeir,
    );
    expect(row(summarise(itself, uk), '1.1@2019').text).toContain('\nДАЕУ (нині МОН): Зроблено.');
    expect(summarise(itself, uk).bodies.map(({ id }) => id)).not.toContain('daeu');
  });

  it('counts a declaration apart: neither missing nor in D', () => {
    const summary = summaryOf([{ file: 'a', body: 'minfin', rows: [], declaration: 'Функцій не передано.' }]);
    expect(row(summary, '1.1@2019').counts).toMatchObject({ assigned: 4, obliged: 3, missing: 3, declared: 1 });
    expect(row(summary, '1.1@2019').text).toBe(
      'Інформації про виконання заходу не подав жоден із 3 органів; що звітувати немає про що, повідомив 1 орган ' +
        '(Мінфін).',
    );
    expect(state(summary, 'minfin')).toBe('received');
  });
});

describe('states of bodies', () => {
  it.each<[string, readonly Omit<MadeUpReturn, 'file'>[], string, BodyState]>([
    ['nothing came', [], 'minfin', 'missing'],
    ['nothing came from a body by consent', [], 'nabu', 'consentMissing'],
    [
      'all duties answered in time',
      [{ body: 'minfin', rows: whole(), receivedOn: '2020-02-15' }],
      'minfin',
      'received',
    ],
    [
      'all duties answered after the due date',
      [{ body: 'minfin', rows: whole(), receivedOn: '2020-02-16' }],
      'minfin',
      'late',
    ],
    [
      'a correction after the due date makes nobody late',
      [
        { body: 'minfin', rows: whole(), receivedOn: '2020-02-10' },
        { body: 'minfin', rows: whole('Інакше.').slice(0, 1), receivedOn: '2020-02-20' },
      ],
      'minfin',
      'received',
    ],
    ['some duties answered', [{ body: 'minfin', rows: whole().slice(0, 1) }], 'minfin', 'partial'],
    [
      'one row in quarantine',
      [
        {
          body: 'minfin',
          rows: [...whole().slice(0, 2), { key: '2.1@2019-H2', narrative: 'Було.', error: 'status-missing' }],
        },
      ],
      'minfin',
      'partial',
    ],
    [
      'nothing acceptable',
      [{ body: 'minfin', rows: [{ key: '1.1@2019', narrative: 'Було.', error: 'status-missing' }] }],
      'minfin',
      'invalid',
    ],
    ['an empty template', [{ body: 'minfin', rows: [] }], 'minfin', 'invalid'],
    ['a table of its own', [{ body: 'minfin', form: 'otherForm', rows: whole() }], 'minfin', 'otherForm'],
    ['a body by consent that answered one row', [{ body: 'nabu', rows: whole().slice(0, 1) }], 'nabu', 'received'],
    [
      'a withdrawn report',
      [
        { body: 'minfin', signedOn: '2020-02-01', rows: whole().slice(0, 1) },
        { body: 'minfin', signedOn: '2020-02-02', rows: [{ key: '1.1@2019', narrative: 'відкликано' }] },
      ],
      'minfin',
      'missing',
    ],
  ])('%s', (_, returns, body, expected) => {
    expect(state(summaryOf(returns.map((made, i) => ({ file: `${i}.xlsx`, ...made }))), body)).toBe(expected);
  });

  it('counts an undone return no more', () => {
    const all = merged([{ file: 'a', body: 'minfin', rows: whole() }]);
    expect(state(summarise(undoReturn(all, all.log[0]?.identity.sha256 ?? '', '2020-02-21'), uk), 'minfin')).toBe(
      'missing',
    );
  });
});

describe('work that goes on', () => {
  it('is proposed as such until the day before the last one, and as not done from that day on', () => {
    const proposed = (asOf: string) => {
      const rows = [{ key: '1.1@2019', status: 'ongoing' as const, narrative: 'Триває.' }];
      const settings = madeUpSettings({ id: '2019', asOf, due: '2020-02-15' });
      return row(summarise(merged([{ file: 'a', body: 'minfin', rows }], { settings }), uk), '1.1@2019').proposed;
    };
    expect(proposed('2019-12-30')).toBe('ongoing');
    expect(proposed('2019-12-31')).not.toBe('ongoing');
  });
});

describe('what the law says of a term, on the very day', () => {
  /** The term of 1.1 is 31.12.2019, the round is due on 15.02.2020. */
  const states = (
    answer: Partial<MadeUpRow> | undefined,
    { asOf = '2020-02-20', within = 14, ...arrived }: Partial<MadeUpReturn> & { asOf?: string; within?: number } = {},
  ) => {
    const rows = answer === undefined ? [] : [{ key: '1.1@2019', status: 'ongoing' as const, ...answer }];
    const sent = answer === undefined ? [] : [{ file: 'a.xlsx', body: 'minfin', rows, ...arrived }];
    return deadlineItems(merged(sent), { asOf, within })
      .filter(({ key, bodyId }) => key === '1.1@2019' && bodyId === 'minfin')
      .flatMap((item) => item.states);
  };

  it('a report of the due day is not late, that of the day after is', () => {
    expect(states({ status: 'done' }, { receivedOn: '2020-02-15' })).toEqual([]);
    expect(states({ status: 'done' }, { receivedOn: '2020-02-16' })).toEqual(['reportedLate']);
  });

  it('work done on the last day is not late, on the day after it is', () => {
    expect(states({ status: 'done', doneOn: '2019-12-31' })).toEqual([]);
    expect(states({ status: 'done', doneOn: '2020-01-01' })).toEqual(['doneLate']);
  });

  it('open work is overdue from the day after the last one, silence before it a risk', () => {
    expect(states({}, { asOf: '2019-12-31' })).toEqual([]);
    expect(states({}, { asOf: '2020-01-01' })).toEqual(['overdue']);
    expect(states(undefined, { asOf: '2019-12-31', within: 0 })).toEqual(['atRisk']);
    expect(states(undefined, { asOf: '2019-12-17' })).toEqual(['atRisk']);
    expect(states(undefined, { asOf: '2019-12-16' })).toEqual([]);
    expect(states(undefined, { asOf: '2020-01-01' })).toEqual(['overdue']);
  });

  it('more time is asked for in time on the last day, and too late on the day after', () => {
    const asks = { newDue: '2020-06-30', reason: 'Брак коштів' };
    expect(states(asks, { asOf: '2019-12-31', receivedOn: '2019-12-31' })).toEqual(['extensionInTime']);
    expect(states(asks, { asOf: '2019-12-31', receivedOn: '2020-01-01' })).toEqual(['extensionTooLate']);
    expect(states({ ...asks, reason: ' ' }, { asOf: '2019-12-31' })).toEqual([
      'extensionUndated',
      'extensionWithoutGrounds',
    ]);
  });
});
