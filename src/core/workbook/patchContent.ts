import { toExcelSerial } from '../calendar/excelSerial';
import { dateCell } from './cell';
import type { CellValue, RowContent, SheetContent, WorkbookContent } from './content';
import { parseCellReference } from './reference';
import type { SpecValue } from './spec';

/** A cell that gets a value; without one it is emptied. */
export interface ContentChange {
  readonly sheet: string;
  /** A1 reference. */
  readonly cell: string;
  readonly value?: SpecValue | undefined;
}

/** What would be read of a workbook after its cells were changed; the workbook itself stays. */
export function patchContent(content: WorkbookContent, changes: readonly ContentChange[]): WorkbookContent {
  return {
    ...content,
    sheets: content.sheets.map((sheet) => {
      const own = changes.filter((change) => change.sheet === sheet.name);
      return own.length === 0 ? sheet : own.reduce(patchSheet, sheet);
    }),
  };
}

function patchSheet(sheet: SheetContent, { cell, value }: ContentChange): SheetContent {
  const place = parseCellReference(cell);
  if (place === undefined) return sheet;
  const row = sheet.rows.find((one) => one.row === place.row);
  const patched: RowContent = {
    ...(row ?? { row: place.row }),
    cells: withCell(row?.cells ?? [], place.column, value),
  };
  const others = sheet.rows.filter((one) => one.row !== place.row);
  return { ...sheet, rows: [...others, patched].sort((a, b) => a.row - b.row) };
}

function withCell(
  cells: RowContent['cells'],
  column: number,
  value: SpecValue | undefined,
): readonly (CellValue | undefined)[] {
  const filled = Array.from({ length: Math.max(cells.length, column) }, (_, at) => cells[at]);
  filled[column - 1] = typeof value === 'object' ? dateCell(toExcelSerial(value.date)) : value;
  return filled;
}
