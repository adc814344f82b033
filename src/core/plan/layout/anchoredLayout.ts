import { HEAD_WORDS } from '../columns/headWords';
import type { Role } from '../columns/roles';
import type { Looks } from '../likeness/likeness';
import { isDitto } from '../marks/dittoMark';
import type { SourceRow } from '../source';
import { textOf, type Parting } from './anchored/cells';
import { headsIn } from './anchored/heads';
import { rowFixer, type FixedRow } from './anchored/fixedRow';
import { anchoredRows, type Anchored, type AnchoredRow } from './anchored/rows';
import { tokensOf, type Token } from './anchored/tokens';
import type { Line } from './atoms';
import { PLAN_HEADING } from './planHeading';
import { NEW_PART } from './separated';
import type { Aside, Part } from './types';

/**
 * A plan whose cells are lines, several to a cell, as `pdftotext` and viewers of .pdf give them: heads one after
 * another, then rows that begin at their numbers. In each row the lines are parted by what they are like.
 */
export function anchoredLayout(lines: readonly Line[], looks: Looks): readonly Part[] | undefined {
  const tokens = tokensOf(lines);
  const heading = tokens.findIndex(({ text }) => PLAN_HEADING.test(text));
  const heads = headsIn(tokens, heading + 1);
  if (heads === undefined) return undefined;
  const end = heads.body.findIndex(({ text }, i) => i > 0 && NEW_PART.test(text));
  const body = withEdges(end < 0 ? heads.body : heads.body.slice(0, end), heads.taken);
  // Without blank lines between cells their lines say too little.
  const spaced = body.filter(({ apart }) => apart).length * 3 > body.length;
  if (!spaced) return undefined;
  const hasTasks = heads.roles.includes('task') && heads.roles.includes('measure');
  const rows = anchoredRows(body, hasTasks, (text) => isDitto(text) || looks.likeDeadline(text));
  if (rows === undefined || rows.length < 2) return undefined;
  const flat = heads.roles.map((role): Role => (hasTasks || role !== 'task' ? role : 'measure'));
  const roles = flat.filter((role) => role !== 'number' && !(role === 'task' && hasTasks));
  const parting: Parting = { roles, spaced, looks };
  const unsure: number[] = [];
  const fix = rowFixer(parting);
  const grid = rows.flatMap((row): readonly SourceRow[] => {
    if ('heading' in row) return [alone(row.heading, roles.length + 2)];
    if ('note' in row) return [alone(row.note, roles.length + 2)];
    const fixed = fix(row.tokens, row.closes);
    if (fixed.unsure) unsure.push(row.line);
    return rowOf(row, fixed, parting);
  });
  const top: SourceRow = {
    line: heads.taken[0]?.line ?? 1,
    cells: (['number', 'task', ...roles] as const).map((role) => ({ text: nameOf(role, heads.names) })),
  };
  const text = ({ line, text: words }: Token): Part => ({ kind: 'text', line, text: words });
  return [
    ...tokens.slice(0, heads.start).map(text),
    {
      kind: 'grid',
      layout: 'lines',
      aligned: true,
      rows: [top, ...grid],
      heads: heads.taken,
      unsure,
      labels: above(rows),
    },
    ...(end < 0 ? [] : heads.body.slice(end)).map(text),
  ];
}

/** Tasks that the page shows before their measures: their words stand in the rows below. */
function above(rows: readonly Anchored[]): readonly Aside[] {
  return rows.flatMap((row) => ('task' in row ? row.task.map(({ line, text }) => ({ line, text })) : []));
}

/** A line behind a head that was taken off begins a cell. */
function withEdges(body: readonly Token[], taken: readonly Token[]): readonly Token[] {
  const lines = new Set(taken.map(({ line }) => line));
  return body.map((token) => (lines.has(token.line - 1) ? { ...token, apart: true } : token));
}

function nameOf(role: Role, names: readonly { readonly role: Role; readonly text: string }[]): string {
  return names.find((one) => one.role === role)?.text ?? HEAD_WORDS[role] ?? role;
}

function alone({ line, text }: Token, width: number): SourceRow {
  return { line, cells: Array.from({ length: width }, (_, i) => ({ text: i === 0 ? text : '' })) };
}

function rowOf(
  { line, number, task }: AnchoredRow,
  { cells, heading }: FixedRow,
  parting: Parting,
): readonly SourceRow[] {
  const row: SourceRow = {
    line,
    cells: [
      { text: number?.text ?? '' },
      { text: task.map(({ text }) => text).join(' ') },
      ...cells.map((cell, i) => ({ text: textOf(cell, parting.roles[i] ?? 'other', parting.looks) })),
    ],
  };
  const [first] = heading;
  if (first === undefined) return [row];
  const words = heading.map(({ text }) => text).join(' ');
  return [row, alone({ ...first, text: words }, row.cells.length)];
}
