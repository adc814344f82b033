import { moved, windowOf } from '../../../src/pane/parts/list/window';
import { found } from '../../../src/pane/parts/list/Search';
import { timeLeft } from '../../../src/pane/parts/timeLeft';

describe('a list of thousands', () => {
  it('keeps in the page what is in sight and a few rows more', () => {
    expect(windowOf({ top: 0, height: 500, rowHeight: 50, count: 5_000 })).toEqual({ from: 0, to: 16 });
    const { from, to } = windowOf({ top: 100_000, height: 500, rowHeight: 50, count: 5_000 });
    expect([from, to]).toEqual([1_994, 2_016]);
    expect(windowOf({ top: 900, height: 500, rowHeight: 50, count: 3 })).toEqual({ from: 3, to: 3 });
  });

  it('is walked by keys, and stops at its ends', () => {
    expect(moved('ArrowDown', -1, 3, 2)).toBe(0);
    expect(moved('ArrowDown', 2, 3, 2)).toBe(2);
    expect(moved('ArrowUp', 0, 3, 2)).toBe(0);
    expect(moved('PageDown', 0, 9, 4)).toBe(4);
    expect(moved('End', 0, 9, 4)).toBe(8);
    expect(moved('Home', 5, 9, 4)).toBe(0);
    expect(moved('a', 5, 9, 4)).toBeUndefined();
  });

  it('is searched by every word, in any case', () => {
    expect(found('фінансів МІН', 'Міністерство фінансів', undefined)).toBe(true);
    expect(found('освіти', 'Міністерство фінансів')).toBe(false);
  });
});

describe('the time that is left', () => {
  it('is reported once the work has shown its pace, in seconds and then minutes', () => {
    expect(timeLeft(1, 100, 5_000)).toBeUndefined();
    expect(timeLeft(50, 100, 1_000)).toBeUndefined();
    expect(timeLeft(50, 100, 30_000)).toEqual({ unit: 'seconds', count: 30 });
    expect(timeLeft(10, 100, 60_000)).toEqual({ unit: 'minutes', count: 9 });
    expect(timeLeft(100, 100, 60_000)).toBeUndefined();
  });
});
