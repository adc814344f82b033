import { sha256Hex } from '../../core/text/digest';

/**
 * A stream of numbers in [0, 1) that is the same for the same seed text (mulberry32 over the first 32 bits of its
 * SHA-256).
 */
export function randomFrom(seed: string): () => number {
  let state = Number.parseInt(sha256Hex(seed).slice(0, 8), 16);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Choice {
  /** A whole number from … to, both inclusive. */
  readonly whole: (from: number, to: number) => number;
  readonly oneOf: <T>(items: readonly [T, ...T[]]) => T;
  /** True with the given share (0 … 1). */
  readonly chance: (share: number) => boolean;
}

export function choices(random: () => number): Choice {
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  return {
    whole,
    oneOf: (items) => items[whole(0, items.length - 1)] ?? items[0],
    chance: (share) => random() < share,
  };
}
