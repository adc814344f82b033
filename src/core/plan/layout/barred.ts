import { clean } from '../../text/clean';
import { isDeadlineRole, roleOf, type Role } from '../columns/roles';
import type { Looks } from '../likeness/likeness';
import { isDitto } from '../marks/dittoMark';
import { isHeading } from '../marks/lead';
import { noteIn } from '../marks/notes';
import type { SourceCell } from '../source';
import type { Atom, Line } from './atoms';
import { OPENS_NO_HEAD } from './segment/headRun';
import { NEW_PART } from './separated';
import type { Part } from './types';

/** Bars that come in pairs («|| строк || виконавці ||») as single ones; undefined where they do not. */
export function withoutDoubledBars(lines: readonly Line[]): readonly Line[] | undefined {
  const barred = lines.filter(({ text }) => text.includes('|'));
  const isDoubled = ({ text }: Line): boolean => (text.match(/\|+/g) ?? []).every((bars) => bars.length % 2 === 0);
  if (barred.length < 3 || barred.filter(isDoubled).length * 10 < barred.length * 9) return undefined;
  return lines.map((line) => (isDoubled(line) ? { ...line, text: line.text.replace(/\|\|/g, '|') } : line));
}

interface Cell {
  readonly line: number;
  /** Lines of the cell, cleaned. */
  readonly texts: readonly string[];
}

/**
 * The cells between bars, whatever line the bars stand in. A heading, a remark, the next part of the document in a line
 * of its own is a cell apart. Empty ones stay.
 */
function cellsBetween(lines: readonly Line[]): readonly Cell[] {
  const cells: { line: number; texts: string[] }[] = [];
  let open: { line: number; texts: string[] } | undefined;
  for (const { line, text } of lines) {
    const words = clean(text);
    if (words === '') continue;
    if (!text.includes('|') && standsAlone(words)) {
      cells.push({ line, texts: [words] });
      open = undefined;
      continue;
    }
    for (const [i, piece] of text.split('|').entries()) {
      if (i > 0) {
        if (open === undefined) cells.push({ line, texts: [] });
        open = undefined;
      }
      const own = clean(piece);
      if (own === '') continue;
      if (open === undefined) cells.push((open = { line, texts: [own] }));
      else open.texts.push(own);
    }
  }
  return cells;
}

function standsAlone(words: string): boolean {
  return isHeading(words) || noteIn(words) !== undefined || NEW_PART.test(words);
}

/** Pieces for the reading by content, where bars end the cells and line breaks do not; undefined without bars. */
export function barredAtoms(lines: readonly Line[]): readonly Atom[] | undefined {
  const barred = lines.flatMap(({ text }, i) => (text.includes('|') ? [i] : []));
  const first = barred[0];
  const last = barred.at(-1);
  if (first === undefined || last === undefined || barred.length < 4) return undefined;
  // Where rows end at the line's end without a bar, the line break is the end of a cell too.
  const closed = barred.filter((i) => /^\s*\||\|\s*$/.test(lines[i]?.text ?? ''));
  if (closed.length * 10 < barred.length * 6) return undefined;
  const from = headOpens(lines, first);
  const atom = (line: number, text: string, gap: Atom['gap']): Atom => ({ line, text, gap, indent: 0 });
  const outside = (part: readonly Line[]): readonly Atom[] =>
    part.flatMap(({ line, text }) => (clean(text) === '' ? [] : [atom(line, clean(text), 'line')]));
  return [
    ...outside(lines.slice(0, from)),
    ...cellsBetween(lines.slice(from, last + 1)).flatMap(({ line, texts }) =>
      texts.length === 0 ? [] : [atom(line, texts.join(' '), 'cell')],
    ),
    ...outside(lines.slice(last + 1)),
  ];
}

/** The first cell begins in the line of the first bar, or above it where that line holds nothing else. */
function headOpens(lines: readonly Line[], first: number): number {
  const own = clean((lines[first]?.text ?? '').split('|')[0] ?? '');
  const above = clean(lines[first - 1]?.text ?? '');
  return own === '' && first > 0 && !OPENS_NO_HEAD.test(above) && roleOf(above) !== undefined ? first - 1 : first;
}

