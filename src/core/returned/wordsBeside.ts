import { finding, type Issue } from '../issues/issue';
import type { ReportField } from '../template/fields';
import { REPORT_ROWS } from '../template/reportLayout';
import type { RowContent, SheetContent } from '../workbook/content';
import { fieldValue } from './cellText';
import type { FoundTable } from './table/findTables';
import type { FieldValue } from './types';
import { excerpt, firstOf } from '../text/excerpt';

/** Cells reported, and letters of each: enough for a note, bounded for a hostile sheet. */
const LISTED = 12;
const LONGEST = 1000;

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

/** The first cells with their words: «C2: «…»; C3: «…»». */
export function quotedCells(cells: readonly FieldValue[], from = ''): string {
  const words = cells.slice(0, LISTED + 1).map(({ cell, text }) => `${from}${cell}: «${excerpt(text, LONGEST)}»`);
  return firstOf(words, LISTED, '; ');
}

/** What stands on sheets that hold nothing of ours, the first cells of each. */
export function wordsOfSheets(sheets: readonly SheetContent[]): string {
  return sheets
    .slice(0, LISTED)
    .map(({ name, rows }) => {
      const cells = rows.slice(0, LISTED + 1).flatMap((row) => filledBut(row, () => false));
      return quotedCells(cells, `${name}!`);
    })
    .filter((words) => words !== '')
    .join('; ');
}

/**
 * Filled cells above the table of answers, but for the template's own: its lines stand one under another, the stamp
 * the last of them (what is typed over one of them is judged as a title), then the words over the columns and the
 * ids. A sheet without the stamp line is not judged.
 */
export function aboveTable({ sheet, headerRow, rows }: FoundTable<ReportField>): readonly FieldValue[] {
  const ofTable = new Set(rows.map(({ row }) => row));
  const above = sheet.rows.filter(({ row }) => row < headerRow && !ofTable.has(row));
  const stamp = above.find(({ cells }) => cells.some(isStampLine));
  if (stamp === undefined) return [];
  const column = stamp.cells.findIndex(isStampLine);
  const moved = stamp.row - REPORT_ROWS.stamp;
  return above
    .filter(
      ({ row, cells }) =>
        row !== REPORT_ROWS.band + moved && !cells.some((cell) => cell === 'narrative' || cell === 'status'),
    )
    .flatMap((row) => filledBut(row, (at) => at <= column && row.row > moved && row.row <= stamp.row));
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
  return typeof cell === 'string' && cell.length < LONGEST && /\[[PР]Z\d+\|/.test(cell);
}
