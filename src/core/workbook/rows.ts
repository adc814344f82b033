import type { LargeSheetSpec, LargeWorkbookSpec, RowSpec, Rows, WorkbookSpec } from './spec';

/** The rows that are made in any case: all of a small sheet, of a large one those above its table. */
export function headOf(rows: Rows): readonly RowSpec[] {
  return 'make' in rows ? rows.head : rows;
}

/** Every row, in order; of a large sheet made one by one. */
export function* eachRow(rows: Rows): Generator<RowSpec> {
  yield* headOf(rows);
  if ('make' in rows) for (let place = 0; place < rows.count; place += 1) yield rows.make(place);
}

/** The same sheet with all its rows. */
function wholeSheet(sheet: LargeSheetSpec): WorkbookSpec['sheets'][number] {
  return { ...sheet, rows: [...eachRow(sheet.rows)] };
}

/** The same workbook with all its rows, as plain data. */
export function wholeWorkbook(spec: LargeWorkbookSpec): WorkbookSpec {
  return { ...spec, sheets: spec.sheets.map(wholeSheet) };
}
