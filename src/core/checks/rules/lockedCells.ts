import type { Issue } from '../../issues/issue';
import { excerpt } from '../../returned/match/matchRow';
import type { ReturnRow } from '../../returned/types';
import type { LockedField } from '../../template/fields';
import { foldKey } from '../../text/clean';
import { textFix, type ReturnRule } from '../context';

const COPIED: readonly LockedField[] = ['no', 'task', 'measure', 'deadline', 'period', 'role'];
/** Columns that repeat the plan: a change there is a change of the plan's text. */
const PLAN_TEXT: ReadonlySet<LockedField> = new Set<LockedField>(['task', 'measure', 'deadline']);

/** Every locked cell against the copy that the template keeps of it: cell by cell, what stood there and what stands there now. */
export const lockedCells: ReturnRule = ({ returned, facts }) => {
  if (returned.stampedDuties.length === 0) return [];
  const issues: Issue[] = [];
  for (const row of returned.rows) {
    if (row.key === undefined || row.matchedBy !== 'key') continue;
    const copy = facts(row.key)?.stamped?.locked;
    if (copy === undefined) continue;
    for (const field of COPIED) {
      const was = copy[field] ?? '';
      const now = row.locked[field]?.text ?? '';
      if (now === was || now === was.trim() || foldKey(now) === foldKey(was)) continue;
      // A column that is not there at all is no edit; recognition works without it.
      if (now === '' && !columnExists(returned.rows, field)) continue;
      issues.push({
        code: PLAN_TEXT.has(field) ? 'plan-text-changed' : 'locked-changed', severity: 'warning',
        at: { sheet: row.sheet, row: row.row, rowKey: row.key, field, ...(row.locked[field] === undefined ? {} : { cell: row.locked[field].cell }) },
        params: { column: field, was: excerpt(was), found: excerpt(now) }, fix: textFix(field, was),
      });
    }
  }
  return issues;
};

function columnExists(rows: readonly ReturnRow[], field: LockedField): boolean {
  return rows.some((row) => row.locked[field] !== undefined);
}
