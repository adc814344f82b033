import type { CivilDate } from '../calendar/civilDate';
import { matchMeasures } from './compare/matchMeasures';
import type { Amendment, Deadline, Executor, Measure, Plan } from './types';
import { given } from '../given';

/** What an edition of a plan changed. Measures are matched by their words, never by number alone. */
export interface PlanComparison {
  /** Are the two editions of one act? Else the lists compare two different plans. */
  readonly samePlan: boolean;
  readonly added: readonly Measure[];
  readonly changed: readonly ChangedMeasure[];
  /** Measures with a new number; what else changed in them stands in `changed` as well. */
  readonly renumbered: readonly { readonly before: string; readonly now: string }[];
  readonly excluded: readonly ExcludedMeasure[];
  /** Gone without an act that excludes them. */
  readonly removed: readonly Measure[];
  readonly unchanged: number;
  /** Amending acts that only the new edition names. */
  readonly amendments: readonly Amendment[];
}

export interface ChangedMeasure {
  readonly id: string;
  readonly text?: { readonly before: string; readonly now: string };
  readonly deadline?: { readonly before: Deadline; readonly now: Deadline };
  readonly executors?: { readonly added: readonly Executor[]; readonly removed: readonly Executor[] };
}

export interface ExcludedMeasure {
  readonly id: string;
  /** The text of the old edition; '' where that one had already lost it. */
  readonly text: string;
  readonly act: string;
  /** The measure was in force until this day. */
  readonly from?: CivilDate;
  /** The first day of reporting, when the measure was still in force then: it was to be reported on. */
  readonly dueOn?: CivilDate;
}

/** What `now` added, changed, renumbered, excluded and dropped against `before`. Both stay as they are. */
export function comparePlans(now: Plan, before: Plan): PlanComparison {
  const ours = measuresOf(now);
  const theirs = measuresOf(before);
  const activeNow = ours.filter(isActive);
  const activeBefore = theirs.filter(isActive);
  const pairs = matchMeasures(activeNow, activeBefore);
  const matchedNow = new Set(pairs.map((pair) => pair.now));
  const matchedBefore = new Set(pairs.map((pair) => pair.before));
  const excludedNow = ours.filter((measure) => !isActive(measure));
  // An excluded measure has lost its text, so only its number can say which one it was: one that nothing else matched.
  const known = new Set(theirs.filter((measure) => !isActive(measure)).map((measure) => measure.id));
  const gone = activeBefore.filter((measure) => !matchedBefore.has(measure));
  const excluded = excludedNow
    .filter((measure) => !known.has(measure.id))
    .map((measure) =>
      excludedMeasure(
        measure,
        gone.find((one) => one.id === measure.id),
        now,
      ),
    );
  const excludedIds = new Set(excluded.map((measure) => measure.id));
  const changed = pairs
    .map(changesOf)
    .filter((change) => change.text !== undefined || change.deadline !== undefined || change.executors !== undefined);
  return {
    samePlan: now.id === before.id,
    added: activeNow.filter((measure) => !matchedNow.has(measure)),
    changed,
    renumbered: pairs
      .filter((pair) => pair.now.id !== pair.before.id)
      .map((pair) => ({ before: pair.before.id, now: pair.now.id })),
    excluded,
    removed: gone.filter((measure) => !excludedIds.has(measure.id)),
    unchanged: pairs.length - changed.length,
    amendments: now.requisites.amendments.filter(
      (act, i, all) =>
        all.findIndex((one) => sameAct(one, act)) === i &&
        !before.requisites.amendments.some((one) => sameAct(one, act)),
    ),
  };
}

function measuresOf(plan: Plan): readonly Measure[] {
  return plan.tasks.flatMap((task) => task.measures);
}

function isActive(measure: Measure): boolean {
  return measure.exclusion === undefined;
}

function sameAct(a: Amendment, b: Amendment): boolean {
  return a.number === b.number && a.date === b.date && a.kind === b.kind;
}

function excludedMeasure(measure: Measure, before: Measure | undefined, plan: Plan): ExcludedMeasure {
  const from = measure.exclusion?.date;
  const dueOn = plan.reporting?.steps[0]?.due[0];
  return {
    id: measure.id,
    text: before?.text ?? measure.text,
    act: measure.exclusion?.act ?? '',
    ...given({ from, dueOn: from !== undefined && dueOn !== undefined && dueOn < from ? dueOn : undefined }),
  };
}

function changesOf({ now, before }: { readonly now: Measure; readonly before: Measure }): ChangedMeasure {
  const executors = {
    added: now.executors.filter(
      (executor) =>
        !before.executors.some(
          (one) => sameExecutor(one, executor) && exceptions(one, before) === exceptions(executor, now),
        ),
    ),
    removed: before.executors.filter(
      (executor) =>
        !now.executors.some(
          (one) => sameExecutor(one, executor) && exceptions(one, now) === exceptions(executor, before),
        ),
    ),
  };
  return {
    id: now.id,
    ...given({
      text: now.textHash === before.textHash ? undefined : { before: before.text, now: now.text },
      deadline: sameDeadline(now.deadline, before.deadline)
        ? undefined
        : { before: before.deadline, now: now.deadline },
      executors: executors.added.length + executors.removed.length === 0 ? undefined : executors,
    }),
  };
}

/** The same days, however worded: «протягом року» repeated by a ditto mark is no change. */
function sameDeadline(a: Deadline, b: Deadline): boolean {
  if (
    a.kind !== b.kind ||
    a.due !== b.due ||
    a.periods.map((period) => period.id).join() !== b.periods.map((period) => period.id).join()
  )
    return false;
  return a.periods.length > 0 || a.text === b.text;
}

/** Those behind «крім». Whom «інші» leaves out stands beside it: a change there is reported for that executor. */
function exceptions({ expand }: Executor, { executors }: Measure): string {
  const beside = new Set(executors.map((one) => one.name));
  return (expand?.minus ?? [])
    .filter((name) => !beside.has(name))
    .sort()
    .join('; ');
}

function sameExecutor(a: Executor, b: Executor): boolean {
  return (
    a.name === b.name &&
    a.kind === b.kind &&
    a.consent === b.consent &&
    a.role === b.role &&
    a.expand?.filter === b.expand?.filter
  );
}
