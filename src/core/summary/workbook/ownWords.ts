import { finding, type Issue } from '../../issues/issue';
import type { SheetContent } from '../../workbook/content';
import { OVERVIEW_COLUMNS } from './overviewSheet';
import { besideColumns, type ReadRow, type ReadTable } from './readTable';
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
): readonly Issue[] {
  const ofTables = [...tables].flatMap(([id, table]): readonly Issue[] => {
    if (table === undefined) return [];
    const anchor = Object.entries(ANCHORS).find(([name]) => name === id)?.[1];
    const below =
      anchor === undefined
        ? []
        : table.rows
            .filter((row) => row.text(anchor) === '' && row.text('part') !== HEADING)
            .flatMap((row) => row.filled());
    return cellsFinding(table.sheet.name, [...new Set([...table.beside, ...below])]);
  });
  const ours = new Set(Array.from({ length: OVERVIEW_COLUMNS }, (_, column) => column));
  return [
    ...ofTables,
    ...(dashboard === undefined ? [] : cellsFinding(dashboard.name, besideColumns(dashboard.rows, ours))),
  ];
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
