import { measureOfKey, periodOfKey } from '../duties/rowKey';
import type { CivilDate } from '../calendar/civilDate';
import type { Obligation } from '../duties/types';
import type { Measure, Plan } from '../plan/types';
import type { Return } from '../returned/types';
import type { StampedDuty } from '../template/stampSheet';
import { given } from '../given';

/** What the rules need to know of a duty. */
export interface DutyFacts {
  readonly key: string;
  readonly measureId: string;
  readonly periodId: string;
  readonly obligation: Obligation;
  readonly deadlineKind: string;
  readonly periodStart?: CivilDate;
  readonly periodEnd?: CivilDate;
  /** The day by which to be done; where the deadline names none, the end of the period. */
  readonly due?: CivilDate;
  readonly stamped?: StampedDuty;
}

/** Looks duties up by row key: in the plan as it is now, else in what the template remembers. */
export function dutyFactsOf(returned: Return, plan: Plan | undefined): (key: string) => DutyFacts | undefined {
  const stamped = new Map(returned.stampedDuties.map((duty) => [duty.key, duty]));
  const measures = plan === undefined ? undefined : activeMeasures(plan);
  return (key) => {
    const own = stamped.get(key);
    const measureId = own?.measureId ?? measureOfKey(key);
    const measure = measures?.get(measureId);
    if (measure !== undefined) return fromPlan(key, measure, own);
    return own === undefined ? undefined : fromStamp(own);
  };
}

function fromStamp(duty: StampedDuty): DutyFacts {
  const { key, measureId, periodId, obligation, deadlineKind, periodStart, periodEnd, due } = duty;
  return {
    key,
    measureId,
    periodId,
    obligation,
    deadlineKind,
    stamped: duty,
    ...given({ periodStart, periodEnd, due }),
  };
}

function fromPlan(key: string, measure: Measure, own: StampedDuty | undefined): DutyFacts {
  const periodId = own?.periodId ?? periodOfKey(key);
  const period = measure.deadline.periods.find(({ id }) => id === periodId);
  const due = period?.due ?? (measure.deadline.periods.length === 1 ? measure.deadline.due : undefined);
  return {
    key,
    measureId: measure.id,
    periodId,
    obligation: own?.obligation ?? 'obliged',
    deadlineKind: measure.deadline.kind,
    ...(period === undefined ? {} : { periodStart: period.start, periodEnd: period.end }),
    ...given({ due, stamped: own }),
  };
}

const plans = new WeakMap<Plan, ReadonlyMap<string, Measure>>();

function activeMeasures(plan: Plan): ReadonlyMap<string, Measure> {
  const known = plans.get(plan);
  if (known !== undefined) return known;
  const made = new Map(
    plan.tasks.flatMap((task) =>
      task.measures
        .filter((measure) => measure.exclusion === undefined)
        .map((measure) => [measure.id, measure] as const),
    ),
  );
  plans.set(plan, made);
  return made;
}
