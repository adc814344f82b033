import type { IssueFix } from '../../issues/issue';
import type { ReturnRow } from '../../returned/types';
import type { OfficerStatus } from '../../template/statuses';
import { rowIssue, textFix, type RowRule } from '../context';

/** The status is given, in the words of the drop-down or in words that can mean nothing else. */
export const status: RowRule = (row) => {
  const found = row.row.inputs.status?.text ?? '';
  if (row.row.inputs.status !== undefined && row.values.status === undefined) return [];
  const { status: reading, whole } = row;
  const fix = (id: OfficerStatus): IssueFix => textFix('status', whole.statusWord(id));
  switch (reading.kind) {
    case 'blank':
      return [rowIssue(row, 'status-missing', 'error', 'status')];
    case 'exact':
      return [];
    case 'spelling':
      // A capital letter is no slip.
      return found.toLowerCase() === whole.statusWord(reading.status).toLowerCase()
        ? []
        : [
            rowIssue(
              row,
              'status-spelling',
              'info',
              'status',
              { found, status: whole.statusWord(reading.status) },
              fix(reading.status),
            ),
          ];
    case 'synonym':
      return [
        rowIssue(
          row,
          'status-synonym',
          'warning',
          'status',
          { found, status: whole.statusWord(reading.status) },
          fix(reading.status),
        ),
      ];
    case 'leading':
      return [
        rowIssue(
          row,
          'status-from-text',
          'warning',
          'status',
          { status: whole.statusWord(reading.status) },
          hasPlace(row.row) ? fix(reading.status) : undefined,
        ),
      ];
    case 'ministry':
      return [rowIssue(row, 'status-of-ministry', 'error', 'status', { found, status: whole.statusWord('notDone') })];
    case 'unknown':
      return reading.suggestion === undefined
        ? [rowIssue(row, 'status-unknown', 'error', 'status', { found })]
        : [
            rowIssue(
              row,
              'status-unknown-suggested',
              'error',
              'status',
              { found, status: whole.statusWord(reading.suggestion) },
              fix(reading.suggestion),
            ),
          ];
  }
};

/** Is there a cell for the status? Where the description took its column, writing the status there would lose it. */
function hasPlace({ columns, row, inputs }: ReturnRow): boolean {
  return (
    columns === undefined || (columns.status !== undefined && inputs.narrative?.cell !== `${columns.status}${row}`)
  );
}
