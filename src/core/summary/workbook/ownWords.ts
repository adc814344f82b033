import { finding, type Issue } from '../../issues/issue';
import { EDIT_COLUMNS } from '../../merge/ministryCells';
import type { SheetContent } from '../../workbook/content';
import { OVERVIEW_COLUMNS } from './overviewSheet';
import { besideColumns, type ReadRow, type ReadTable } from './readTable';
import { MARK } from './overtyped/rowMarks';
import { HEADING } from './summarySheet';
import { firstOf } from '../../text/excerpt';

/** The column without which a row is none of ours. Rows of «Дані» that were spoilt are reported one by one. */
const ANCHORS = {
  summary: 'key',
  matrix: 'body',
  log: 'technical',
  indicators: 'record',
  issues: 'technical',
  decisions: 'technical',
  open: 'key',
  answers: 'key',
  clusters: 'id',
  overflow: 'no',
  data: 'key',
} as const;

/** Cells that are named; of more it is said how many. */
const LISTED = 6;

/**
 * What people wrote on our sheets beside, above or below the tables, or beside the figures of «Огляд». The sheets
 * are made again at each merge, so
 * it would be lost: reported per sheet, for a host to refuse before it writes over the file.
 */
export function ownWords(
  tables: ReadonlyMap<string, ReadTable | undefined>,
  dashboard: SheetContent | undefined,
  besidePlan: ReadonlyMap<string, readonly string[]>,
): readonly Issue[] {
  const ofTables = [...tables].flatMap(([id, table]): readonly Issue[] => {
    if (table === undefined) return [];
    return cellsFinding(table.sheet.name, cellsBeside(id, table));
  });
  return [
    ...ofTables,
    ...[...besidePlan].flatMap(([sheet, cells]) => cellsFinding(sheet, cells)),
    ...(dashboard === undefined ? [] : cellsFinding(dashboard.name, besideFigures(dashboard))),
  ];
}

/** References of cells that somebody filled beside, above or below a table. */
function cellsBeside(id: string, table: ReadTable): readonly string[] {
  const named = Object.entries(ANCHORS).find(([name]) => name === id)?.[1];
  const anchor = named ?? (table.heads.has(MARK) ? MARK : undefined);
  const below = anchor === undefined ? [] : table.rows.flatMap((row) => filledApart(row, anchor));
  const overMarks = table.rows.filter((row) => isTyped(row.text(MARK))).map((row) => row.cell(MARK));
  return [...new Set([...table.beside, ...below, ...overMarks])];
}

function besideFigures({ rows }: SheetContent): readonly string[] {
  return besideColumns(rows, new Set(Array.from({ length: OVERVIEW_COLUMNS }, (_, column) => column)));
}

/** Words where a mark of ours stands: somebody took the column for a free one. */
function isTyped(mark: string): boolean {
  return mark !== '' && Number.isNaN(Number(mark));
}

/** Cells of a row that is none of ours; of a heading of the plan those of the ministry's columns. */
function filledApart(row: ReadRow, anchor: string): readonly string[] {
  if (row.text('part') !== HEADING) return row.text(anchor) === '' ? row.filled() : [];
  return Object.values(EDIT_COLUMNS)
    .filter((column) => row.text(column).trim() !== '')
    .map((column) => row.cell(column));
}

/** All of them, by sheet. */
export function cellsBesideTables(
  tables: ReadonlyMap<string, ReadTable | undefined>,
  dashboard: SheetContent | undefined,
  besidePlan: ReadonlyMap<string, readonly string[]>,
): (sheet: string) => ReadonlySet<string> {
  return (sheet) =>
    new Set([
      ...[...tables].flatMap(([id, table]) => (table?.sheet.name === sheet ? cellsBeside(id, table) : [])),
      ...(dashboard?.name === sheet ? besideFigures(dashboard) : []),
      ...(besidePlan.get(sheet) ?? []),
    ]);
}

function cellsFinding(sheet: string, cells: readonly string[]): readonly Issue[] {
  const [first] = cells;
  return first === undefined
    ? []
    : [
        finding(
          'merge-own-cells',
          'warning',
          { sheet, cell: first },
          { sheet, count: cells.length, cells: firstOf(cells, LISTED) },
        ),
      ];
}

/** Words that stand where they cannot be taken, and where they were put instead. */
export function wordsMoved(
  code: 'merge-words-to-note' | 'merge-words-to-channel',
  row: ReadRow,
  column: string,
  words: string,
): Issue {
  const cell = row.cell(column);
  return finding(code, 'warning', { sheet: row.sheet, cell, row: row.row }, { sheet: row.sheet, cell, words });
}
