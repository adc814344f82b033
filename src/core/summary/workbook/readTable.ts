import { numberIn, plainValue, valueText } from '../../workbook/cell';
import type { CivilDate } from '../../calendar/civilDate';
import { readDate } from '../../checks/vocabulary/typedDate';
import { understoodDate } from '../../checks/vocabulary/understood';
import type { CellValue, PlainValue, RowContent, SheetContent, WorkbookContent } from '../../workbook/content';
import { cellReference } from '../../workbook/reference';
import { joinLongText } from './longText';

export interface ReadRow {
  readonly sheet: string;
  /** 1-based sheet row. */
  readonly row: number;
  text(id: string): string;
  number(id: string): number;
  /**
   * The date in the cell, also as text in any of the forms that people type; undefined when there is none that can
   * be taken without asking.
   */
  date(id: string): CivilDate | undefined;
  cell(id: string): string;
  /** What stands in the cell itself. */
  value(id: string): CellValue | undefined;
  /** References of the cells that hold something. */
  filled(): readonly string[];
}

export interface ReadTable {
  readonly sheet: SheetContent;
  /** Ids of its columns with what stands in their heads. */
  readonly heads: ReadonlyMap<string, string>;
  readonly rows: readonly ReadRow[];
  /** References of cells that someone filled where the table has no column. */
  readonly beside: readonly string[];
  /** Those of them that stand beside its head and its rows, not above. */
  readonly besideRows: readonly string[];
}

/** Rows within which the hidden row of column ids is looked for. */
const HEAD = 40;

/**
 * Finds a table of ours by its hidden row of column ids, whatever the sheet is called and however its columns and
 * rows were moved; wholly blank rows are left out.
 */
export function readTable(
  content: WorkbookContent,
  id: string,
  rest: ReadonlyMap<number, string>,
): ReadTable | undefined {
  for (const sheet of content.sheets) {
    const top = sheet.rows.slice(0, HEAD);
    const stacked = STACKED.some((above) => above !== id && top.some((row) => holdsIds(row, above)));
    const head = (stacked ? sheet.rows : top).findIndex((row) => holdsIds(row, id));
    const ids = sheet.rows[head];
    if (ids === undefined) continue;
    const next = STACKED.includes(id)
      ? sheet.rows.findIndex((row, i) => i > head && STACKED.some((other) => holdsIds(row, other)))
      : -1;
    const firstIds = stacked ? top.findIndex((row) => STACKED.some((one) => holdsIds(row, one))) : head;
    const columns = new Map(
      ids.cells.flatMap((cell, i) =>
        typeof cell === 'string' && cell.startsWith(`${id}.`) ? [[cell.slice(id.length + 1), i] as const] : [],
      ),
    );
    // The header row stands right under the ids.
    const below = sheet.rows.slice(head + 1, next === -1 ? undefined : next);
    const rows = below.filter(
      ({ row, cells }) => row > ids.row + 1 && cells.some((cell) => cell !== undefined && cell !== ''),
    );
    const heads = below.find(({ row }) => row === ids.row + 1)?.cells ?? [];
    const besideRows = besideColumns(below, new Set(columns.values()));
    return {
      sheet,
      besideRows,
      heads: new Map([...columns].map(([column, i]) => [column, plainText(heads[i])])),
      rows: rows.map(({ row, cells }) => readRow(sheet.name, row, cells, columns, rest)),
      beside: [
        ...besideTitle(sheet.rows.slice(0, firstIds).filter(({ cells }) => cells[0] !== SECTION)),
        ...besideRows,
      ],
    };
  }
  return undefined;
}

/** Stands in the hidden first column of a heading between two tables of one sheet. */
const SECTION = 'section';
/** Tables that stand on one sheet, one below the other. */
const STACKED: readonly string[] = ['open', 'decisions'];

function holdsIds({ cells }: RowContent, id: string): boolean {
  return cells.filter((cell) => typeof cell === 'string' && cell.startsWith(`${id}.`)).length >= 2;
}

/** Our title lines have one cell each, one under another. */
function besideTitle(rows: readonly RowContent[]): readonly string[] {
  const title = rows[0]?.cells.findIndex((cell) => plainText(cell).trim() !== '') ?? -1;
  return besideColumns(rows, new Set([title]));
}

/** References of filled cells outside the given columns (0-based). */
export function besideColumns(rows: readonly RowContent[], ours: ReadonlySet<number>): readonly string[] {
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, i) => (ours.has(i) || plainText(cell).trim() === '' ? [] : [cellReference(row, i + 1)])),
  );
}

function readRow(
  sheet: string,
  row: number,
  cells: readonly (CellValue | undefined)[],
  columns: ReadonlyMap<string, number>,
  rest: ReadonlyMap<number, string>,
): ReadRow {
  const at = (id: string): PlainValue | undefined => {
    const column = columns.get(id);
    return column === undefined ? undefined : plainValue(cells[column]);
  };
  const date = (id: string): CivilDate | undefined => {
    const value = at(id);
    return value === undefined ? undefined : understoodDate(readDate(value, plainText(value), 0));
  };
  return {
    sheet,
    row,
    date,
    text: (id) => joinLongText(plainText(at(id)), rest),
    number: (id) => numberIn(at(id)) ?? Number(at(id) ?? 0),
    cell: (id) => cellReference(row, (columns.get(id) ?? 0) + 1),
    value(id) {
      const column = columns.get(id);
      return column === undefined ? undefined : cells[column];
    },
    filled: () => cells.flatMap((cell, i) => (plainText(cell).trim() === '' ? [] : [cellReference(row, i + 1)])),
  };
}

/** A cell as text: dates in ISO, a blank as the empty string. */
export function plainText(value: CellValue | undefined): string {
  const plain = plainValue(value);
  if (plain === undefined) return '';
  return typeof plain === 'string' ? plain : valueText(plain);
}
