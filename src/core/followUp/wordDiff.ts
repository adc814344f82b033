/** A piece of two texts laid beside each other: in both, only in the earlier one, only in the later one. */
export interface WordPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** More words by words than this are reported as a text that was replaced: the table of them would fill the memory. */
const MOST_CELLS = 4_000_000;
/** Sentences that share this part of their words are one sentence that was changed, else two. */
const LIKE = 0.5;

/**
 * What became of a text, with the spaces as they stand: sentences are paired first, so that a sentence that was
 * rewritten is shown whole and is not threaded word by word through another one; then words within a pair.
 */
export function wordDiff(before: string, after: string): readonly WordPiece[] {
  const [a, b] = [sentencesOf(before), sentencesOf(after)];
  const { head, tail } = sharedEnds(a, b);
  const same = (text: string): WordPiece => ({ kind: 'same', text });
  return readable([
    ...a.slice(0, head).map(same),
    ...bySentence(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map(same),
  ]);
}

/** Sentences and lines with the spaces behind them; together they are the text. */
function sentencesOf(text: string): readonly string[] {
  return text.match(/[^\n]+?(?:[.!?…]+[»”"')\]]*\s+|\n\s*|$)|\n\s*/gu) ?? [];
}

function bySentence(a: readonly string[], b: readonly string[]): readonly WordPiece[] {
  const pieces: WordPiece[] = [];
  const replaced = (from: readonly string[], to: readonly string[]): void => {
    pieces.push(...from.map((text) => ({ kind: 'removed' as const, text })));
    pieces.push(...to.map((text) => ({ kind: 'added' as const, text })));
  };
  let [i, j] = [0, 0];
  for (const [one, other] of pairsOf(a, b)) {
    replaced(a.slice(i, one), b.slice(j, other));
    pieces.push(...byWord(wordsOf(a[one] ?? ''), wordsOf(b[other] ?? '')));
    [i, j] = [one + 1, other + 1];
  }
  replaced(a.slice(i), b.slice(j));
  return pieces;
}

/** Which sentence became which, in the order of both: the pairs that share most words in all. */
function pairsOf(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  if (a.length * b.length > MOST_CELLS / 100) return [];
  const [bagsA, bagsB] = [a.map(bagOf), b.map(bagOf)];
  const width = b.length + 1;
  const [best, likes] = [new Float64Array((a.length + 1) * width), new Float64Array((a.length + 1) * width)];
  const at = (table: Float64Array, i: number, j: number): number => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const like = a[i] === b[j] ? 1.01 * (bagsA[i]?.size ?? 1) : sharedWords(bagsA[i], bagsB[j]);
      likes[i * width + j] = like;
      const paired = like === 0 ? 0 : like + at(best, i + 1, j + 1);
      best[i * width + j] = Math.max(paired, at(best, i + 1, j), at(best, i, j + 1));
    }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
    const here = at(best, i, j);
    if (at(likes, i, j) > 0 && here === at(likes, i, j) + at(best, i + 1, j + 1)) pairs.push([i++, j++]);
    else if (here === at(best, i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Its words, whatever the case of a noun and the numbers are: these are what changes in a sentence that stays. */
function bagOf(sentence: string): ReadonlySet<string> {
  const words = sentence.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? [];
  return new Set(words.map((word) => (/^\p{N}/u.test(word) ? '0' : word.slice(0, 5))));
}

/** How many words two sentences share; none where they are two sentences. */
function sharedWords(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= LIKE * Math.max(a.size, b.size) ? shared : 0;
}

/** What became of a sentence, word by word. */
function byWord(a: readonly string[], b: readonly string[]): readonly WordPiece[] {
  const same = (text: string): WordPiece => ({ kind: 'same', text });
  const { head, tail } = sharedEnds(a, b);
  return [
    ...a.slice(0, head).map(same),
    ...between(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map(same),
  ];
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

/** A change and what stayed behind it. */
type Run = Record<WordPiece['kind'], string>;

/** Text between two changes that is short and no longer than either is read as part of one change. */
const SHORT = 24;

function readable(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const runs: Run[] = [];
  for (const { kind, text } of pieces) {
    let run = runs.at(-1);
    if (run === undefined || (kind !== 'same' && run.same !== ''))
      runs.push((run = { removed: '', added: '', same: '' }));
    run[kind] += text;
  }
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last !== undefined && last.same.length <= Math.min(SHORT, sizeOf(last), sizeOf(run)))
      Object.assign(last, {
        removed: last.removed + last.same + run.removed,
        added: last.added + last.same + run.added,
        same: run.same,
      });
    else whole.push(run);
  }
  return whole.flatMap((run) =>
    (['removed', 'added', 'same'] as const).flatMap((kind) => (run[kind] === '' ? [] : [{ kind, text: run[kind] }])),
  );
}

function sizeOf({ removed, added }: Run): number {
  return Math.max(removed.length, added.length);
}
