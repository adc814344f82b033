import { finding, type Issue } from '../../../issues/issue';
import { clean } from '../../../text/clean';
import type { Texts } from '../../../texts';
import { cellReference } from '../../../workbook/reference';
import type { SheetContent, WorkbookContent } from '../../../workbook/content';
import type { LargeWorkbookSpec } from '../../../workbook/spec';
import type { ReadRow, ReadTable } from '../readTable';
import { cellFinding, shown } from './cellFinding';
import { alteredRows, linkColumnsWritten, markedColumns, ownMark } from './alteredRows';
import { keyOfSheet, OVERVIEW, writtenOver, type FixedCell } from './fixedTexts';
import { cellWords, sayTheSame } from './rowMarks';
import { overtypedPlan } from './planCells';
import { writtenRows, type WrittenRow } from './writtenRows';

export interface Read {
  readonly content: WorkbookContent;
  /** Tables by id. */
  readonly tables: ReadonlyMap<string, ReadTable | undefined>;
  readonly dashboard: SheetContent | undefined;
  /** Marks of the texts over the tables and of «Огляд», by the key of their sheet. */
  readonly fixed: ReadonlyMap<string, string>;
  /** References that are reported already as standing beside the tables, by sheet. */
  readonly beside: (sheet: string) => ReadonlySet<string>;
}

/**
 * What somebody wrote, or cleared, where our words stand, cell by cell: sheets are made again at each merge, so it
 * would be gone without a word. `written` makes the workbook as it was written, for what stood there before; it is
 * asked only where something was altered. A row that it does not have any more (another version has other words) is
 * quoted whole.
 */
export function overtypedCells(
  read: Read,
  written: () => LargeWorkbookSpec,
  vocabularies: readonly Texts[],
): readonly Issue[] {
  const altered = [...read.tables].flatMap(([id, table]) => {
    const rows = table === undefined ? [] : alteredRows(table, vocabularies);
    return table === undefined || rows.length === 0 ? [] : [{ id, table, rows }];
  });
  const over = fixedSheets(read).flatMap(({ sheet, key }) => {
    const cells = writtenOver(sheet, key, read.fixed.get(key) ?? '').filter(
      ({ row, column }) => !read.beside(sheet.name).has(cellReference(row, column)),
    );
    return cells.length === 0 ? [] : [{ sheet, cells, key }];
  });
  const ofPlan = overtypedPlan(read.content, vocabularies);
  if (altered.length + over.length === 0) return ofPlan;
  const spec = written();
  const isLinkWritten = linkColumnsWritten(vocabularies);
  return [
    ...over.flatMap(({ sheet, cells, key }) => cells.map((cell) => fixedFinding(sheet, cell, key, spec))),
    ...altered.flatMap(({ id, table, rows }) => tableFindings(id, table, rows, spec, isLinkWritten)),
    ...ofPlan,
  ];
}

function fixedSheets({
  content,
  dashboard,
  fixed,
}: Read): readonly { readonly sheet: SheetContent; readonly key: string }[] {
  return content.sheets.flatMap((sheet) => {
    const key = sheet === dashboard ? OVERVIEW : keyOfSheet(sheet.rows);
    return key === undefined || !fixed.has(key) ? [] : [{ sheet, key }];
  });
}

function fixedFinding(
  { name, rows }: SheetContent,
  { row, column }: FixedCell,
  key: string,
  spec: LargeWorkbookSpec,
): Issue {
  const cell = cellReference(row, column);
  const after = rows.find((one) => one.row === row)?.cells[column - 1];
  return cellFinding({
    sheet: name,
    cell,
    where: cell,
    before: fixedBefore(key, row, column, spec),
    after: shown(after),
  });
}

/** What stood in the place of a fixed text; '' where nothing did, or where the sheet is another now. */
function fixedBefore(key: string, row: number, column: number, { sheets }: LargeWorkbookSpec): string {
  for (const { rows } of sheets) {
    const head = 'make' in rows ? rows.head : rows;
    const own = head.map((one) => ({ row: one.row, cells: one.cells.map((cell) => cell?.value) }));
    const found = keyOfSheet(own) ?? OVERVIEW;
    if (found === key) return shown(own.find((one) => one.row === row)?.cells[column - 1]);
  }
  return '';
}

function tableFindings(
  id: string,
  table: ReadTable,
  rows: readonly ReadRow[],
  spec: LargeWorkbookSpec,
  isLinkWritten: (row: ReadRow) => readonly string[],
): readonly Issue[] {
  const wanted = new Set(rows.flatMap((row) => ownMark(row) ?? []));
  const known = writtenRows(spec, id, wanted);
  const columns = markedColumns(table);
  return rows.flatMap((row): readonly Issue[] => {
    const before = known.get(ownMark(row) ?? NaN);
    if (before === undefined) return [rowFinding(row, columns)];
    return [...columns, ...isLinkWritten(row)].flatMap((column) => differenceIn(column, row, before, table));
  });
}

function differenceIn(column: string, row: ReadRow, before: WrittenRow, table: ReadTable): readonly Issue[] {
  const [was, is] = [before.get(column), row.value(column)];
  if (sayTheSame(cellWords(was), cellWords(is))) return [];
  const cell = row.cell(column);
  const seen = markedColumns(table);
  const whose = WHOSE.filter((id) => seen.includes(id)).map((id) => clean(shown(before.get(id))));
  const called = [clean(table.heads.get(column) ?? ''), ...whose].filter((part) => part !== '');
  const where = called.length === 0 ? cell : `${cell} (${[...new Set(called)].join('; ')})`;
  return [cellFinding({ sheet: row.sheet, cell, row: row.row, where, before: shown(was), after: shown(is) })];
}
/** Columns that say of what the row speaks. */
const WHOSE = ['no', 'period', 'bodyName', 'body', 'file'] as const;

/** A row of which nobody can say what it was. */
function rowFinding(row: ReadRow, columns: readonly string[]): Issue {
  const words = columns.map((id) => shown(row.value(id))).filter((part) => part !== '');
  return finding(
    'merge-row-overtyped',
    'warning',
    { sheet: row.sheet, row: row.row },
    { sheet: row.sheet, row: row.row, words: words.join(' | ') },
  );
}
