// The long proofs: `npm run test:long [-- --sample]`. Laws on new cases, mutated files, the growth of the parser, every
// template of the shipped plan through LibreOffice and Microsoft's SDK, two hundred edits of a template, every state of
// the pane in all looks. `--sample` is what CI has time for: some of each, from seeds that stay, so that a change is
// judged by what it changes. The looks have their sample in `npm run test:browser`.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const isSample = process.argv.includes('--sample');
const jest = join(root, 'node_modules/jest/bin/jest.js');
const TEMPLATES = ['test/app/templates/seedInLibreOffice.test.ts', 'test/app/templates/makeSet.test.ts'];
const CUTS = 'test/formats/xlsx/write/cutProof.test.ts';
const LAWS = [
  'test/core/plan/conservation.test.ts',
  'test/core/merge/laws.test.ts',
  'test/core/merge/fileLaws.test.ts',
  'test/core/followUp/laws.test.ts',
  'test/core/summary/draft/laws.test.ts',
];

const whole = [
  ['laws on new cases', ['scripts/laws.mjs', '--times', '20']],
  ['mutated files', ['scripts/fuzz.mjs', '--runs', '10000']],
  ['growth of the parser', ['scripts/growth.mjs', '--size', String(1 << 20)]],
  ['every template through LibreOffice and the SDK', [jest, '--maxWorkers=2', ...TEMPLATES]],
  ['two hundred cuts, pastes, fills, deletes, sorts and undos', [jest, '--maxWorkers=1', CUTS]],
  ['every state of the pane in all looks', [jest, '--config', 'jest.browser.config.js', 'test/browser/states']],
];
const sample = [
  ['mutated files', ['scripts/fuzz.mjs', '--runs', '200', '--seed', '2']],
  ['growth of the parser', ['scripts/growth.mjs', '--size', String(1 << 14)]],
  // The law of plans, some of the templates and edits are in `npm run test:unit` already.
  ['laws on other cases', [jest, '--maxWorkers=2', ...LAWS.slice(1)]],
];
const env = isSample
  ? { PROOFS: 'sample', PLANZVIT_EDITS: '40', PROPERTY_SEED: '2' }
  : { PROOFS: 'all', PLANZVIT_EDITS: '200', STATES: 'all' };

for (const [name, args] of isSample ? sample : whole) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 2);
}
