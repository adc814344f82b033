import { rowIssue, type RowRule } from '../context';

/** «Не виконано» comes with a proposal (extend, change, exclude) or a new deadline, so that the ministry need not ask. */
export const proposal: RowRule = (row) => {
  const { status } = row;
  if (!('status' in status) || status.status !== 'notDone' || row.row.inputs.proposal !== undefined || row.row.inputs.newDue !== undefined) return [];
  return [rowIssue(row, 'proposal-missing', 'warning', 'proposal', { status: row.whole.statusWord('notDone') })];
};
