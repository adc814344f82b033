// Tries the laws of the tests on new cases: `npm run laws [-- --times 20] [-- --seed 1]`. Stops at the first that is
// broken and prints the seed; `--seed` with that number shows it again.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wholeNumber } from './lib/wholeNumber.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const times = wholeNumber('times', 20);
const first = wholeNumber('seed', Math.floor(Math.random() * 1_000_000_000));
const files = readdirSync(join(root, 'test'), { recursive: true })
  .filter((name) => /\.test\.tsx?$/.test(name) && readFileSync(join(root, 'test', name), 'utf8').includes('fc.assert('))
  .map((name) => join('test', name));

for (let run = 0; run < times; run += 1) {
  const seed = first + run;
  const jest = spawnSync(
    process.execPath,
    [join(root, 'node_modules/jest/bin/jest.js'), '--maxWorkers=2', '--silent', '--runTestsByPath', ...files],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, PROPERTY_SEED: String(seed) },
    },
  );
  if (jest.status !== 0) {
    process.stderr.write(jest.stderr);
    console.error(`\nA law is broken under seed ${seed}: npm run laws -- --times 1 --seed ${seed}`);
    process.exit(1);
  }
  console.log(`${run + 1}/${times}: seed ${seed}, every law holds`);
}
