import { comparePlans } from '../../../../src/core/plan/comparePlans';
import { measureTextHash } from '../../../../src/core/plan/edition';
import type { Measure, Plan } from '../../../../src/core/plan/types';
import { goldSeedPlan } from '../../../support/goldPlan';

const seed = goldSeedPlan();
const excludedText = 'забезпечення роботи телефонної лінії для повідомлень про корупцію';

function edited(plan: Plan, edit: (measure: Measure) => Measure | undefined): Plan {
  return {
    ...plan,
    tasks: plan.tasks.map((task) => ({ ...task, measures: task.measures.flatMap((measure) => edit(measure) ?? []) })),
  };
}
const reworded = (measure: Measure, text: string): Measure => ({ ...measure, text, textHash: measureTextHash(text) });
const measureOf = (plan: Plan, id: string): Measure => {
  const found = plan.tasks.flatMap((task) => task.measures).find((measure) => measure.id === id);
  if (found === undefined) throw new Error(`no measure ${id}`);
  return found;
};

/** The edition before the amending act: 4.5 with its text. */
const original: Plan = edited({ ...seed, requisites: { ...seed.requisites, amendments: [] } }, (measure) => {
  if (measure.id !== '4.5') return measure;
  const { exclusion: _, ...active } = reworded(measure, excludedText);
  return { ...active, deadline: measureOf(seed, '4.4').deadline, executors: measureOf(seed, '4.4').executors };
});

