import { given } from '../../core/given';
import { groupBy } from '../../core/groups';
import { roundsOf } from '../../core/duties/rounds';
import type { Duty } from '../../core/duties/types';
import { reportingBodies } from '../../core/pipeline';
import { levelText } from '../../core/plan/levels';
import type { Measure, PlanReading, Task } from '../../core/plan/types';
import { actWords, planTitle } from '../../core/template/words/planWords';
import type { Texts } from '../../core/texts';
import type { BodyReason, MeasureView, PlanView, TaskView } from '../../ports';
import { collectionWarnings, coordinatorNamed } from '../collection/warnings';
import { groupViews } from './groups';
import { collectionOf, type Work } from './work';

/** What the screen shows of a plan. */
export function planView(work: Work, texts: Texts): PlanView {
  const collection = collectionOf(work);
  const { plan, choice, reading, corrections = [] } = work;
  const measures = plan.tasks.flatMap((task) => task.measures);
  const bodies = reportingBodies(collection).map(({ body, duties }) => ({
    id: body.id,
    name: body.name,
    abbreviation: body.abbreviations[0] ?? '',
    duties: duties.length,
    why: reasonsOf(duties),
  }));
  return {
    title: planTitle(plan, texts),
    act: actWords(plan, texts),
    period: plan.period,
    totals: {
      tasks: plan.tasks.length,
      measures: measures.filter(({ exclusion }) => exclusion === undefined).length,
      excluded: measures.filter(({ exclusion }) => exclusion !== undefined).length,
      duties: bodies.reduce((sum, { duties }) => sum + duties, 0),
      bodies: bodies.length,
    },
    tasks: plan.tasks.map(taskView),
    diagnostics: [...plan.diagnostics, ...collection.expansion.diagnostics],
    round: collection.round,
    choice,
    bodies,
    groups: groupViews(work, collection),
    notes: reading?.notes ?? [],
    rounds: roundsOf(plan),
    warnings: collectionWarnings(collection),
    corrections,
    ...given({ doubt: doubtOf(reading), coordinator: coordinatorNamed(collection) }),
  };
}

function doubtOf(reading: PlanReading | undefined): PlanView['doubt'] | undefined {
  if (reading === undefined || reading.doubt.level === 'none') return undefined;
  return { level: reading.doubt.level, reasons: reading.doubt.reasons };
}

function taskView({ no, title, measures, path = [], goal }: Task): TaskView {
  const levels = path.map(levelText);
  return {
    no,
    title,
    levels: levels.length === 0 && goal !== undefined ? [goal] : levels,
    measures: measures.map(measureView),
  };
}

function measureView({ id, text, deadline, executors, exclusion, source }: Measure): MeasureView {
  return {
    id,
    text,
    deadline: deadline.text,
    periods: deadline.periods.map((period) => period.id).join(', '),
    executors: executors.map(({ name, consent }) => ({ name, consent })),
    executorsText: source.executors,
    line: source.line,
    source: source.cells.filter((cell) => cell.trim() !== '').join(' | '),
    ...given({ excluded: exclusion }),
  };
}

/** Through which executors of the plan a body reports, and whose rows it took over; the most rows first. */
function reasonsOf(duties: readonly Duty[]): readonly BodyReason[] {
  const groups = groupBy(duties, (duty) => `${howOf(duty)}\n${duty.inheritedFrom?.name ?? duty.executor}`);
  return [...groups.values()]
    .flatMap((own): readonly BodyReason[] => {
      const [duty] = own;
      if (duty === undefined) return [];
      return [{ executor: duty.inheritedFrom?.name ?? duty.executor, how: howOf(duty), rows: own.length }];
    })
    .sort((a, b) => b.rows - a.rows);
}

function howOf({ inheritedFrom, obligation }: Duty): BodyReason['how'] {
  if (inheritedFrom !== undefined) return 'inherited';
  return obligation === 'obliged' ? 'named' : obligation;
}
