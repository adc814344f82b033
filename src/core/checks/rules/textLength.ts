import type { Issue } from '../../issues/issue';
import { INPUT_FIELDS } from '../../template/fields';
import { rowIssue, type RowRule } from '../context';

/** What the template promises to take, and what a cell of Excel can hold at all (Microsoft, "Excel specifications and limits"). */
const PROMISED = 32_000;
const CELL_LIMIT = 32_767;

/** Text that would not fit into a cell of the summary. */
export const textLength: RowRule = (row) => {
  const issues: Issue[] = [];
  for (const field of INPUT_FIELDS) {
    const length = row.row.inputs[field]?.text.length ?? 0;
    if (length > PROMISED)
      issues.push(
        rowIssue(row, 'text-too-long', length > CELL_LIMIT ? 'error' : 'warning', field, { length, limit: PROMISED }),
      );
  }
  return issues;
};
