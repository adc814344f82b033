import { given } from '../../given';
import { clean, cleanLines } from '../../text/clean';
import type { SourceCell, SourceRow } from '../source';
import type { Aside, Grid } from '../layout/types';
import { alignRow } from '../columns/align';
import type { LooksLikeDeadline } from '../likeness/likeness';
import { isBareNumber } from '../marks/bareNumber';
import { isDitto } from '../marks/dittoMark';
import { columnsOf, headerAt, isColumnNumbers, isHeader, type Columns } from '../columns/header';
import { extraCells, headNames, type HeadNames } from '../columns/extra';
import { guessRoles } from '../columns/guess';
import { settleNumberColumns } from '../columns/numberColumns';
import { partedCells } from './whoAndWhen';
import { repeatByColumn, type BesideCell } from './sameColumn';
import type { Role } from '../columns/roles';
import type { NamedCell } from '../types';

/** A row of the plan's table with its cells under their roles. `above` marks a cell merged with the one above it. */
export interface RowRecord {
  readonly line: number;
  /** As written, in the order of the columns. */
  readonly cells: readonly string[];
  readonly text: Readonly<Partial<Record<Role, string>>>;
  readonly above: ReadonlySet<Role>;
  /** Task and measure are one cell. */
  readonly merged: boolean;
  /** Cells with words of their own. */
  readonly filled: number;
  /** Does the only filled cell open the row? */
  readonly opensRow: boolean;
  /** Cells of columns that are not the plan's own, by the names of their heads. */
  readonly columns?: readonly NamedCell[];
  /** Ditto marks of columns that share a role, beside the one that stands for all of them. */
  readonly moreDittos?: number;
}

export interface Records {
  readonly grid: Grid;
  readonly records: readonly RowRecord[];
  readonly header: number;
  readonly roles: ReadonlySet<Role>;
  /** Words of the rows that are no rows: heads, also repeated ones, and the numbers of columns. */
  readonly heads: readonly Aside[];
  /** The columns in their order, when their roles come from the cells' content: there is no head. */
  readonly guessed?: Columns['roles'];
}

/** The rows under the head of a grid. Repeated heads and rows of column numbers are left out. */
export function recordsOf(grid: Grid, looksLikeDeadline: LooksLikeDeadline): Records | undefined {
  const at = headerAt(grid.rows);
  const found = at < 0 ? guessedFrom(grid, looksLikeDeadline) : columnsOf(grid.rows, at);
  if (found === undefined) return undefined;
  const head = at < 0 ? [] : grid.rows.slice(at, at + found.depth);
  const below = grid.rows.slice(at < 0 ? 0 : at + found.depth);
  const body = below.filter(isBody);
  const columns = settleNumberColumns(found, body);
  const isAligned = grid.aligned || (at >= 0 && standsUnderHeads(body, found.roles, looksLikeDeadline));
  const fits = isAligned && (at < 0 || body.every((row) => row.cells.length <= columns.roles.length));
  const roles = fits ? numberedRoles(columns, body) : looseRoles(columns, body);
  const names = headNames(head, found.roles);
  const placed = body.map((row) => ({
    row,
    roles: fits
      ? row.cells.map((_, i) => roles[i])
      : alignRow(
          textsOf(row),
          roles.filter((role) => role !== undefined),
          looksLikeDeadline,
        ),
  }));
  const records = placed.map(({ row, roles: own }) => record(row, own, names, looksLikeDeadline));
  return {
    grid,
    records: repeated(records, placed, roles),
    header: grid.rows[Math.max(at, 0)]?.line ?? 1,
    roles: new Set(roles.filter((role) => role !== undefined)),
    heads: headsOf(grid, at, found.depth),
    ...(at < 0 && { guessed: roles }),
  };
}

/**
 * Rows of signs that leave out no cell: as many cells as the head has, and under the head of deadlines nothing else.
 * Then the place of a cell shows its column, also where a word over it is unknown.
 */
function standsUnderHeads(
  body: readonly SourceRow[],
  roles: Columns['roles'],
  looksLikeDeadline: LooksLikeDeadline,
): boolean {
  const at = roles.findIndex((role) => role === 'deadline');
  const names = roles.findLastIndex((role) => role !== undefined) + 1;
  if (at < 0 || roles.slice(0, names).includes(undefined)) return false;
  const whole = body.filter(({ cells }) => cells.length > 1);
  const isWhen = (text: string): boolean => text === '' || isDitto(text) || looksLikeDeadline(text);
  return (
    whole.some(({ cells }) => clean(cells[at]?.text ?? '') !== '') &&
    whole.every(
      ({ cells }) =>
        cells.length === roles.length &&
        cells.slice(names).every(({ text }) => clean(text) === '') &&
        isWhen(clean(cells[at]?.text ?? '')),
    )
  );
}

