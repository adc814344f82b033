import type { SheetContent, WorkbookContent } from '../../../src/core/workbook/content';
import { cellReference, columnLetters, parseCellReference } from '../../../src/core/workbook/reference';
import { pick, type Random } from '../carried/pick';

/** Where something is planted. */
export interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly at: string;
  /** Of the row of answers, where it is one. */
  readonly key?: string;
  /** Field id of the column, in a row of answers. */
  readonly field?: string;
  /** Nothing stands there. */
  readonly isFree: boolean;
}

/** Columns whose free cells take a text as an answer. */
const TEXTS = new Set(['narrative', 'reason', 'proposal', 'evidence', 'note']);
/** Columns of answers that are no texts: what is typed there changes them. */
const OTHERS = new Set(['status', 'doneOn', 'newDue', 'value', 'hint']);

/** A place on a sheet that people see: in its rows, one above, or a little below and beside them. */
export function spotOn(content: WorkbookContent, random: Random): Spot {
  const seen = content.sheets.filter(({ state }) => state === 'visible');
  const [first] = seen;
  const sheet = random() < 0.5 && first !== undefined ? first : pick(random, seen);
  const last = sheet.rows.at(-1)?.row ?? 1;
  const row = 1 + Math.floor(random() * (last + 6));
  const widest = Math.max(1, ...sheet.rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: widest + 3 }, (_, i) => i + 1).filter(
    (column) => sheet.hiddenColumns?.includes(columnLetters(column)) !== true,
  );
  return spotAt(sheet, row, pick(random, columns));
}

/** A free cell that takes a text as an answer, or one where nothing is asked. */
export function freeSpot(content: WorkbookContent, random: Random): Spot {
  for (;;) {
    const spot = spotOn(content, random);
    if (
      spot.isFree &&
      !OTHERS.has(spot.field ?? '') &&
      (spot.key === undefined || spot.field === undefined || TEXTS.has(spot.field))
    )
      return spot;
  }
}

export function spotAt(sheet: SheetContent, row: number, column: number): Spot {
  const ids = sheet.rows.find(({ cells }) => cells.includes('key'));
  const keyColumn = ids?.cells.indexOf('key') ?? -1;
  const cells = sheet.rows.find((one) => one.row === row)?.cells ?? [];
  const key = keyColumn < 0 || row <= (ids?.row ?? 0) ? undefined : cells[keyColumn];
  const field = ids?.cells[column - 1];
  const at = cellReference(row, column);
  return {
    sheet: sheet.name,
    row,
    column,
    at,
    ...(typeof key === 'string' && key.includes('@') ? { key } : {}),
    ...(typeof field === 'string' ? { field } : {}),
    isFree: cells[column - 1] === undefined && !sheet.merges.some((range) => covers(range, row, column)),
  };
}

export function covers(range: string, row: number, column: number): boolean {
  const [from, to = from] = range.split(':').map((one) => parseCellReference(one));
  if (from === undefined || to === undefined) return false;
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}

/** Rows that a body answers for another have no number of their own: without keys they cannot be told from its own. */
export function isByProxy(key: unknown): boolean {
  return typeof key === 'string' && key.includes('~');
}
