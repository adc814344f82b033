import { clean } from '../../text/clean';
import { isDeadlineRole, roleOf, type Role } from '../columns/roles';
import { isBareNumber } from '../marks/bareNumber';
import type { Looks } from '../likeness/likeness';
import type { SourceRow } from '../source';
import type { Line } from './atoms';
import { joinCell } from './joinCell';
import { STARTS_ROW } from './planHeading';
import { NEW_PART } from './separated';
import type { Part } from './types';

/** Cells that stand so far apart are two. */
const APART = /\S(?: {2,}|\t)\S/;
/** A head is broken into no more lines. */
const HEAD_LINES = 6;

/**
 * A table set in columns by spaces, as a page printed to text has it: the columns are where the page stays white from
 * top to bottom. Undefined when no line has the heads of a plan's columns.
 */
export function gutterLayout(lines: readonly Line[], looks: Looks): readonly Part[] | undefined {
  const spaced = lines.filter(({ text }) => APART.test(text.trim())).length;
  if (spaced < 3) return undefined;
  const head = lines.findIndex(({ text }) => rolesOf(text) >= 2);
  if (head < 0) return undefined;
  const found = lines.findIndex(({ text }, i) => i > head && NEW_PART.test(text));
  const end = found < 0 ? lines.length : found;
  const region = lines.slice(head, end).map(({ line, text }) => ({ line, text: text.replace(/\f/g, '') }));
  const columns = columnsIn(region);
  if (columns.length < 3) return undefined;
  const rows = rowsIn(region, columns, looks);
  const text = ({ line, text: words }: Line): Part => ({ kind: 'text', line, text: words });
  return rows === undefined
    ? undefined
    : [
        ...lines.slice(0, head).map(text),
        { kind: 'grid', layout: 'gutters', aligned: true, rows },
        ...lines.slice(end).map(text),
      ];
}

function rolesOf(text: string): number {
  const chunks = text.trim().split(/ {2,}|\t/);
  return chunks.length < 3 ? 0 : chunks.filter((chunk) => roleOf(clean(chunk)) !== undefined).length;
}

interface Column {
  readonly from: number;
  readonly to: number;
}

/** So many of a hundred lines may have a letter in a gutter: a heading over all columns, a word too long. */
const STRAYS = 4;

/** Stretches of the page between white ones. Lines that run over the whole page tell nothing. */
function columnsIn(lines: readonly Line[]): readonly Column[] {
  const telling = lines.filter(({ text }) => APART.test(text.trim()) || text.trim().length < 25);
  const width = telling.reduce((most, { text }) => Math.max(most, text.length), 0);
  const used = Array.from({ length: width }, () => 0);
  for (const { text } of telling)
    for (let x = 0; x < text.length; x += 1) if (text[x] !== ' ') used[x] = (used[x] ?? 0) + 1;
  const most = Math.floor((telling.length * STRAYS) / 100);
  const columns: Column[] = [];
  let from = -1;
  for (let x = 0; x <= width; x += 1) {
    const isWhite = x === width || (used[x] ?? 0) <= most;
    if (!isWhite && from < 0) from = x;
    // One white place is a space between words; two are a gutter.
    if (isWhite && from >= 0 && (x >= width - 1 || (used[x + 1] ?? 0) <= most)) {
      columns.push({ from, to: x });
      from = -1;
    }
  }
  return columns;
}

function cellsIn(text: string, columns: readonly Column[]): readonly string[] {
  return columns.map((column, i) => clean(text.slice(i === 0 ? 0 : column.from, columns[i + 1]?.from ?? text.length)));
}

function rowsIn(lines: readonly Line[], columns: readonly Column[], looks: Looks): readonly SourceRow[] | undefined {
  const cut = lines
    .map(({ line, text }) => ({ line, cells: cellsIn(text, columns) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const depth = headDepth(cut);
  if (depth === undefined) return undefined;
  const head = joined(cut.slice(0, depth));
  const roles = head.cells.map(({ text }) => roleOf(clean(text)));
  const groups: (typeof cut)[] = [];
  for (const line of cut.slice(depth)) {
    const last = groups.at(-1);
    if (last === undefined || opensRow(line.cells, last, roles, looks)) groups.push([line]);
    else last.push(line);
  }
  return [head, ...groups.map(joined)];
}

/** As many lines as together name most columns: more lines of the head only add words. */
function headDepth(cut: readonly { readonly line: number; readonly cells: readonly string[] }[]): number | undefined {
  let best: { depth: number; known: number } | undefined;
  for (let depth = 1; depth <= Math.min(HEAD_LINES, cut.length - 1); depth += 1) {
    const own = cut[depth - 1]?.cells ?? [];
    if (depth > 1 && own.some((cell) => /^\p{Lu}/u.test(cell) || STARTS_ROW.test(cell) || isBareNumber(cell))) break;
    const names = joined(cut.slice(0, depth)).cells.map(({ text }) => clean(text));
    const known = names.filter((name) => roleOf(name) !== undefined).length;
    if (best === undefined || known >= best.known) best = { depth, known };
  }
  return best !== undefined && best.known >= 3 ? best.depth : undefined;
}

function joined(lines: readonly { readonly line: number; readonly cells: readonly string[] }[]): SourceRow {
  const cells = lines.reduce<readonly string[]>(
    (sum, line) => line.cells.map((cell, i) => joinCell(sum[i] ?? '', cell)),
    [],
  );
  return { line: lines[0]?.line ?? 1, cells: cells.map((text) => ({ text })) };
}

/** A number in front, or a new deadline beside new words where the row above has its deadline. */
function opensRow(
  cells: readonly string[],
  row: readonly { readonly cells: readonly string[] }[],
  roles: readonly (Role | undefined)[],
  looks: Looks,
): boolean {
  const first = cells.findIndex((cell) => cell !== '');
  const words = cells[first] ?? '';
  const deadline = roles.findIndex(isDeadlineRole);
  const before = deadline < 0 || first < deadline;
  if (before && (isBareNumber(words) || STARTS_ROW.test(words))) return true;
  const measure = cells[roles.indexOf('measure')] ?? '';
  const held = row
    .map((line) => line.cells[deadline] ?? '')
    .join(' ')
    .trim();
  return (
    looks.likeDeadline(clean(held)) && looks.likeDeadline(cells[deadline] ?? '') && /^\p{Lu}|^\d{1,3}\)/u.test(measure)
  );
}
