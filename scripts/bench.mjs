// Measures speed as ratios inside one interleaved run: `npm run bench [-- NAME … sizes]`.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from './lib/register.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'bench');
const all = ['plan', 'read', 'write', 'templates', 'merge', 'openpyxl', 'summary', 'scale', 'excel', 'browser'];
// Sizes and options after the names go to the bench itself.
const wanted = process.argv.slice(2).filter((name) => /^[a-z]/.test(name));
for (const name of wanted.length > 0 ? wanted : all) {
  if (!existsSync(join(folder, `${name}.ts`))) {
    console.error(`There is no bench "${name}"; there are ${all.join(', ')}.`);
    process.exitCode = 2;
    continue;
  }
  console.log(`\n## ${name}\n`);
  await load(`../bench/${name}.ts`).run(process.argv.slice(2));
}
