import { periodIdsOf } from './rowKey';
import { held } from '../texts';
import type { BodyIndex } from '../bodies/bodyIndex';
import { diagnostic, type Diagnostic } from '../issues/issue';
import type { Measure, Plan } from '../plan/types';
import { assign, type AssignContext, type Assignment, type Unassigned } from './assign';
import type { Duty, DutyExpansion, DutyOptions, Obligation } from './types';

/**
 * Who reports on what: every active measure × period × body on the expansion date (the end of the
 * plan's period unless set). Groups are expanded, a named body resolves to whoever acts for it;
 * restricted groups give conditional duties until their members are chosen, collectives give the
 * coordinator a proxy row and nobody a duty.
 */
export function expandDuties(plan: Plan, bodies: BodyIndex, options: DutyOptions = {}): DutyExpansion {
  const on = options.on ?? plan.period.end;
  const measures = plan.tasks.flatMap((task) => task.measures);
  const duties: { readonly duty: Duty; readonly place: number }[] = [];
  const unassigned: Unassigned[] = [];
  const diagnostics: Diagnostic[] = [];
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  if (options.coordinator !== undefined && bodies.byId(options.coordinator) === undefined) {
    diagnostics.push(diagnostic('coordinator-unknown', 'warning', 0, { id: options.coordinator }));
  }
  let place = 0;
  for (const measure of measures) {
    const report: AssignContext['report'] = (code, severity, params) => {
      const { id, source } = measure;
      diagnostics.push({ code, severity, line: source.line, params: held({ measure: id, ...params }) });
    };
    if (measure.exclusion !== undefined) {
      const { act, date = '' } = measure.exclusion;
      if (date > plan.period.end) report('measure-excluded-later', 'info', { act, date });
      else if (date > plan.period.start) report('measure-excluded-within', 'info', { act, date });
      continue;
    }
    const found = assign(measure, { bodies, on, options, measure: (id) => byId.get(id), report });
    unassigned.push(...found.unassigned);
    for (const assignment of merged(found.assignments)) {
      for (const periodId of periodIdsOf(measure))
        duties.push({ duty: dutyOf(measure, periodId, assignment), place: place++ });
    }
  }
  // Bodies in protocol order; within one the order of the plan.
  duties.sort((a, b) => bodies.compare(a.duty.bodyId, b.duty.bodyId) || a.place - b.place);
  return { on, duties: duties.map(({ duty }) => duty), unassigned, diagnostics };
}

function dutyOf(measure: Measure, periodId: string, { suffix, direction: _, ...assignment }: Assignment): Duty {
  return { key: `${measure.id}@${periodId}${suffix}`, measureId: measure.id, periodId, ...assignment };
}

const STRENGTH: Readonly<Record<Obligation, number>> = { obliged: 3, consent: 2, conditional: 1, proxy: 0 };
const ROLE: Readonly<Record<Duty['role'], number>> = { lead: 2, executor: 1, participant: 0 };

/** One row per body and suffix: named and also in a group, a body reports once, by the stronger obligation. */
function merged(assignments: readonly Assignment[]): readonly Assignment[] {
  const rows = new Map<string, Assignment>();
  for (const next of assignments) {
    const key = `${next.bodyId}${next.suffix}`;
    const held = rows.get(key);
    if (held === undefined) rows.set(key, next);
    else {
      const stronger = STRENGTH[next.obligation] > STRENGTH[held.obligation] ? next : held;
      rows.set(key, { ...stronger, role: ROLE[next.role] > ROLE[held.role] ? next.role : held.role });
    }
  }
  return [...rows.values()];
}
