import { PLAN_PERIOD_ID } from '../calendar/period';
import type { Duty, Obligation } from '../duties/types';
import type { Issue, IssuePlace } from '../issues/issue';
import type { Plan } from '../plan/types';
import { measureOfKey } from '../duties/rowKey';
import { mergeFinding } from './findings';
import type { Source, SourceRow } from './source';
import { given } from '../given';

/** Where a row belongs in the round. */
export interface Place {
  readonly key: string;
  readonly measureId: string;
  readonly periodId: string;
  readonly bodyId: string;
  readonly obligation: Obligation;
  /** Position in the order of duties; rows without a duty come after all. */
  readonly order: number;
  readonly inheritedFrom?: Duty['inheritedFrom'];
  readonly answeredBy?: string;
}

export type Placement =
  | { readonly kind: 'placed'; readonly place: Place; readonly remark?: Issue }
  | { readonly kind: 'unplaced'; readonly reason: Issue };

export type Placer = (source: Pick<Source, 'bodyId'>, row: Pick<SourceRow, 'key' | 'provenance'>) => Placement;

/**
 * Finds the duty of a row: the body's own; then the one that an heir took over from it, by name or, for a
 * body that exists no more, through its group; failing these, the plan's measure and period.
 */
export function createPlacer(
  plan: Plan,
  duties: readonly Duty[],
  actingFor: (bodyId: string) => string | undefined,
  isKnown: (bodyId: string) => boolean = () => true,
): Placer {
  const own = new Map<string, readonly [Duty, number]>();
  const inherited = new Map<string, readonly [Duty, number]>();
  duties.forEach((duty, order) => {
    own.set(`${duty.bodyId}\n${duty.key}`, [duty, order]);
    if (duty.inheritedFrom !== undefined)
      inherited.set(`${duty.inheritedFrom.bodyId}\n${baseKey(duty.key)}`, [duty, order]);
  });
  const known = planKeys(plan);
  return ({ bodyId }, { key, provenance }) => {
    const at: IssuePlace = {
      sheet: provenance.sheet,
      row: provenance.row,
      ...given({ rowKey: key }),
    };
    if (bodyId === undefined) return { kind: 'unplaced', reason: mergeFinding('merge-body-unknown', 'error', at, {}) };
    if (key === undefined)
      return { kind: 'unplaced', reason: mergeFinding('merge-row-unknown', 'error', at, { key: '' }) };
    const direct = own.get(`${bodyId}\n${key}`);
    if (direct !== undefined) return { kind: 'placed', place: placeOf(...direct) };
    const heir = inherited.get(`${bodyId}\n${key}`);
    if (heir !== undefined) return { kind: 'placed', place: { ...placeOf(...heir), answeredBy: bodyId } };
    const successor = actingFor(bodyId);
    const taken = successor === undefined ? undefined : own.get(`${successor}\n${key}`);
    if (taken !== undefined) return { kind: 'placed', place: { ...placeOf(...taken), answeredBy: bodyId } };
    const measure = known.get(baseKey(key));
    if (measure === undefined)
      return { kind: 'unplaced', reason: mergeFinding('merge-row-unknown', 'error', at, { key }) };
    if (!isKnown(bodyId)) return { kind: 'unplaced', reason: mergeFinding('merge-body-unknown', 'error', at, {}) };
    // The plan does not ask this body (any more). What it says is kept and counts against nobody.
    const place: Place = {
      key,
      ...measure,
      bodyId,
      obligation: /~proxy\d*$/.test(key) ? 'proxy' : 'consent',
      order: duties.length,
    };
    return {
      kind: 'placed',
      place,
      remark: mergeFinding('merge-not-obliged', 'warning', at, { key: measureOfKey(key) }),
    };
  };
}

/** Row keys of the summary: measure × period, without who answers. */
export function baseKey(key: string): string {
  const tilde = key.indexOf('~');
  return tilde < 0 ? key : key.slice(0, tilde);
}

function placeOf(duty: Duty, order: number): Place {
  const { key, measureId, periodId, bodyId, obligation } = duty;
  return {
    key,
    measureId,
    periodId,
    bodyId,
    obligation,
    order,
    ...given({ inheritedFrom: duty.inheritedFrom }),
  };
}

function planKeys(plan: Plan): ReadonlyMap<string, { measureId: string; periodId: string }> {
  const keys = new Map<string, { measureId: string; periodId: string }>();
  for (const measure of plan.tasks.flatMap((task) => task.measures)) {
    if (measure.exclusion !== undefined) continue;
    const periods =
      measure.deadline.periods.length === 0 ? [PLAN_PERIOD_ID] : measure.deadline.periods.map(({ id }) => id);
    for (const periodId of periods) keys.set(`${measure.id}@${periodId}`, { measureId: measure.id, periodId });
  }
  return keys;
}
