import { bandKeys } from '../../../src/core/summary/clusters/minHash';

/** Shingles of a text, as numbers that follow one another: which ones is of no account. */
const shingles = (from: number, count: number): ReadonlySet<number> =>
  new Set(Array.from({ length: count }, (_, i) => from + i));
const doMeet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => {
  const keys = new Set(bandKeys(a));
  return bandKeys(b).some((key) => keys.has(key));
};
/** Of a hundred pairs of texts of a hundred shingles each, of which so many are common, how many meet. */
const meeting = (common: number): number =>
  Array.from({ length: 100 }, (_, i) => i * 1000).filter((from) =>
    doMeet(shingles(from, 100), shingles(from + 100 - common, 100)),
  ).length;

describe('the keys under which like texts meet', () => {
  it('are the same for the same text', () => {
    expect(bandKeys(shingles(5, 40))).toEqual(bandKeys(new Set([...shingles(5, 40)].reverse())));
  });

  it('are shared by nearly all texts of likeness 0.7, by few of 0.3, by none that have nothing in common', () => {
    // 82 of 118 shingles are common: 0.69; 46 of 154: 0.30.
    expect(meeting(82)).toBeGreaterThan(90);
    expect(meeting(46)).toBeLessThan(45);
    expect(meeting(0)).toBe(0);
  });
});
