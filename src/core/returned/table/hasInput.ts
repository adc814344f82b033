import { INPUT_FIELDS, type ReportField } from '../../template/fields';
import type { FoundTable } from './findTables';

/** Does any answer stand in the table? */
export function hasInput(table: FoundTable<ReportField>): boolean {
  const columns = INPUT_FIELDS.map((field) => table.columns.get(field)).filter((column) => column !== undefined);
  return table.rows.some((row) =>
    columns.some((column) => row.cells[column] !== undefined && row.cells[column] !== ''),
  );
}
