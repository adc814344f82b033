import { cellReference } from '../../../../core/workbook/reference';

/**
 * Formulas that stand word for word the same in several cells of a column: their text is stored once (ECMA-376 Part 1,
 * 18.3.1.40). Eight thousand hints would be 25 MB.
 */
export interface SharedFormulas {
  /** Each formula is met once before any is written. `row` is 1-based, `column` counts from 0. */
  meet(row: number, column: number, formula: string): void;
  /** How the formula of a cell is written; undefined where it is not shared. */
  at(row: number, column: number, formula: string): SharedFormula | undefined;
}

export interface SharedFormula {
  readonly index: number;
  /** All the cells that share it; only at the first of them, which holds its text. */
  readonly range?: string;
}

interface Group {
  /** 1-based rows. */
  readonly first: number;
  last: number;
  count: number;
  /** Its number among the shared formulas of the sheet, given when it is first written; -1 where it is not shared. */
  index?: number;
}

export function sharedFormulas(): SharedFormulas {
  const columns = new Map<number, Map<string, Group>>();
  let next = 0;
  return {
    meet(row, column, formula) {
      const groups = columns.get(column) ?? new Map<string, Group>();
      columns.set(column, groups);
      const group = groups.get(formula);
      if (group === undefined) {
        groups.set(formula, { first: row, last: row, count: 1 });
        return;
      }
      group.last = row;
      group.count += 1;
    },
    at(row, column, formula) {
      const group = columns.get(column)?.get(formula);
      if (group === undefined || group.count < 2) return undefined;
      group.index ??= canBeShared(formula) ? next++ : -1;
      if (group.index < 0) return undefined;
      if (row !== group.first) return { index: group.index };
      return {
        index: group.index,
        range: `${cellReference(group.first, column + 1)}:${cellReference(group.last, column + 1)}`,
      };
    },
  };
}

/**
 * References to other sheets, array constants and unions may not stand in a shared formula ([MS-XLSB] 2.5.98.98
 * SharedParsedFormula), defined names may. A relative reference would mean another cell in each row.
 */
function canBeShared(formula: string): boolean {
  const bare = formula.replace(/"[^"]*"/g, '""');
  return !/[!{}[\]#']/.test(bare) && !/(?<![\p{L}\p{N}_$.])(?:\$?[A-Z]{1,3}\d|[A-Z]{1,3}\$\d|[A-Z]{1,3}:)/u.test(bare);
}
