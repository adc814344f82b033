import { dateCell } from '../../src/core/workbook/cell';
import { toExcelSerial } from '../../src/core/calendar/excelSerial';
import type { CellValue, WorkbookContent } from '../../src/core/workbook/content';
import type { CellSpec, WorkbookSpec } from '../../src/core/workbook/spec';
import { given } from '../../src/core/given';

/** What a reader would see of a spec that a faithful writer wrote: no bytes in between. */
export function contentOf(spec: WorkbookSpec): WorkbookContent {
  return {
    sheets: spec.sheets.map(({ name, state, rows, merges }) => ({
      name,
      state,
      merges: merges ?? [],
      rows: rows
        .filter(({ cells }) => cells.some((cell) => cell?.value !== undefined))
        .map(({ row, cells, hidden }) => ({
          row,
          cells: cells.map(valueOf),
          ...given({ hidden: hidden === true ? hidden : undefined }),
        })),
    })),
    properties: new Map(Object.entries(spec.properties.custom)),
    hasMacros: false,
    externalLinks: 0,
  };
}

function valueOf(cell: CellSpec | undefined): CellValue | undefined {
  const value = cell?.value;
  return typeof value === 'object' ? dateCell(toExcelSerial(value.date)) : value;
}