/** Rows that are the head, repeat it or number its columns; a head that was made up from lines is known by these. */
function headsOf({ rows, heads }: Grid, at: number, depth: number): readonly Aside[] {
  const from = at < 0 ? 0 : at + (heads === undefined ? 0 : depth);
  const own = at < 0 || heads !== undefined ? [] : rows.slice(0, at + depth);
  const others = rows.slice(Math.max(from, own.length)).filter((row) => !isBody(row));
  return [...(heads ?? []), ...[...own, ...others].map((row) => ({ line: row.line, text: wordsIn(row) }))];
}

function wordsIn(row: SourceRow): string {
  return textsOf(row)
    .map(clean)
    .filter((text) => text !== '')
    .join(' | ');
}

/** Neither a repeated head nor the numbers of columns. */
function isBody(row: SourceRow): boolean {
  const texts = textsOf(row);
  return !isColumnNumbers(texts) && !isHeader(texts) && texts.some((text) => clean(text) !== '');
}

/**
 * In rows that leave out no cell the place of a cell shows its column: the longest are asked first, and with them
 * shorter ones as long as these alone say nothing (a cell too many in one row is no column of the table).
 */
function guessedFrom({ aligned, rows }: Grid, looksLikeDeadline: LooksLikeDeadline): Columns | undefined {
  if (aligned) return guessRoles(rows, looksLikeDeadline);
  const width = (row: SourceRow): number => textsOf(row).findLastIndex((text) => clean(text) !== '') + 1;
  const widths = [...new Set(rows.map(width))].sort((a, b) => b - a);
  for (const least of widths.slice(0, WIDTHS)) {
    const columns = guessRoles(
      rows.filter((row) => width(row) >= least),
      looksLikeDeadline,
    );
    if (columns !== undefined) return columns;
  }
  return undefined;
}

/** Rows of more different lengths are no table. */
const WIDTHS = 4;

function textsOf(row: SourceRow): readonly string[] {
  return row.cells.map((cell) => cell.text);
}

/**
 * The head «Найменування завдання» often covers the number and the task: the column of bare numbers is the number.
 * Where the merged head was taken apart, the column beside it has no head.
 */
function numberedRoles({ roles }: Columns, body: readonly SourceRow[]): readonly (Role | undefined)[] {
  if (roles.includes('number')) return roles;
  const isWords = (role: Role | undefined): boolean => role === 'task' || role === 'measure';
  const first = roles.findIndex(
    (role, i) =>
      (role === undefined || (isWords(role) && (role === roles[i + 1] || roles[i + 1] === undefined))) &&
      holdsNumbers(body, i),
  );
  if (first < 0) return roles;
  const own = roles[first];
  return roles.map((role, i) => {
    if (i === first) return 'number';
    return i === first + 1 && role === undefined ? own : role;
  });
}

function holdsNumbers(body: readonly SourceRow[], column: number): boolean {
  const own = body
    .map((row) => row.cells[column])
    .filter((cell): cell is SourceCell => cell !== undefined && cell.covered === undefined && clean(cell.text) !== '');
  return own.length > 0 && own.filter((cell) => isBareNumber(clean(cell.text))).length * 10 >= own.length * 6;
}

/** Rows that leave cells out: the number may have no head of its own. */
function looseRoles({ roles }: Columns, body: readonly SourceRow[]): readonly (Role | undefined)[] {
  const named = roles.filter((role) => role !== undefined);
  const numbers = body.some((row) =>
    isBareNumber(clean(row.cells.find((cell) => clean(cell.text) !== '')?.text ?? '')),
  );
  return named.includes('number') || !numbers ? named : ['number', ...named];
}

interface Placed {
  readonly row: SourceRow;
  readonly roles: readonly (Role | undefined)[];
}

