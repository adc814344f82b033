import type { Issue } from '../../issues/issue';
import { periodFromId, periodId } from '../../calendar/period';
import { shownDate } from '../shownDate';
import { FORMAT_VERSION } from '../../template/fields';
import type { Stamp } from '../../template/stamp';
import type { RecogniseContext } from '../context';
import { rulesOfFormat } from '../formatVersions';

/** Why a stamped workbook is not for this merge, told as what it is; undefined when it is. */
export function refusalOf(stamp: Stamp, context: RecogniseContext): Issue | undefined {
  const refusal = (code: string, params: Issue['params']): Issue => ({ code, severity: 'error', at: {}, params });
  if (stamp.kind !== 'template') return refusal(stamp.kind === 'plan' ? 'file-is-plan' : 'file-is-consolidation', {});
  const rules = rulesOfFormat(stamp.format);
  if (rules === 'newer' || rules === 'unknown') return refusal(rules === 'newer' ? 'format-newer' : 'format-unknown', { found: stamp.format, known: FORMAT_VERSION });
  if (stamp.unit !== undefined) return unitRefusal(stamp.unit, stamp.parent ?? stamp.body?.name);
  const { plan, round } = context;
  if (plan !== undefined && stamp.planId !== plan.id) {
    const [, , foundDate = '', foundNumber = ''] = stamp.planId.split('|');
    const [, , date = '', number = ''] = plan.id.split('|');
    return refusal('foreign-plan', { found: foundNumber === '' ? stamp.planId : foundNumber, foundDate: shownDate(foundDate), expected: number === '' ? plan.id : number, expectedDate: shownDate(date) });
  }
  if (round !== undefined && stamp.round.id !== round.id) {
    const otherYear = yearOf(stamp.round.id) !== undefined && yearOf(round.id) !== undefined && yearOf(stamp.round.id) !== yearOf(round.id);
    return refusal(otherYear ? 'foreign-year' : 'foreign-round', { found: stamp.round.id, foundAsOf: shownDate(stamp.round.asOf), expected: round.id, expectedAsOf: shownDate(round.asOf) });
  }
  // Without a round any round of the plan will do, but none of another year's plan.
  const own = plan === undefined || round !== undefined ? undefined : periodFromId(stamp.round.id);
  if (plan !== undefined && own !== undefined && (own.start > plan.period.end || own.end < plan.period.start)) {
    return refusal('foreign-year', { found: stamp.round.id, foundAsOf: shownDate(stamp.round.asOf), expected: periodId(plan.period.start, plan.period.end), expectedAsOf: shownDate(plan.period.end) });
  }
  return undefined;
}

/** A unit answers to its body, not to the ministry. */
export function unitRefusal(unit: string, parent: string | undefined): Issue {
  return parent === undefined ? { code: 'foreign-unit-alone', severity: 'error', at: {}, params: { unit } } : { code: 'foreign-unit', severity: 'error', at: {}, params: { unit, parent } };
}

function yearOf(roundId: string): string | undefined {
  return /^\d{4}/.exec(roundId)?.[0];
}
