import type { Consolidation } from '../../merge/types';
import type { Measure, Task } from '../../plan/types';
import type { Texts } from '../../texts';
import {
  chainOf,
  hasLevels,
  levelCounts,
  levelKey,
  levelMeasures,
  LEVEL_COUNTS,
  type LevelMeasures,
} from '../levelStandings';
import type { Summary } from '../types';

/** A task with its measures in force, and the headings that begin with it. */
export interface HeadedTask {
  readonly task: Task;
  readonly measures: readonly Measure[];
  /** From the top down; one that goes on from the task before is not said again. */
  readonly headings: readonly Heading[];
  /** Headings over the measures, said here or before. */
  readonly depth: number;
}

export interface Heading {
  readonly text: string;
  /** 0 for the top. */
  readonly level: number;
  /** How many levels the plan has here, the task included. */
  readonly of: number;
}

/**
 * The tasks of a plan under their headings. In a plan of several levels each heading says how many measures stand
 * under it and where they stand.
 */
export function headedTasks(
  { plan }: Pick<Consolidation, 'plan'>,
  { measures: lines }: Pick<Summary, 'measures'>,
  texts: Texts,
): readonly HeadedTask[] {
  const finals = new Map(lines.map(({ measureId, final }) => [measureId, final]));
  const counted = hasLevels(plan) ? new Map(levelMeasures(plan).map((one) => [one.key, one])) : undefined;
  let above: readonly string[] = [];
  return plan.tasks.flatMap((task): readonly HeadedTask[] => {
    const measures = task.measures.filter(({ exclusion }) => exclusion === undefined);
    if (measures.length === 0) return [];
    const chain = chainOf(task);
    const keys = chain.map((_, i) => levelKey(chain.slice(0, i + 1).map(({ level }) => level)));
    const said = chain.flatMap(({ text }, i) => (text === '' ? [] : [{ text, key: keys[i] ?? '' }]));
    // A heading is said again where one above it has changed.
    const same = said.findIndex(({ key }, i) => key !== above[i]);
    above = said.map(({ key }) => key);
    const headings = said.map(({ text, key }, level): Heading => {
      const under = counted?.get(key);
      return {
        text: under === undefined ? text : `${text} (${countWords(under, levelCounts(under.measures, finals), texts)})`,
        level,
        of: said.length,
      };
    });
    return [{ task, measures, headings: same < 0 ? [] : headings.slice(same), depth: said.length }];
  });
}

/** «заходів — 5: виконано — 2, не виконано — 3». */
function countWords(
  { measures }: Pick<LevelMeasures, 'measures'>,
  counts: ReturnType<typeof levelCounts>,
  texts: Texts,
): string {
  const parts = LEVEL_COUNTS.flatMap((id) =>
    counts[id] === 0 ? [] : [texts.t(`summary.level.counted.${id}`, { count: counts[id] })],
  );
  return texts.t('summary.level.counts', { count: measures.length, parts: parts.join(', ') });
}

/** Tasks alone stand on a band; under goals these do, the lower the further in, and tasks in slanted letters. */
export function headingStyle({ level, of }: Pick<Heading, 'level' | 'of'>): string {
  if (of === 1) return 'taskHeading';
  if (level === of - 1) return 'subHeading';
  return ['topHeading', 'levelHeading'][level] ?? 'lowHeading';
}
