import { lineText, type Line, type Word } from './words';

/** Starts that lie closer are one, in points. */
const NEAR = 2.5;
/** So many lines at least open a column there. */
const FEWEST = 3;
const SHARE = 0.08;
/** Of the lines that open a column, so many others may cross its edge. */
const CROSSING = 0.2;
/** A gap of so many heights of a line may part cells. */
const GAP = 0.5;
const APART = 3;

/**
 * The lines of pages on which no lines are drawn as text set in columns by spaces, as the parser of plans reads it:
 * columns are where words of many lines begin and few cross. Undefined where the pages have no three columns.
 */
export function columnedLines(pages: readonly (readonly Line[])[]): readonly (readonly string[])[] | undefined {
  const lines = pages.flat();
  const starts = startsIn(lines);
  if (starts.length < FEWEST) return undefined;
  const cut = new Map(lines.map((line) => [line, cellsOf(line, starts)]));
  const widths = starts.map((_, i) =>
    [...cut.values()].reduce((most, cells) => Math.max(most, cells?.[i]?.length ?? 0), 0),
  );
  return pages.map((page) =>
    page.map((line) => {
      const cells = cut.get(line);
      if (cells === undefined) return lineText(line);
      return cells
        .map((cell, i) => cell.padEnd((widths[i] ?? 0) + APART))
        .join('')
        .trimEnd();
    }),
  );
}

function startsIn(lines: readonly Line[]): readonly number[] {
  const found = lines.flatMap(openings).sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const x of found) {
    const last = groups.at(-1);
    if (last !== undefined && x - (last[0] ?? x) <= NEAR) last.push(x);
    else groups.push([x]);
  }
  const words = lines.flatMap((line) => line.words.filter(isFilled));
  return groups
    .filter(({ length }) => length >= Math.max(FEWEST, lines.length * SHARE))
    .filter((group) => {
      const at = group[0] ?? 0;
      return words.filter((word) => crosses(word, at)).length <= group.length * CROSSING;
    })
    .map((group) => group[0] ?? 0);
}

function isFilled({ text }: Word): boolean {
  return text.trim() !== '';
}

function crosses({ x, width }: Word, at: number): boolean {
  return x < at - NEAR && x + width > at + NEAR;
}

/** Where the pieces of a line begin. */
function openings({ words, height }: Line): readonly number[] {
  const filled = words.filter(isFilled);
  return filled.flatMap((word, i) => {
    const before = filled[i - 1];
    return before === undefined || word.x - before.x - before.width > GAP * height ? [word.x] : [];
  });
}

/** The words of a line in their columns; undefined where words cross an edge. */
function cellsOf(line: Line, starts: readonly number[]): readonly string[] | undefined {
  const filled = line.words.filter(isFilled);
  const isCrossed = filled.some((word) => starts.some((at) => crosses(word, at)));
  if (isCrossed) return undefined;
  const own = starts.map((): Word[] => []);
  for (const word of filled) own[lastUpTo(starts, word.x + NEAR)]?.push(word);
  return own.map((words) => (words.length === 0 ? '' : lineText({ ...line, words })));
}

function lastUpTo(starts: readonly number[], x: number): number {
  return Math.max(
    0,
    starts.findLastIndex((at) => at <= x),
  );
}
