import { rowIssue, type RowRule } from '../context';
import { isPlaceholder } from '../vocabulary/narrativeWords';

/** «Не належить до компетенції» says why, in the reasons or in the description. */
export const grounds: RowRule = (row) => {
  if (!('status' in row.status) || row.status.status !== 'notOurs') return [];
  const reported = [row.values.reason, row.values.narrative].some(
    (value) => value !== undefined && !isPlaceholder(value.text),
  );
  return reported
    ? []
    : [rowIssue(row, 'grounds-missing', 'error', 'reason', { status: row.whole.statusWord('notOurs') })];
};
