import type { IssueCode, ParamsOf } from '../../texts';
import { finding, type Issue } from '../../issues/issue';
import { periodFromId, periodId } from '../../calendar/period';
import { FORMAT_VERSION } from '../../template/fields';
import type { Stamp } from '../../template/stamp';
import type { RecogniseContext } from '../context';
import { rulesOfFormat } from '../formatVersions';
import { shownDate } from '../../calendar/dotted';

/** Why a stamped workbook is not for this merge, reported as what it is; undefined when it is. */
export function refusalOf(stamp: Stamp, context: RecogniseContext): Issue | undefined {
  if (stamp.kind !== 'template') return refusal(stamp.kind === 'plan' ? 'file-is-plan' : 'file-is-consolidation', {});
  const rules = rulesOfFormat(stamp.format);
  if (rules === 'newer' || rules === 'unknown')
    return refusal(rules === 'newer' ? 'format-newer' : 'format-unknown', {
      found: stamp.format,
      known: FORMAT_VERSION,
    });
  if (stamp.unit !== undefined && context.units !== true)
    return unitRefusal(stamp.unitName ?? stamp.unit, stamp.body?.name ?? stamp.parent);
  return otherPlan(stamp, context) ?? otherRound(stamp, context);
}

function refusal<C extends IssueCode>(code: C, params: ParamsOf<C>): Issue {
  return finding(code, 'error', {}, params);
}

function otherPlan({ planId }: Stamp, { plan }: RecogniseContext): Issue | undefined {
  if (plan === undefined || planId === plan.id) return undefined;
  const [, , foundDate = '', foundNumber = ''] = planId.split('|');
  const [, , date = '', number = ''] = plan.id.split('|');
  return refusal('foreign-plan', {
    found: foundNumber === '' ? planId : foundNumber,
    foundDate: shownDate(foundDate),
    expected: number === '' ? plan.id : number,
    expectedDate: shownDate(date),
  });
}

function otherRound(stamp: Stamp, { plan, round }: RecogniseContext): Issue | undefined {
  const inPlan = isWithin(stamp, plan);
  const found = { found: stamp.round.id, foundAsOf: shownDate(stamp.round.asOf) };
  if (round === undefined)
    // Without a round any round of the plan will do, but none of another year's plan.
    return plan === undefined || inPlan
      ? undefined
      : refusal('foreign-year', {
          ...found,
          expected: periodId(plan.period.start, plan.period.end),
          expectedAsOf: shownDate(plan.period.end),
        });
  // An answer of an earlier round of the plan that comes late belongs into the consolidation all the same: as a
  // record of its own round.
  if (stamp.round.id === round.id || (stamp.round.asOf <= round.asOf && inPlan)) return undefined;
  const [foundYear, year] = [yearOf(stamp.round.id), yearOf(round.id)];
  const isOtherYear = foundYear !== undefined && year !== undefined && foundYear !== year;
  return refusal(isOtherYear ? 'foreign-year' : 'foreign-round', {
    ...found,
    expected: round.id,
    expectedAsOf: shownDate(round.asOf),
  });
}

/** Is the round one of the plan's own years, as far as its name shows? */
function isWithin({ round }: Stamp, plan: RecogniseContext['plan']): boolean {
  const window = periodFromId(round.id);
  return (
    plan === undefined || window === undefined || (window.start <= plan.period.end && window.end >= plan.period.start)
  );
}

/** A unit answers to its body, not to the ministry. */
export function unitRefusal(unit: string, parent: string | undefined): Issue {
  return parent === undefined
    ? finding('foreign-unit-alone', 'error', {}, { unit })
    : finding('foreign-unit', 'error', {}, { unit, parent });
}

/** A unit named over the table of its body: the report is the body's, and somebody should know. */
export function unitTitled(unit: string, body: string, at: Issue['at'] = {}): Issue {
  return finding('title-of-unit', 'warning', at, { unit, body });
}

function yearOf(roundId: string): string | undefined {
  return /^\d{4}/.exec(roundId)?.[0];
}
