import type { SourceCell, SourceRow } from '../source';
import { clean } from '../../text/clean';
import type { LooksLikeDeadline } from '../likeness/likeness';
import { isHeader } from '../columns/header';
import { roleOf } from '../columns/roles';
import { isDitto } from '../marks/dittoMark';
import { noteIn } from '../marks/notes';
import type { Line } from './atoms';
import { withMergedHead } from './mergedHead';
import type { Grid, Part } from './types';

/** Where a following part of the document starts: nothing of the table comes after it. */
export const NEW_PART = new RegExp(
  String.raw`^\s*(ЗАТВЕРДЖЕНО|СХВАЛЕНО|ЗМІНИ\b|ЗМІНИ,|ДОДАТОК|Додаток(\s|$)|ПЕРЕЛІК|ПОЛОЖЕННЯ|ПОРЯДОК|` +
    String.raw`КАБІНЕТ МІНІСТРІВ|[А-ЯІЇЄҐ]*\s?ПЛАН(\s|$))`,
  '',
);

/**
 * Text whose rows keep their cells apart by a sign: ` | ` (rows end with it) or a tab. Undefined when no line is a
 * table's head.
 */
export function separatedLayout(lines: readonly Line[], separator: '|' | '\t'): readonly Part[] | undefined {
  const found = partsOf(lines, separator);
  const head = found?.find((part) => part.kind === 'grid')?.rows[0];
  // A head that a row of closed cells does not close may be a piece of one.
  if (
    separator === '\t' ||
    (head !== undefined && /\|\s*$/.test(lines.find(({ line }) => line === head.line)?.text ?? ''))
  )
    return found;
  const joined = withHeadJoined(lines, rolesIn(head?.cells.map(({ text }) => text) ?? []));
  return joined === undefined ? found : partsOf(joined, separator);
}

function rolesIn(cells: readonly string[]): number {
  return cells.filter((cell) => roleOf(cell) !== undefined).length;
}

/** A head has at most so many lines, and no line of it is longer. */
const HEAD_LINES = 12;
const HEAD_LINE = 80;
/** A head stands near the beginning: so many lines may open it. */
const HEADS = 200;

/** A head whose cells fill several lines («Строк / виконання | Відповідальні / за виконання |») in one line. */
function withHeadJoined(lines: readonly Line[], known: number): readonly Line[] | undefined {
  const marked = lines
    .flatMap(({ text }, i) => (text.includes('|') && text.length <= HEAD_LINE && !/^\s*\d/.test(text) ? [i] : []))
    .slice(0, HEADS);
  for (const at of marked) {
    // The first cell may have begun above its first sign.
    for (const start of [at, at - 1, at - 2]) {
      const joined = joinedFrom(lines, start, known);
      if (joined !== undefined) return joined;
    }
  }
  return undefined;
}

function joinedFrom(lines: readonly Line[], start: number, known: number): readonly Line[] | undefined {
  const first = lines[start];
  let text = first?.text ?? '';
  for (let end = start + 1; first !== undefined && end < Math.min(lines.length, start + HEAD_LINES); end += 1) {
    const next = lines[end]?.text ?? '';
    if (next.length > HEAD_LINE || (known > 2 && isRowOf(first.text, next))) break;
    text = `${text} ${next}`;
    const cells = /\|\s*$/.test(next) ? cellsOf(text, '|').filter((cell) => cell.trim() !== '') : [];
    if (cells.length > 2 && rolesIn(cells) === cells.length && cells.length > known && isHeader(cells))
      return [...lines.slice(0, start), { line: first.line, text }, ...lines.slice(end + 1)];
  }
  return undefined;
}

/** A line with a cell for every cell of the head, of which none goes on: it stands under the head. */
function isRowOf(head: string, line: string): boolean {
  const cells = cellsOf(line, '|');
  return (
    cells.length >= cellsOf(head, '|').length && /^[\p{Lu}\d]/u.test(cells.map(clean).find((cell) => cell !== '') ?? '')
  );
}

function partsOf(lines: readonly Line[], separator: '|' | '\t'): readonly Part[] | undefined {
  const parts: Part[] = [];
  let i = 0;
  let found = false;
  while (i < lines.length) {
    const line = lines[i];
    if (line === undefined) break;
    if (line.text.includes(separator) && isHeader(cellsOf(line.text, separator))) {
      const { grid, next } = gridFrom(lines, i, separator);
      parts.push(grid);
      found = true;
      i = next;
    } else {
      parts.push(textOf(line));
      i += 1;
    }
  }
  return found ? parts : undefined;
}

/**
 * The same without a head, when most rows of three cells or more name a deadline; what the columns hold is known
 * later from the cells. Undefined when there are no three such rows.
 */
