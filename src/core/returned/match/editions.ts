import { finding, type Issue } from '../../issues/issue';
import type { Measure, Plan } from '../../plan/types';
import type { StampedDuty } from '../../template/stampSheet';
import { measuresById } from './dutyIndex';
import { given } from '../../given';

export interface EditionMatch {
  /** Keys of the template → keys of the plan as it is now; only those that differ. */
  readonly keys: ReadonlyMap<string, string>;
  /** Keys whose measure is excluded or gone in the plan as it is now, with the excluding act. */
  readonly gone: ReadonlyMap<string, { readonly measureId: string; readonly act?: string }>;
  readonly issues: readonly Issue[];
}

/**
 * Matches a template of another edition of the plan measure by measure: by the hash of the text, then
 * by legal number. Another edition is information, not an error.
 */
export function matchEdition(plan: Plan, edition: string, stamped: readonly StampedDuty[]): EditionMatch {
  const keys = new Map<string, string>();
  const gone = new Map<string, { measureId: string; act?: string }>();
  if (isSameEdition(plan.edition, edition)) return { keys, gone, issues: [] };
  const byId = measuresById(plan);
  const active = [...byId.values()].filter((measure) => measure.exclusion === undefined);
  const byHash = new Map(active.map((measure) => [measure.textHash, measure]));
  const issues: Issue[] = [
    finding('edition-differs', 'info', {}, { found: edition.slice(0, 12), expected: plan.edition.slice(0, 12) }),
  ];
  for (const duty of stamped) {
    const measure = sameMeasure(duty, byId, byHash);
    if (measure === undefined) {
      const act = byId.get(duty.measureId)?.exclusion?.act;
      gone.set(duty.key, { measureId: duty.measureId, ...given({ act }) });
    } else if (measure.id !== duty.measureId) {
      keys.set(duty.key, `${measure.id}${duty.key.slice(duty.measureId.length)}`);
      issues.push(
        finding('measure-renumbered', 'info', { measure: measure.id }, { before: duty.measureId, now: measure.id }),
      );
    } else if (measure.textHash !== duty.textHash && duty.textHash !== '') {
      issues.push(finding('measure-reworded', 'info', { measure: measure.id }, { measure: measure.id }));
    }
  }
  return { keys, gone, issues: eachOnce(issues) };
}

/** The title line carries only the first digits of an edition. */
function isSameEdition(a: string, b: string): boolean {
  return b === '' || a.startsWith(b) || b.startsWith(a);
}

function sameMeasure(
  duty: StampedDuty,
  byId: ReadonlyMap<string, Measure>,
  byHash: ReadonlyMap<string, Measure>,
): Measure | undefined {
  const sameId = byId.get(duty.measureId);
  if (sameId !== undefined && sameId.exclusion === undefined && sameId.textHash === duty.textHash) return sameId;
  return byHash.get(duty.textHash) ?? (sameId?.exclusion === undefined ? sameId : undefined);
}

/** A measure with two periods is reported once. */
function eachOnce(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = `${issue.code} ${issue.at.measure ?? ''}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
