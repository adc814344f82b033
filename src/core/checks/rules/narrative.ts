import { rowIssue, type RowRule } from '../context';
import { isPlaceholder } from '../vocabulary/narrativeWords';

const NEEDED: ReadonlySet<string> = new Set(['done', 'partly', 'ongoing']);

/** What was done is told: always for work done or under way; a dash or «інформація додається» tells nothing. */
export const narrative: RowRule = (row) => {
  const { status, values } = row;
  const text = values.narrative?.text;
  if (row.row.inputs.narrative !== undefined && text === undefined) return [];
  const needed = 'status' in status && NEEDED.has(status.status);
  if (text === undefined) return needed ? [rowIssue(row, 'narrative-missing', 'error', 'narrative', { status: row.whole.statusWord(status.status) })] : [];
  return isPlaceholder(text) ? [rowIssue(row, 'narrative-placeholder', needed ? 'error' : 'warning', 'narrative', { found: text })] : [];
};
