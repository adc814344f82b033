import type { CivilDate } from '../../calendar/civilDate';
import { shownDate } from '../../calendar/dotted';
import type { Issue, Severity } from '../../issues/issue';
import { asksForDay, isUpkeepKind } from '../../plan/deadlineKinds';
import type { OfficerStatus } from '../../template/statuses';
import { held, type IssueCode, type ParamsOf } from '../../texts';
import { heldRowIssue, textFix, type RowCase, type RowRule } from '../context';
import type { DutyFacts } from '../dutyFacts';

/**
 * The status fits the day of the round: «строк не настав» before the deadline only, «не виконано» after it,
 * «виконується» and «не розпочато» while the period lasts, «виконано» once it has begun. Year-long upkeep that is
 * «виконується» after its end was simply done: a suggestion, not a mistake.
 */
export const statusInTime: RowRule = (row) => {
  const { duty, status } = row;
  if (duty === undefined || !('status' in status)) return [];
  const end = duty.due ?? duty.periodEnd;
  if (end === undefined) return [];
  const asOf = row.whole.returned.stamp.round.asOf;
  const issue = JUDGES[status.status]?.({ row, status: status.status, duty, end, asOf });
  return issue === undefined ? [] : [issue];
};

interface InTime {
  readonly row: RowCase;
  readonly status: OfficerStatus;
  readonly duty: DutyFacts;
  readonly end: CivilDate;
  readonly asOf: CivilDate;
}

/** What is wrong with a status on the day of the round; nothing is with one that fits any day. */
const JUDGES: Readonly<Record<OfficerStatus, ((at: InTime) => Issue | undefined) | undefined>> = {
  notDue,
  ongoing,
  notStarted: (at) =>
    at.end < at.asOf
      ? finding(at, 'not-started-after-end', 'warning', { suggested: wordOf(at, 'notDone') }, 'notDone')
      : undefined,
  // The day may still be met; that it was not is known only after it.
  notDone: (at) => (at.end > at.asOf ? finding(at, 'not-done-before-end', 'warning', {}) : undefined),
  done: doneInTime,
  partly: doneInTime,
  notOurs: undefined,
};

function notDue(at: InTime): Issue | undefined {
  const { duty, end, asOf } = at;
  if (end <= asOf) return finding(at, 'not-due-impossible', 'error', {});
  if (duty.periodStart === undefined || duty.periodStart > asOf) return undefined;
  // «До 15 листопада» has literally not come in June, though work may run; a running year has no such day.
  const severity = asksForDay(duty.deadlineKind) ? 'warning' : 'error';
  return finding(at, 'not-due-but-begun', severity, { start: shownDate(duty.periodStart) }, 'ongoing');
}

function ongoing(at: InTime): Issue | undefined {
  if (at.end >= at.asOf) return undefined;
  if (!isUpkeepKind(at.duty.deadlineKind)) return finding(at, 'ongoing-after-end', 'error', {});
  return finding(at, 'ongoing-upkeep-ended', 'info', { suggested: wordOf(at, 'done') }, 'done');
}

/** A date of completion says it better, and has a rule of its own. */
function doneInTime(at: InTime): Issue | undefined {
  const { row, duty, asOf } = at;
  return duty.periodStart !== undefined && duty.periodStart > asOf && row.dates.doneOn === undefined
    ? finding(at, 'done-before-start', 'warning', { start: shownDate(duty.periodStart) })
    : undefined;
}

type Shown = 'status' | 'end' | 'asOf';

/** A finding at the status, with both days and perhaps the status that would fit. */
function finding<C extends IssueCode>(
  { row, status, end, asOf }: InTime,
  code: C,
  severity: Severity,
  params: ParamsOf<C, Shown>,
  suggest?: OfficerStatus,
): Issue {
  const { whole } = row;
  const shown = { status: whole.statusWord(status), end: shownDate(end), asOf: shownDate(asOf) };
  const fix = suggest === undefined ? undefined : textFix('status', whole.statusWord(suggest));
  return heldRowIssue(row, code, severity, 'status', held({ ...shown, ...params }), fix);
}

function wordOf({ row }: InTime, status: OfficerStatus): string {
  return row.whole.statusWord(status);
}
