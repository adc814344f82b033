// The long proofs: `npm run test:long [-- --sample true]`. Laws on new cases, mutated files, every template of the
// shipped plan through LibreOffice, megabytes of hostile text, two hundred edits of a template. With `--sample true` as
// much of each as CI has time for.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const isSample = process.argv.includes('--sample');
const jest = join(root, 'node_modules/jest/bin/jest.js');
const proofs = [
  ['laws on new cases', ['scripts/laws.mjs', '--times', isSample ? '1' : '20']],
  ['mutated files', ['scripts/fuzz.mjs', '--runs', isSample ? '1000' : '10000']],
  ['growth of the parser', ['scripts/growth.mjs', '--size', String(isSample ? 1 << 18 : 1 << 20)]],
  ...(isSample
    ? []
    : [
        [
          'every template through LibreOffice',
          [jest, '--maxWorkers=2', 'test/app/templates/seedInLibreOffice.test.ts'],
        ],
        [
          'two hundred cuts, pastes, fills, deletes, sorts and undos',
          [jest, '--maxWorkers=1', 'test/formats/xlsx/write/cutProof.test.ts'],
        ],
        ['every state of the pane in all looks', [jest, '--config', 'jest.browser.config.js', 'test/browser/states']],
      ]),
];

for (const [name, args] of proofs) {
  console.log(`\n== ${name}`);
  // CI has LibreOffice try all templates, not a sample (see seedInLibreOffice.test.ts).
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PROOFS: isSample ? 'sample' : 'all', PLANZVIT_EDITS: '200', STATES: 'all' },
  });
  if (status !== 0) process.exit(status ?? 2);
}
