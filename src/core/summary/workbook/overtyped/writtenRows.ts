import { eachRow } from '../../../workbook/rows';
import type { LargeSheetSpec, LargeWorkbookSpec, SpecValue } from '../../../workbook/spec';
import { MARK } from './rowMarks';

/** A row as we wrote it, by the id of its columns. */
export type WrittenRow = ReadonlyMap<string, SpecValue>;

/** The rows of a table that bear one of the marks, by their mark; nothing else of the table is kept. */
export function writtenRows(
  { sheets }: Pick<LargeWorkbookSpec, 'sheets'>,
  table: string,
  marks: ReadonlySet<number>,
): ReadonlyMap<number, WrittenRow> {
  const found = new Map<number, WrittenRow>();
  for (const sheet of sheets)
    if (holdsTable(sheet, table)) for (const [mark, row] of rowsOf(sheet, table, marks)) found.set(mark, row);
  return found;
}

function holdsTable({ rows }: LargeSheetSpec, table: string): boolean {
  const head = 'make' in rows ? rows.head : rows;
  return head.some(({ cells }) => cells.some((cell) => cell?.value === `${table}.${MARK}`));
}

function* rowsOf(
  { rows }: LargeSheetSpec,
  table: string,
  marks: ReadonlySet<number>,
): Generator<readonly [number, WrittenRow]> {
  let ids: readonly string[] | undefined;
  let at = -1;
  for (const { cells } of eachRow(rows)) {
    const own = cells.findIndex((cell) => typeof cell?.value === 'string' && cell.value.endsWith(`.${MARK}`));
    if (own >= 0) {
      const isWanted = cells[own]?.value === `${table}.${MARK}`;
      ids = isWanted ? cells.map((cell) => String(cell?.value ?? '').slice(table.length + 1)) : undefined;
      at = own;
      continue;
    }
    const mark = ids === undefined ? undefined : cells[at]?.value;
    if (ids === undefined || typeof mark !== 'number' || !marks.has(mark)) continue;
    const values = ids.flatMap((id, i) => {
      const value = cells[i]?.value;
      return value === undefined ? [] : [[id, value] as const];
    });
    yield [mark, new Map(values)];
  }
}
