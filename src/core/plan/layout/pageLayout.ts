import type { Role } from '../columns/roles';
import type { Looks } from '../likeness/likeness';
import { isBareNumber } from '../marks/bareNumber';
import { isHeading, leadOf } from '../marks/lead';
import { isSignatureLine } from '../marks/signature';
import type { SourceCell, SourceRow } from '../source';
import type { Line } from './atoms';
import { textOfCell, type Column } from './page/columnText';
import type { CutLine } from './page/cutLine';
import { cutPages } from './page/cutPages';
import { headBandIn, type HeadBand, type HeadColumn } from './page/headBand';
import { fixRow } from './page/fixRow';
import { rowStarts } from './page/rowBreaks';
import { withTaskCells } from './page/taskCells';
import { pageLines, textOf, type PageLine } from './page/words';
import { NEW_PART } from './separated';
import type { Part } from './types';

/**
 * A table set in columns by spaces, as a page printed to text has it (`pdftotext -layout`): columns are where few
 * words cross from page to page, rows begin where their cells do. Undefined when no lines are the heads of a plan.
 */
export function pageLayout(lines: readonly Line[], looks: Looks): readonly Part[] | undefined {
  const all = pageLines(lines);
  const head = headBandIn(all);
  if (head === undefined) return undefined;
  const found = all.findIndex((line, i) => i >= head.end && NEW_PART.test(textOf(line)));
  const end = found < 0 ? all.length : found;
  const text = (line: PageLine): Part => ({ kind: 'text', line: line.line, text: textOf(line) });
  const band: HeadBand = { ...head, start: 0, end: head.end - head.start };
  const { cut, heads } = cutPages(all.slice(head.start, end), band, looks);
  const { rows, unsure } = rowsOf(cut, head.columns, looks);
  if (rows.length < 2) return undefined;
  const top: SourceRow = {
    line: all[head.start]?.line ?? 1,
    cells: head.columns.map(({ name }) => ({ text: name })),
  };
  return [
    ...all.slice(0, head.start).map(text),
    { kind: 'grid', layout: 'gutters', aligned: true, rows: [top, ...rows], heads, unsure },
    ...all.slice(end).map(text),
  ];
}

interface Rows {
  readonly rows: readonly SourceRow[];
  readonly unsure: readonly number[];
}

function rowsOf(cut: readonly CutLine[], heads: readonly HeadColumn[], looks: Looks): Rows {
  const roles = heads.map(({ role }) => role);
  const columns = roles.map((role, k): Column => ({ role, right: rightOf(cut, k) }));
  const rows: SourceRow[] = [];
  const unsure: number[] = [];
  for (const stretch of stretchesOf(cut, roles)) {
    if (stretch.kind === 'heading') {
      rows.push({
        line: stretch.lines[0]?.line ?? 1,
        cells: heads.map((_, i) => ({ text: i === 0 ? wordsOf(stretch.lines) : '' })),
      });
      continue;
    }
    const starts = rowStarts(stretch.lines, columns, looks);
    for (const [i, from] of starts.entries()) {
      const lines = fixRow(stretch.lines.slice(from, starts[i + 1]), columns, looks);
      const row = rowOf(lines, columns, looks);
      if (lines.some((line) => line.unsure)) unsure.push(row.line);
      rows.push(row);
    }
  }
  return { rows: withTaskCells(rows, roles), unsure };
}

function rightOf(cut: readonly CutLine[], k: number): number {
  const ends = cut.flatMap(({ cells }) => (cells[k] === undefined ? [] : [cells[k].to])).sort((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.97)] ?? 0;
}

interface Stretch {
  readonly kind: 'rows' | 'heading';
  readonly lines: readonly CutLine[];
}

/** Headings and remarks over the whole width stand between the rows. */
function stretchesOf(cut: readonly CutLine[], roles: readonly (Role | undefined)[]): readonly Stretch[] {
  const stretches: { kind: Stretch['kind']; lines: CutLine[] }[] = [];
  for (const line of cut) {
    const last = stretches.at(-1);
    const text = wordsOf([line]);
    const goesOn = last?.kind === 'heading' && isAlone(line) && /^\p{Ll}/u.test(text);
    const kind = goesOn || isHeadingLine(line, roles, text) ? 'heading' : 'rows';
    if (last !== undefined && last.kind === kind && (kind === 'rows' || goesOn)) last.lines.push(line);
    else stretches.push({ kind, lines: [line] });
  }
  return stretches;
}

function isAlone({ cells }: CutLine): boolean {
  return cells.filter((cell) => cell !== undefined).length === 1;
}

function isHeadingLine(line: CutLine, roles: readonly (Role | undefined)[], text: string): boolean {
  if (line.spans) return true;
  if (!isAlone(line)) return false;
  const k = line.cells.findIndex((cell) => cell !== undefined);
  const isWords = roles[k] === 'number' && !isBareNumber(text) && leadOf(text).lead === undefined;
  return isWords || isHeading(text) || isSignatureLine(text);
}

function wordsOf(lines: readonly CutLine[]): string {
  return lines.flatMap(({ cells }) => cells.flatMap((cell) => cell?.text ?? [])).join(' ');
}

function rowOf(lines: readonly CutLine[], columns: readonly Column[], looks: Looks): SourceRow {
  return {
    line: lines[0]?.line ?? 1,
    cells: columns.map((column, k): SourceCell => ({
      text: textOfCell(
        lines.map(({ cells }) => cells[k]),
        column,
        looks,
      ),
    })),
  };
}
