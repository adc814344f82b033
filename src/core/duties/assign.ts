import type { DiagnosticCode, ParamsOf } from '../texts';
import type { BodyIndex } from '../bodies/bodyIndex';
import { GROUP_NAMES, isGroupId, isInForce } from '../bodies/groups';
import type { Resolution } from '../bodies/succession';
import type { CivilDate } from '../calendar/civilDate';
import type { Severity } from '../issues/issue';
import type { Executor, Measure } from '../plan/types';
import type { Duty, DutyExpansion, DutyOptions, Obligation } from './types';

export type Unassigned = DutyExpansion['unassigned'][number];

/** A body that reports on a measure, before its periods. */
export type Assignment = Pick<Duty, 'bodyId' | 'obligation' | 'role' | 'executor' | 'inheritedFrom'> & {
  /** What its row keys end with: `~daeu`, `~proxy`, or nothing. */
  readonly suffix: string;
  readonly direction?: 'successor' | 'predecessor';
};

export interface AssignContext {
  readonly bodies: BodyIndex;
  readonly on: CivilDate;
  readonly options: DutyOptions;
  readonly measure: (id: string) => Measure | undefined;
  readonly report: <C extends DiagnosticCode>(code: C, severity: Severity, params: ParamsOf<C, 'measure'>) => void;
}

interface Assigned {
  readonly assignments: readonly Assignment[];
  readonly unassigned: readonly Unassigned[];
}

/** The bodies behind the executors of one measure, and the executors behind which there is nobody. */
export function assign(measure: Measure, context: AssignContext): Assigned {
  const assigned = executorsOf(measure, context).map((executor, i) =>
    assignOne(measure, executor, executor.role ?? (i === 0 && executor.kind === 'body' ? 'lead' : 'executor'), context),
  );
  return {
    assignments: numbered(assigned.flatMap(({ assignments }) => assignments)),
    unassigned: assigned.flatMap(({ unassigned }) => unassigned),
  };
}

/** Several proxy rows of one measure: `~proxy`, `~proxy2`, … */
function numbered(assignments: readonly Assignment[]): readonly Assignment[] {
  let proxies = 0;
  return assignments.map((one) => {
    if (one.obligation !== 'proxy') return one;
    proxies += 1;
    return { ...one, suffix: proxies === 1 ? '~proxy' : `~proxy${proxies}` };
  });
}

function assignOne(measure: Measure, executor: Executor, role: Duty['role'], context: AssignContext): Assigned {
  const row = (obligation: Obligation): Omit<Assignment, 'bodyId'> => ({
    obligation,
    role,
    executor: executor.name,
    suffix: '',
  });
  const none = (reason: Unassigned['reason'], assignments: readonly Assignment[] = []): Assigned => ({
    assignments,
    unassigned: [{ measureId: measure.id, executor: executor.name, reason }],
  });
  const acting = (bodies: readonly Resolution[]): Assigned => ({
    assignments: bodies.map((one) =>
      inherited(one, { bodyId: one.body.id, ...row(executor.consent ? 'consent' : 'obliged') }),
    ),
    unassigned: [],
  });
  const chosen = context.options.membership?.get(executor.name);
  if (chosen !== undefined) return acting(chosenBodies(chosen, executor, context));
  switch (executor.kind) {
    case 'body': {
      const found = bodiesBehind(executor, context);
      return found.length === 0 ? none('unknown-body') : acting(found);
    }
    case 'group': {
      const members = membersOf(executor, context);
      if (typeof members === 'string') return none(members);
      return {
        assignments: members.map((bodyId) => ({ bodyId, ...row(obligationOfGroup(executor)) })),
        unassigned: [],
      };
    }
    case 'collective': {
      const coordinator = coordinatorOf(context);
      return none('collective', coordinator === undefined ? [] : [{ bodyId: coordinator, ...row('proxy') }]);
    }
  }
}

/** The ministry's choice for a restricted or open group. */
function chosenBodies(ids: readonly string[], executor: Executor, context: AssignContext): readonly Resolution[] {
  return ids.flatMap((id) => {
    if (context.bodies.byId(id) !== undefined) return context.bodies.resolveAllOn(id, context.on);
    context.report('member-unknown', 'warning', { id, name: executor.name });
    return [];
  });
}

function obligationOfGroup({ consent, expand }: Executor): Obligation {
  if (consent) return 'consent';
  return expand?.filter === undefined ? 'obliged' : 'conditional';
}

/** Named as the plan names it, the coordinator is whoever acts for it on the date: its own duties stand there too. */
function coordinatorOf({ bodies, on, options: { coordinator } }: AssignContext): string | undefined {
  return coordinator === undefined ? undefined : bodies.resolveOn(coordinator, on)?.body.id;
}

/** «виконавці, зазначені у пункті 2» are the executors of that measure. */
function executorsOf(measure: Measure, context: AssignContext): readonly Executor[] {
  return measure.executors.flatMap((executor) => {
    if (!executor.name.startsWith('REF:')) return [executor];
    const target = context.measure(executor.name.slice('REF:'.length));
    return target === undefined || target === measure
      ? [executor]
      : target.executors.filter((one) => !one.name.startsWith('REF:'));
  });
}

/**
 * A row inherited from a dissolved body is distinguished from the successor's own; under its former name a body is
 * itself.
 */
function inherited({ inheritedFrom }: Resolution, assignment: Assignment): Assignment {
  if (inheritedFrom === undefined) return assignment;
  const { direction, ...from } = inheritedFrom;
  return { ...assignment, inheritedFrom: from, direction, suffix: direction === 'successor' ? `~${from.bodyId}` : '' };
}

function bodiesBehind(executor: Executor, { bodies, on, report }: AssignContext): readonly Resolution[] {
  const found = bodies.findOn(executor.name, on);
  if (found.kind === 'ambiguous')
    report('duty-body-ambiguous', 'warning', {
      name: executor.name,
      candidates: found.candidates.map((body) => body.name).join('; '),
    });
  if (found.kind === 'unknown') report('duty-body-unknown', 'warning', { name: executor.name });
  if (found.kind !== 'found') return [];
  const { acting } = found;
  if (acting.some((one) => !isInForce(one.body, on)))
    report('duty-body-not-in-force', 'warning', { name: executor.name, on });
  if (acting.length > 1)
    report('duty-body-split', 'info', {
      name: executor.name,
      successors: acting.map((one) => one.body.name).join('; '),
    });
  return acting;
}

/** Ids of a group's bodies on the date without those left out; or why the registry cannot say. */
function membersOf(executor: Executor, { bodies, on }: AssignContext): readonly string[] | Unassigned['reason'] {
  const { expand } = executor;
  if (expand === undefined) return 'open-group';
  if (!isGroupId(expand.class)) return 'unknown-group';
  const left = new Set(expand.minus.flatMap((name) => idsOf(name, bodies, on)));
  return bodies
    .groupOn(expand.class, on)
    .map((body) => body.id)
    .filter((id) => !left.has(id));
}

/** A name that a group leaves out: a body, whoever acts for it, or a whole group. */
function idsOf(name: string, bodies: BodyIndex, on: CivilDate): readonly string[] {
  const group = GROUP_NAMES.find((one) => (one.display ?? one.name) === name)?.id;
  if (group !== undefined) return bodies.groupOn(group, on).map((body) => body.id);
  const found = bodies.findOn(name, on);
  if (found.kind === 'ambiguous') return found.candidates.map((body) => body.id);
  return found.kind === 'found' ? found.acting.map((one) => one.body.id) : [];
}
