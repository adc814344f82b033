import type { RowContent, SheetContent } from '../../workbook/content';
import { given } from '../../given';
import { isNumbering } from './columnNumbers';
import { lowerHeader } from './lowerHeader';

/** A table on a sheet: which column holds which field, and the rows under its header. */
export interface FoundTable<F extends string> {
  readonly sheet: SheetContent;
  /** 1-based row of the last header row. */
  readonly headerRow: number;
  /** The first of two header rows. */
  readonly headFrom?: number;
  /** Found by the hidden row of field ids, or by the words of the header. */
  readonly by: 'ids' | 'words' | 'order';
  /** All its headings are the template's own words or ids. */
  readonly own: boolean;
  /** 0-based column indexes. */
  readonly columns: ReadonlyMap<F, number>;
  readonly rows: readonly RowContent[];
  /** The 0-based column of «Друк» that holds the deadline and the period. */
  readonly when?: number;
  /** Columns that were known by what they hold, with what their headings say. */
  readonly renamed?: readonly { readonly field: F; readonly words: string }[];
}

export interface TableWords<F extends string> {
  /** Ids of the hidden row → fields. */
  readonly ids: ReadonlyMap<string, F>;
  header(text: string): { readonly field: F; readonly own: boolean } | undefined;
  /** What stands in the key column of a row of ours. */
  readonly key: RegExp;
  /** The fields in the order of the template, for tables that lost every header. */
  readonly order?: readonly F[];
  /** Is a set of columns enough to be a table of ours? */
  suffices(columns: ReadonlyMap<F, number>): boolean;
}

export interface Header<F extends string> {
  readonly by: FoundTable<F>['by'];
  readonly own: boolean;
  readonly columns: ReadonlyMap<F, number>;
}

/** A table while its rows are gathered. */
export interface OpenTable<F extends string> {
  header: Header<F>;
  headerRow: number;
  headFrom?: number;
  /** The row of ids, where there is one. */
  readonly idsRow?: number;
  rows: RowContent[];
}

/**
 * Every table of a sheet, wherever it stands and in whatever order its columns are: first by the row
 * of field ids, else by header words. Another header under a table begins another one.
 */
export function findTables<F extends string>(sheet: SheetContent, words: TableWords<F>): readonly FoundTable<F>[] {
  const tables: OpenTable<F>[] = [];
  const above: RowContent[] = [];
  let probes = MOST_PROBES;
  for (const row of sheet.rows) {
    const current = tables.at(-1);
    if (current === undefined && row.cells.some((cell) => isKey(cell, words.key))) above.push(row);
    else if (current !== undefined && hasKey(row, keyColumnOf(current), words.key)) current.rows.push(row);
    else {
      const isHeading = current !== undefined && isUnderIds(current, row);
      const header =
        tables.length < MOST_TABLES ? headerOf(row, words, probes > 0 && mayBeHeader(row), isHeading) : undefined;
      probes -= 1;
      const lower = current === undefined || header !== undefined ? undefined : lowerHeader(current, row, words);
      if (current !== undefined && lower !== undefined)
        Object.assign(current, { header: lower, headFrom: current.headerRow, headerRow: row.row });
      else {
        const opened = placeRow(row, header, current);
        if (opened !== undefined) tables.push(opened);
      }
    }
  }
  return withKeysAbove(tables, above, words).map(({ header, headerRow, headFrom, rows }) => ({
    sheet,
    headerRow,
    ...given({ headFrom }),
    by: header.by,
    own: header.own,
    columns: header.columns,
    // It comes again under each repeated head.
    rows: rows.filter((row) => !isNumbering(row)),
  }));
}

/** Puts a row into the table above it, as a row or as a part of its heading; or opens a table with it. */
function placeRow<F extends string>(
  row: RowContent,
  header: Header<F> | undefined,
  current: OpenTable<F> | undefined,
): OpenTable<F> | undefined {
  const heads = current !== undefined && isUnderIds(current, row) ? current : undefined;
  if (header === undefined) {
    // A heading that somebody reworded is a heading still.
    if (heads !== undefined && isReworded(row, keyColumnOf(heads))) heads.headerRow = row.row;
    else current?.rows.push(row);
    return undefined;
  }
  if (heads !== undefined && header.by === 'words') {
    // The visible header under the ids: it fills in columns whose id was lost.
    heads.header = { ...heads.header, columns: completed(heads.header.columns, header.columns) };
    heads.headerRow = row.row;
    return undefined;
  }
  if (alike(header, current?.header)) return undefined;
  return { header, headerRow: row.row, ...given({ idsRow: header.by === 'ids' ? row.row : undefined }), rows: [] };
}

/**
 * Rows with keys that stand over every header: somebody sorted the header along with them, or the header is lost.
 */