export function headlessLayout(
  lines: readonly Line[],
  separator: '|' | '\t',
  looksLikeDeadline: LooksLikeDeadline,
): readonly Part[] | undefined {
  const isRow = (line: Line): boolean => line.text.includes(separator) && filledIn(line.text, separator).length >= 3;
  const rows = lines.filter(isRow);
  const timed = rows.filter((row) =>
    filledIn(row.text, separator)
      .slice(1)
      .some((cell) => isDitto(cell) || looksLikeDeadline(cell)),
  );
  if (timed.length < 3 || timed.length * 2 < rows.length) return undefined;
  const start = lines.findIndex(isRow);
  const { grid, next } = gridFrom(lines, start, separator);
  return [...lines.slice(0, start), ...lines.slice(next)].map(textOf).toSpliced(start, 0, grid);
}

function textOf(line: Line): Part {
  return { kind: 'text', line: line.line, text: line.text.replace(/[|\t]/g, ' ') };
}

function filledIn(text: string, separator: '|' | '\t'): readonly string[] {
  return cellsOf(text, separator)
    .map(clean)
    .filter((cell) => cell !== '');
}

function gridFrom(lines: readonly Line[], start: number, separator: '|' | '\t'): { grid: Grid; next: number } {
  const end = endOfGrid(lines, start, separator);
  const head = lines[start]?.text ?? '';
  const isMarkdown = separator === '|' && /^\s*\|/.test(head);
  const closed = separator === '|' && /\|\s*$/.test(head);
  const rows: { line: number; pieces: string[] }[] = [];
  for (const line of lines.slice(start, end)) {
    const previous = rows.at(-1);
    // Only the row's last line says whether it is closed.
    const open =
      closed &&
      previous !== undefined &&
      (previous.pieces.some((piece) => piece.includes(separator))
        ? !previous.pieces.at(-1)?.trimEnd().endsWith('|')
        : goesOn(previous.pieces, line.text));
    if (line.text.trim() === '' || isRule(line.text)) continue;
    if (open) previous.pieces.push(line.text);
    else rows.push({ line: line.line, pieces: [line.text] });
  }
  const cut = rows.map((row): SourceRow => ({
    line: row.line,
    cells: cellsOf(row.pieces.join('\n'), separator, isMarkdown).map((text): SourceCell => ({ text })),
  }));
  const merged = withMergedHead(cut);
  return {
    grid: {
      kind: 'grid',
      layout: layoutOf(separator, isMarkdown),
      aligned: merged !== undefined,
      rows: merged ?? cut,
    },
    next: end,
  };
}

function layoutOf(separator: '|' | '\t', isMarkdown: boolean): Grid['layout'] {
  if (separator === '\t') return 'tabs';
  return isMarkdown ? 'markdown' : 'pipe';
}

/**
 * «2) захід:» whose cell goes on in the lines below, up to the one that ends the row; «2. Завдання» whose words go on
 * in lower case.
 */
function goesOn(pieces: readonly string[], line: string): boolean {
  if (pieces.length >= 40 || noteIn(line) !== undefined || noteIn(pieces[0] ?? '') !== undefined) return false;
  return /^\s*\d{1,3}(?:-\d{1,2})?\)\s/.test(pieces[0] ?? '') || /^\s*(?:\p{Ll}(?!\))|\()/u.test(line);
}

/** After the last row of the table; a line without the sign may be a note or a section between rows. */
function endOfGrid(lines: readonly Line[], start: number, separator: string): number {
  let end = start + 1;
  for (let i = start + 1; i < lines.length; i += 1) {
    const text = lines[i]?.text ?? '';
    const isRow = text.includes(separator);
    if (!isRow && NEW_PART.test(text)) break;
    if (isRow) end = i + 1;
  }
  // What was excluded behind the last row is still reported under it.
  while (noteIn(lines[end]?.text ?? '') !== undefined) end += 1;
  return end;
}

/** `|---|:--:|` under a Markdown head. */
function isRule(text: string): boolean {
  return /^[\s|:+-]*$/.test(text) && text.includes('--');
}

/** Cells as written. A row of Markdown opens with a border; `\|` and `<br>` stand for themselves there. */
function cellsOf(
  text: string,
  separator: '|' | '\t',
  isMarkdown = separator === '|' && /^\s*\|/.test(text),
): readonly string[] {
  if (separator === '\t') return text.split('\t');
  if (!isMarkdown) return text.split('|');
  const body = text.trim().replace(/^\|/, '').replace(/\|$/, '').replaceAll('\\|', '\u0001');
  return body.split('|').map((cell) =>
    cell
      .replaceAll('\u0001', '|')
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/\*\*|__|~~/g, '')
      .replace(/&nbsp;|&#160;/gi, ' ')
      .replace(/&quot;/gi, '"')
      .replace(/&amp;/gi, '&'),
  );
}
