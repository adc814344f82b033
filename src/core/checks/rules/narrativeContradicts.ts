import { saysDone } from '../../template/statuses';
import { rowIssue, type RowRule } from '../context';
import { isPlaceholder, saysNothingDone } from '../vocabulary/narrativeWords';

/** «Виконано», and the description says that nothing was done. */
export const narrativeContradicts: RowRule = (row) => {
  const { status, values } = row;
  const text = values.narrative?.text;
  if (text === undefined || !('status' in status) || !saysDone(status.status)) return [];
  return !isPlaceholder(text) && saysNothingDone(text)
    ? [
        rowIssue(row, 'narrative-contradicts', 'warning', 'narrative', {
          status: row.whole.statusWord(status.status),
          found: text,
        }),
      ]
    : [];
};
