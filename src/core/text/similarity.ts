import { foldKey } from './clean';

/** Likeness of two texts, 0 … 1: Dice coefficient over letter pairs of their folded forms. Linear in length. */
export function similarity(a: string, b: string): number {
  return likenessOf(letterPairs(a), letterPairs(b));
}

/** The folded letters of a text and its pairs of letters, counted: for texts that are compared with many. */
export interface LetterPairs {
  readonly folded: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** What {@link similarity} compares, made once a text. */
export function letterPairs(text: string): LetterPairs {
  const folded = foldKey(text);
  return { folded, ...pairs(folded) };
}

/** As {@link similarity}, of texts whose pairs are at hand. */
export function likenessOf(left: LetterPairs, right: LetterPairs): number {
  if (left.total === 0 || right.total === 0) return left.folded === right.folded ? 1 : 0;
  let shared = 0;
  for (const [pair, count] of left.counts) shared += Math.min(count, right.counts.get(pair) ?? 0);
  return (2 * shared) / (left.total + right.total);
}

function pairs(text: string): { counts: Map<string, number>; total: number } {
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, text.length - 1) };
}

/** The candidate most like the text, when its likeness reaches the threshold. */
export function nearest(text: string, candidates: Iterable<string>, threshold = 0.6): string | undefined {
  let best: string | undefined;
  let bestLikeness = threshold;
  for (const candidate of candidates) {
    const likeness = similarity(text, candidate);
    if (likeness > bestLikeness || (likeness === bestLikeness && best === undefined)) {
      best = candidate;
      bestLikeness = likeness;
    }
  }
  return best;
}