/** Leading executors and others in columns of their own, start and end: a ditto mark repeats its own column. */
function repeated(
  records: readonly RowRecord[],
  placed: readonly Placed[],
  roles: readonly (Role | undefined)[],
): readonly RowRecord[] {
  const shared = roles.filter((role) => role === 'executors').length > 1;
  const spans = roles.includes('deadline_start') && roles.includes('deadline_end');
  const executors = shared ? repeatByColumn(placed.map((row, i) => cellsUnder(row, records[i], ['executors']))) : [];
  const ends = spans
    ? repeatByColumn(placed.map((row, i) => cellsUnder(row, records[i], ['deadline_start', 'deadline_end'])))
    : [];
  return !shared && !spans
    ? records
    : records.map((own, i) => {
        const [who, when] = [executors[i], ends[i]];
        const text = { ...own.text };
        if (who !== undefined && who.dittos > 0)
          text.executors = who.whole ? DITTO : who.texts.filter((words) => words !== '').join('\n');
        if (when !== undefined && when.dittos > 0 && !when.whole)
          [text.deadline_start, text.deadline_end] = [when.texts[0] ?? '', when.texts[1] ?? ''];
        const more =
          (who === undefined ? 0 : who.dittos - Number(who.whole)) +
          (when === undefined ? 0 : when.dittos - Number(when.whole));
        return more > 0 ? { ...own, text, moreDittos: more } : { ...own, text };
      });
}

const DITTO = '-"-';

/** The row's cells under the roles; a row with one filled cell is a heading or a note, and repeats nothing. */
function cellsUnder(
  { row, roles }: Placed,
  own: RowRecord | undefined,
  wanted: readonly Role[],
): readonly BesideCell[] | undefined {
  if (own === undefined || own.filled < 2) return undefined;
  return row.cells.flatMap((cell, i) =>
    wanted.some((role) => role === roles[i])
      ? [{ text: cell.covered === undefined ? cleanLines(cell.text) : '', above: cell.covered === 'above' }]
      : [],
  );
}

function record(
  row: SourceRow,
  roles: readonly (Role | undefined)[],
  names: HeadNames,
  looksLikeDeadline: LooksLikeDeadline,
): RowRecord {
  const { text: written, above } = underRoles(row, roles);
  const text = partedCells(written, roles, looksLikeDeadline);
  if (text.measure_number !== undefined && text.measure !== undefined)
    text.measure = `${leadFrom(text.measure_number)} ${text.measure}`;
  // A deadline merged over both columns is no start.
  const start = roles.indexOf('deadline_start');
  const isWhole = roles[start + 1] === 'deadline_end' && row.cells[start + 1]?.covered === 'left';
  if (text.deadline_start !== undefined && isWhole) {
    text.deadline = text.deadline_start;
    delete text.deadline_start;
  }
  return {
    line: row.line,
    cells: row.cells.map((cell) => cell.text.trim()),
    text,
    above,
    merged: row.cells.some((_, i) => joinsTaskAndMeasure(row, roles, i)),
    filled: row.cells.filter(isFilled).length,
    opensRow: opensRow(row),
    ...given({ columns: extraCells(row.cells, roles, names) }),
  };
}

function isFilled(cell: SourceCell): boolean {
  return cell.covered === undefined && clean(cell.text) !== '';
}

/** The cells of a row under their roles, and the roles whose cells are merged with those above. */
function underRoles(
  row: SourceRow,
  roles: readonly (Role | undefined)[],
): { readonly text: Partial<Record<Role, string>>; readonly above: ReadonlySet<Role> } {
  const text: Partial<Record<Role, string>> = {};
  const above = new Set<Role>();
  for (const [i, cell] of row.cells.entries()) {
    const role = roles[i];
    if (role === undefined) continue;
    if (cell.covered === 'above') above.add(role);
    const words = cleanLines(cell.text);
    if (cell.covered === undefined && words !== '')
      text[role] = text[role] === undefined ? words : `${text[role]}\n${words}`;
  }
  return { text, above };
}

/** One cell for the task and the measure. */
function joinsTaskAndMeasure({ cells }: SourceRow, roles: readonly (Role | undefined)[], i: number): boolean {
  const isPair = roles[i] === 'measure' && roles[i - 1] === 'task';
  return isPair && cells[i]?.covered === 'left' && cells[i - 1]?.covered !== 'above';
}

/** Does the first filled cell open the row, or is it merged over all that follow? */
function opensRow({ cells }: SourceRow): boolean {
  const first = cells.findIndex(isFilled);
  if (first === 0) return true;
  const after = cells.slice(first + 1);
  return (
    first > 0 &&
    cells.slice(0, first).every((cell) => cell.covered !== 'above') &&
    after.length > 0 &&
    after.every((cell) => cell.covered === 'left')
  );
}

/** A number from a column of its own as it leads a measure: «2» → `2)`, «1.2» → `1.2.`. */
function leadFrom(number: string): string {
  const bare = number.replace(/[.)]$/, '');
  return isBareNumber(number) ? `${bare}${bare.includes('.') ? '.' : ')'}` : number;
}
