/** So many slips are looked for at most. */
const MOST = 2;

/**
 * How many letters were changed, left out, added or exchanged with the next between two words: 0, 1, 2, or 3 for all
 * that is more. The part that is alike at both ends costs nothing; what is left is compared letter by letter.
 */
export function slipsBetween(left: string, right: string): number {
  if (Math.abs(left.length - right.length) > MOST) return MOST + 1;
  let from = 0;
  while (from < left.length && left[from] === right[from]) from += 1;
  let tail = 0;
  while (
    tail < Math.min(left.length, right.length) - from &&
    left[left.length - 1 - tail] === right[right.length - 1 - tail]
  )
    tail += 1;
  return Math.min(distance(left.slice(from, left.length - tail), right.slice(from, right.length - tail)), MOST + 1);
}

/** Optimal string alignment. */
function distance(left: string, right: string): number {
  let before: readonly number[] = [];
  let row: number[] = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const change = left[i - 1] === right[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[right.length] ?? 0;
}
