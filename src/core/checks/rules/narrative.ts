import { requiredFields } from '../../template/requirements';
import { rowIssue, type RowRule } from '../context';
import { isPlaceholder, repeatsStatus, saysNone } from '../vocabulary/narrativeWords';

/** What was done is reported: always for work done or under way; a dash or «інформація додається» says nothing. */
export const narrative: RowRule = (row) => {
  const { status, values } = row;
  const text = values.narrative?.text;
  if (row.row.inputs.narrative !== undefined && text === undefined) return [];
  const needed =
    'status' in status && requiredFields(status.status, row.duty?.deadlineKind ?? '').includes('narrative');
  if (text === undefined)
    return needed
      ? [rowIssue(row, 'narrative-missing', 'error', 'narrative', { status: row.whole.statusWord(status.status) })]
      : [];
  // Where nothing need be reported, a dash or the status said again is no fault.
  if (!isPlaceholder(text) || (!needed && (saysNone(text) || repeatsStatus(text)))) return [];
  return [rowIssue(row, 'narrative-placeholder', needed ? 'error' : 'warning', 'narrative', { found: text })];
};
