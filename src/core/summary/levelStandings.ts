import type { Plan, PlanLevel, Task } from '../plan/types';
import type { ProposedStatus } from '../template/statuses';
import { levelWords, taskWords } from './levelWords';
import type { Summary } from './types';

/** A goal, a direction or a task with all measures that stand under it. */
export interface LevelMeasures extends PlanLevel {
  /** Distinguishes it from levels of this name under others. */
  readonly key: string;
  /** 1 for the top. */
  readonly depth: number;
  /** «Стратегічна ціль 1. Доступні бібліотеки». */
  readonly text: string;
  /** Tasks have no level of the plan below them. */
  readonly isTask: boolean;
  /** Ids of the measures in force, in the order of the plan. */
  readonly measures: readonly string[];
}

/** A task among the levels. */
const TASK = 'завдання';

/** Has anything its place over the tasks? Else tasks are the only level. */
export function hasLevels({ tasks }: Pick<Plan, 'tasks'>): boolean {
  return tasks.some(({ path = [] }) => path.length > 0);
}

/** A line for each goal, direction and task, from the top down in the order of the plan. */
export function levelMeasures({ tasks }: Pick<Plan, 'tasks'>): readonly LevelMeasures[] {
  const lines = new Map<string, LevelMeasures & { readonly measures: string[] }>();
  for (const task of tasks) {
    const active = task.measures.filter(({ exclusion }) => exclusion === undefined).map(({ id }) => id);
    const chain = chainOf(task);
    chain.forEach(({ level, text }, index) => {
      const key = levelKey(chain.slice(0, index + 1).map((one) => one.level));
      const line = lines.get(key) ?? {
        ...level,
        key,
        depth: index + 1,
        text,
        isTask: index === chain.length - 1,
        measures: [],
      };
      line.measures.push(...active);
      lines.set(key, line);
    });
  }
  return [...lines.values()];
}

/** What stands over the measures of a task, the task itself last. */
export function chainOf({ path = [], no, title }: Pick<Task, 'no' | 'title' | 'path'>): readonly {
  readonly level: PlanLevel;
  readonly text: string;
}[] {
  return [
    ...path.map(({ kind, no: number, title: words }) => ({
      level: { kind, no: number, title: words },
      text: levelWords({ kind, no: number, title: words }),
    })),
    { level: { kind: TASK, no, title }, text: taskWords({ no, title }) },
  ];
}

/** A level of this name under another goal is another level. */
export function levelKey(chain: readonly PlanLevel[]): string {
  return chain.map(({ kind, no, title }) => `${kind}\n${no}\n${title}`).join('\n\n');
}

/** What the measures under a level are counted by. */
export const LEVEL_COUNTS = ['done', 'partly', 'ongoing', 'notDone', 'noReport', 'undecided', 'other'] as const;
export type LevelCount = (typeof LEVEL_COUNTS)[number];

const COUNTED_AS: Readonly<Record<ProposedStatus, LevelCount>> = {
  done: 'done',
  partly: 'partly',
  ongoing: 'ongoing',
  notStarted: 'ongoing',
  notDue: 'ongoing',
  notDone: 'notDone',
  noReport: 'noReport',
  insufficient: 'noReport',
  needsDecision: 'undecided',
  obsolete: 'other',
  notOurs: 'other',
};

/** What a measure of that status is counted as, wherever measures are counted by where they stand. */
export function levelCountOf(status: ProposedStatus): LevelCount {
  return COUNTED_AS[status];
}

/** Measures by where they stand; all counts together are as many as the measures. */
export function levelCounts(
  measures: readonly string[],
  finals: ReadonlyMap<string, ProposedStatus>,
): Readonly<Record<LevelCount, number>> {
  const counts = { done: 0, partly: 0, ongoing: 0, notDone: 0, noReport: 0, undecided: 0, other: 0 };
  for (const id of measures) counts[COUNTED_AS[finals.get(id) ?? 'needsDecision']] += 1;
  return counts;
}

/** A level with where the measures under it stand. */
export interface CountedLevel extends LevelMeasures {
  readonly counts: Readonly<Record<LevelCount, number>>;
}

/** The levels that have a name and measures in force, from the top down; none for a plan of tasks alone. */
export function countedLevels(
  plan: Pick<Plan, 'tasks'>,
  { measures: lines }: Pick<Summary, 'measures'>,
): readonly CountedLevel[] {
  if (!hasLevels(plan)) return [];
  const finals = new Map(lines.map(({ measureId, final }) => [measureId, final]));
  return levelMeasures(plan)
    .filter(({ measures, text }) => measures.length > 0 && text !== '')
    .map((line) => ({ ...line, counts: levelCounts(line.measures, finals) }));
}