describe('two editions', () => {
  it('that are equal differ in nothing', () => {
    expect(comparePlans(seed, seed)).toEqual({
      samePlan: true,
      added: [],
      changed: [],
      renumbered: [],
      excluded: [],
      removed: [],
      unchanged: 21,
      amendments: [],
    });
  });

  it('say what was excluded, from which day, and that it was still due for reporting', () => {
    const comparison = comparePlans(seed, original);
    expect(comparison.excluded).toEqual([
      {
        id: '4.5',
        text: excludedText,
        act: 'Постанова КМ № 781 від 02.09.2020',
        from: '2020-09-02',
        dueOn: '2020-02-15',
      },
    ]);
    expect(comparison.removed).toEqual([]);
    expect(comparison.amendments.map((act) => act.number)).toEqual(['781']);
    expect(comparison.unchanged).toBe(21);
  });

  it('do not call due what was excluded before the reporting', () => {
    const early = edited(seed, (measure) =>
      measure.exclusion === undefined ? measure : { ...measure, exclusion: { act: 'Постанова', date: '2019-06-01' } },
    );
    expect(comparePlans(early, original).excluded[0]).toEqual({
      id: '4.5',
      text: excludedText,
      act: 'Постанова',
      from: '2019-06-01',
    });
  });

  it('say what was added and what is gone without an act', () => {
    const shorter = edited(seed, (measure) => (measure.id === '2.3' ? undefined : measure));
    expect(comparePlans(seed, shorter).added.map((measure) => measure.id)).toEqual(['2.3']);
    expect(comparePlans(shorter, seed).removed.map((measure) => measure.id)).toEqual(['2.3']);
  });

  it('match measures by their words when numbers move', () => {
    // 2.1 is dropped and the rest of the task moves up: by numbers all of it would look changed.
    const moved = edited(seed, (measure) => {
      const match = /^2\.(\d)$/.exec(measure.id);
      if (match === null) return measure;
      return match[1] === '1' ? undefined : { ...measure, id: `2.${Number(match[1]) - 1}` };
    });
    const comparison = comparePlans(moved, seed);
    expect(comparison.renumbered).toEqual(
      [
        ['2.2', '2.1'],
        ['2.3', '2.2'],
        ['2.4', '2.3'],
        ['2.5', '2.4'],
      ].map(([before, now]) => ({ before, now })),
    );
    expect(comparison.changed).toEqual([]);
    expect(comparison.removed.map((measure) => measure.id)).toEqual(['2.1']);
  });

  it('distinguish a changed text from another measure under its number', () => {
    const old = measureOf(seed, '4.4');
    const close = edited(seed, (measure) =>
      measure.id === '4.4' ? reworded(measure, `${measure.text} та корупції`) : measure,
    );
    expect(comparePlans(close, seed).changed).toEqual([
      { id: '4.4', text: { before: old.text, now: `${old.text} та корупції` } },
    ]);
    const other = edited(seed, (measure) =>
      measure.id === '4.4' ? reworded(measure, 'закупівля серверного обладнання') : measure,
    );
    const comparison = comparePlans(other, seed);
    expect([
      comparison.changed,
      comparison.added.map((measure) => measure.id),
      comparison.removed.map((measure) => measure.id),
    ]).toEqual([[], ['4.4'], ['4.4']]);
  });

  it('report changed deadlines and executors', () => {
    const now = edited(seed, (measure) =>
      measure.id !== '6.2'
        ? measure
        : {
            ...measure,
            executors: measure.executors.slice(0, 1),
            deadline: {
              text: 'червень',
              kind: 'month',
              periods: [{ id: '2019-06', start: '2019-06-01', end: '2019-06-30' }],
            },
          },
    );
    const [change] = comparePlans(now, seed).changed;
    expect(change?.deadline).toMatchObject({ before: { text: 'травень' }, now: { text: 'червень' } });
    expect(change?.executors).toMatchObject({ added: [], removed: [{ name: 'Національне антикорупційне бюро' }] });
  });

  it('say who is left out of a group from now on', () => {
    const now = edited(seed, (measure) =>
      measure.id !== '2.3'
        ? measure
        : {
            ...measure,
            executors: measure.executors.map((one) => ({ ...one, expand: { class: 'central', minus: ['МВС'] } })),
          },
    );
    expect(comparePlans(now, seed).changed).toMatchObject([
      {
        id: '2.3',
        executors: {
          added: [{ expand: { minus: ['МВС'] } }],
          removed: [{ name: 'центральні органи виконавчої влади' }],
        },
      },
    ]);
  });

  it('do not call another name beside «інші» a change of the group', () => {
    const now = edited(seed, (measure) =>
      measure.id !== '1.1'
        ? measure
        : {
            ...measure,
            executors: measure.executors.map((one) => {
              if (one.name === 'МКІП') return { ...one, name: 'МОН' };
              return one.expand === undefined ? one : { ...one, expand: { ...one.expand, minus: ['МОН'] } };
            }),
          },
    );
    expect(
      comparePlans(now, seed).changed.map(({ executors }) => [
        executors?.added.map((one) => one.name),
        executors?.removed.map((one) => one.name),
      ]),
    ).toEqual([[['МОН'], ['МКІП']]]);
  });

  it('do not call a ditto mark a change', () => {
    const now = edited(seed, (measure) =>
      measure.id !== '4.3'
        ? measure
        : { ...measure, deadline: { ...measure.deadline, dittoFrom: '4.2', text: 'впродовж року' } },
    );
    expect(comparePlans(now, seed).changed).toEqual([]);
  });

  it('keep apart equal words under two numbers', () => {
    const twin = (plan: Plan): Plan =>
      edited(plan, (measure) => (measure.id === '7' ? reworded(measure, measureOf(plan, '2.5').text) : measure));
    const comparison = comparePlans(twin(seed), twin(seed));
    expect([comparison.renumbered, comparison.changed, comparison.unchanged]).toEqual([[], [], 21]);
  });
});

describe('large editions', () => {
  it('of two thousand changed measures are compared', () => {
    const [task] = seed.tasks;
    const [measure] = task?.measures ?? [];
    if (task === undefined || measure === undefined) throw new Error('the seed has measures');
    const many = (word: string): Plan => ({
      ...seed,
      tasks: [
        {
          ...task,
          measures: Array.from({ length: 2000 }, (_, i) =>
            reworded({ ...measure, id: `1.${i}` }, `проведення навчання групи ${i} у місті ${i * 7} ${word}`),
          ),
        },
      ],
    });
    const comparison = comparePlans(many('восени'), many('навесні'));
    expect(comparison.changed).toHaveLength(2000);
    expect(comparison.renumbered).toEqual([]);
  });
});
