import type { CellValue, RowContent, SheetContent, SheetState } from '../../../core/workbook/content';
import { supports } from '../requirements';
import type { Session } from '../run';
import { cellValueOf } from './cellValue';
import { inWindows, windowsOf, type Window } from './windows';
import { given } from '../../../core/given';

export interface FoundSheet {
  readonly name: string;
  readonly state: SheetState;
}

export async function readSheets(session: Session, sheets: readonly FoundSheet[]): Promise<readonly SheetContent[]> {
  const canMerge = supports('1.13');
  const sizes = await session.step((workbook) =>
    sheets.map(({ name }) => {
      const used = workbook.worksheets
        .getItem(name)
        .getUsedRangeOrNullObject(true)
        .load('rowIndex,rowCount,columnIndex,columnCount');
      return { name, used, merged: canMerge ? used.getMergedAreasOrNullObject().load('address') : undefined };
    }),
  );
  const windows = sizes.flatMap(({ name, used }) =>
    used.isNullObject ? [] : windowsOf(name, used.rowIndex, used.rowCount, used.columnIndex + used.columnCount),
  );
  const rows = new Map<string, RowContent[]>(sheets.map(({ name }) => [name, []]));
  await inWindows(session, windows, ask, (loaded, window) => {
    takeRows(loaded, window, (row) => rows.get(window.sheet)?.push(row));
  });
  return sheets.map(({ name, state }) => {
    const merged = sizes.find((size) => size.name === name)?.merged;
    return {
      name,
      state,
      rows: rows.get(name) ?? [],
      merges: merged === undefined || merged.isNullObject ? [] : mergesOf(merged.address),
    };
  });
}

/** What one window brings: its cells, and which of its rows are hidden. */
interface Loaded {
  readonly range: Excel.Range;
  readonly rows?: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}

function ask(range: Excel.Range): Loaded {
  return {
    range: range.load('values,formulas,numberFormat,valueTypes'),
    ...given({ rows: supports('1.9') ? range.getRowProperties({ rowHidden: true }) : undefined }),
  };
}

function takeRows({ range, rows }: Loaded, { from }: Window, take: (row: RowContent) => void): void {
  range.values.forEach((_, index) => {
    const row = rowOf(range, index, from + index + 1, rows?.value[index]?.rowHidden === true);
    if (row !== undefined) take(row);
  });
}

function rowOf(range: Excel.Range, index: number, row: number, hidden: boolean): RowContent | undefined {
  const values: readonly unknown[] = range.values[index] ?? [];
  const cells: (CellValue | undefined)[] = values.map((value, column) =>
    cellValueOf(
      value,
      range.formulas[index]?.[column],
      String(range.numberFormat[index]?.[column] ?? ''),
      String(range.valueTypes[index]?.[column] ?? ''),
    ),
  );
  while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
  return cells.length === 0 ? undefined : { row, cells, ...given({ hidden: hidden ? hidden : undefined }) };
}

/** `'Лист'!A1:C1,'Лист'!A3:C3` → `A1:C1`, `A3:C3`. A comma may stand in a sheet's name, never in a range. */
function mergesOf(address: string): readonly string[] {
  return [...address.matchAll(/!([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})(?=,|$)/g)].flatMap((match) => match[1] ?? []);
}
