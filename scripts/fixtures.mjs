// Makes the files of test/fixtures that a script makes, the same bytes every time: `npm run fixtures`.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from './lib/register.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../test/fixtures/damaged');
const count = load('../fixtures/damaged.ts').writeDamaged(folder);
console.log(`${count} damaged, hostile and unusual files in test/fixtures/damaged, with expected.json`);
