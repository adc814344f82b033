import { requiredFields } from '../../template/requirements';
import { blankSeverity, rowIssue, type RowRule } from '../context';
import { saysNone } from '../vocabulary/narrativeWords';
import { understoodDate } from '../vocabulary/understood';
import { dateReadingIssues } from './dateReading';
import { isPlausible } from './doneOnPlausible';
import { shownDate } from '../../calendar/dotted';

/**
 * The date of completion is a date, and is given where the deadline has a day or a month to meet; never demanded
 * elsewhere. A dash is no date given.
 */
export const doneOn: RowRule = (row) => {
  const needed =
    'status' in row.status &&
    row.duty !== undefined &&
    requiredFields(row.status.status, row.duty.deadlineKind).includes('doneOn');
  const understood = understoodDate(row.dates.doneOn);
  // A day that cannot be right is reported as such; how it was typed matters no more.
  if (understood !== undefined && !isPlausible(understood, row.whole)) return [];
  if (row.row.inputs.doneOn !== undefined && !saysNone(row.row.inputs.doneOn.text))
    return dateReadingIssues(row, 'doneOn', row.dates.doneOn, needed ? 'error' : 'warning');
  return needed
    ? [
        rowIssue(row, 'done-date-missing', blankSeverity(row, 'doneOn'), 'doneOn', {
          deadline: shownDate(row.duty?.due ?? row.duty?.periodEnd ?? ''),
        }),
      ]
    : [];
};
