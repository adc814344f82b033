// npm run release: what an administrator of a closed network needs, without Node or npm on the target.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import { zipSync } from 'fflate';
import configure from '../webpack.config.js';
import { bill } from './release/bill.mjs';
import { singlePage } from './release/singlePage.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const release = join(root, 'dist/release');
const folder = `planzvit-${version}`;

rmSync(release, { recursive: true, force: true });
mkdirSync(release, { recursive: true });

await build('web');
await build('single');
const files = {
  ...filesOf(join(root, 'dist/web'), `${folder}/web`),
  [`${folder}/set-origin.sh`]: [
    readFileSync(join(root, 'scripts/release/set-origin.sh')),
    { os: 3, attrs: 0o755 << 16 },
  ],
  [`${folder}/set-origin.ps1`]: readFileSync(join(root, 'scripts/release/set-origin.ps1')),
  [`${folder}/nginx.conf`]: readFileSync(join(root, 'docs/nginx.conf')),
  [`${folder}/deployment.md`]: readFileSync(join(root, 'docs/deployment.md')),
  [`${folder}/LICENSE`]: readFileSync(join(root, 'LICENSE')),
};
// Pinned times: the same source gives the same archive.
writeFileSync(join(release, `${folder}.zip`), zipSync(files, { level: 9, mtime: '2020-01-01T00:00:00' }));
writeFileSync(
  join(release, `planzvit-check-${version}.html`),
  singlePage(readFileSync(join(root, 'dist/single/check.js'), 'utf8')),
);
cpSync(join(root, 'scripts/release/set-origin.sh'), join(release, 'set-origin.sh'));
cpSync(join(root, 'scripts/release/set-origin.ps1'), join(release, 'set-origin.ps1'));
writeFileSync(join(release, `planzvit-${version}.cdx.json`), bill(root));
const sums = readdirSync(release)
  .sort()
  .map((name) => `${sha256(readFileSync(join(release, name)))}  ${name}\n`)
  .join('');
writeFileSync(join(release, 'SHA256SUMS'), sums);
console.log(`dist/release holds the release ${version}:\n${sums}`);

/** One configuration of webpack, in a process of its own memory budget: the first error ends the release. */
async function build(only) {
  const [config] = configure({ only }, { mode: 'production' });
  const stats = await new Promise((done, fail) =>
    webpack(config, (error, result) => (error ? fail(error) : done(result))),
  );
  if (stats.hasErrors()) {
    console.error(stats.toString('errors-only'));
    process.exit(1);
  }
}

function filesOf(from, to) {
  const found = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  return Object.fromEntries(
    found.map((path) => [`${to}/${relative(from, path).replaceAll('\\', '/')}`, readFileSync(path)]),
  );
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
