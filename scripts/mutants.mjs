// Mutation testing of a folder: `npm run mutants -- src/core/duties [-- --static true] [--concurrency 1] [--files
// GLOB]`. The tests are those of the same room, and of others that state its rules: where a mutant lives, no test
// stands for the line.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [given, ...options] = process.argv.slice(2);
const folder = `src/${(given ?? '').replace(/^src\//, '').replace(/\/$/, '')}`;
if (given === undefined || !existsSync(join(root, folder))) {
  console.error('Name a folder of src: npm run mutants -- src/core/duties');
  process.exit(2);
}

/** Rooms whose rules other rooms' tests state too. */
const ALSO = {
  'src/core/template': ['test/formats/templates'],
  'src/core/summary': ['test/core/merge'],
};
const option = (name) => {
  const at = options.indexOf(`--${name}`);
  return at < 0 ? undefined : options[at + 1];
};
const tests = [folder.replace(/^src/, 'test'), ...(ALSO[folder] ?? [])].filter((path) => existsSync(join(root, path)));
const files = option('files');
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
    'run',
    'stryker.config.mjs',
    ...(files === undefined ? [] : ['--mutate', files]),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      MUTANTS_FOLDER: folder,
      MUTANTS_TESTS: tests.join(','),
      MUTANTS_STATIC: option('static') ?? 'false',
      MUTANTS_CONCURRENCY: option('concurrency') ?? '2',
    },
  },
);
process.exit(status ?? 2);
