import { addDays, type CivilDate } from '../../calendar/civilDate';
import { asksForDay } from '../../plan/deadlineKinds';
import { WITHOUT_COMPLETION } from '../../template/requirements';
import type { Issue } from '../../issues/issue';
import { dateFix, rowIssue, type ReturnCase, type RowCase, type RowRule } from '../context';
import { earliestDay } from '../planDays';
import { understoodDate } from '../vocabulary/understood';
import { shownDate } from '../../calendar/dotted';

/**
 * Days between the two date systems of Excel. A date copied between workbooks of different systems is off by them
 * (Microsoft, "Differences between the 1900 and the 1904 date system").
 */
const DATE_SYSTEMS_APART = 1462;

/** The date of completion lies between the birth of the plan and today; late is reported, not refused. */
export const doneOnPlausible: RowRule = (row) => {
  const date = understoodDate(row.dates.doneOn);
  if (date === undefined) return [];
  const issue = isPlausible(date, row.whole) ? unexpected(row, date) : impossible(row, date);
  return issue === undefined ? [] : [issue];
};

/** A date that cannot be: of the other date system where that gives a sound one, else of the future or the past. */
function impossible(row: RowCase, date: CivilDate): Issue {
  const { duty, whole } = row;
  const { today } = whole.context;
  const found = shownDate(date);
  const other = [addDays(date, DATE_SYSTEMS_APART), addDays(date, -DATE_SYSTEMS_APART)].find(
    (day) => isPlausible(day, whole) && nearDuty(day, duty?.periodStart, duty?.due ?? duty?.periodEnd),
  );
  if (other !== undefined)
    return rowIssue(row, 'date-1904', 'warning', 'doneOn', { found, date: shownDate(other) }, dateFix('doneOn', other));
  if (date > today) return rowIssue(row, 'date-in-future', 'error', 'doneOn', { found, today: shownDate(today) });
  const earliest = shownDate(earliestDay(whole) ?? '');
  return rowIssue(row, 'date-before-plan', 'error', 'doneOn', { found, earliest });
}

/** A date that can be, and still is not what the status or the deadline makes one expect. */
function unexpected(row: RowCase, date: CivilDate): Issue | undefined {
  const { duty, whole, status } = row;
  const found = shownDate(date);
  if ('status' in status && WITHOUT_COMPLETION.includes(status.status)) {
    const word = whole.statusWord(status.status);
    return rowIssue(row, 'done-date-unexpected', 'warning', 'doneOn', { found, status: word });
  }
  const end = duty?.due ?? duty?.periodEnd;
  if (end !== undefined && date > end)
    return rowIssue(row, 'done-late', 'warning', 'doneOn', { found, deadline: shownDate(end) });
  const start = duty?.periodStart;
  if (start !== undefined && date < start && !asksForDay(duty?.deadlineKind ?? 'none'))
    return rowIssue(row, 'date-before-period', 'warning', 'doneOn', { found, start: shownDate(start) });
  return undefined;
}

/** Between the birth of the plan and today. */
export function isPlausible(day: CivilDate, whole: ReturnCase): boolean {
  const earliest = earliestDay(whole);
  return day <= whole.context.today && (earliest === undefined || day >= earliest);
}

/** A plausible repair lies in the period of the duty or within a year around it. */
function nearDuty(day: CivilDate, start: CivilDate | undefined, end: CivilDate | undefined): boolean {
  return (start === undefined || day >= addDays(start, -366)) && (end === undefined || day <= addDays(end, 366));
}
