import fc from 'fast-check';
import { isInForce } from '../../../src/core/bodies/groups';
import { addDays } from '../../../src/core/calendar/civilDate';
import { expandDuties } from '../../../src/core/duties/expandDuties';
import type { Duty } from '../../../src/core/duties/types';
import { parseExecutors } from '../../../src/core/plan/executors/parseExecutors';
import type { Plan } from '../../../src/core/plan/types';
import { goldSeedPlan } from '../../support/goldPlan';
import { shippedBodies as bodies } from '../../support/registry';

const seed = goldSeedPlan();

/** A plan of one measure with this executors cell. */
function planWith(cell: string, id = '1.1'): Plan {
  const { executors } = parseExecutors(cell, { bodies, terms: [] });
  const [task] = seed.tasks;
  const [measure] = task?.measures ?? [];
  if (task === undefined || measure === undefined) throw new Error('the seed has measures');
  return {
    ...seed,
    tasks: [{ ...task, measures: [{ ...measure, id, executors, deadline: { text: '', kind: 'none', periods: [] } }] }],
  };
}

const of = (duties: readonly Duty[], bodyId: string): readonly Duty[] =>
  duties.filter((duty) => duty.bodyId === bodyId);
const withoutPeriods = (duties: readonly Duty[]): number =>
  new Set(duties.map((duty) => `${duty.measureId} ${duty.bodyId} ${duty.inheritedFrom?.bodyId ?? ''}`)).size;

describe.each(['2019-01-01', '2019-12-31'])('the seed on %s', (on) => {
  const { duties, unassigned, diagnostics } = expandDuties(seed, bodies, { on });
  const n = bodies.centralOn(on).length;
  const counted = duties.filter((duty) => duty.obligation !== 'conditional');

  it('has 15N + 18 duties, 19N + 22 by period, conditional ones apart', () => {
    expect(withoutPeriods(counted)).toBe(15 * n + 18);
    expect(counted).toHaveLength(19 * n + 22);
    // 8.1 and 8.2: everybody but the agency that is named beside the group.
    expect(duties.filter((duty) => duty.obligation === 'conditional')).toHaveLength(2 * (n - 1));
  });

  it('gives НАБУ thirteen measures by consent and nothing else', () => {
    expect(of(duties, 'nabu')).toHaveLength(17);
    expect(new Set(of(duties, 'nabu').map((duty) => duty.obligation))).toEqual(new Set(['consent']));
  });

  it('gives an ordinary central body 15 measures and two conditional ones', () => {
    const mon = of(duties, 'mon');
    expect(withoutPeriods(mon.filter((duty) => duty.obligation === 'obliged'))).toBe(15);
    expect(mon.filter((duty) => duty.obligation === 'conditional').map((duty) => duty.key)).toEqual([
      '8.1@2019',
      '8.2@2019',
    ]);
  });

  it('gives collectives no duty and says so', () => {
    expect(unassigned.map((one) => [one.measureId, one.reason])).toEqual([
      ['1.2', 'collective'],
      ['1.3', 'collective'],
      ['2.2', 'collective'],
      ['6.1', 'collective'],
    ]);
  });

  it('leaves the excluded measure out, and says that it was in force for the whole period', () => {
    expect(duties.some((duty) => duty.measureId === '4.5')).toBe(false);
    expect(diagnostics.map((one) => [one.code, one.params])).toEqual([
      ['measure-excluded-later', { measure: '4.5', act: 'Постанова КМ № 781 від 02.09.2020', date: '2020-09-02' }],
    ]);
  });
});

