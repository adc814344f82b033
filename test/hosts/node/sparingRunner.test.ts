import { sparingRunner } from '../../../src/hosts/node/sparingRunner';
import type { MergeProgress, MergeRunner } from '../../../src/ports';

const MB = 1e6;

/** A runner that reads three files and says so after each. */
const reading: MergeRunner = {
  run(inputs, _, progress) {
    for (let filesDone = 1; filesDone <= 3; filesDone += 1)
      progress({ filesDone, filesTotal: inputs.length, bytesDone: 0, bytesTotal: 0 });
    return { files: Promise.resolve({ kind: 'read', files: [] }), cancel: () => undefined };
  },
};

function runWith(sizes: readonly number[]): { readonly seen: readonly MergeProgress[]; readonly asked: number } {
  const left = [...sizes];
  const seen: MergeProgress[] = [];
  let asked = 0;
  const runner = sparingRunner(reading, {
    used: () => left.shift() ?? 0,
    collectSooner: () => {
      asked += 1;
    },
  });
  runner.run([], { today: '2020-01-10' }, (now) => void seen.push(now));
  return { seen, asked };
}

test('garbage is collected sooner once a merge has become large', () => {
  expect(runWith([100 * MB, 500 * MB, 600 * MB]).asked).toBe(1);
  expect(runWith([100 * MB, 200 * MB, 300 * MB]).asked).toBe(0);
});

test('progress is passed on', () => {
  expect(runWith([500 * MB]).seen.map(({ filesDone }) => filesDone)).toEqual([1, 2, 3]);
});
