import type { CellValue, RowContent, SheetContent, SheetState } from '../../../core/workbook/content';
import { cellReference } from '../../../core/workbook/reference';
import { isTooLarge } from '../problems';
import { supports } from '../requirements';
import type { Session } from '../run';
import { cellValueOf } from './cellValue';
import { given } from '../../../core/given';

export interface FoundSheet {
  readonly name: string;
  readonly state: SheetState;
}

/** Rows `from` … `from + rows - 1` (0-based) of one sheet, from column A on. */
interface Window {
  readonly sheet: string;
  readonly from: number;
  readonly rows: number;
  readonly columns: number;
}

/** Four properties are asked of every cell; a response on the web may have 5 MB. */
const CELLS_PER_REQUEST = 20_000;

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
  const windows = sizes.flatMap(({ name, used }) => (used.isNullObject ? [] : windowsOf(name, used)));
  const rows = new Map<string, RowContent[]>(sheets.map(({ name }) => [name, []]));
  for (const request of packed(windows))
    await readWindows(session, request, (sheet, row) => rows.get(sheet)?.push(row));
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

function windowsOf(sheet: string, used: Excel.Range): readonly Window[] {
  const columns = used.columnIndex + used.columnCount;
  const height = Math.max(1, Math.floor(CELLS_PER_REQUEST / columns));
  const end = used.rowIndex + used.rowCount;
  const windows: Window[] = [];
  for (let from = used.rowIndex; from < end; from += height)
    windows.push({ sheet, from, rows: Math.min(height, end - from), columns });
  return windows;
}

/** Small sheets share a request. */
function packed(windows: readonly Window[]): readonly (readonly Window[])[] {
  const requests: Window[][] = [];
  let cells = Number.POSITIVE_INFINITY;
  for (const window of windows) {
    const size = window.rows * window.columns;
    if (cells + size > CELLS_PER_REQUEST) {
      requests.push([]);
      cells = 0;
    }
    requests.at(-1)?.push(window);
    cells += size;
  }
  return requests;
}

async function readWindows(
  session: Session,
  windows: readonly Window[],
  take: (sheet: string, row: RowContent) => void,
): Promise<void> {
  try {
    const hasRows = supports('1.9');
    const loaded = await session.step((workbook) =>
      windows.map((window) => {
        const range = workbook.worksheets
          .getItem(window.sheet)
          .getRange(`A${window.from + 1}:${cellReference(window.from + window.rows, window.columns)}`);
        return {
          window,
          range: range.load('values,formulas,numberFormat,valueTypes'),
          rows: hasRows ? range.getRowProperties({ rowHidden: true }) : undefined,
        };
      }),
    );
    for (const { window, range, rows } of loaded) {
      range.values.forEach((_, index) => {
        const row = rowOf(range, index, window.from + index + 1, rows?.value[index]?.rowHidden === true);
        if (row !== undefined) take(window.sheet, row);
      });
    }
  } catch (error) {
    const halves = isTooLarge(error) ? halved(windows) : undefined;
    if (halves === undefined) throw error;
    for (const half of halves) await readWindows(session, half, take);
  }
}

/** Two smaller requests in the same order, or undefined when there is only one row left. */
function halved(windows: readonly Window[]): readonly (readonly Window[])[] | undefined {
  const [only, ...others] = windows;
  if (only === undefined) return undefined;
  if (others.length > 0) {
    const middle = Math.ceil(windows.length / 2);
    return [windows.slice(0, middle), windows.slice(middle)];
  }
  if (only.rows < 2) return undefined;
  const top = Math.ceil(only.rows / 2);
  return [[{ ...only, rows: top }], [{ ...only, from: only.from + top, rows: only.rows - top }]];
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
