import type { Texts } from '../../../texts';
import type { CellValue, SheetContent } from '../../../workbook/content';
import { headOf } from '../../../workbook/rows';
import type { LargeSheetSpec, SpecValue } from '../../../workbook/spec';
import { HEAD_PREFIX, PLAN_TABLE } from '../../../plan/sheet/columns';
import { cellWords, textMark } from './rowMarks';

// What stands over the tables (titles, hints, heads) and all of «Огляд»: texts in no row with a mark. Which they were
// when the workbook was written is kept in `_planzvit`, as marks.

/** A text of a sheet that is in none of the rows of a table. `column` counts from 1. */
export interface FixedCell {
  readonly row: number;
  readonly column: number;
  readonly words: string;
}

interface Rows {
  readonly row: number;
  readonly cells: readonly (SpecValue | CellValue | undefined)[];
}

/** The name of the sheet of figures among the keys. */
export const OVERVIEW = 'overview';
/** Stands in the hidden first column of a heading between two tables of one sheet. */
const SECTION = 'section';

/** What a sheet of ours is known by: the id of its first table; undefined for a sheet that has none. */
export function keyOfSheet(rows: Iterable<Rows>): string | undefined {
  for (const { row, cells } of rows) {
    const id = tableOf(cells);
    if (id !== undefined) return id;
    if (row > DEEPEST_HEAD) return undefined;
  }
  return undefined;
}
/** Rows within which the first ids stand. */
const DEEPEST_HEAD = 60;

/** The table that a row of column ids belongs to. */
function tableOf(cells: Rows['cells']): string | undefined {
  const ids = cells.flatMap((cell) => (typeof cell === 'string' && ID.test(cell) ? [cell.split('.', 1)[0]] : []));
  return ids.length >= 2 && ids.every((id) => id === ids[0]) ? ids[0] : undefined;
}
const ID = /^[a-z]+\d*\.\S+$/;

/** The fixed cells of a sheet with tables; of «Огляд» every cell. */
function* fixedCells(rows: Iterable<Rows>, key: string): Generator<FixedCell> {
  let ids: Rows | undefined;
  let isBelow = false;
  for (const { row, cells } of rows) {
    if (key !== OVERVIEW && tableOf(cells) !== undefined) {
      ids = { row, cells };
      isBelow = false;
    } else if (!isBelow || cells[0] === SECTION) {
      isBelow = row === (ids?.row ?? NaN) + 1;
      yield* fixedIn(row, cells, isBelow ? (ids?.cells ?? []) : []);
    }
  }
}

/** Heads of the document's further columns: a coordinator may call them otherwise. */
const OWN_HEAD = new RegExp(`^${PLAN_TABLE}\\.extra\\d+$`);

function* fixedIn(row: number, cells: Rows['cells'], ids: Rows['cells']): Generator<FixedCell> {
  const isField = typeof cells[0] === 'string' && cells[0].startsWith(HEAD_PREFIX);
  for (const [i, cell] of cells.entries()) {
    const words = cellWords(cell);
    if (words === '' || (i === 0 && (isField || words === SECTION)) || OWN_HEAD.test(String(ids[i]))) continue;
    yield { row, column: i + 1, words };
    // Of a field of the plan only the name is ours.
    if (isField) return;
  }
}

/** Marks of the fixed texts by the key of their sheet, as they are kept. */
export function fixedMarks(sheets: readonly LargeSheetSpec[], texts: Texts): readonly (readonly [string, string])[] {
  return sheets.flatMap(({ name, rows }): readonly (readonly [string, string])[] => {
    const own = headOf(rows).map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell?.value) }));
    const key = name === texts.t('summary.sheet.dashboard') ? OVERVIEW : keyOfSheet(own);
    if (key === undefined) return [];
    const marks = new Set([...fixedCells(own, key)].map(({ words }) => textMark(words)));
    return [[key, [...marks].sort().join(' ')]];
  });
}

/** Fixed cells of a sheet in which other words stand than were written into any of them. */
export function writtenOver({ rows }: SheetContent, key: string, marks: string): readonly FixedCell[] {
  const known = new Set(marks.split(' '));
  return [...fixedCells(rows, key)].filter(({ words }) => !known.has(textMark(words)));
}
