import type { CivilDate } from '../../calendar/civilDate';
import { shownDate } from '../../calendar/dotted';
import type { IssueParams, Severity } from '../../issues/issue';
import { asksForDay, isUpkeepKind } from '../../template/requirements';
import type { OfficerStatus } from '../../template/statuses';
import type { IssueCode } from '../../texts';
import { rowIssue, textFix, type RowCase, type RowRule } from '../context';
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
  const judged = JUDGES[status.status]?.({ row, duty, end, asOf: row.whole.returned.stamp.round.asOf });
  if (judged === undefined) return [];
  const { code, severity, params, suggest } = judged;
  const { whole } = row;
  const shown = {
    status: whole.statusWord(status.status),
    end: shownDate(end),
    asOf: shownDate(whole.returned.stamp.round.asOf),
    ...params,
  };
  const fix = suggest === undefined ? undefined : textFix('status', whole.statusWord(suggest));
  return [rowIssue(row, code, severity, 'status', shown, fix)];
};

interface InTime {
  readonly row: RowCase;
  readonly duty: DutyFacts;
  readonly end: CivilDate;
  readonly asOf: CivilDate;
}

interface Judged {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly params?: IssueParams;
  readonly suggest?: OfficerStatus;
}

/** What is wrong with a status on the day of the round; statuses that fit any day are left out. */
const JUDGES: Readonly<Partial<Record<OfficerStatus, (at: InTime) => Judged | undefined>>> = {
  notDue,
  ongoing,
  notStarted: ({ row, end, asOf }) =>
    end < asOf
      ? {
          code: 'not-started-after-end',
          severity: 'warning',
          params: { suggested: row.whole.statusWord('notDone') },
          suggest: 'notDone',
        }
      : undefined,
  // The day may still be met; that it was not is known only after it.
  notDone: ({ end, asOf }) => (end > asOf ? { code: 'not-done-before-end', severity: 'warning' } : undefined),
  done: doneInTime,
  partly: doneInTime,
};

function notDue({ duty, end, asOf }: InTime): Judged | undefined {
  if (end <= asOf) return { code: 'not-due-impossible', severity: 'error' };
  if (duty.periodStart === undefined || duty.periodStart > asOf) return undefined;
  return {
    code: 'not-due-but-begun',
    // «До 15 листопада» has literally not come in June, though work may run; a running year has no such day.
    severity: asksForDay(duty.deadlineKind) ? 'warning' : 'error',
    params: { start: shownDate(duty.periodStart) },
    suggest: 'ongoing',
  };
}

function ongoing({ row, duty, end, asOf }: InTime): Judged | undefined {
  if (end >= asOf) return undefined;
  if (!isUpkeepKind(duty.deadlineKind)) return { code: 'ongoing-after-end', severity: 'error' };
  return {
    code: 'ongoing-upkeep-ended',
    severity: 'info',
    params: { suggested: row.whole.statusWord('done') },
    suggest: 'done',
  };
}

/** A date of completion says it better, and has a rule of its own. */
function doneInTime({ row, duty, asOf }: InTime): Judged | undefined {
  return duty.periodStart !== undefined && duty.periodStart > asOf && row.doneOn === undefined
    ? { code: 'done-before-start', severity: 'warning', params: { start: shownDate(duty.periodStart) } }
    : undefined;
}
