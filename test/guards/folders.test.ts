import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const config = readFileSync(join(root, 'eslint.config.mjs'), 'utf8');

/** ESLint's configuration is an ES module, which jest's sandbox cannot load: the list as it is written there. */
function listed(name: string): readonly string[] {
  const body = new RegExp(`export const ${name} = \\[(.*?)\\];`, 's').exec(config)?.[1] ?? '';
  return [...body.matchAll(/'([^']+)'/g)].map(([, folder = '']) => folder);
}

function foldersIn(path: string): readonly string[] {
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

// A folder that the list forgets may be imported from anywhere, and import anything of its layer.
it.each([
  ['STAGES', 'src/core'],
  ['PLAN_STAGES', 'src/core/plan'],
  ['FORMATS', 'src/formats'],
])('%s names every folder of %s, so that lint holds the direction of its imports', (name, path) => {
  expect([...listed(name)].sort()).toEqual([...foldersIn(path)].sort());
});
