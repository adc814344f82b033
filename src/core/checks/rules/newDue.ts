import { rowIssue, type RowRule } from '../context';
import { understoodDate } from '../vocabulary/understood';
import { dateReadingIssues } from './dateReading';
import { shownDate } from '../../calendar/dotted';

/** A new deadline is a date after the day of the round. */
export const newDue: RowRule = (row) => {
  const date = understoodDate(row.dates.newDue);
  const { asOf } = row.whole.returned.stamp.round;
  const typed = dateReadingIssues(row, 'newDue', row.dates.newDue, 'warning');
  return date === undefined || date > asOf
    ? typed
    : [...typed, rowIssue(row, 'new-due-past', 'warning', 'newDue', { found: shownDate(date), asOf: shownDate(asOf) })];
};
