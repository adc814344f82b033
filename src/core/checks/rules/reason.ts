import { rowIssue, type RowRule } from '../context';
import { isPlaceholder } from '../vocabulary/narrativeWords';

/** «Виконано частково» and «не виконано» say why. */
export const reason: RowRule = (row) => {
  const { status, values, whole } = row;
  if (!('status' in status) || (status.status !== 'partly' && status.status !== 'notDone')) return [];
  if (row.row.inputs.reason !== undefined && values.reason === undefined) return [];
  const params = { status: whole.statusWord(status.status) };
  if (values.reason === undefined) return [rowIssue(row, 'reason-missing', 'error', 'reason', params)];
  return isPlaceholder(values.reason.text) ? [rowIssue(row, 'reason-placeholder', 'error', 'reason', { ...params, found: values.reason.text })] : [];
};
