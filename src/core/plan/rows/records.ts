import { clean } from '../../text/clean';
import type { SourceRow } from '../source';
import type { Aside, Grid } from '../layout/types';
import { alignRow } from '../columns/align';
import type { LooksLikeDeadline } from '../likeness/likeness';
import { isDitto } from '../marks/dittoMark';
import { columnsOf, headerAt, isColumnNumbers, isHeader, type Columns } from '../columns/header';
import { headNames } from '../columns/extra';
import { guessRoles } from '../columns/guess';
import { looseRoles, numberedRoles, settleNumberColumns } from '../columns/numberColumns';
import type { Role } from '../columns/roles';
import { repeatedColumns } from './repeatedColumns';
import { rowRecord, type RowRecord } from './rowRecord';

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
  const records = placed.map(({ row, roles: own }) => rowRecord(row, own, names, looksLikeDeadline));
  return {
    grid,
    records: repeatedColumns(records, placed, roles),
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
