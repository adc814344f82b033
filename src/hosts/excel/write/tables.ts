import type { TableSpec } from '../../../core/workbook/spec';
import { small, type Operation } from './operation';

/** Tables under a passing name: the old workbook still has the real one. */
export function tableOperations(
  tables: readonly TableSpec[],
  passingName: (table: TableSpec) => string,
): readonly Operation[] {
  return tables.map((spec) =>
    small(
      (sheet) => {
        const table = sheet.tables.add(sheet.getRange(spec.range), true);
        table.name = passingName(spec);
        if (spec.style !== undefined) table.style = spec.style;
      },
      { addsAgain: true },
    ),
  );
}
