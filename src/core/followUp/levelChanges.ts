import type { Plan } from '../plan/types';
import { countedLevels, levelCounts, type CountedLevel, type LevelCount } from '../summary/levelStandings';
import type { Summary } from '../summary/types';
import type { Sides } from './stateDiff';

/** How many measures stand under a level, and how many of them where. */
export type LevelFigures = Readonly<Record<LevelCount | 'measures', number>>;

/** How the measures under a goal, a direction or a task stood in both states. */
export interface LevelChange extends Required<Sides<LevelFigures>> {
  readonly depth: number;
  readonly kind: string;
  readonly no: string;
  readonly title: string;
  readonly text: string;
}

/** A plan as it was in a state, and how its measures stood. */
export interface LevelState {
  readonly plan: Plan;
  readonly summary: Summary;
}

const NONE: LevelFigures = { measures: 0, ...levelCounts([], new Map()) };

/**
 * Every level of the later plan, from the top down, and after them those that only the earlier plan has; each state is
 * counted over the measures that its own plan has. None for plans of tasks alone.
 */
export function levelChanges(before: LevelState, after: LevelState): readonly LevelChange[] {
  const [was, is] = [levelsOf(before), levelsOf(after)];
  const gone = [...was].filter(([key]) => !is.has(key));
  return [...is, ...gone].map(([key, { depth, kind, no, title, text }]) => ({
    depth,
    kind,
    no,
    title,
    text,
    before: figuresOf(was.get(key)),
    after: figuresOf(is.get(key)),
  }));
}

function levelsOf({ plan, summary }: LevelState): ReadonlyMap<string, CountedLevel> {
  return new Map(countedLevels(plan, summary).map((level) => [level.key, level]));
}

function figuresOf(level: CountedLevel | undefined): LevelFigures {
  return level === undefined ? NONE : { measures: level.measures.length, ...level.counts };
}
