import { requiredFields } from '../../template/requirements';
import { rowIssue, type RowRule } from '../context';
import { saysNone } from '../vocabulary/narrativeWords';

/**
 * «Не виконано» comes with a proposal (extend, change, exclude) or a new deadline, so that the ministry need not ask.
 */
export const proposal: RowRule = (row) => {
  const { status } = row;
  const { proposal: given, newDue } = row.row.inputs;
  if (
    !('status' in status) ||
    !requiredFields(status.status, '').includes('proposal') ||
    (newDue !== undefined && !saysNone(newDue.text)) ||
    (given !== undefined && !saysNone(given.text))
  )
    return [];
  return [rowIssue(row, 'proposal-missing', 'warning', 'proposal', { status: row.whole.statusWord(status.status) })];
};
