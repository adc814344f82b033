import { INPUT_FIELDS, type ReportField } from '../../template/fields';
import type { FoundTable } from './findTables';

/** The rows of a sheet of formulas in which somebody typed an answer over a formula; formulas are no answers there. */
export function typedOver(table: FoundTable<ReportField>): FoundTable<ReportField> {
  const answers = new Set(INPUT_FIELDS.flatMap((field) => table.columns.get(field) ?? []));
  const number = table.columns.get('no') ?? -1;
  const rows = table.rows.flatMap((row) => {
    // The place for signing stands under the table.
    if (!/^\d/.test(String(row.cells[number] ?? ''))) return [];
    const cells = row.cells.map((cell, column) =>
      answers.has(column) && typeof cell === 'object' && cell.kind === 'formula' ? undefined : cell,
    );
    return [...answers].some((column) => cells[column] !== undefined && cells[column] !== '')
      ? [{ ...row, cells }]
      : [];
  });
  return { ...table, rows };
}
