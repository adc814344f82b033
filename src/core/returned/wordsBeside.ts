import { finding, type Issue } from '../issues/issue';
import { REPORT_FIELDS, type ReportField } from '../template/fields';
import { reportColumn, REPORT_ROWS } from '../template/reportLayout';
import type { RowContent, SheetContent } from '../workbook/content';
import { withoutTitles } from './aroundTable';
import { fieldValue } from './cellText';
import type { FoundTable } from './table/findTables';
import type { FieldValue } from './types';
import { firstOf, quotedWhole } from '../text/excerpt';

/** Letters of a cell that may be a stamp line. */
const LONGEST_STAMP = 3000;
/** Places reported where the words are not. */
const LISTED = 40;

/**
 * What somebody wrote on a sheet of the template where nothing is asked: it goes into no record, so it is
 * reported word for word.
 */
export function wordsBeside(sheet: string, cells: readonly FieldValue[]): readonly Issue[] {
  const [first] = cells;
  if (first === undefined) return [];
  return [
    finding(
      'words-beside',
      'info',
      { sheet, cell: first.cell },
      { sheet, count: cells.length, words: quotedCells(cells) },
    ),
  ];
}

/** Cells with their words: «C2: «…»; C3: «…»»; they stand nowhere else, hence whole. */
export function quotedCells(cells: readonly FieldValue[]): string {
  return quotedWhole(cells.map(({ cell, text }) => `${cell}: «${text}»`));
}

/** What stands on sheets that hold nothing of ours. */
export function wordsOfSheets(sheets: readonly SheetContent[]): string {
  return quotedWhole(cellsOfSheets(sheets));
}

function* cellsOfSheets(sheets: readonly SheetContent[]): Generator<string> {
  for (const { name, rows } of sheets)
    for (const row of rows)
      for (const { cell, text } of filledBut(row, () => false)) yield `${name}!${cell}: «${text}»`;
}

/**
 * Filled cells above the table of answers, but for the template's own: its lines stand one under another, the stamp
 * the last of them (what is typed over one of them is judged as a title), then the words over the columns and the
 * ids. A sheet without the stamp line is not judged.
 */
export function aboveTable(
  { sheet, headerRow, headFrom = headerRow, by, columns, rows }: FoundTable<ReportField>,
  isBody: (text: string) => boolean,
): readonly FieldValue[] {
  const ofTable = new Set(rows.map(({ row }) => row));
  const above = sheet.rows.filter(({ row }) => row <= headerRow && !ofTable.has(row));
  const stamp = above.find(({ cells }) => cells.some(isStampLine));
  if (stamp === undefined) return by === 'ids' ? [] : overHeads(above, headFrom, isBody);
  const column = stamp.cells.findIndex(isStampLine);
  const moved = stamp.row - REPORT_ROWS.stamp;
  const bands = new Set([columns.get('task'), columns.get('status')]);
  const own = new Set(columns.values());
  return above.flatMap((row) => {
    if (row.row === headerRow) return by === 'ids' ? filledBut(row, (at) => own.has(at)) : [];
    if (row.cells.some((cell) => cell === 'narrative' || cell === 'status'))
      return filledBut(row, (at) => REPORT_FIELDS.some((field) => field === row.cells[at]));
    if (row.row === REPORT_ROWS.band + moved) return filledBut(row, (at) => bands.has(at));
    return filledBut(row, (at) => row.row > moved && row.row <= stamp.row && isTitleLine(row, at, column, moved));
  });
}

/** Of a table without our stamp: what stands over its heads and is no title. */
function overHeads(
  above: readonly RowContent[],
  headFrom: number,
  isBody: (text: string) => boolean,
): readonly FieldValue[] {
  const typed = above.filter(({ row }) => row < headFrom).flatMap((row) => filledBut(row, () => false));
  const words = new Set(
    withoutTitles(
      typed.map(({ text }) => text),
      [],
    ),
  );
  return typed.filter(({ text }) => words.has(text) && !isBody(text));
}

/** Columns from the title of the template to its lines. */
const TITLE_TO_LINES = reportColumn('deadline') - reportColumn('task');
const TITLE_ROWS: ReadonlySet<number> = new Set([REPORT_ROWS.title, REPORT_ROWS.progress]);

/** The template has one line in each row over its table; where columns were moved, any that stands alone is taken. */
function isTitleLine({ row, cells }: RowContent, at: number, lines: number, moved: number): boolean {
  if (at > lines) return false;
  const place = TITLE_ROWS.has(row - moved) ? lines - TITLE_TO_LINES : lines;
  return at === place || cells[place] === undefined;
}

/** Filled cells of a row, without those that are known (0-based columns). */
export function filledBut(row: RowContent, isKnown: (column: number) => boolean): readonly FieldValue[] {
  return row.cells.flatMap((cell, column) => (isKnown(column) ? [] : (fieldValue(cell, row.row, column + 1) ?? [])));
}

/** The same of «Реквізити», by cells alone: what is said of people there stays out of the consolidation. */
export function wordsBesideContacts(sheet: string, cells: readonly FieldValue[]): readonly Issue[] {
  const [first] = cells;
  if (first === undefined) return [];
  const places = cells.map(({ cell }) => cell);
  return [
    finding(
      'contacts-words-beside',
      'info',
      { sheet, cell: first.cell },
      { sheet, count: cells.length, cells: firstOf(places, LISTED) },
    ),
  ];
}

/** Filled cells of «Реквізити» that are neither fixed texts nor ids nor answers that were taken. */
export function besideContacts(
  sheet: SheetContent,
  taken: ReadonlySet<string>,
  isFixed: (text: string) => boolean,
): readonly FieldValue[] {
  return sheet.rows
    .flatMap((row) => filledBut(row, () => false))
    .filter(({ cell, text }) => !taken.has(cell) && !isFixed(text));
}

function isStampLine(cell: RowContent['cells'][number]): boolean {
  return typeof cell === 'string' && cell.length < LONGEST_STAMP && /\[[PР]Z\d+\|/.test(cell);
}
