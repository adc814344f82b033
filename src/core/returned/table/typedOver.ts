import { INPUT_FIELDS, type ReportField } from '../../template/fields';
import type { CellValue, RowContent } from '../../workbook/content';
import { cellText } from '../cellText';
import type { FoundTable } from './findTables';
import { hasInput } from './hasInput';
import { ROW_KEY } from './rowKey';
import type { Vocabulary } from '../vocabulary';

type Table = FoundTable<ReportField>;

/**
 * The rows of a sheet of formulas in which somebody typed an answer over a formula; formulas are no answers there. What
 * stands in the row under a duty, where the rest of a long answer is printed, goes on with the answer above it.
 */
function typedOver(table: Table, { isPrintWord }: Vocabulary): Table {
  const keyed = withHiddenKeys(table);
  const answers = new Set(INPUT_FIELDS.flatMap((field) => keyed.columns.get(field) ?? []));
  const rows: RowContent[] = [];
  let duty: RowContent | undefined;
  for (const row of keyed.rows) {
    const typed = typedIn(row, keyed, answers, isPrintWord);
    // The place for signing stands under the table.
    if (isNumbered(row, keyed)) duty = row;
    else if (duty === undefined || !goesOn(row, duty, keyed, answers)) continue;
    if (!answered(typed, answers)) continue;
    const before = rows.at(-1);
    if (row === duty) rows.push({ ...row, cells: typed });
    else if (before?.row === duty.row) rows[rows.length - 1] = joined(before, typed, answers);
    else
      rows.push({
        ...row,
        cells: withAnswers(typedIn(duty, keyed, answers, isPrintWord), typed, answers),
      });
  }
  return { ...keyed, rows };
}

/** Tables of sheets of formulas that somebody typed answers into. */
export function typedTables(tables: readonly Table[], vocabulary: Vocabulary): readonly Table[] {
  return tables.map((table) => typedOver(table, vocabulary)).filter(hasInput);
}

/** The keys of «Друк» stand in a hidden column without a heading. */
function withHiddenKeys(table: Table): Table {
  if (table.columns.has('key')) return table;
  const taken = new Set(table.columns.values());
  for (const { cells } of table.rows) {
    const column = cells.findIndex((cell, i) => !taken.has(i) && typeof cell === 'string' && ROW_KEY.test(cell));
    if (column >= 0) return { ...table, columns: new Map([...table.columns, ['key', column]]) };
  }
  return table;
}

/** The cells of the table without the formulas of the answers; what «Друк» counts with stands beside them. */
function typedIn(
  { cells }: RowContent,
  { columns }: Table,
  answers: ReadonlySet<number>,
  isPrintWord: Vocabulary['isPrintWord'],
): readonly (CellValue | undefined)[] {
  const own = new Set(columns.values());
  // A key says which row it is; without it the period does, which «Друк» shows in a column of its own.
  const first = columns.has('key') ? Math.max(...answers) : 0;
  const said = [...answers].map((column) => cellText(cells[column])).join('\n');
  return cells.map((cell, column) => {
    const isFormula = typeof cell === 'object' && cell.kind === 'formula';
    if (answers.has(column)) return isFormula || isPrintWord(cellText(cell)) ? undefined : cell;
    // Behind the answers are their parts.
    const isPart = column > first && typeof cell === 'string' && said.includes(cellText(cell));
    return own.has(column) || (typeof cell === 'string' && column >= first && !isPart) ? cell : undefined;
  });
}

/** The cells of a duty with the answers of the row under it; its own may be holes. */
function withAnswers(
  cells: readonly (CellValue | undefined)[],
  typed: readonly (CellValue | undefined)[],
  answers: ReadonlySet<number>,
): readonly (CellValue | undefined)[] {
  const all = Array.from(cells);
  for (const column of answers) all[column] = typed[column];
  return all;
}

function answered(cells: readonly (CellValue | undefined)[], answers: ReadonlySet<number>): boolean {
  return [...answers].some((column) => cellText(cells[column]) !== '');
}

function isNumbered({ cells }: RowContent, { columns }: Table): boolean {
  return /^\d/.test(cellText(cells[columns.get('no') ?? -1]));
}

/** Right under the duty, and nothing in it says that it is about something else. */
function goesOn(row: RowContent, duty: RowContent, { columns }: Table, answers: ReadonlySet<number>): boolean {
  const others = [...columns.values()].filter((column) => !answers.has(column));
  return row.row === duty.row + 1 && others.every((column) => cellText(row.cells[column]) === '');
}

function joined(
  before: RowContent,
  rest: readonly (CellValue | undefined)[],
  answers: ReadonlySet<number>,
): RowContent {
  const cells = Array.from(before.cells, (cell, column) => {
    const more = answers.has(column) ? cellText(rest[column]) : '';
    return more === '' ? cell : [cellText(cell), more].filter((text) => text !== '').join('\n');
  });
  return { ...before, cells };
}
