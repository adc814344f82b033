/** So much must be done before anything is foretold: the first files say little. */
const ENOUGH = 0.1;
const SOON = 2_000;

export interface TimeLeft {
  readonly unit: 'seconds' | 'minutes';
  readonly count: number;
}

/** The time that is left, from the time that the work so far has taken; undefined while nothing can be said. */
export function timeLeft(done: number, total: number, elapsed: number): TimeLeft | undefined {
  if (total === 0 || done / total < ENOUGH || done >= total || elapsed < SOON) return undefined;
  const seconds = (elapsed / done) * (total - done) * 0.001;
  return seconds < 90
    ? { unit: 'seconds', count: Math.max(1, seconds < 10 ? Math.round(seconds) : Math.round(seconds / 5) * 5) }
    : { unit: 'minutes', count: Math.round(seconds / 60) };
}
