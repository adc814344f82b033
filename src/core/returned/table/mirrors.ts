import type { ReportField } from '../../template/fields';
import type { FoundTable } from './findTables';

/** Most answers are formulas that point to another sheet: a view for print, whatever it is called now. */
export function isMirror(table: FoundTable<ReportField>): boolean {
  if (table.by !== 'words') return false;
  const columns = (['status', 'narrative'] as const)
    .map((field) => table.columns.get(field))
    .filter((column) => column !== undefined);
  let filled = 0;
  let mirrored = 0;
  for (const row of table.rows) {
    for (const column of columns) {
      const cell = row.cells[column];
      if (cell === undefined) continue;
      filled += 1;
      if (typeof cell === 'object' && cell.kind === 'formula' && looksElsewhere(cell.formula)) mirrored += 1;
    }
  }
  return mirrored > 0 && mirrored * 2 >= filled;
}

/** A formula of another sheet, or of a hidden column beside it; a shared one has its text in its first cell alone. */
export function looksElsewhere(formula: string): boolean {
  return formula === '' || formula.includes('!') || formula.includes('INDEX(');
}
