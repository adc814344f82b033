/** A piece of text at its place: `x` and `y` of its baseline, in points from the lower left corner. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Words side by side. */
export interface Line {
  readonly words: readonly Word[];
  readonly y: number;
  readonly height: number;
}

/** Words on one baseline, from the top of the page down, from left to right. */
export function linesOf(words: readonly Word[]): readonly Line[] {
  const lines: { words: Word[]; y: number; height: number }[] = [];
  for (const word of [...words].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    const isSame = line !== undefined && line.y - word.y <= 0.45 * Math.max(line.height, word.height);
    if (isSame) {
      line.words.push(word);
      if (word.height > line.height) Object.assign(line, { y: word.y, height: word.height });
    } else lines.push({ words: [word], y: word.y, height: word.height });
  }
  return lines.map((line) => ({ ...line, words: line.words.sort((a, b) => a.x - b.x) }));
}

/** The text of a line; a raised figure is distinguished from those before it. */
export function lineText({ words, y, height }: Line): string {
  let text = '';
  let end: number | undefined;
  for (const word of words) {
    const gap = end === undefined ? 0 : word.x - end;
    const isApart = gap > 0.18 * height && !/\s$/.test(text) && !/^\s/.test(word.text);
    const isRaised = word.y - y > 0.15 * height && word.height < 0.85 * height && /^\d{1,2}$/.test(word.text.trim());
    text += (isApart ? ' ' : '') + (isRaised ? raised(word.text.trim()) : word.text);
    end = word.x + word.width;
  }
  return text.replace(/[ \t]+/g, ' ').trim();
}

function raised(digits: string): string {
  return [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit).join('');
}

/**
 * The text of a column of the given right edge: a line that had no room for the next word goes on in the next line,
 * any other line ends a paragraph.
 */
export function columnText(lines: readonly Line[], right: number): string {
  let text = '';
  lines.forEach((line, i) => {
    const own = lineText(line);
    const before = lines[i - 1];
    if (before === undefined) text = own;
    else text += (isWrapped(before, line, right) ? joint(text) : '\n') + own;
  });
  return text;
}

/** A word that was broken at its hyphen keeps it. */
function joint(text: string): string {
  return /\p{L}-$/u.test(text) ? '' : ' ';
}

function isWrapped(line: Line, next: Line, right: number): boolean {
  const end = line.words.reduce((most, word) => Math.max(most, word.x + word.width), 0);
  const [first] = next.words;
  if (first === undefined) return false;
  const share = (first.text.trim().split(/\s/)[0] ?? '').length / Math.max(1, first.text.trim().length);
  return right - end < first.width * share + 0.6 * line.height + 4;
}
