import { join } from 'node:path';
import { fuzz } from '../../../scripts/fuzz/fuzz';

describe('mutated returns', () => {
  it('give a verdict each: none throws, none is lost, what reads can be walked', async () => {
    const result = await fuzz({ runs: 200, seed: 20190101, slowest: 20_000, memory: 2_000, foreign: join(__dirname, '../../fixtures/foreign') });
    expect(result.failures).toEqual([]);
    const total = [...result.counts.values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBe(200);
    // The mutations reach both ends: some files survive them, some do not.
    expect([...result.counts.keys()].some((key) => key.endsWith(' workbook'))).toBe(true);
    expect([...result.counts.keys()].some((key) => key.endsWith(' unreadable'))).toBe(true);
  });
});
