/** A piece of two texts laid beside each other: in both, only in the earlier one, only in the later one. */
export interface WordPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** More words by words than this are reported as a text that was replaced: the table of them would fill the memory. */
const MOST_CELLS = 4_000_000;

/** What became of a text, word by word, with the spaces as they stand. */
export function wordDiff(before: string, after: string): readonly WordPiece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const ends = sharedEnds(a, b);
  const [middleA, middleB] = [a.slice(ends.head, a.length - ends.tail), b.slice(ends.head, b.length - ends.tail)];
  return joined([
    ...a.slice(0, ends.head).map((text) => ({ kind: 'same' as const, text })),
    ...between(middleA, middleB),
    ...a.slice(a.length - ends.tail).map((text) => ({ kind: 'same' as const, text })),
  ]);
}

/** Words and the spaces between them, each a piece of its own. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/gu) ?? [];
}

function sharedEnds(a: readonly string[], b: readonly string[]): { readonly head: number; readonly tail: number } {
  const shortest = Math.min(a.length, b.length);
  let head = 0;
  while (head < shortest && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return { head, tail };
}

/** By the longest common subsequence. */
function between(a: readonly string[], b: readonly string[]): readonly WordPiece[] {
  const removed = (text: string): WordPiece => ({ kind: 'removed', text });
  const added = (text: string): WordPiece => ({ kind: 'added', text });
  if (a.length * b.length > MOST_CELLS) return [...a.map(removed), ...b.map(added)];
  const longest = commonLengths(a, b);
  const at = (i: number, j: number): number => longest[i * (b.length + 1) + j] ?? 0;
  const pieces: WordPiece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one = '', other = ''] = [a[i], b[j]];
    if (i < a.length && j < b.length && one === other) {
      pieces.push({ kind: 'same', text: one });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      pieces.push(removed(one));
      i += 1;
    } else {
      pieces.push(added(other));
      j += 1;
    }
  }
  return pieces;
}

/** Length of the longest common subsequence of what follows the places i and j. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const same = (table[(i + 1) * width + j + 1] ?? 0) + 1;
      const other = Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
      table[i * width + j] = a[i] === b[j] ? same : other;
    }
  return table;
}

function joined(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const whole: WordPiece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last?.kind === piece.kind) whole[whole.length - 1] = { kind: last.kind, text: last.text + piece.text };
    else whole.push(piece);
  }
  return whole;
}
