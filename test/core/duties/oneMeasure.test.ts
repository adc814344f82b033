import { expandDuties } from '../../../src/core/duties/expandDuties';
import type { DutyOptions } from '../../../src/core/duties/types';
import type { Executor, Measure, Plan } from '../../../src/core/plan/types';
import { goldSeedPlan } from '../../support/goldPlan';
import { shippedBodies as bodies } from '../../support/registry';

const seed = goldSeedPlan();
const [task] = seed.tasks;
const [first] = task?.measures ?? [];
if (task === undefined || first === undefined) throw new Error('the seed has measures');

const executor = (name: string, more: Partial<Executor> = {}): Executor => ({
  name,
  asWritten: name,
  kind: 'body',
  consent: false,
  ...more,
});
const group = (cls: string, minus: readonly string[] = [], more: Partial<Executor> = {}): Executor =>
  executor('група', { kind: 'group', expand: { class: cls, minus }, ...more });

const measure = (executors: readonly Executor[], more: Partial<Measure> = {}): Measure => ({
  ...first,
  id: '1',
  executors,
  deadline: { text: '', kind: 'none', periods: [] },
  ...more,
});
const planOf = (...measures: readonly Measure[]): Plan => ({ ...seed, tasks: [{ ...task, measures }] });
const expand = (executors: readonly Executor[], options: DutyOptions = {}) =>
  expandDuties(planOf(measure(executors)), bodies, { on: '2019-12-31', ...options });
const idsOf = (executors: readonly Executor[]) => expand(executors).duties.map(({ bodyId }) => bodyId);

describe('the role of an executor', () => {
  const roles = (...executors: readonly Executor[]) =>
    Object.fromEntries(expand(executors).duties.map(({ bodyId, role }) => [bodyId, role]));

  it('is the lead for the body that is named first, and for no other', () => {
    expect(roles(executor('МОН'), executor('МОЗ'))).toEqual({ mon: 'lead', moz: 'executor' });
  });

  it('is no lead for a group that stands first', () => {
    expect(new Set(expand([group('central')]).duties.map(({ role }) => role))).toEqual(new Set(['executor']));
  });

  it('is what the plan says of it, even for the first', () => {
    expect(roles(executor('МОН', { role: 'participant' }))).toEqual({ mon: 'participant' });
  });

  it('is the higher one where a body is named twice, in either order', () => {
    const asParticipant = executor('МОЗ', { role: 'participant' });
    expect(roles(executor('МОН'), asParticipant, executor('МОЗ'))['moz']).toBe('executor');
    expect(roles(executor('МОН'), executor('МОЗ'), asParticipant)['moz']).toBe('executor');
    expect(roles(executor('МОН'), asParticipant)['moz']).toBe('participant');
  });
});

describe('the obligation of a body that is named twice', () => {
  const named = (...executors: readonly Executor[]) =>
    expand(executors).duties.map(({ obligation, executor: by }) => [obligation, by]);
  const consent = executor('МОН', { consent: true });
  const plain = group('central', [], { name: 'усі' });
  const restricted = group('central', [], {
    name: 'деякі',
    expand: { class: 'central', minus: [], filter: 'за потреби' },
  });
  const ofMon = (...executors: readonly Executor[]) =>
    expand(executors)
      .duties.filter(({ bodyId }) => bodyId === 'mon')
      .map(({ obligation, executor: by }) => [obligation, by]);

  it('is the stronger one, whichever comes first', () => {
    expect(ofMon(consent, plain)).toEqual([['obliged', 'усі']]);
    expect(ofMon(plain, consent)).toEqual([['obliged', 'усі']]);
    expect(ofMon(restricted, consent)).toEqual([['consent', 'МОН']]);
    expect(ofMon(consent, restricted)).toEqual([['consent', 'МОН']]);
  });

  it('is the first one where they are equally strong', () => {
    expect(named(executor('МОН'), executor('Міністерство освіти і науки'))).toEqual([['obliged', 'МОН']]);
  });

  it('is by consent for every member of a group that acts by consent', () => {
    const { duties } = expand([group('ministries', [], { consent: true })]);
    expect(new Set(duties.map(({ obligation }) => obligation))).toEqual(new Set(['consent']));
  });
});

