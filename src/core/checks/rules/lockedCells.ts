import type { Issue } from '../../issues/issue';
import type { Plan } from '../../plan/types';
import { measuresById } from '../../returned/match/dutyIndex';
import { excerpt } from '../../returned/match/matchRow';
import type { Return } from '../../returned/types';
import type { LockedField } from '../../template/fields';
import { foldKey } from '../../text/clean';
import { textFix, type ReturnRule } from '../context';

const COPIED: readonly LockedField[] = ['no', 'task', 'measure', 'deadline', 'period', 'role'];
/** Columns that repeat the plan: a change there is a change of the plan's text. */
const PLAN_TEXT: ReadonlySet<LockedField> = new Set<LockedField>(['task', 'measure', 'deadline']);

/** Every locked cell against the copy that the template keeps of it: cell by cell, what stood there and what stands there now. */
export const lockedCells: ReturnRule = ({ returned, facts, context }) => {
  if (returned.stampedDuties.length === 0) return context.plan === undefined || returned.form === 'otherForm' ? [] : againstPlan(returned, context.plan);
  const columns = new Set(returned.rows.flatMap(({ locked }) => Object.keys(locked)));
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
      if (now === '' && !columns.has(field)) continue;
      issues.push({
        code: PLAN_TEXT.has(field) ? 'plan-text-changed' : 'locked-changed', severity: 'warning',
        at: { sheet: row.sheet, row: row.row, rowKey: row.key, field, ...(row.locked[field] === undefined ? {} : { cell: row.locked[field].cell }) },
        params: { column: field, was: excerpt(was), found: excerpt(now) }, fix: textFix(field, was),
      });
    }
  }
  return issues;
};

/** Without the template's memory the measure's text is compared with the plan; a condition that the template adds to it is no change. */
function againstPlan(returned: Return, plan: Plan): readonly Issue[] {
  const measures = measuresById(plan);
  return returned.rows.flatMap((row): readonly Issue[] => {
    const shown = row.locked.measure;
    const text = row.key === undefined ? undefined : measures.get(row.key.slice(0, Math.max(0, row.key.indexOf('@'))))?.text;
    if (shown === undefined || text === undefined || row.matchedBy === 'text' || foldKey(shown.text).startsWith(foldKey(text))) return [];
    return [{
      code: 'plan-text-changed', severity: 'warning', at: { sheet: row.sheet, row: row.row, field: 'measure', cell: shown.cell, ...(row.key === undefined ? {} : { rowKey: row.key }) },
      params: { column: 'measure', was: excerpt(text), found: excerpt(shown.text) }, fix: textFix('measure', text),
    }];
  });
}
