import { isCivilDate, type CivilDate } from '../../calendar/civilDate';
import { clean, cleanLines, foldKey } from '../../text/clean';
import { dateOfNumber, plainValue, valueText } from '../../workbook/cell';
import type { CellValue, RowContent, SheetContent, WorkbookContent } from '../../workbook/content';
import { cellReference } from '../../workbook/reference';

/** A cell of an edited table, as it was read. */
export interface ReadCell {
  /** Text with line breaks; a date as ISO; '' when blank. */
  readonly text: string;
  /** What a formula came to instead of a value (`#REF!`). */
  readonly error?: string;
  /** A1 reference. */
  readonly at: string;
}

export interface SheetRow<Id extends string> {
  readonly row: number;
  /** Undefined when the sheet has no such column. */
  cell(id: Id): ReadCell | undefined;
}

export interface SheetTable<Id extends string> {
  readonly sheet: SheetContent;
  /** Rows under the header that hold something in a known column. */
  readonly rows: readonly SheetRow<Id>[];
  /** Rows above the table. */
  readonly head: readonly RowContent[];
  /** What the header says over a column; undefined when the sheet has no such column. */
  title(id: Id): string | undefined;
}

/** Rows within which the header is looked for. */
const HEAD = 60;

/**
 * A table of ours, found by its hidden row of column ids (`pzplan.measure`), whatever the sheet is called
 * and wherever its columns were moved; when that row is gone, by header words on the named sheet. Columns of days
 * give dates also where a program has left only their numbers.
 */
export function findTable<Id extends string>(
  content: WorkbookContent,
  prefix: string,
  ids: readonly Id[],
  names: readonly string[],
  wordOf: (header: string) => Id | undefined,
  days: ReadonlySet<Id>,
): SheetTable<Id> | undefined {
  for (const sheet of content.sheets) {
    const at = sheet.rows
      .slice(0, HEAD)
      .findIndex(
        ({ cells }) => cells.filter((cell) => typeof cell === 'string' && cell.startsWith(`${prefix}.`)).length >= 2,
      );
    const row = sheet.rows[at];
    if (row === undefined) continue;
    const columns = columnsOf(row, (text) => ids.find((id) => text === `${prefix}.${id}`));
    return tableOf(sheet, at, row.row + 1, columns, days);
  }
  const sheet = content.sheets.find(({ name }) => names.some((one) => foldKey(one) === foldKey(name)));
  const at = sheet?.rows.slice(0, HEAD).findIndex((row) => columnsOf(row, wordOf).size >= 3) ?? -1;
  const row = sheet?.rows[at];
  return sheet === undefined || row === undefined
    ? undefined
    : tableOf(sheet, at, row.row, columnsOf(row, wordOf), days);
}

function columnsOf<Id extends string>(
  { cells }: RowContent,
  idOf: (text: string) => Id | undefined,
): ReadonlyMap<Id, number> {
  const columns = new Map<Id, number>();
  cells.forEach((cell, i) => {
    const id = typeof cell === 'string' ? idOf(clean(cell)) : undefined;
    if (id !== undefined && !columns.has(id)) columns.set(id, i);
  });
  return columns;
}

/** `header` is the sheet row of the visible header. */
function tableOf<Id extends string>(
  sheet: SheetContent,
  at: number,
  header: number,
  columns: ReadonlyMap<Id, number>,
  days: ReadonlySet<Id>,
): SheetTable<Id> {
  const known = [...columns.values()];
  const titles = sheet.rows.find(({ row }) => row === header)?.cells ?? [];
  const rows = sheet.rows
    .slice(at + 1)
    .filter(({ row, cells }) => row > header && known.some((i) => readCell(cells[i], '').text !== ''));
  return {
    sheet,
    head: sheet.rows.slice(0, at),
    title(id) {
      const column = columns.get(id);
      return column === undefined ? undefined : clean(readCell(titles[column], '').text);
    },
    rows: rows.map(({ row, cells }) => ({
      row,
      cell(id) {
        const column = columns.get(id);
        if (column === undefined) return undefined;
        const cell = readCell(cells[column], cellReference(row, column + 1));
        return days.has(id) ? dayCell(cell) : cell;
      },
    })),
  };
}

export function readCell(value: CellValue | undefined, at: string): ReadCell {
  const plain = plainValue(value);
  if (plain === undefined) return { text: '', at };
  if (typeof plain === 'string') return { text: cleanLines(plain), at };
  const text = valueText(plain);
  return typeof plain === 'object' && plain.kind === 'error' ? { text, error: plain.error, at } : { text, at };
}

/** A cell that holds a day: a number without a format of dates is one, too. */
export function dayCell(cell: ReadCell): ReadCell {
  const date = /^\d{5}$/.test(cell.text) ? dateOfNumber(Number(cell.text)) : undefined;
  return date === undefined ? cell : { ...cell, text: date };
}

/** An ISO date or `02.09.2019`; undefined for anything else. */
export function dateFrom(text: string): CivilDate | undefined {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?р\.?)?$/.exec(text.trim());
  const iso =
    dotted === null
      ? text.trim()
      : `${dotted[3] ?? ''}-${(dotted[2] ?? '').padStart(2, '0')}-${(dotted[1] ?? '').padStart(2, '0')}`;
  return isCivilDate(iso) ? iso : undefined;
}
