import { requiredFields } from '../../template/requirements';
import { blankSeverity, rowIssue, type RowRule } from '../context';
import { isPlaceholder } from '../vocabulary/narrativeWords';

/**
 * «Виконано частково» and «не виконано» say why; «не розпочато» should. Grounds of «не належить до компетенції» have
 * their own rule.
 */
export const reason: RowRule = (row) => {
  const { status, values, whole } = row;
  if (!('status' in status) || status.status === 'notOurs' || !requiredFields(status.status, '').includes('reason'))
    return [];
  if (row.row.inputs.reason !== undefined && values.reason === undefined) return [];
  const severity = status.status === 'notStarted' ? 'warning' : blankSeverity(row, 'reason');
  const params = { status: whole.statusWord(status.status) };
  if (values.reason === undefined) return [rowIssue(row, 'reason-missing', severity, 'reason', params)];
  return isPlaceholder(values.reason.text)
    ? [rowIssue(row, 'reason-placeholder', severity, 'reason', { ...params, found: values.reason.text })]
    : [];
};
