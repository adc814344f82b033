import type { BodyIndex } from '../bodies/bodyIndex';
import { GROUP_NAMES, isGroupId, isInForce } from '../bodies/groups';
import type { Resolution } from '../bodies/succession';
import type { CivilDate } from '../calendar/civilDate';
import type { Diagnostic, IssueParams } from '../issues/issue';
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
  readonly report: (code: string, severity: Diagnostic['severity'], params?: IssueParams) => void;
}

/** The bodies behind the executors of one measure, and the executors behind which there is nobody. */
export function assign(
  measure: Measure,
  context: AssignContext,
): { readonly assignments: readonly Assignment[]; readonly unassigned: readonly Unassigned[] } {
  const assignments: Assignment[] = [];
  const unassigned: Unassigned[] = [];
  let proxies = 0;
  const none = (executor: Executor, reason: Unassigned['reason']): void => {
    unassigned.push({ measureId: measure.id, executor: executor.name, reason });
  };
  executorsOf(measure, context).forEach((executor, i) => {
    const role = executor.role ?? (i === 0 && executor.kind === 'body' ? 'lead' : 'executor');
    const plain = (bodyId: string, obligation: Obligation): Assignment => ({
      bodyId,
      obligation,
      role,
      executor: executor.name,
      suffix: '',
    });
    const chosen = context.options.membership?.get(executor.name);
    if (chosen !== undefined) {
      for (const id of chosen) {
        if (context.bodies.byId(id) === undefined)
          context.report('member-unknown', 'warning', { id, name: executor.name });
        else
          for (const one of context.bodies.resolveAllOn(id, context.on))
            assignments.push(inherited(one, plain(one.body.id, executor.consent ? 'consent' : 'obliged')));
      }
      return;
    }
    switch (executor.kind) {
      case 'body': {
        const found = bodiesBehind(executor, context);
        if (found.length === 0) none(executor, 'unknown-body');
        for (const one of found)
          assignments.push(inherited(one, plain(one.body.id, executor.consent ? 'consent' : 'obliged')));
        return;
      }
      case 'group': {
        const members = membersOf(executor, context);
        if (typeof members === 'string') return none(executor, members);
        const obligation: Obligation = executor.consent
          ? 'consent'
          : executor.expand?.filter === undefined
            ? 'obliged'
            : 'conditional';
        for (const id of members) assignments.push(plain(id, obligation));
        return;
      }
      case 'collective': {
        none(executor, 'collective');
        // Named as the plan names it, the coordinator is whoever acts for it on the date: its own duties stand there too.
        const coordinator =
          context.options.coordinator === undefined
            ? undefined
            : context.bodies.resolveOn(context.options.coordinator, context.on);
        if (coordinator === undefined) return;
        proxies += 1;
        assignments.push({
          ...plain(coordinator.body.id, 'proxy'),
          suffix: proxies === 1 ? '~proxy' : `~proxy${proxies}`,
        });
      }
    }
  });
  return { assignments, unassigned };
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

/** A row inherited from a dissolved body is told from the successor's own; under its former name a body is itself. */
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
  const gone = acting.find((one) => one.inheritedFrom === undefined && !isInForce(one.body, on));
  if (gone !== undefined) report('duty-body-not-in-force', 'warning', { name: executor.name, on });
  if (acting.length > 1)
    report('duty-body-split', 'info', {
      name: executor.name,
      successors: acting.map((one) => one.body.name).join('; '),
    });
  return acting;
}

/** Ids of a group's bodies on the date without those left out; or why the registry cannot tell. */
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
  const group =
    name === 'обласні держадміністрації' ? 'oblast' : GROUP_NAMES.find((one) => (one.display ?? one.name) === name)?.id;
  if (group !== undefined) return bodies.groupOn(group, on).map((body) => body.id);
  const found = bodies.findOn(name, on);
  if (found.kind === 'ambiguous') return found.candidates.map((body) => body.id);
  return found.kind === 'found' ? found.acting.map((one) => one.body.id) : [];
}
