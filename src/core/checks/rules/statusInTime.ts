import { asksForDay, isUpkeepKind } from '../../template/requirements';
import type { OfficerStatus } from '../../template/statuses';
import { rowIssue, textFix, type RowRule } from '../context';
import { shownDate } from '../../calendar/dotted';

/**
 * The status fits the day of the round: «строк не настав» before the deadline only, «не виконано» after it,
 * «виконується» and «не розпочато» while the period lasts, «виконано» once it has begun. Year-long upkeep that is
 * «виконується» after its end was simply done: a suggestion, not a mistake.
 */
export const statusInTime: RowRule = (row) => {
  const { duty, status, whole } = row;
  if (duty === undefined || !('status' in status)) return [];
  const { asOf } = whole.returned.stamp.round;
  const end = duty.due ?? duty.periodEnd;
  if (end === undefined) return [];
  const over = end < asOf;
  const params = () => ({ status: whole.statusWord(status.status), end: shownDate(end), asOf: shownDate(asOf) });
  const suggest = (id: OfficerStatus) => textFix('status', whole.statusWord(id));
  switch (status.status) {
    case 'notDue':
      if (over || end === asOf) return [rowIssue(row, 'not-due-impossible', 'error', 'status', params())];
      if (duty.periodStart === undefined || duty.periodStart > asOf) return [];
      // «До 15 листопада» has literally not come in June, though work may run; a running year has no such day.
      return [
        rowIssue(
          row,
          'not-due-but-begun',
          asksForDay(duty.deadlineKind) ? 'warning' : 'error',
          'status',
          { ...params(), start: shownDate(duty.periodStart) },
          suggest('ongoing'),
        ),
      ];
    case 'ongoing':
      if (!over) return [];
      return isUpkeepKind(duty.deadlineKind)
        ? [
            rowIssue(
              row,
              'ongoing-upkeep-ended',
              'info',
              'status',
              { ...params(), suggested: whole.statusWord('done') },
              suggest('done'),
            ),
          ]
        : [rowIssue(row, 'ongoing-after-end', 'error', 'status', params())];
    case 'notStarted':
      return over
        ? [
            rowIssue(
              row,
              'not-started-after-end',
              'warning',
              'status',
              { ...params(), suggested: whole.statusWord('notDone') },
              suggest('notDone'),
            ),
          ]
        : [];
    case 'notDone':
      // The day may still be met; that it was not is known only after it.
      return end > asOf ? [rowIssue(row, 'not-done-before-end', 'warning', 'status', params())] : [];
    case 'done':
    case 'partly':
      // A date says it better, and has a rule of its own.
      return duty.periodStart !== undefined && duty.periodStart > asOf && row.doneOn === undefined
        ? [rowIssue(row, 'done-before-start', 'warning', 'status', { ...params(), start: shownDate(duty.periodStart) })]
        : [];
    default:
      return [];
  }
};
