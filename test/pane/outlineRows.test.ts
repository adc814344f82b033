import { outlineOf } from '../../src/pane/plan/outlineRows';
import type { TaskView } from '../../src/ports';
import { PLAN } from './fakeServices';

const task = (no: string, title: string, ...levels: readonly string[]): TaskView => ({
  no,
  title,
  levels,
  measures: [],
});

const lines = (...tasks: readonly TaskView[]): readonly (readonly [depth: number, words: string])[] =>
  outlineOf({ ...PLAN, tasks }).map(({ depth, no, title }) => [depth, [no, title].filter(Boolean).join(' ')]);

it('says each level once and the further in the deeper; a direction of one name under another goal again', () => {
  expect(
    lines(
      task('1', 'А', 'Ціль 1', 'Напрям 1'),
      task('2', 'Б', 'Ціль 1', 'Напрям 1'),
      task('1', 'В', 'Ціль 2', 'Напрям 1'),
    ),
  ).toEqual([
    [0, 'Ціль 1'],
    [1, 'Напрям 1'],
    [2, '1. А'],
    [2, '2. Б'],
    [0, 'Ціль 2'],
    [1, 'Напрям 1'],
    [2, '1. В'],
  ]);
});

it('has no line for a task without number and title, and an id of its own for each row', () => {
  const tasks = [task('', '', 'Ціль 1'), task('', '', 'Ціль 2'), task('1', 'А', 'Ціль 2'), task('1', 'Б', 'Ціль 2')];
  expect(lines(...tasks)).toEqual([
    [0, 'Ціль 1'],
    [0, 'Ціль 2'],
    [1, '1. А'],
    [1, '1. Б'],
  ]);
  const ids = outlineOf({ ...PLAN, tasks }).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
