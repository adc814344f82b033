import { STATUS_TABLE } from '../template/statuses';
import { isStandingKind } from '../plan/deadlineKinds';
import type { CivilDate } from '../calendar/civilDate';
import { given } from '../given';
import type { Consolidation } from '../merge/types';
import type { PlanLevel } from '../plan/types';
import { levelMeasures } from '../summary/levelStandings';
import { percent } from '../summary/officialWords';
import { activeMeasures, finalStatus } from '../summary/summarise';
import type { ProposedStatus, Summary } from '../summary/types';

/** Measures that some part of a plan has, and where they stand. */
export interface Standing {
  readonly measures: number;
  /** Measures by their final status; statuses that none has are absent. */
  readonly byStatus: Readonly<Partial<Record<ProposedStatus, number>>>;
  readonly done: number;
  /** Whole percents. */
  readonly doneShare: number;
  /** Measures with a period that is over and is not done. */
  readonly overdue: number;
}

/** One plan of a ministry as its consolidation shows it. */
export interface PlanStanding extends Standing {
  readonly file: string;
  readonly plan: { readonly id: string; readonly number?: string; readonly title: string };
  readonly round: { readonly id: string; readonly asOf: CivilDate; readonly due: CivilDate };
  /** Bodies that must report, and how many of them did, did not, or did late. */
  readonly bodies: {
    readonly total: number;
    readonly reported: number;
    readonly missing: number;
    readonly late: number;
  };
  /** The earliest day to come: of a measure that is not done, or by which somebody reports. */
  readonly nextDue?: CivilDate;
  /** From the top down, in the order of the plan: goals, directions, tasks. */
  readonly levels: readonly LevelStanding[];
}

export interface LevelStanding extends Standing, PlanLevel {
  /** 1 for the top. */
  readonly depth: number;
  /** As a heading: «Стратегічна ціль 1. Доступні бібліотеки». */
  readonly text: string;
}

export interface OverviewInput {
  readonly file: string;
  readonly consolidation: Consolidation;
  readonly summary: Summary;
  readonly title: string;
}

/** Where a plan stands on a day. */
export function planStanding({ file, consolidation, summary, title }: OverviewInput, today: CivilDate): PlanStanding {
  const { plan, settings } = consolidation;
  const { number } = plan.requisites;
  const obliged = summary.bodies.filter(({ consentOnly }) => !consentOnly);
  const missing = obliged.filter(({ state }) => state === 'missing' || state === 'invalid').length;
  const facts = factsOf(consolidation, summary, today);
  const ids = activeMeasures(consolidation).map(({ id }) => id);
  return {
    file,
    plan: { id: plan.id, title, ...given({ number }) },
    round: settings.round,
    bodies: {
      total: obliged.length,
      reported: obliged.length - missing,
      missing,
      late: obliged.filter(({ late }) => late).length,
    },
    ...standingOf(ids, facts),
    ...given({ nextDue: nextDue(consolidation, facts, today) }),
    levels: levelMeasures(plan).map(({ depth, kind, no, title: words, text, measures }) => ({
      depth,
      kind,
      no,
      title: words,
      text,
      ...standingOf(measures, facts),
    })),
  };
}

/** All plans together. */
export function totalStanding(plans: readonly Standing[]): Standing {
  const byStatus: Partial<Record<ProposedStatus, number>> = {};
  for (const plan of plans)
    for (const [status, count] of Object.entries(plan.byStatus) as readonly [ProposedStatus, number][])
      byStatus[status] = (byStatus[status] ?? 0) + count;
  const sum = (of: (plan: Standing) => number): number => plans.reduce((total, plan) => total + of(plan), 0);
  const [measures, done] = [sum((plan) => plan.measures), sum((plan) => plan.done)];
  return { measures, byStatus, done, doneShare: percent(done, measures), overdue: sum((plan) => plan.overdue) };
}

interface Facts {
  readonly finals: ReadonlyMap<string, ProposedStatus>;
  readonly overdue: ReadonlySet<string>;
  /** Ends of periods that are not over and not settled. */
  readonly ahead: readonly CivilDate[];
}

function factsOf(consolidation: Consolidation, summary: Summary, today: CivilDate): Facts {
  const overdue = new Set<string>();
  const ahead: CivilDate[] = [];
  const rows = new Map(summary.rows.map((row) => [row.key, finalStatus(row)]));
  for (const { id, deadline } of activeMeasures(consolidation)) {
    const standing = isStandingKind(deadline.kind);
    for (const period of deadline.periods) {
      const status = rows.get(`${id}@${period.id}`);
      const end = period.due ?? period.end;
      if (status !== undefined && STATUS_TABLE[status].leaves === 'nothing') continue;
      if (end >= today) ahead.push(end);
      else if (!standing) overdue.add(id);
    }
  }
  return { finals: new Map(summary.measures.map(({ measureId, final }) => [measureId, final])), overdue, ahead };
}

function standingOf(ids: readonly string[], { finals, overdue }: Facts): Standing {
  const byStatus: Partial<Record<ProposedStatus, number>> = {};
  for (const id of ids) {
    const status = finals.get(id) ?? 'needsDecision';
    byStatus[status] = (byStatus[status] ?? 0) + 1;
  }
  const done = byStatus.done ?? 0;
  return {
    measures: ids.length,
    byStatus,
    done,
    doneShare: percent(done, ids.length),
    overdue: ids.filter((id) => overdue.has(id)).length,
  };
}

function nextDue({ plan }: Consolidation, { ahead }: Facts, today: CivilDate): CivilDate | undefined {
  const reporting = (plan.reporting?.steps ?? []).flatMap(({ due }) => due).filter((day) => day >= today);
  return [...ahead, ...reporting].sort()[0];
}
