import { cellReference } from '../../../core/workbook/reference';
import type { SheetSpec } from '../../../core/workbook/spec';
import type { Operation } from './operation';

/** Formulas under each other in one column. */
interface Run {
  readonly column: number;
  readonly firstRow: number;
  readonly formulas: string[];
}

const CELLS_PER_RUN = 1_000;

/**
 * Formulas, in English, apart from the constants: a text longer than a formula may be cannot go the way of formulas.
 */
export function formulaOperations(sheet: SheetSpec, renamed: (formula: string) => string): readonly Operation[] {
  const runs: Run[] = [];
  const open = new Map<number, Run>();
  for (const { row, cells } of sheet.rows) {
    cells.forEach((cell, index) => {
      if (cell?.formula === undefined) return;
      const formula = `=${renamed(cell.formula)}`;
      const last = open.get(index + 1);
      if (last !== undefined && last.firstRow + last.formulas.length === row && last.formulas.length < CELLS_PER_RUN)
        last.formulas.push(formula);
      else {
        const run: Run = { column: index + 1, firstRow: row, formulas: [formula] };
        open.set(index + 1, run);
        runs.push(run);
      }
    });
  }
  return runs.map(operationOf);
}

function operationOf(run: Run): Operation {
  const { column, firstRow, formulas } = run;
  return {
    cells: formulas.length,
    weight: formulas.length,
    actions: 12,
    bytes: formulas.reduce((sum, formula) => sum + formula.length * 2 + 5, 1_000),
    queue: (sheet) => {
      sheet.getRange(
        `${cellReference(firstRow, column)}:${cellReference(firstRow + formulas.length - 1, column)}`,
      ).formulas = formulas.map((formula) => [formula]);
    },
    halves: () => {
      if (formulas.length < 2) return undefined;
      const middle = Math.ceil(formulas.length / 2);
      return [
        operationOf({ ...run, formulas: formulas.slice(0, middle) }),
        operationOf({ column, firstRow: firstRow + middle, formulas: formulas.slice(middle) }),
      ];
    },
  };
}
