import { clean } from '../../text/clean';
import { isHeader } from '../columns/header';
import type { SourceCell, SourceRow } from '../source';

/**
 * A head whose merged cells were left as empty ones («Строк || Виконавці», and «початок | закінчення» in a row of its
 * own below): the cells again as a table has them. Only where all rows have the width of the head; undefined else.
 */
export function withMergedHead(rows: readonly SourceRow[]): readonly SourceRow[] | undefined {
  const [head, second] = rows;
  if (head === undefined || rows.length < 3) return undefined;
  const names = head.cells.map(({ text }) => clean(text));
  const named = names.findLastIndex((name) => name !== '') + 1;
  // «Виконання ||»: the last head goes over the cells behind it, where the rows have some.
  const width = Math.max(named, ...rows.slice(1).map((row) => Math.min(widthOf(row), names.length)));
  const merged = names.slice(0, width).some((name, i) => name === '' && i > 0);
  const below = second === undefined || !merged ? undefined : subHeads(names.slice(0, width), second);
  const body = rows.slice(below === undefined ? 1 : 2);
  if (!merged || !body.every((row) => isEven(row, width))) return undefined;
  if (below === undefined && !names.slice(0, width).some((name, i) => name === '' && isSplit(body, i)))
    return undefined;
  const cut = (row: SourceRow): SourceRow => ({ ...row, cells: row.cells.slice(0, width) });
  const top: SourceRow = {
    ...head,
    cells: names
      .slice(0, width)
      .map((text, i): SourceCell => (text === '' && i > 0 ? { text, covered: 'left' } : { text })),
  };
  return [top, ...(below === undefined || second === undefined ? [] : [{ ...second, cells: below }]), ...body.map(cut)];
}

function widthOf({ cells }: SourceRow): number {
  return cells.findLastIndex(({ text }) => clean(text) !== '') + 1;
}

/** A row as wide as the head; a remark or a heading alone in its line may leave the rest out. */
function isEven({ cells }: SourceRow, width: number): boolean {
  const filled = cells.filter(({ text }) => clean(text) !== '').length;
  const last = cells.findLastIndex(({ text }) => clean(text) !== '');
  return last < width && (cells.length >= width || filled <= 1);
}

/** Does the column under the empty cell hold words? */
function isSplit(body: readonly SourceRow[], column: number): boolean {
  return body.filter(({ cells }) => clean(cells[column]?.text ?? '') !== '').length * 3 > body.length;
}

/** The second row of the head, its names under the merged cell; they may stand without the empty cells before them. */
function subHeads(names: readonly string[], { cells }: SourceRow): readonly SourceCell[] | undefined {
  const own = cells.map(({ text }) => clean(text));
  const filled = own.filter((name) => name !== '');
  const isHead = filled.length > 1 && filled.length < names.length && filled.every((name) => SUB_NAME.test(name));
  if (!isHead || isHeader(own)) return undefined;
  if (own.length >= names.length) return own.slice(0, names.length).map(asSubHead);
  const first = own.findIndex((name) => name !== '');
  const starts = names.flatMap((name, i) => (name !== '' && names[i + 1] === '' ? [i] : []));
  const start = starts.includes(first) ? first : starts.find((at) => runOf(names, at) === filled.length);
  if (start === undefined) return undefined;
  return names.map((_, i) => asSubHead(i < start ? '' : (filled[i - start] ?? '')));
}

function asSubHead(text: string): SourceCell {
  return text === '' ? { text, covered: 'above' } : { text };
}

/** «дата початку», «завершення», «державний бюджет»: short words, no numbers of rows. */
const SUB_NAME = /^(?!\d{1,3}[.)])[^.;]{1,60}$/;

function runOf(names: readonly string[], at: number): number {
  let width = 1;
  while (at + width < names.length && names[at + width] === '') width += 1;
  return width;
}
