import { INPUT_FIELDS, isDate, REPORT_FIELDS, type InputField, type ReportField } from '../../template/fields';
import { plainValue } from '../../workbook/cell';
import type { CellValue } from '../../workbook/content';
import { cellText } from '../cellText';
import type { Vocabulary } from '../vocabulary';
import type { FoundTable } from './findTables';

/** Columns that must stand where the template has them before a place says what a column is. */
const FEWEST_IN_PLACE = 6;

/**
 * The columns of the template's own table whose headings somebody reworded, with what the headings say now: a column
 * that holds nothing but statuses is the status; free text stands where the template has it.
 */
export function withRenamed(table: FoundTable<ReportField>, vocabulary: Vocabulary): FoundTable<ReportField> {
  const { columns, sheet, headerRow } = table;
  const missing = INPUT_FIELDS.filter((field) => !columns.has(field));
  if (table.by !== 'words' || missing.length === 0 || missing.length === INPUT_FIELDS.length) return table;
  const header = sheet.rows.find(({ row }) => row === headerRow)?.cells ?? [];
  const shift = shiftOf(columns);
  const found: (readonly [InputField, number])[] = [];
  for (const field of missing) {
    const taken = new Set([...columns.values(), ...found.map(([, column]) => column)]);
    const free = header.flatMap((cell, column) => (typeof cell === 'string' && !taken.has(column) ? [column] : []));
    const column =
      field === 'status'
        ? only(free.filter((one) => holds(table, one, (value) => vocabulary.isStatus(cellText(value)))))
        : free.find((one) => shift !== undefined && one === REPORT_FIELDS.indexOf(field) + shift);
    if (column !== undefined && (field === 'status' || fits(table, field, column))) found.push([field, column]);
  }
  if (found.length === 0) return table;
  return {
    ...table,
    columns: new Map([...columns, ...found]),
    renamed: found.map(([field, column]) => ({ field, words: cellText(header[column]) })),
  };
}

/** How far the table stands right of where the template has it, where most columns say the same. */
function shiftOf(columns: ReadonlyMap<ReportField, number>): number | undefined {
  const votes = new Map<number, number>();
  for (const [field, column] of columns) {
    const shift = column - REPORT_FIELDS.indexOf(field);
    votes.set(shift, (votes.get(shift) ?? 0) + 1);
  }
  return [...votes].find(([, count]) => count >= FEWEST_IN_PLACE)?.[0];
}

/** Days stand in a column of days, words in one of words. */
function fits(table: FoundTable<ReportField>, field: InputField, column: number): boolean {
  if (isDate(field)) return holds(table, column, (value) => isDay(value));
  return holds(table, column, (value) => typeof plainValue(value) === 'string');
}

function isDay(value: CellValue): boolean {
  const plain = plainValue(value);
  return (typeof plain === 'object' && plain.kind === 'date') || /^\d{1,2}[./]\d{1,2}[./]\d{2,4}/.test(cellText(value));
}

/** Is the column filled, and are nearly all of its cells of this kind? */
function holds({ rows }: FoundTable<ReportField>, column: number, is: (value: CellValue) => boolean): boolean {
  const filled = rows.flatMap(({ cells }) => cells[column] ?? []).filter((value) => cellText(value) !== '');
  return filled.length > 0 && filled.filter(is).length * 10 >= filled.length * 9;
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