describe('a group', () => {
  const central = idsOf([group('central')]);

  it('leaves out a body that is named, whoever acts for it, and a whole group', () => {
    const without = (...names: readonly string[]) => {
      const ids = new Set(idsOf([group('central', names)]));
      return central.filter((id) => !ids.has(id));
    };
    expect(without('МОН')).toEqual(['mon']);
    // For it МКМС acts on that day.
    expect(without('МКІП')).toEqual(['mkms']);
    expect(without('міністерства')).toEqual(idsOf([group('ministries')]));
    expect(without('центральні органи виконавчої влади')).toEqual(central);
    expect(without('Асоціація міст України')).toEqual([]);
  });

  it('leaves out every body that a short name may mean', () => {
    const left = idsOf([group('central', ['Національне агентство'])]);
    const gone = central.filter((id) => !left.includes(id)).map((id) => bodies.byId(id)?.name ?? '');
    expect(gone.length).toBeGreaterThan(1);
    expect(gone.every((name) => name.startsWith('Національне агентство'))).toBe(true);
  });

  it('leaves out oblast administrations by their name, and no other', () => {
    const local = idsOf([group('local')]);
    const oblast = idsOf([group('oblast')]);
    expect(oblast).toHaveLength(24);
    expect(idsOf([group('local', ['обласні держадміністрації'])])).toEqual(local.filter((id) => !oblast.includes(id)));
  });

  it('is not expanded where the registry does not know it, or cannot', () => {
    expect(expand([group('громади')]).unassigned).toEqual([
      { measureId: '1', executor: 'група', reason: 'unknown-group' },
    ]);
    expect(expand([executor('громади', { kind: 'group' })]).unassigned).toEqual([
      { measureId: '1', executor: 'громади', reason: 'open-group' },
    ]);
  });
});

describe('collectives', () => {
  const collective = (name: string) => executor(name, { kind: 'collective' });

  it('have the coordinator report on each in a row of its own', () => {
    const { duties } = expand([collective('Комісія'), collective('Рада'), collective('Штаб')], { coordinator: 'mon' });
    expect(duties.map(({ key, executor: by }) => [key, by])).toEqual([
      ['1@plan~proxy', 'Комісія'],
      ['1@plan~proxy2', 'Рада'],
      ['1@plan~proxy3', 'Штаб'],
    ]);
  });

  it('have nobody report where no coordinator is chosen, or none that the registry knows, which is said', () => {
    expect(expand([collective('Комісія')])).toMatchObject({ duties: [], diagnostics: [] });
    const { duties, unassigned, diagnostics } = expand([collective('Комісія')], { coordinator: 'nobody' });
    expect([duties, unassigned.length]).toEqual([[], 1]);
    expect(diagnostics).toEqual([
      { code: 'coordinator-unknown', severity: 'warning', line: 0, params: { id: 'nobody' } },
    ]);
  });

  it('say nothing of a coordinator that the registry knows', () => {
    expect(expand([collective('Комісія')], { coordinator: 'mon' }).diagnostics).toEqual([]);
  });
});

describe('«виконавці, зазначені у пункті …»', () => {
  const ref = executor('REF:2', { kind: 'body' });
  const keysOf = (...measures: readonly Measure[]) =>
    expandDuties(planOf(...measures), bodies, { on: '2019-12-31' }).duties.map(({ key, bodyId }) => `${key} ${bodyId}`);

  it('are those of the other measure, but for its own references', () => {
    const other = measure([executor('МОН'), executor('REF:3')], { id: '2' });
    const { unassigned } = expandDuties(planOf(measure([ref]), other), bodies, {});
    expect(keysOf(measure([ref]), other)).toEqual(['1@plan mon', '2@plan mon']);
    expect(unassigned.map(({ measureId, executor: by }) => [measureId, by])).toEqual([['2', 'REF:3']]);
  });

  it('are nobody where there is no such measure, or it is the same one: the name stays on the list', () => {
    for (const own of [measure([ref]), measure([ref, executor('МОН')], { id: '2' })])
      expect(expandDuties(planOf(own), bodies, {}).unassigned).toEqual([
        { measureId: own.id, executor: 'REF:2', reason: 'unknown-body' },
      ]);
    expect(keysOf(measure([ref, executor('МОН')], { id: '2' }))).toEqual(['2@plan mon']);
  });
});

