import type { CivilDate } from '../../core/calendar/civilDate';
import { patchContent } from '../../core/workbook/patchContent';
import type { WorkbookContent } from '../../core/workbook/content';
import type { CellChange, SafeFixes } from '../../ports';
import { checkContent } from './checkOne';

/**
 * Of several corrections those that together raise the number of errors by none: a date put right may turn out to lie
 * in the future. Each correction is taken whole or not at all.
 */
export function safeFixes(
  content: WorkbookContent,
  fixes: readonly (readonly CellChange[])[],
  today: CivilDate,
): SafeFixes {
  const errorsAfter = (changes: readonly CellChange[]): number =>
    checkContent(patchContent(content, changes), today).findings.filter(({ issue }) => issue.severity === 'error')
      .length;
  const before = errorsAfter([]);
  const all = fixes.flat();
  if (errorsAfter(all) <= before) return { changes: all, taken: fixes.length };
  let changes: readonly CellChange[] = [];
  let [errors, taken] = [before, 0];
  for (const fix of fixes) {
    const tried = [...changes, ...fix];
    const after = errorsAfter(tried);
    if (after > errors) continue;
    [changes, errors, taken] = [tried, after, taken + 1];
  }
  return { changes, taken };
}
