// Opens thousands of mutated returns: `npm run fuzz [-- --runs 10000] [-- --seed 1]`. Exits with 1 when one hangs,
// throws or swells.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from './lib/register.mjs';
import { wholeNumber } from './lib/wholeNumber.mjs';

const { fuzz } = load('../fuzz/fuzz.ts');
const foreign = join(dirname(fileURLToPath(import.meta.url)), '../test/fixtures/foreign');
const started = performance.now();
const result = await fuzz({
  runs: wholeNumber('runs', 10_000),
  seed: wholeNumber('seed', 1),
  slowest: 2_000,
  memory: 600,
  foreign,
});

for (const [key, count] of [...result.counts].sort()) console.log(`${String(count).padStart(6)}  ${key}`);
console.log(
  `\n${result.runs} files in ${Math.round((performance.now() - started) / 1000)} s; ` +
    `slowest ${Math.round(result.slowest.milliseconds)} ms (${result.slowest.run}); memory +` +
    `${Math.round(result.memory)} MB`,
);
for (const failure of result.failures) console.error(`FAILED  ${failure}`);
if (result.failures.length > 0) process.exitCode = 1;
