import { merge } from '../../../../src/core/merge/merge';
import type { Consolidation } from '../../../../src/core/merge/types';
import type { Plan, PlanLevel } from '../../../../src/core/plan/types';
import { cabinetContext, type CabinetContext } from '../../../../src/core/summary/cabinet/context';
import { digest } from '../../../../src/core/summary/cabinet/digest';
import { tasksPicture } from '../../../../src/core/summary/cabinet/pictures';
import type { DocumentBlock } from '../../../../src/core/summary/document';
import { summarise } from '../../../../src/core/summary/summarise';
import {
  madeUpDuties,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
  measure,
} from '../../../support/madeUpReturns';
import { uk } from '../../../support/texts';

const goalOf = (no: string, title: string): PlanLevel => ({ kind: 'ціль', no, title });
const GOALS = [goalOf('1', 'Врядування'), goalOf('2', 'Послуги')] as const;

/** Tasks of so many measures each, one half under each goal; the first measure is done, of the others nobody told. */
function paperOf(tasks: number, measures: number, goals?: readonly [PlanLevel, PlanLevel]): CabinetContext {
  const made = madeUpPlan(
    Array.from({ length: tasks * measures }, (_, i) =>
      measure(`${Math.floor(i / measures) + 1}.${(i % measures) + 1}`),
    ),
  );
  const plan: Plan =
    goals === undefined
      ? made
      : { ...made, tasks: made.tasks.map((task, i) => ({ ...task, path: [i < tasks / 2 ? goals[0] : goals[1]] })) };
  const registry = madeUpRegistry();
  const duties = madeUpDuties(plan, registry).filter(({ bodyId }) => bodyId === 'mon');
  const files = [
    { file: 'МОН.xlsx', body: 'mon', rows: [{ key: '1.1@2019', status: 'done', narrative: 'Є.' }] as const },
  ];
  const consolidation: Consolidation = merge({
    plan,
    registry,
    duties,
    settings: madeUpSettings(),
    files: files.map(madeUpReturn),
  });
  return cabinetContext(consolidation, summarise(consolidation, uk), uk, { asOf: '2020-03-01' });
}

/** The bars of the first picture: a label, and how many stand in each tone that anything stands in. */
const barsOf = (blocks: readonly DocumentBlock[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'picture'
      ? block.bars.rows.map(({ label, parts }) =>
          [label, ...parts.flatMap(({ tone, value }) => (value === 0 ? [] : [`${tone} ${value}`]))].join(' '),
        )
      : [],
  );

describe('the picture of the tasks', () => {
  it('has a bar for each of fourteen tasks, whatever stands over them', () => {
    const fourteen = Array.from({ length: 14 }, (_, i) => `${i + 1} ${i === 0 ? 'good' : 'bad'} 1`);
    expect(barsOf(tasksPicture(paperOf(14, 1)))).toEqual(fourteen);
    expect(barsOf(tasksPicture(paperOf(14, 1, GOALS)))).toEqual(fourteen);
  });

  it('has a bar for each goal where there are more tasks', () => {
    expect(barsOf(tasksPicture(paperOf(16, 2, GOALS)))).toEqual(['1 good 1 bad 15', '2 bad 16']);
  });

  it('calls goals without a number by the number in their words, else by their words', () => {
    const goals = [goalOf('', 'Ціль 2.1, перша'), goalOf('', 'Доступність')] as const;
    expect(barsOf(tasksPicture(paperOf(16, 1, goals)))).toEqual(['2.1 good 1 bad 7', 'Ціль Доступність bad 8']);
  });

  it('is left out where one bar would stand alone, or more than fourteen', () => {
    expect(tasksPicture(paperOf(1, 3))).toEqual([]);
    expect(tasksPicture(paperOf(15, 1))).toEqual([]);
  });
});

describe('the points in the totals of the digest', () => {
  const pointsOf = (tasks: number): string | undefined =>
    digest(paperOf(tasks, 1), '').flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flatMap(([status, , , ids]) => (status?.text === 'інформацію не надано' ? [ids?.text ?? ''] : []))
        : [],
    )[0];

  it('are all named up to forty', () => {
    expect(pointsOf(41)).toBe(Array.from({ length: 40 }, (_, i) => `${i + 2}.1`).join(', '));
  });

  it('are counted behind the fortieth', () => {
    expect(pointsOf(43)).toBe(`${Array.from({ length: 40 }, (_, i) => `${i + 2}.1`).join(', ')} та ще 2`);
  });
});