describe('an excluded measure', () => {
  const found = (date: string | undefined) => {
    const exclusion = { act: 'Постанова', ...(date === undefined ? {} : { date }) };
    const { duties, diagnostics } = expandDuties(planOf(measure([executor('МОН')], { exclusion })), bodies, {});
    expect(duties).toEqual([]);
    return diagnostics;
  };

  it.each([
    ['2019-01-01', undefined],
    ['2019-01-02', 'measure-excluded-within'],
    ['2019-12-31', 'measure-excluded-within'],
    ['2020-01-01', 'measure-excluded-later'],
  ])('is nobody’s duty; excluded on %s of a plan for 2019, it is said: %s', (date, code) => {
    const said = { severity: 'info', line: first.source.line, params: { measure: '1', act: 'Постанова', date } };
    expect(found(date)).toEqual(code === undefined ? [] : [{ code, ...said }]);
  });

  it('is passed over in silence where the day is not known', () => {
    expect(found(undefined)).toEqual([]);
  });
});

describe('what is said of an executor', () => {
  const said = (name: string, options: DutyOptions = {}) =>
    expand([executor(name)], options).diagnostics.map(({ code, severity, params }) => [code, severity, params]);

  it('names the measure, the executor and whoever it may be', () => {
    expect(said('Асоціація міст')).toEqual([
      ['duty-body-unknown', 'warning', { measure: '1', name: 'Асоціація міст' }],
    ]);
    expect(said('Мінстратегпром')).toEqual([
      ['duty-body-not-in-force', 'warning', { measure: '1', name: 'Мінстратегпром', on: '2019-12-31' }],
    ]);
    expect(said('Мінекоенерго', { on: '2020-12-31' })).toEqual([
      [
        'duty-body-split',
        'info',
        {
          measure: '1',
          name: 'Мінекоенерго',
          successors: 'Міністерство енергетики України; Міністерство захисту довкілля та природних ресурсів України',
        },
      ],
    ]);
  });

  it('lists all bodies that a short name may mean', () => {
    const found = bodies.findOn('Національне агентство', '2019-12-31');
    if (found.kind !== 'ambiguous') throw new Error(found.kind);
    expect(found.candidates.length).toBeGreaterThan(1);
    const candidates = found.candidates.map(({ name }) => name).join('; ');
    expect(said('Національне агентство')).toEqual([
      ['duty-body-ambiguous', 'warning', { measure: '1', name: 'Національне агентство', candidates }],
    ]);
  });

  it('names a chosen member that the registry does not know', () => {
    const membership = new Map([['Коло', ['zzz', 'mon']]]);
    const { duties, diagnostics } = expand([executor('Коло', { kind: 'group' })], { membership });
    expect(duties.map(({ bodyId }) => bodyId)).toEqual(['mon']);
    expect(diagnostics.map(({ code, severity, params }) => [code, severity, params])).toEqual([
      ['member-unknown', 'warning', { measure: '1', id: 'zzz', name: 'Коло' }],
    ]);
  });
});

describe('a body under its former name', () => {
  it('reports in a row of its own, one that inherits in a row that names whom', () => {
    const rows = expand([executor('МКІП'), executor('Мінкультури')]).duties;
    expect(rows.map(({ key, inheritedFrom }) => [key, inheritedFrom?.bodyId])).toEqual([
      ['1@plan', 'mkip'],
      ['1@plan~minkult', 'minkult'],
    ]);
  });
});
