import { reportingBodies } from '../../core/pipeline';
import type { MeasureView, PlanView } from '../../ports';
import type { Measure } from '../../core/plan/types';
import { actWords, planTitle } from '../../core/template/words/planWords';
import type { Texts } from '../../core/texts';
import { groupViews } from './groups';
import { collectionOf, type Work } from './work';
import { given } from '../../core/given';

/** What the screen shows of a plan. */
export function planView(work: Work, texts: Texts): PlanView {
  const collection = collectionOf(work);
  const { plan, choice } = work;
  const measures = plan.tasks.flatMap((task) => task.measures);
  const bodies = reportingBodies(collection).map(({ body, duties }) => ({
    id: body.id,
    name: body.name,
    abbreviation: body.abbreviations[0] ?? '',
    duties: duties.length,
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
    tasks: plan.tasks.map((task) => ({ no: task.no, title: task.title, measures: task.measures.map(measureView) })),
    diagnostics: [...plan.diagnostics, ...collection.expansion.diagnostics],
    round: collection.round,
    choice,
    bodies,
    groups: groupViews(work, collection),
  };
}

function measureView({ id, text, deadline, executors, exclusion }: Measure): MeasureView {
  return {
    id,
    text,
    deadline: deadline.text,
    executors: executors.map(({ name, consent }) => ({ name, consent })),
    ...given({ excluded: exclusion }),
  };
}
