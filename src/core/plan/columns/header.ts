import type { SourceRow } from '../source';
import { clean } from '../../text/clean';
import { isDeadlineRole, roleOf, type Role } from './roles';

/** Is this row the head of a plan's table? It needs what is to be done and either when or by whom. */
export function isHeader(cells: readonly string[]): boolean {
  const filled = cells.map(clean).filter((cell) => cell !== '');
  if (filled.length < 2 || filled.some((cell) => cell.length > 200 || /^\d+[.)]/.test(cell))) return false;
  const roles = filled.map(roleOf);
  const what = roles.some((role) => role === 'measure' || role === 'task');
  const known = roles.filter((role) => role !== undefined).length;
  return (
    what &&
    known >= 2 &&
    known * 2 > filled.length &&
    roles.some((role) => isDeadlineRole(role) || role === 'executors')
  );
}

/**
 * The row of the head: alone, or with the row under it («Виконання» over «строк» and «відповідальні»). Below nought:
 * none.
 */
export function headerAt(rows: readonly SourceRow[]): number {
  const alone = rows.findIndex((row) => isHeader(row.cells.map(({ text }) => text)));
  const together = rows.findIndex((row, i) => isHeader(namesTogether(row, rows[i + 1])));
  return together >= 0 && (alone < 0 || together < alone) ? together : alone;
}

/** The names of a head whose second row stands under merged cells. */
function namesTogether(row: SourceRow, below: SourceRow | undefined): readonly string[] {
  const isSecond = below?.cells.some(({ covered }) => covered === 'above') === true;
  if (!isSecond || !row.cells.some(({ covered }) => covered === 'left')) return [];
  return row.cells.map(({ text, covered }, i) => {
    const own = clean(below.cells[i]?.text ?? '');
    return own !== '' && (covered === 'left' || row.cells[i + 1]?.covered === 'left') ? own : text;
  });
}

/** «1 | 2 | 3 | 4» under a header. */
export function isColumnNumbers(cells: readonly string[]): boolean {
  const filled = cells.map(clean).filter((cell) => cell !== '');
  return filled.length >= 3 && filled.every((cell, i) => cell === String(i + 1));
}

/** Roles of the columns, by index; a cell that the header covers has the role of the header over it. */
export interface Columns {
  readonly roles: readonly (Role | undefined)[];
  /** Header rows, counted from the first. */
  readonly depth: number;
}

export function columnsOf(rows: readonly SourceRow[], at: number): Columns {
  const first = rows[at]?.cells ?? [];
  const roles: (Role | undefined)[] = [];
  for (const [i, cell] of first.entries()) {
    const own = clean(cell.text) === '' ? undefined : (roleOf(cell.text) ?? 'other');
    roles.push(cell.covered === 'left' ? roles[i - 1] : own);
  }
  const below = rows[at + 1]?.cells ?? [];
  const names = below.map((cell) => clean(cell.text));
  const filled = names.filter((name) => name !== '');
  const isSecond =
    filled.length > 0 &&
    filled.length < first.length &&
    below.some((cell) => cell.covered === 'above') &&
    below.every((cell, i) => cell.covered === 'above' || names[i] === '' || (names[i] ?? '').length < 60) &&
    !isColumnNumbers(names) &&
    filled.every((name) => !/^\d+[.)]?$/.test(name));
  if (!isSecond) return { roles: settleGoals(roles), depth: 1 };
  return { roles: settleGoals(roles.map((role, i) => subRole(role, names[i] ?? ''))), depth: 2 };
}

/**
 * Goals stand before what is done for them: behind the measure «Мета» is a word about it. Where no column holds tasks
 * («Напрям діяльності | Перелік заходів»), the lowest goal is what the measures stand under.
 */
function settleGoals(roles: readonly (Role | undefined)[]): readonly (Role | undefined)[] {
  const measure = roles.indexOf('measure');
  if (measure < 0) return roles;
  const settled = roles.map((role, i) => (isGoal(role) && i > measure ? 'other' : role));
  if (settled.includes('task')) return settled;
  const lowest = settled.findLast(isGoal);
  return settled.map((role) => (role === lowest && isGoal(role) ? 'task' : role));
}

function isGoal(role: Role | undefined): boolean {
  return role === 'goal' || role === 'strategic_goal';
}

/** «початок» under «Строк виконання». */
function subRole(above: Role | undefined, name: string): Role | undefined {
  if (name === '') return above;
  const own = roleOf(name);
  if (above === 'deadline' || above === 'deadline_start') {
    if (own === 'deadline_end' || /^(до|по)$/i.test(name)) return 'deadline_end';
    return own === 'deadline_start' || /^(з|із|від)$/i.test(name) ? 'deadline_start' : 'deadline';
  }
  return above === 'other' || above === undefined ? (own ?? above) : above;
}