/** Rows of which so many of ten have a deadline under its head. */
const TIMED = 8;

/**
 * Cells that a bar each closes, in rows of one width: empty ones are there, so that every so many cells a row begins.
 * Undefined where the heads do not show the width, or no width puts the deadlines under theirs.
 */
export function fixedWidthLayout(lines: readonly Line[], looks: Looks): readonly Part[] | undefined {
  const first = lines.findIndex(({ text }) => text.includes('|'));
  const last = lines.findLastIndex(({ text }) => text.includes('|'));
  if (first < 0) return undefined;
  const from = headOpens(lines, first);
  const cells = cellsBetween(lines.slice(from, last + 1));
  const head = headIn(cells);
  if (head === undefined) return undefined;
  const body = cells.slice(head.end);
  const stride = [head.width, head.width + 1].find((width) => fits(body, width, head.roles, looks));
  if (stride === undefined) return undefined;
  const text = ({ line, text: words }: Line): Part => ({ kind: 'text', line, text: words.replace(/[|\t]/g, ' ') });
  const row = (part: readonly Cell[]): { line: number; cells: readonly SourceCell[] } => ({
    line: part[0]?.line ?? 1,
    cells: Array.from({ length: head.width }, (_, i) => ({ text: (part[i]?.texts ?? []).join('\n') })),
  });
  return [
    ...lines.slice(0, from).map(text),
    ...cells.slice(0, head.start).map(({ line, texts }): Part => ({ kind: 'text', line, text: texts.join(' ') })),
    {
      kind: 'grid',
      layout: 'pipe',
      aligned: true,
      rows: [cells.slice(head.start, head.end), ...rowsOf(body, stride)].map(row),
    },
    ...lines.slice(last + 1).map(text),
  ];
}

interface Head {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly roles: readonly (Role | undefined)[];
}

/** Heads beside each other, none of them empty; they end at the first number or at an empty cell. */
function headIn(cells: readonly Cell[]): Head | undefined {
  const names = cells.slice(0, HEADS).map(({ texts }) => texts.join(' '));
  const isHead = (text: string | undefined): boolean =>
    text !== undefined && text !== '' && text.length < 120 && !OPENS_NO_HEAD.test(text);
  for (const [start, name] of names.entries()) {
    if (!isHead(name) || roleOf(name) === undefined) continue;
    let end = start;
    while (isHead(names[end])) end += 1;
    for (; end > start + 2; end -= 1) {
      const roles = names.slice(start, end).map(roleOf);
      const isWhole = roles.some(isDeadlineRole) && roles.some((role) => role === 'measure' || role === 'task');
      if (isWhole && roles.at(-1) !== undefined && roles.filter((role) => role === undefined).length * 3 < roles.length)
        return { start, end, width: end - start, roles };
    }
  }
  return undefined;
}

/** The head stands among the first cells. */
const HEADS = 200;

function rowsOf(body: readonly Cell[], stride: number): readonly (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  for (let at = 0; at < body.length; at += stride) rows.push(body.slice(at, at + stride));
  return rows;
}

function fits(body: readonly Cell[], stride: number, roles: Head['roles'], looks: Looks): boolean {
  const rows = rowsOf(body, stride);
  const at = roles.findIndex(isDeadlineRole);
  const timed = rows.filter((row) => {
    const text = (row[at]?.texts ?? []).join(' ');
    return isDitto(text) || looks.likeDeadline(text.replace(/[.;]$/, ''));
  });
  const hasClosing = stride === roles.length || rows.every((row) => (row[stride - 1]?.texts ?? []).length === 0);
  const isEven = body.length % stride === 0 || body.length % stride === stride - 1;
  return rows.length > 1 && isEven && hasClosing && timed.length * 10 >= rows.length * TIMED;
}
