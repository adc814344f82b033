import { addDays, isCivilDate, type CivilDate } from '../calendar/civilDate';
import { periodFromId } from '../calendar/period';
import type { Duty, Round } from '../duties/types';
import type { Measure, Plan, Task } from '../plan/types';
import type { Texts } from '../texts';
import type { LockedField } from './fields';
import { OFFICER_STATUSES, type OfficerStatus, STATUS_TABLE } from './statuses';
import type { PlausibleDays, RowKind } from './hintRules';
import type { StampedDuty } from './stampSheet';
import { roleWords } from './words/dutyWords';
import { columnsWords, levelsWords, moreWords } from './words/moreWords';
import { periodWords } from './words/periodWords';
import { given } from '../given';

/** One row of «Звіт»: a duty with what the plan says of it. */
export interface TemplateRow {
  readonly duty: Duty;
  readonly measure: Measure;
  readonly locked: Readonly<Record<LockedField, string>>;
  /** What further columns of the plan say of it, each in a line; '' for none. */
  readonly columns: string;
  readonly kind: RowKind;
  /** Statuses that the round offers for it. */
  readonly statuses: readonly OfficerStatus[];
  readonly stamped: StampedDuty;
}

/**
 * The duties of one body as rows, in the given order. Throws on a duty of a measure that the plan lacks: a
 * programmer's mistake.
 */
export function templateRows(plan: Plan, round: Round, duties: readonly Duty[], texts: Texts): readonly TemplateRow[] {
  const measures = new Map(
    plan.tasks.flatMap((task) => task.measures.map((measure) => [measure.id, { task, measure }] as const)),
  );
  return duties.map((duty) => {
    const found = measures.get(duty.measureId);
    if (found === undefined)
      throw new RangeError(`duty ${duty.key} names measure ${duty.measureId}, which the plan does not have`);
    return rowOf(duty, found.task, found.measure, plan, round, texts);
  });
}

function rowOf(duty: Duty, task: Task, measure: Measure, plan: Plan, round: Round, texts: Texts): TemplateRow {
  const period = measure.deadline.periods.find(({ id }) => id === duty.periodId) ?? periodFromId(duty.periodId);
  // The deadline's own day belongs to its only period; of several, each ends on its own.
  const due = period?.due ?? (measure.deadline.periods.length > 1 ? undefined : measure.deadline.due);
  const end = due ?? period?.end;
  const [columns, levels] = [columnsWords(measure.columns), levelsWords(task.path)];
  const locked: Record<LockedField, string> = {
    key: duty.key,
    no: measure.id,
    task: withCondition(task.title, task.condition),
    measure: withCondition(measure.text, measure.condition),
    deadline: measure.deadline.text,
    period: periodWords(duty.periodId, texts),
    role: roleWords(duty, texts),
    more: moreWords(columns, levels),
  };
  return {
    duty,
    measure,
    locked,
    columns,
    kind: {
      deadlineKind: measure.deadline.kind,
      over: end !== undefined && end < round.asOf,
      days: plausibleDays(plan, period?.start, round),
    },
    statuses: offeredStatuses(period?.start, round),
    stamped: {
      key: duty.key,
      measureId: measure.id,
      periodId: duty.periodId,
      obligation: duty.obligation,
      deadlineKind: measure.deadline.kind,
      textHash: measure.textHash,
      ...(period === undefined ? {} : { periodStart: period.start, periodEnd: period.end }),
      ...given({ due, columns: columns || undefined, levels: levels || undefined }),
      locked,
    },
  };
}

/**
 * A report may come late, hence the year after its day. Before the act (its day stands in the plan's id) and the first
 * period nothing can have been done.
 */
export function plausibleDays(
  { id, period }: Pick<Plan, 'id' | 'period'>,
  periodStart: CivilDate | undefined,
  { due }: Round,
): PlausibleDays {
  const starts = [
    period.start,
    ...id.split('|').filter(isCivilDate),
    ...(periodStart === undefined ? [] : [periodStart]),
  ];
  return { from: starts.reduce((first, day) => (day < first ? day : first)), to: addDays(due, 366) };
}

/** «строк не настав» only where the period starts after the round's date. */
export function offeredStatuses(periodStart: string | undefined, round: Round): readonly OfficerStatus[] {
  const mayWait = periodStart !== undefined && periodStart > round.asOf;
  return OFFICER_STATUSES.filter((status) => STATUS_TABLE[status].offered === 'always' || mayWait);
}

/** A condition that the plan put into the text already stands there. */
function withCondition(text: string, condition: string | undefined): string {
  return condition === undefined || text.includes(condition) ? text : `${text} (${condition})`;
}
