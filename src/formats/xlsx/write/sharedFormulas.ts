import type { Cell } from 'hucre';
import { cellReference } from '../../../core/workbook/reference';
import type { SheetSpec } from '../../../core/workbook/spec';

type FormulaParts = Pick<Cell, 'formula' | 'formulaType' | 'formulaSharedIndex' | 'formulaRef'>;

/**
 * Formulas that stand word for word the same in several cells of a column, by `row,column` from 0, in the form of
 * shared formulas: their text is stored once (ECMA-376 Part 1, 18.3.1.40). Eight thousand hints would be 25 MB.
 */
export function sharedFormulas(sheet: SheetSpec): ReadonlyMap<string, FormulaParts> {
  const shared = new Map<string, FormulaParts>();
  let formulaSharedIndex = 0;
  for (const { formula, column, rows } of groupsOf(sheet)) {
    const [first, last] = [rows[0], rows.at(-1)];
    if (rows.length < 2 || first === undefined || last === undefined || !canBeShared(formula)) continue;
    const formulaRef = `${cellReference(first, column + 1)}:${cellReference(last, column + 1)}`;
    const [formulaType, own] = ['shared' as const, formulaSharedIndex];
    formulaSharedIndex += 1;
    rows.forEach((row, index) => {
      const parts = { formulaType, formulaSharedIndex: own };
      shared.set(`${row - 1},${column}`, index === 0 ? { ...parts, formula, formulaRef } : { ...parts, formula: '' });
    });
  }
  return shared;
}

interface Group {
  readonly formula: string;
  /** From 0. */
  readonly column: number;
  readonly rows: number[];
}

function groupsOf(sheet: SheetSpec): readonly Group[] {
  const columns = new Map<number, Map<string, Group>>();
  for (const { row, cells } of sheet.rows) {
    cells.forEach((cell, column) => {
      if (cell?.formula === undefined) return;
      const groups = columns.get(column) ?? new Map<string, Group>();
      columns.set(column, groups);
      const group = groups.get(cell.formula);
      if (group === undefined) groups.set(cell.formula, { formula: cell.formula, column, rows: [row] });
      else group.rows.push(row);
    });
  }
  return [...columns.values()].flatMap((groups) => [...groups.values()]);
}

/**
 * References to other sheets, array constants and unions may not stand in a shared formula ([MS-XLSB] 2.5.98.98
 * SharedParsedFormula), defined names may. A relative reference would mean another cell in each row.
 */
function canBeShared(formula: string): boolean {
  const bare = formula.replace(/"[^"]*"/g, '""');
  return !/[!{}[\]#']/.test(bare) && !/(?<![\p{L}\p{N}_$.])(?:\$?[A-Z]{1,3}\d|[A-Z]{1,3}\$\d|[A-Z]{1,3}:)/u.test(bare);
}
