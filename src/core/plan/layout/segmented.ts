import { isDeadlineRole, type Role } from '../columns/roles';
import { HEAD_WORDS } from '../columns/headWords';
import type { Looks } from '../likeness/likeness';
import type { SourceCell, SourceRow } from '../source';
import type { Atom } from './atoms';
import { PLAN_HEADING, STARTS_ROW } from './planHeading';
import { bestPath, type Path, type Step } from './segment/bestPath';
import { columnsTried } from './segment/columnsTried';
import { headRunIn, type HeadRun } from './segment/headRun';
import { shapesOf, type Shape } from './segment/shape';
import { NEW_PART } from './separated';
import type { Grid, Part } from './types';

/**
 * A plan whose cells no sign keeps apart, or whose signs lie: pieces of text in reading order, placed by what they
 * are like. Heads of columns, where there are any, give the columns; else the usual orders are tried.
 */
export function segmentedLayout(atoms: readonly Atom[], looks: Looks): readonly Part[] | undefined {
  const head = headRunIn(atoms);
  const start = head?.end ?? startOf(atoms);
  if (start === undefined) return undefined;
  const end = endOf(atoms, start);
  const names = new Set(head?.heads.map(({ text }) => text));
  const isName = ({ text }: Atom): boolean => names.has(text);
  const body = atoms.slice(start, end).filter((atom) => !isName(atom));
  const shapes = shapesOf(body, looks);
  if (!holdsRows(shapes)) return undefined;
  const best = bestColumns(
    shapes,
    head?.heads.map(({ role }) => role),
    looks,
  );
  return [
    ...atoms.slice(0, head?.start ?? start).map(textOf),
    {
      ...gridOf(best.path, best.roles, head, atoms[head?.start ?? start]?.line ?? 1),
      heads: [...atoms.slice(head?.start ?? start, start), ...atoms.slice(start, end).filter(isName)],
    },
    ...atoms.slice(end).map(textOf),
  ];
}

/** A row has a time or somebody in charge: where next to no piece is like either, no order of them makes a plan. */
function holdsRows(shapes: readonly Shape[]): boolean {
  const decisive = shapes.filter(({ deadline, share, consent, unit }) => deadline || share > 0.4 || consent || unit);
  // Posts alone are a signature.
  const isSure = decisive.some(({ deadline, share, consent }) => deadline || share > 0.4 || consent);
  return isSure && shapes.length > 1 && decisive.length * PIECES_OF_A_ROW >= shapes.length;
}

/** The lines of the longest row that is broken at the edge of a page, with its money and results. */
const PIECES_OF_A_ROW = 100;

/** Pieces by which the order of the columns is chosen: some thousand rows show it as well as all of them. */
const SAMPLE = 6000;

/** The columns in whose order the pieces lie best, and their path through them. */
function bestColumns(
  shapes: readonly Shape[],
  heads: readonly Role[] | undefined,
  looks: Looks,
): { readonly roles: readonly Role[]; readonly path: Path } {
  const sample = shapes.slice(0, SAMPLE);
  const tried = columnsTried(heads, shapes).map((roles) => ({ roles, path: bestPath(sample, roles, looks) }));
  const best = tried.reduce((first, next) => (next.path.score > first.path.score ? next : first));
  return sample.length === shapes.length ? best : { roles: best.roles, path: bestPath(shapes, best.roles, looks) };
}

function textOf({ line, text }: Atom): Part {
  return { kind: 'text', line, text };
}

/** Behind «ПЛАН ЗАХОДІВ» and its title, at the first number or heading; without such words at the last «1.». */
function startOf(atoms: readonly Atom[]): number | undefined {
  const opens = (atom: Atom): boolean => STARTS_ROW.test(atom.text) || /^(?:Розділ|[IVXІХ]+\.)\s/.test(atom.text);
  const heading = atoms.findIndex((atom) => PLAN_HEADING.test(atom.text));
  const first = atoms.findIndex((atom, i) => i > heading && opens(atom));
  return first < 0 ? undefined : first;
}

function endOf(atoms: readonly Atom[], from: number): number {
  const at = atoms.findIndex((atom, i) => i > from && NEW_PART.test(atom.text));
  return at < 0 ? atoms.length : at;
}

function gridOf({ steps }: Path, roles: readonly Role[], head: HeadRun | undefined, line: number): Grid {
  const rows: { line: number; cells: (string | undefined)[] }[] = [];
  for (const step of steps) {
    if (step.opensRow || rows.length === 0) rows.push({ line: step.shape.atom.line, cells: [] });
    const row = rows.at(-1);
    if (row !== undefined) put(row.cells, step, roles);
  }
  const used = roles.map((_, i) => head !== undefined || rows.some(({ cells }) => cells[i] !== undefined));
  const columns = roles.flatMap((role, i) => (used[i] === true || isNeeded(role) ? [{ role, i }] : []));
  const header: SourceRow = {
    line,
    cells: columns.map(({ i }) => ({ text: nameOf(roles, i, head) })),
  };
  return {
    kind: 'grid',
    layout: 'lines',
    aligned: true,
    rows: [
      header,
      ...rows.map((row): SourceRow => ({
        line: row.line,
        cells: columns.map(({ i }): SourceCell => ({ text: row.cells[i] ?? '' })),
      })),
    ],
  };
}

function isNeeded(role: Role): boolean {
  return isDeadlineRole(role) || role === 'executors' || role === 'measure' || role === 'number';
}

/** The head as the text has it; a number in front has none of its own. */
function nameOf(roles: readonly Role[], at: number, head: HeadRun | undefined): string {
  const role = roles[at] ?? 'other';
  const own = (head?.heads ?? []).filter((one) => one.role === role);
  const all = roles.flatMap((one, i) => (one === role ? [i] : []));
  const text = own.length === all.length ? own[all.indexOf(at)]?.text : undefined;
  return text ?? HEAD_WORDS[role] ?? role;
}

function put(cells: (string | undefined)[], { shape, place }: Step, roles: readonly Role[]): void {
  // Headings and remarks stand alone in their row.
  const at = typeof place === 'number' ? place : 0;
  const before = cells[at];
  const { text } = shape.atom;
  const joint = roles[at] === 'executors' || typeof place !== 'number' ? '\n' : ' ';
  cells[at] = before === undefined ? text : `${before}${joint}${text}`;
}
