import type { Issue } from '../../issues/issue';
import { INPUT_FIELDS } from '../../template/fields';
import { rowIssue, type RowRule } from '../context';
import { CELL_LIMIT } from '../../workbook/limits';

/** What the template promises to take. */
const PROMISED = 32_000;

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
