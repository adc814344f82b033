import { given } from '../../given';
import { clean, cleanLines } from '../../text/clean';
import { extraCells, type HeadNames } from '../columns/extra';
import type { Role } from '../columns/roles';
import type { LooksLikeDeadline } from '../likeness/likeness';
import { isBareNumber } from '../marks/bareNumber';
import type { SourceCell, SourceRow } from '../source';
import type { NamedCell } from '../types';
import { partedCells } from './whoAndWhen';

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

/** The record of a row whose cells have these roles. */
export function rowRecord(
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
