import { isCivilDate, type CivilDate } from '../calendar/civilDate';
import { given } from '../given';
import { groupBy } from '../groups';
import type { Measure, Plan } from '../plan/types';
import type { Texts } from '../texts';
import type { WorkbookSpec } from '../workbook/spec';
import { bodyOfStamp, planOf, rowOf } from './fromStamp';
import { NO_ANSWERS } from './prefill';
import type { Stamp, StampedUnit } from './stamp';
import type { StampedDuty, StampSheet } from './stampSheet';
import { templateWorkbook } from './templateSpec';
import { KNOWN_ISSUERS } from './words/planWords';
import { remembered } from './words/remembered';

/** What a template says of its plan in words; only they are not in its stamp. */
export interface TemplateHead {
  /** Title of the plan. */
  readonly plan?: string;
}

/**
 * The template of a unit of a body, from the body's own template: the rows that the unit answers, blank, under its
 * name.
 */
export function unitTemplate(
  own: Stamp,
  { duties, indicators }: Pick<StampSheet, 'duties' | 'indicators'>,
  unit: StampedUnit,
  units: readonly StampedUnit[],
  head: TemplateHead,
  created: CivilDate,
  words: Texts,
): WorkbookSpec {
  const texts = remembered(words);
  const { body } = own;
  const stamp: Stamp = {
    ...own,
    unit: unit.id,
    unitName: unit.name,
    units,
    created,
    ...given({ parent: body?.id }),
  };
  const plan = planInWords(planOf(stamp, duties), head);
  const wanted = new Set(unit.rows);
  const rows = duties.filter(({ key }) => wanted.has(key)).map((duty) => rowOf(duty, indicators, plan, stamp));
  return templateWorkbook({
    plan,
    round: stamp.round,
    body: { ...bodyOfStamp(stamp), name: body?.name ?? '' },
    rows,
    texts,
    stamp,
    earlier: NO_ANSWERS,
  });
}

/** The plan as far as a template remembers it: its measures with their periods, without who else answers for them. */
export function fromStampPlan(stamp: Stamp, { duties, indicators }: StampSheet): Plan {
  const plan = planInWords(planOf(stamp, duties), {});
  const measures = groupBy(duties, ({ measureId }) => measureId);
  const ends = duties.flatMap(({ periodEnd }) => periodEnd ?? []).sort();
  return {
    ...plan,
    period: { start: plan.period.start, end: ends.at(-1) ?? plan.period.end },
    tasks: [
      {
        no: '',
        title: '',
        form: 'no_tasks',
        measures: [...measures.values()].flatMap((own) => {
          const [first] = own;
          return first === undefined ? [] : [measureOf(first, own, indicators, plan, stamp)];
        }),
      },
    ],
  };
}

function measureOf(
  first: StampedDuty,
  own: readonly StampedDuty[],
  indicators: StampSheet['indicators'],
  plan: Plan,
  stamp: Stamp,
): Measure {
  const { measure } = rowOf(first, indicators, plan, stamp);
  const periods = own.flatMap(({ periodId, periodStart, periodEnd, due }) =>
    periodStart === undefined || periodEnd === undefined
      ? []
      : [{ id: periodId, start: periodStart, end: periodEnd, ...given({ due }) }],
  );
  return { ...measure, deadline: { ...measure.deadline, periods } };
}

/** Issuer, kind, date and number stand in the plan's id; the title where the template shows it. */
function planInWords(plan: Plan, { plan: title }: TemplateHead): Plan {
  const [issuer = '', kind = '', date = '', number = ''] = plan.id.split('|');
  return {
    ...plan,
    requisites: {
      amendments: [],
      ...given({
        issuer: issuer === '' ? undefined : (KNOWN_ISSUERS.find((one) => one.toLowerCase() === issuer) ?? issuer),
        kind: kind === '' ? undefined : kind,
        date: isCivilDate(date) ? date : undefined,
        number: number === '' ? undefined : number,
        planTitle: title,
      }),
    },
  };
}
