import { columnText, lineText, type Line, type Word } from './words';

/** What stands on a page without lines: running text, and rows of columns that only gaps part. */
export type PageBlock =
  | { readonly kind: 'text'; readonly y: number; readonly text: string }
  | {
      readonly kind: 'rows';
      readonly y: number;
      readonly columns: number;
      readonly rows: readonly (readonly string[])[];
    };

/** Gaps of this many heights of a line part columns. */
const GAP = 1.6;
/** Fewer lines of several columns are no table. */
const FEWEST = 3;

interface Piece {
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
}

export function spacedBlocks(lines: readonly Line[]): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let group: Line[] = [];
  const end = (): void => {
    const columns = columnsOf(group);
    if (group.filter((line) => piecesOf(line).length > 1).length < FEWEST || columns.length < 2)
      for (const line of group) blocks.push({ kind: 'text', y: line.y, text: lineText(line) });
    else blocks.push(tableOf(group, columns));
    group = [];
  };
  for (const line of lines) {
    const before = group.at(-1);
    const isFar = before !== undefined && before.y - line.y > 3 * before.height;
    const isWide = piecesOf(line).length === 1 && group.length === 0;
    if (isFar) end();
    if (isWide) blocks.push({ kind: 'text', y: line.y, text: lineText(line) });
    else group.push(line);
  }
  end();
  return blocks;
}

function piecesOf({ words, height }: Line): readonly Piece[] {
  const pieces: { words: Word[]; from: number; to: number }[] = [];
  for (const word of words) {
    if (word.text.trim() === '') continue;
    const last = pieces.at(-1);
    if (last !== undefined && word.x - last.to < GAP * height) {
      last.words.push(word);
      last.to = Math.max(last.to, word.x + word.width);
    } else pieces.push({ words: [word], from: word.x, to: word.x + word.width });
  }
  return pieces;
}

/** Stretches of the page that pieces of all lines cover: what overlaps is one column. */
function columnsOf(lines: readonly Line[]): readonly { from: number; to: number }[] {
  const columns: { from: number; to: number }[] = [];
  const pieces = lines.flatMap((line) => (piecesOf(line).length > 1 ? piecesOf(line) : []));
  for (const { from, to } of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else columns.push({ from, to });
  }
  return columns;
}

/** A line with something in its first column, or behind a wider gap, begins a row. */
function tableOf(lines: readonly Line[], columns: readonly { from: number; to: number }[]): PageBlock {
  const rows: Line[][][] = [];
  lines.forEach((line, i) => {
    const cells = columns.map((): Word[] => []);
    for (const piece of piecesOf(line)) {
      const middle = (piece.from + piece.to) / 2;
      const at = columns.findIndex(({ to }) => middle <= to);
      cells[at < 0 ? columns.length - 1 : at]?.push(...piece.words);
    }
    const before = lines[i - 1];
    const isApart = before !== undefined && before.y - line.y > 1.6 * line.height;
    const row = rows.at(-1);
    const begins = row === undefined || isApart || (cells[0]?.length ?? 0) > 0;
    const target = begins ? columns.map((): Line[] => []) : row;
    if (begins) rows.push(target);
    cells.forEach((words, k) => {
      if (words.length > 0) target[k]?.push({ words, y: line.y, height: line.height });
    });
  });
  return {
    kind: 'rows',
    y: lines[0]?.y ?? 0,
    columns: columns.length,
    rows: rows.map((row) => row.map((cell, k) => columnText(cell, columns[k]?.to ?? 0))),
  };
}
