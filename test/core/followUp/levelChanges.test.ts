import { levelChanges, type LevelState } from '../../../src/core/followUp/levelChanges';
import { underLevels } from '../../../src/core/followUp/comparedLevels';
import type { RowChange } from '../../../src/core/followUp/stateDiff';
import type { Plan } from '../../../src/core/plan/types';
import type { ProposedStatus, Summary } from '../../../src/core/summary/types';

type Goals = Readonly<Record<string, Readonly<Record<string, ProposedStatus>>>>;

function stateOf(goals: Goals): LevelState {
  const tasks = Object.entries(goals).map(([no, measures]) => ({
    no: `${no}.1`,
    title: 'Завдання',
    path: [{ kind: 'ціль', no, title: `Мета ${no}` }],
    measures: Object.keys(measures).map((id) => ({ id })),
  }));
  const lines = Object.values(goals).flatMap((measures) =>
    Object.entries(measures).map(([measureId, final]) => ({ measureId, proposed: final, final })),
  );
  return { plan: { tasks } as unknown as Plan, summary: { measures: lines } as unknown as Summary };
}

const earlier = stateOf({ 1: { a: 'done' }, 2: { x: 'partly' } });
const later = stateOf({ 1: { a: 'done', b: 'noReport' }, 3: { c: 'done' } });

it('counts each state over the measures of its own plan, and keeps levels that are gone', () => {
  const goals = levelChanges(earlier, later).filter(({ depth }) => depth === 1);
  expect(goals.map(({ no, before, after }) => [no, before.measures, after.measures])).toEqual([
    ['1', 1, 2],
    ['3', 0, 1],
    ['2', 1, 0],
  ]);
  expect(goals[0]).toMatchObject({ before: { done: 1, noReport: 0, undecided: 0 }, after: { done: 1, noReport: 1 } });
});

it('puts a row that only the earlier plan has under the level that it stood under', () => {
  const rows = ['c', 'x'].map((measureId) => ({ measureId })) as unknown as readonly RowChange[];
  const lines = underLevels(rows, earlier.plan, later.plan);
  expect(lines.map((line) => (line.kind === 'row' ? line.row.measureId : line.text))).toEqual([
    'Ціль 3. Мета 3',
    '3.1. Завдання',
    'c',
    'Ціль 2. Мета 2',
    '2.1. Завдання',
    'x',
  ]);
});