describe('the seed on any day from 2018 to 2020', () => {
  it("has 15N + 18 duties, each body's rows under keys of their own, and everybody acts or inherits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1095 }), (days) => {
        const on = addDays('2018-01-01', days);
        const { duties } = expandDuties(seed, bodies, { on });
        const n = bodies.centralOn(on).length;
        expect(withoutPeriods(duties.filter((duty) => duty.obligation !== 'conditional'))).toBe(15 * n + 18);
        expect(new Set(duties.map((duty) => `${duty.bodyId} ${duty.key}`)).size).toBe(duties.length);
        const idle = duties.filter(({ bodyId }) => {
          const body = bodies.byId(bodyId);
          return body === undefined || !isInForce(body, on);
        });
        expect(idle).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the seed at the end of 2019', () => {
  const { duties } = expandDuties(seed, bodies);

  it('has МКМС act for МКІП, which did not exist yet, in 18 measures', () => {
    const mkms = of(duties, 'mkms').filter((duty) => duty.obligation === 'obliged');
    expect(withoutPeriods(mkms)).toBe(18);
    expect(mkms.find((duty) => duty.measureId === '1.1')).toEqual({
      key: '1.1@2019-01-01..2019-11-15',
      measureId: '1.1',
      periodId: '2019-01-01..2019-11-15',
      bodyId: 'mkms',
      obligation: 'obliged',
      role: 'lead',
      executor: 'МКІП',
      inheritedFrom: {
        bodyId: 'mkip',
        name: 'Міністерство культури та інформаційної політики України',
        act: 'постанова КМУ № 238',
        date: '2020-03-23',
      },
    });
    expect(of(duties, 'mkip')).toEqual([]);
  });

  it('subtracts МКМС from «інші» as the body that is named', () => {
    expect(of(duties, 'mkms').filter((duty) => duty.measureId === '1.1')).toHaveLength(1);
  });

  it('has Мінцифри report for the dissolved agency, under a key that says it', () => {
    const inherited = of(duties, 'mincyfra').filter((duty) => duty.inheritedFrom !== undefined);
    expect(inherited.map((duty) => duty.key)).toEqual(['8.1@2019~daeu', '8.2@2019~daeu']);
    expect(inherited[0]?.inheritedFrom).toMatchObject({
      bodyId: 'daeu',
      act: 'постанова КМУ № 829',
      date: '2019-09-02',
    });
    expect(of(duties, 'mincyfra').filter((duty) => duty.obligation === 'conditional')).toEqual([]);
  });

  it('puts bodies in protocol order and their rows in the order of the plan', () => {
    const order = [...new Set(duties.map((duty) => duty.bodyId))];
    expect(order).toEqual([...order].sort((a, b) => bodies.compare(a, b)));
    const keys = of(duties, 'mon').map((duty) => duty.measureId);
    expect(keys).toEqual([
      '1.1',
      '2.1',
      '2.1',
      '2.3',
      '2.4',
      '2.4',
      '2.5',
      '3.1',
      '3.1',
      '3.2',
      '3.2',
      '4.1',
      '4.2',
      '4.3',
      '4.4',
      '5',
      '6.2',
      '6.3',
      '7',
      '8.1',
      '8.2',
    ]);
  });

  it('has no two rows of one body under one key', () => {
    const keys = duties.map((duty) => `${duty.bodyId} ${duty.key}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('gives the coordinator proxy rows for collectives, when one is chosen', () => {
    const proxies = expandDuties(seed, bodies, { coordinator: 'mkms' }).duties.filter(
      (duty) => duty.obligation === 'proxy',
    );
    // As the plan names it: on that day МКМС acts for it, and has its duties.
    expect(
      expandDuties(seed, bodies, { coordinator: 'mkip' }).duties.filter((duty) => duty.obligation === 'proxy'),
    ).toEqual(proxies);
    expect(proxies.map((duty) => [duty.bodyId, duty.key])).toEqual([
      ['mkms', '1.2@2019-01-01..2019-12-15~proxy'],
      ['mkms', '1.3@2019~proxy'],
      ['mkms', '2.2@2019-H1~proxy'],
      ['mkms', '2.2@2019-H2~proxy'],
      ['mkms', '6.1@2019-Q1~proxy'],
    ]);
  });

  it('obliges the chosen members of a restricted group', () => {
    const membership = new Map([
      [
        'центральні органи виконавчої влади, послуги яких переводять в електронний формат',
        ['mon', 'minjust', 'daeu', 'zzz'],
      ],
    ]);
    const { duties: chosen, diagnostics } = expandDuties(seed, bodies, { membership });
    expect(chosen.some((duty) => duty.obligation === 'conditional')).toBe(false);
    expect(chosen.filter((duty) => duty.measureId === '8.1').map((duty) => [duty.bodyId, duty.obligation])).toEqual([
      ['mon', 'obliged'],
      ['mincyfra', 'obliged'],
      ['minjust', 'obliged'],
    ]);
    expect(diagnostics.filter((one) => one.code === 'member-unknown').map((one) => one.params['id'])).toEqual([
      'zzz',
      'zzz',
    ]);
  });
});

describe('one cell', () => {
  const bodiesOf = (cell: string, on = '2019-12-31'): readonly (readonly [string, string])[] =>
    expandDuties(planWith(cell), bodies, { on }).duties.map((duty) => [duty.bodyId, duty.key]);

  it("distinguishes a body's own row from the one that it inherits", () => {
    expect(bodiesOf('Мінцифри, Державне агентство з питань електронного урядування')).toEqual([
      ['mincyfra', '1.1@plan'],
      ['mincyfra', '1.1@plan~daeu'],
    ]);
    expect(bodiesOf('МІП, Мінкультури')).toEqual([
      ['mkms', '1.1@plan~mip'],
      ['mkms', '1.1@plan~minkult'],
    ]);
  });

  it('has a body that is named and in the group report once, by the stronger obligation', () => {
    const { duties } = expandDuties(
      planWith('Національна поліція (за згодою) центральні органи виконавчої влади'),
      bodies,
    );
    expect(of(duties, 'police')).toMatchObject([{ obligation: 'obliged', role: 'lead' }]);
    expect(duties).toHaveLength(68);
  });

  it('leaves out of «інші» the ministries that stand beside it', () => {
    const { duties } = expandDuties(planWith('міністерства, інші центральні органи виконавчої влади'), bodies);
    expect(duties).toHaveLength(68);
    expect(
      expandDuties(planWith("центральні органи виконавчої влади (крім МВС, Мін'юсту)"), bodies).duties,
    ).toHaveLength(66);
  });

  it('asks every member of a group of those concerned, conditionally, until its members are chosen', () => {
    const cell = 'МОН, інші заінтересовані центральні органи виконавчої влади';
    const open = expandDuties(planWith(cell), bodies);
    expect(of(open.duties, 'mon')).toMatchObject([{ obligation: 'obliged', role: 'lead' }]);
    expect(new Set(open.duties.filter((duty) => duty.bodyId !== 'mon').map((duty) => duty.obligation))).toEqual(
      new Set(['conditional']),
    );
    expect(open.duties).toHaveLength(68);
    const members = expandDuties(planWith(cell), bodies, {
      membership: new Map([['інші заінтересовані центральні органи виконавчої влади', ['mvs']]]),
    });
    expect(members.duties.map((duty) => [duty.bodyId, duty.obligation])).toEqual([
      ['mvs', 'obliged'],
      ['mon', 'obliged'],
    ]);
  });

  it('does not expand a group that the registry does not know until its members are chosen', () => {
    const open = expandDuties(planWith('МОН, органи місцевого самоврядування'), bodies);
    expect(open.duties.map((duty) => duty.bodyId)).toEqual(['mon']);
    expect(open.unassigned).toEqual([
      { measureId: '1.1', executor: 'органи місцевого самоврядування', reason: 'open-group' },
    ]);
    const chosen = expandDuties(planWith('органи місцевого самоврядування (за згодою)'), bodies, {
      membership: new Map([['органи місцевого самоврядування', ['kmda']]]),
    });
    expect(chosen.duties.map((duty) => [duty.bodyId, duty.obligation])).toEqual([['kmda', 'consent']]);
  });

  it('keeps an unknown name on the list of those without a body', () => {
    const { duties, unassigned, diagnostics } = expandDuties(planWith('Асоціація міст України'), bodies);
    expect([duties, unassigned.map((one) => one.reason), diagnostics.map((one) => one.code)]).toEqual([
      [],
      ['unknown-body'],
      ['duty-body-unknown'],
    ]);
  });

  it('does not guess who is meant by a short form of several bodies', () => {
    const { unassigned, diagnostics } = expandDuties(planWith('Національне агентство'), bodies);
    expect([unassigned.map((one) => one.reason), diagnostics.map((one) => one.code)]).toEqual([
      ['unknown-body'],
      ['duty-body-ambiguous'],
    ]);
  });

  it('has both successors report after a split', () => {
    const { duties, diagnostics } = expandDuties(planWith('Мінекоенерго'), bodies, { on: '2020-12-31' });
    expect(duties.map((duty) => [duty.bodyId, duty.key])).toEqual([
      ['minenergo', '1.1@plan~minekoenergo'],
      ['mindovk', '1.1@plan~minekoenergo'],
    ]);
    expect(diagnostics.map((one) => one.code)).toEqual(['duty-body-split']);
  });

  it('leaves the duty with a body of which nobody is known to have taken over, and says so', () => {
    const { duties, diagnostics } = expandDuties(planWith('Мінстратегпром'), bodies);
    expect(duties.map((duty) => [duty.bodyId, duty.key, duty.inheritedFrom])).toEqual([
      ['minstratprom', '1.1@plan', undefined],
    ]);
    expect(diagnostics.map((one) => [one.code, one.params['on']])).toEqual([['duty-body-not-in-force', '2019-12-31']]);
  });

  it('takes of several bearers of a name the one that exists on the date', () => {
    expect(bodiesOf('Мінкультури', '2019-01-01')).toEqual([['minkult', '1.1@plan']]);
    expect(bodiesOf('Мінкультури', '2026-01-01')).toEqual([['minkult2', '1.1@plan']]);
    expect(bodiesOf('Мінмолодьспорт', '2019-12-31')).toEqual([['mkms', '1.1@plan~minmolod']]);
  });

  it('expands oblast administrations', () => {
    expect(bodiesOf('обласні, Київська міська держадміністрації')).toHaveLength(25);
  });

  it('reads executors of another measure through a reference', () => {
    const plan = planWith('виконавці, зазначені у пункті 2', '3');
    const [task] = plan.tasks;
    const [other] = planWith('МОН, МОЗ', '2').tasks[0]?.measures ?? [];
    if (task === undefined || other === undefined) throw new Error('a plan has tasks');
    const { duties } = expandDuties({ ...plan, tasks: [{ ...task, measures: [...task.measures, other] }] }, bodies);
    expect(duties.filter((duty) => duty.measureId === '3').map((duty) => duty.bodyId)).toEqual(['mon', 'moz']);
  });
});