function withKeysAbove<F extends string>(
  tables: readonly OpenTable<F>[],
  above: readonly RowContent[],
  { key, order }: TableWords<F>,
): readonly OpenTable<F>[] {
  const [first] = tables;
  const keyColumn = keyColumnOf(first);
  const sorted = above.filter((row) => hasKey(row, keyColumn, key));
  if (first !== undefined) first.rows = [...sorted, ...first.rows];
  if (above.length === sorted.length || order === undefined) return tables;
  const others = above.filter((row) => !hasKey(row, keyColumn, key));
  return [byOrder(others, order, key), ...tables];
}

function keyColumnOf<F extends string>(table: OpenTable<F> | undefined): number | undefined {
  return table?.header.columns.get('key' as F);
}

function hasKey(row: RowContent, column: number | undefined, key: RegExp): boolean {
  return column !== undefined && isKey(row.cells[column], key);
}

/** No header is left, but keys are: the columns follow the key as the template has them. */
function byOrder<F extends string>(rows: readonly RowContent[], order: readonly F[], key: RegExp): OpenTable<F> {
  const first = Math.max(0, rows[0]?.cells.findIndex((cell) => isKey(cell, key)) ?? 0);
  return {
    header: { by: 'order', own: true, columns: new Map(order.map((field, i) => [field, first + i])) },
    headerRow: (rows[0]?.row ?? 1) - 1,
    rows: [...rows],
  };
}

function isUnderIds<F extends string>(table: OpenTable<F>, row: RowContent): boolean {
  return table.idsRow !== undefined && table.rows.length === 0 && row.row === table.idsRow + 1;
}

/** A word where the keys stand, and short words in all other columns. */
function isReworded(row: RowContent, keyColumn: number | undefined): boolean {
  const key = keyColumn === undefined ? undefined : headingOf(row.cells[keyColumn]);
  if (key === undefined || key === '' || /[\d@]/.test(key)) return false;
  const filled = row.cells.filter((cell) => cell !== undefined && cell !== '').map(headingOf);
  return filled.length >= 3 && filled.every((text) => text !== undefined && text.length <= 80);
}

const LONGEST_KEY = 80;

function isKey(value: RowContent['cells'][number], key: RegExp): boolean {
  return typeof value === 'string' && value.length < LONGEST_KEY && key.test(value);
}

/**
 * Rows without a key that are compared with header words; further down, headers are found by ids only. Bounds the
 * work on hostile sheets.
 */
const MOST_PROBES = 500;

/** Tables of one sheet; what follows belongs to the last one. */
const MOST_TABLES = 50;

/** A heading is words; what is none of them stands beside the headings, or is a formula that gives one. */
function mayBeHeader(row: RowContent): boolean {
  let texts = 0;
  for (const cell of row.cells) if (headingOf(cell) !== undefined && ++texts === 2) return true;
  return false;
}

function headingOf(cell: RowContent['cells'][number]): string | undefined {
  const plain = typeof cell === 'object' && cell.kind === 'formula' ? cell.value : cell;
  return typeof plain === 'string' ? plain.trim() : undefined;
}

/** Numbers, days and faults between the headings: a row of answers may say «Результат» too. */
function isMixed(row: RowContent, columns: ReadonlyMap<string, number>): boolean {
  const [first, last] = [Math.min(...columns.values()), Math.max(...columns.values())];
  return row.cells
    .slice(first, last + 1)
    .some((cell) => cell !== undefined && typeof cell !== 'boolean' && headingOf(cell) === undefined);
}

const FEWEST_IDS = 3;

function headerOf<F extends string>(
  row: RowContent,
  words: TableWords<F>,
  byWords: boolean,
  isHeading: boolean,
): Header<F> | undefined {
  const byId = new Map<F, number>();
  const byWord = new Map<F, number>();
  let own = true;
  row.cells.forEach((cell, column) => {
    const text = headingOf(cell);
    if (text === undefined) return;
    const id = words.ids.get(text);
    if (id !== undefined) {
      if (!byId.has(id)) byId.set(id, column);
      return;
    }
    const word = byWords ? words.header(text) : undefined;
    if (word === undefined || byWord.has(word.field)) return;
    byWord.set(word.field, column);
    own &&= word.own;
  });
  if (byId.size >= FEWEST_IDS && words.suffices(byId)) return { by: 'ids', own: true, columns: byId };
  // «status», «period» … are ids and English headings at once.
  const columns = completed(byWord, byId);
  return words.suffices(columns) && (isHeading || !isMixed(row, columns)) ? { by: 'words', own, columns } : undefined;
}

/** The columns, with fields added that only the other header names, where their column is still free. */
function completed<F extends string>(
  columns: ReadonlyMap<F, number>,
  other: ReadonlyMap<F, number>,
): ReadonlyMap<F, number> {
  const taken = new Set(columns.values());
  const result = new Map(columns);
  for (const [field, column] of other) if (!result.has(field) && !taken.has(column)) result.set(field, column);
  return result;
}

/** A header repeated below (for print, or over rows that were pasted under) is no table of its own. */
function alike<F extends string>(header: Header<F>, before: Header<F> | undefined): boolean {
  if (before === undefined) return false;
  for (const [field, column] of header.columns) if (before.columns.get(field) !== column) return false;
  return true;
}
