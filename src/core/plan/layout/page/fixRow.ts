import { isDeadlineRole } from '../../columns/roles';
import type { Looks } from '../../likeness/likeness';
import { isDitto } from '../../marks/dittoMark';
import { textOfCell, type Column } from './columnText';
import type { Cell, CutLine } from './cutLine';

/** So many ways of cutting a row's lines otherwise are tried. */
const WAYS = 300;
/** So many words of a line may change the column. */
const WORDS = 3;

/**
 * A row whose deadline is no time: where only spaces part its words from those beside them, words may belong to the
 * other column. The fewest that make it a time change their place.
 */
export function fixRow(lines: readonly CutLine[], columns: readonly Column[], looks: Looks): readonly CutLine[] {
  const k = columns.findIndex(({ role }) => isDeadlineRole(role));
  const column = columns[k];
  if (column === undefined) return lines;
  const isTime = (of: readonly CutLine[]): boolean => {
    const text = textOfCell(
      of.map(({ cells }) => cells[k]),
      column,
      looks,
    ).replace(/[.;]$/, '');
    return text === '' || isDitto(text) || looks.likeDeadline(text);
  };
  if (isTime(lines)) return lines;
  let ways: readonly { readonly lines: readonly CutLine[]; readonly moved: number }[] = [{ lines: [], moved: 0 }];
  for (const line of lines) {
    const own = otherCuts(line, k);
    ways = ways
      .flatMap((way) => own.map((cut) => ({ lines: [...way.lines, cut.line], moved: way.moved + cut.moved })))
      .sort((a, b) => a.moved - b.moved)
      .slice(0, WAYS);
  }
  return ways.find((way) => way.moved > 0 && isTime(way.lines))?.lines ?? lines;
}

interface Other {
  readonly line: CutLine;
  readonly moved: number;
}

/** The line cut otherwise before or behind the column, as far as only spaces part the words. */
function otherCuts(line: CutLine, k: number): readonly Other[] {
  const found = [k - 1, k].filter((left) => left >= 0).flatMap((left) => cutsBetween(line, left));
  return [{ line, moved: 0 }, ...found];
}

/** Up to so many words of one cell in the other, where they stand side by side. */
function cutsBetween(line: CutLine, at: number): readonly Other[] {
  const [left, right] = [line.cells[at], line.cells[at + 1]];
  if (left !== undefined && right !== undefined && right.from - left.to > 1) return [];
  const own = wordsOf(left);
  const words = [...own, ...wordsOf(right)];
  const [from, to] = [Math.max(0, own.length - WORDS), Math.min(words.length, own.length + WORDS)];
  const whole = left ?? right;
  const found: Other[] = [];
  for (let cut = from; cut <= to && whole !== undefined; cut += 1) {
    if (cut === own.length) continue;
    const cells = [...line.cells];
    cells[at] = cellOf(words.slice(0, cut), left ?? whole);
    cells[at + 1] = cellOf(words.slice(cut), right ?? whole);
    found.push({ line: { ...line, cells, unsure: true }, moved: Math.abs(cut - own.length) });
  }
  return found;
}

function wordsOf(cell: Cell | undefined): readonly string[] {
  return cell?.text.split(' ') ?? [];
}

function cellOf(words: readonly string[], place: Cell): Cell | undefined {
  return words.length === 0 ? undefined : { from: place.from, to: place.to, text: words.join(' ') };
}
