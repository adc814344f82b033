import type { Issue, Severity } from '../../issues/issue';
import type { ReturnRow } from '../../returned/types';
import type { OfficerStatus } from '../../template/statuses';
import { rowIssue, textFix, type RowCase, type RowRule } from '../context';

/** The status is given, in the words of the drop-down or in words that can mean nothing else. */
export const status: RowRule = (row) => {
  const found = row.row.inputs.status?.text ?? '';
  if (row.row.inputs.status !== undefined && row.values.status === undefined) return [];
  const { status: reading, whole } = row;
  switch (reading.kind) {
    case 'blank':
      return [rowIssue(row, 'status-missing', 'error', 'status', {})];
    case 'exact':
      return [];
    case 'spelling':
      // A capital letter is no slip.
      return found.toLowerCase() === whole.statusWord(reading.status).toLowerCase()
        ? []
        : [suggested(row, 'status-spelling', 'info', reading.status)];
    case 'synonym':
      return [suggested(row, 'status-synonym', 'warning', reading.status)];
    case 'leading':
      return [fromText(row, reading.status)];
    case 'ministry':
      return [rowIssue(row, 'status-of-ministry', 'error', 'status', { found, status: whole.statusWord('notDone') })];
    case 'unknown':
      return reading.suggestion === undefined
        ? [rowIssue(row, 'status-unknown', 'error', 'status', { found })]
        : [suggested(row, 'status-unknown-suggested', 'error', reading.suggestion)];
  }
};

type Suggesting = 'status-spelling' | 'status-synonym' | 'status-unknown-suggested';

/** What was typed, with the word of the drop-down to put in its place. */
function suggested(row: RowCase, code: Suggesting, severity: Severity, id: OfficerStatus): Issue {
  const found = row.row.inputs.status?.text ?? '';
  const word = row.whole.statusWord(id);
  return rowIssue(row, code, severity, 'status', { found, status: word }, textFix('status', word));
}

/** The description begins with a status; where it has taken the status's column there is no place to write one. */
function fromText(row: RowCase, id: OfficerStatus): Issue {
  const word = row.whole.statusWord(id);
  const fix = hasPlace(row.row) ? textFix('status', word) : undefined;
  return rowIssue(row, 'status-from-text', 'warning', 'status', { status: word }, fix);
}

/** Is there a cell for the status? Where the description took its column, writing the status there would lose it. */
function hasPlace({ columns, row, inputs }: ReturnRow): boolean {
  return (
    columns === undefined || (columns.status !== undefined && inputs.narrative?.cell !== `${columns.status}${row}`)
  );
}
