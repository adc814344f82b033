// Opens thousands of mutated returns, and filled templates with answers planted beside their cells: `npm run fuzz
// [-- --runs 10000] [-- --planted 1000] [-- --seed 1]`. Exits with 1 when one hangs, throws or swells, or an answer is
// lost or comes to another row or body; the seed that is told makes the same file again.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from './lib/register.mjs';
import { wholeNumber } from './lib/wholeNumber.mjs';

const { fuzz } = load('../fuzz/fuzz.ts');
const { fuzzPlanted } = load('../fuzz/planted/planted.ts');
const foreign = join(dirname(fileURLToPath(import.meta.url)), '../test/fixtures/foreign');
const started = performance.now();
const [runs, seed] = [wholeNumber('runs', 10_000), wholeNumber('seed', 1)];
const result = await fuzz({
  runs,
  seed,
  slowest: 2_000,
  memory: 600,
  foreign,
});

const planted = await fuzzPlanted({ runs: wholeNumber('planted', Math.ceil(runs / 10)), seed });

for (const [key, count] of [...result.counts, ...planted.counts].sort())
  console.log(`${String(count).padStart(6)}  ${key}`);
console.log(
  `\n${result.runs} files in ${Math.round((performance.now() - started) / 1000)} s; ` +
    `slowest ${Math.round(result.slowest.milliseconds)} ms (${result.slowest.run}); memory +` +
    `${Math.round(result.memory)} MB`,
);
const failures = [...result.failures, ...planted.failures];
for (const failure of failures) console.error(`FAILED  ${failure}`);
if (failures.length > 0) process.exitCode = 1;
