import type { ReportField } from '../../template/fields';
import type { CellValue } from '../../workbook/content';
import { parseCellReference } from '../../workbook/reference';
import type { FoundTable } from './findTables';

export interface MergedCells {
  of(
    row: number,
  ): readonly (readonly [ReportField, { readonly value: CellValue; readonly row: number; readonly column: number }])[];
}

/**
 * Merged ranges and covered rows that are looked at; a table of answers has a few, a hostile one must not take
 * long.
 */
const MOST_COVERED = 20_000;

/**
 * Merged cells of a column: the value of the first cell is meant for every row that it covers; a key is one row's
 * alone.
 */
export function mergedCells(table: FoundTable<ReportField>): MergedCells {
  const byRow = new Map<number, [ReportField, { value: CellValue; row: number; column: number }][]>();
  const fieldOf = new Map([...table.columns].map(([field, column]) => [column + 1, field] as const));
  const contents = new Map(table.rows.map((row) => [row.row, row]));
  let left = MOST_COVERED;
  for (const range of table.sheet.merges.slice(0, MOST_COVERED)) {
    const [from, to] = range.split(':').map(parseCellReference);
    if (from === undefined || to === undefined || to.row === from.row) continue;
    const field = fieldOf.get(from.column);
    const value = contents.get(from.row)?.cells[from.column - 1];
    if (field === undefined || field === 'key' || field === 'hint' || value === undefined) continue;
    for (let row = from.row + 1; row <= to.row && left > 0; row += 1) {
      left -= 1;
      if (!contents.has(row)) continue;
      const list = byRow.get(row) ?? [];
      list.push([field, { value, row: from.row, column: from.column }]);
      byRow.set(row, list);
    }
  }
  return { of: (row) => byRow.get(row) ?? [] };
}
