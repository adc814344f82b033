// Opens thousands of mutated returns: `npm run fuzz [-- --runs 10000] [-- --seed 1]`. Exits with 1 when one hangs, throws or swells.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from './lib/register.mjs';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? fallback : Number(process.argv[at + 1]);
  if (!Number.isInteger(value) || value < 0) {
    console.error(`--${name} takes a whole number.`);
    process.exit(2);
  }
  return value;
};

const { fuzz } = load('../fuzz/fuzz.ts');
const foreign = join(dirname(fileURLToPath(import.meta.url)), '../test/fixtures/foreign');
const started = performance.now();
const result = await fuzz({ runs: option('runs', 10_000), seed: option('seed', 1), slowest: 2_000, memory: 600, foreign });

for (const [key, count] of [...result.counts].sort()) console.log(`${String(count).padStart(6)}  ${key}`);
console.log(`\n${result.runs} files in ${Math.round((performance.now() - started) / 1000)} s; slowest ${Math.round(result.slowest.milliseconds)} ms (${result.slowest.run}); memory +${Math.round(result.memory)} MB`);
for (const failure of result.failures) console.error(`FAILED  ${failure}`);
if (result.failures.length > 0) process.exitCode = 1;
