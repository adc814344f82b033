import type { PageLine } from './words';

/** Where the edge between two columns may be: behind the words of one head, before those of the next. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The left edges of all columns but the first: where fewest words cross, and most begin. */
export function boundsIn(lines: readonly PageLine[], ranges: readonly Range[]): readonly number[] {
  const width = lines.reduce((most, { words }) => Math.max(most, words.at(-1)?.to ?? 0), 0) + 2;
  const crossed = counts(width);
  const starts = counts(width);
  const apart = counts(width);
  for (const { words } of lines)
    for (const [i, word] of words.entries()) {
      for (let x = word.from + 1; x < word.to; x += 1) crossed[x] = (crossed[x] ?? 0) + 1;
      const gap = word.from - (words[i - 1]?.to ?? -2);
      starts[word.from] = (starts[word.from] ?? 0) + 1;
      if (gap >= 2) apart[word.from] = (apart[word.from] ?? 0) + 1;
    }
  let least = 1;
  return ranges.map(({ from, to }) => {
    let best = { x: Math.max(to, least), score: -Infinity };
    for (let x = Math.max(from, least); x <= Math.max(to, least); x += 1) {
      const near = (of: readonly number[]): number => (of[x] ?? 0) + 0.6 * (of[x + 1] ?? 0) + 0.3 * (of[x + 2] ?? 0);
      const score = near(apart) + 0.3 * near(starts) - 3 * (crossed[x] ?? 0);
      if (score > best.score) best = { x, score };
    }
    least = best.x + 1;
    return best.x;
  });
}

function counts(width: number): number[] {
  return Array.from({ length: width }, () => 0);
}
