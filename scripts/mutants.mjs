// Mutation testing of a folder: `npm run mutants -- src/core/duties [--sample 300] [--seed 1105] [--again [--patient]]
// [--report]`.
// The tests are those of the same room, and of others that state its rules: where a mutant lives, no test stands for
// the line.
//   --sample N     lots are drawn for N mutants (without it, all); the same seed draws the same ones
//   --seed S       another sample
//   --again        what survived, was not covered or timed out before is tried again (after new tests)
//   --patient      slow tests (1.5 s and more) are tried too where quicker ones miss the mutant: for --again
//   --report       only the score and the survivors of what is known so far
//   --concurrency  how many at a time (1)
// Each result is written into `.cache/mutants` at once. A run that was cut off goes on with the same command; a mutant
// is tried again when its file has changed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inWords, score, survivors } from './mutants/score.mjs';
import { readJson, results } from './mutants/store.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [given, ...options] = process.argv.slice(2);
const folder = `src/${(given ?? '').replace(/^src\//, '').replace(/\/$/, '')}`;
if (given === undefined || !existsSync(join(root, folder))) {
  console.error('Name a folder of src: npm run mutants -- src/core/duties');
  process.exit(2);
}

/** Rooms whose rules other rooms' tests state too. */
const ALSO = {
  'src/core/checks': ['test/core/template/hintAndChecks', 'test/core/returned/rows'],
  'src/core/duties': ['test/core/plan/reporting', 'test/core/summary/rollUp'],
};
const has = (name) => options.includes(`--${name}`);
const option = (name) => (has(name) ? options[options.indexOf(`--${name}`) + 1] : undefined);
const tests = [folder.replace(/^src/, 'test'), ...(ALSO[folder] ?? [])];

const slug = folder.replaceAll('/', '-');
const file = (name) => join(root, '.cache/mutants', `${slug}.${name}`);
const job = {
  seed: Number(option('seed') ?? 1105),
  size: Number(option('sample') ?? Number.MAX_SAFE_INTEGER),
  again: has('again'),
  resultsFile: file('results.jsonl'),
  lotsFile: file('lots.json'),
};

if (!has('report')) {
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run', 'stryker.config.mjs'], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      MUTANTS_FOLDER: folder,
      MUTANTS_TESTS: tests.join(','),
      MUTANTS_CONCURRENCY: option('concurrency') ?? '1',
      MUTANTS_JOB: JSON.stringify(job),
      MUTANTS_TIMES: file('tests.json'),
      ...(has('patient') ? {} : { MUTANTS_LONGEST: '1500' }),
    },
  });
  if (status !== 0) process.exit(status ?? 2);
}

const lots = readJson(job.lotsFile);
if (lots === undefined) {
  console.error(`Nothing is known of ${folder} yet: npm run mutants -- ${folder} --sample 300`);
  process.exit(2);
}
const known = results(job.resultsFile);
const made = score(lots, known);
console.log([folder, ...inWords(made), ...survivors(lots, known)].join('\n'));
process.exit(made.share >= 0.8 ? 0 : 1);
