import { addDays, type CivilDate } from '../../calendar/civilDate';
import { asksForDay, WITHOUT_COMPLETION } from '../../template/requirements';
import { dateFix, rowIssue, type ReturnCase, type RowRule } from '../context';
import { earliestDay } from '../planDays';
import { understoodDate } from '../vocabulary/understood';
import { shownDate } from '../../calendar/dotted';

/**
 * Days between the two date systems of Excel. A date copied between workbooks of different systems is off by them
 * (Microsoft, "Differences between the 1900 and the 1904 date system").
 */
const DATE_SYSTEMS_APART = 1462;

/** The date of completion lies between the birth of the plan and today; late is told, not refused. */
export const doneOnPlausible: RowRule = (row) => {
  const date = understoodDate(row.doneOn);
  if (date === undefined) return [];
  const { duty, whole, status } = row;
  const { today } = whole.context;
  const earliest = earliestDay(whole);
  const plausible = (day: CivilDate): boolean => isPlausible(day, whole);
  if (!plausible(date)) {
    const other = [addDays(date, DATE_SYSTEMS_APART), addDays(date, -DATE_SYSTEMS_APART)].find(
      (day) => plausible(day) && nearDuty(day, duty?.periodStart, duty?.due ?? duty?.periodEnd),
    );
    if (other !== undefined)
      return [
        rowIssue(
          row,
          'date-1904',
          'warning',
          'doneOn',
          { found: shownDate(date), date: shownDate(other) },
          dateFix('doneOn', other),
        ),
      ];
    return date > today
      ? [rowIssue(row, 'date-in-future', 'error', 'doneOn', { found: shownDate(date), today: shownDate(today) })]
      : [
          rowIssue(row, 'date-before-plan', 'error', 'doneOn', {
            found: shownDate(date),
            earliest: shownDate(earliest ?? ''),
          }),
        ];
  }
  if ('status' in status && WITHOUT_COMPLETION.includes(status.status))
    return [
      rowIssue(row, 'done-date-unexpected', 'warning', 'doneOn', {
        found: shownDate(date),
        status: whole.statusWord(status.status),
      }),
    ];
  const end = duty?.due ?? duty?.periodEnd;
  if (end !== undefined && date > end)
    return [rowIssue(row, 'done-late', 'warning', 'doneOn', { found: shownDate(date), deadline: shownDate(end) })];
  if (duty?.periodStart !== undefined && date < duty.periodStart && !asksForDay(duty.deadlineKind)) {
    return [
      rowIssue(row, 'date-before-period', 'warning', 'doneOn', {
        found: shownDate(date),
        start: shownDate(duty.periodStart),
      }),
    ];
  }
  return [];
};

/** Between the birth of the plan and today. */
export function isPlausible(day: CivilDate, whole: ReturnCase): boolean {
  const earliest = earliestDay(whole);
  return day <= whole.context.today && (earliest === undefined || day >= earliest);
}

/** A plausible repair lies in the period of the duty or within a year around it. */
function nearDuty(day: CivilDate, start: CivilDate | undefined, end: CivilDate | undefined): boolean {
  return (start === undefined || day >= addDays(start, -366)) && (end === undefined || day <= addDays(end, 366));
}
