// npm run start:excel: serves the add-in over https and opens it in Excel. Windows and Mac open the desktop
// Excel; elsewhere, or with --web, Excel on the web opens a document that you name.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import configure from '../webpack.config.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const documentUrl = valueOf('--document');
const web = process.argv.includes('--web') || !['win32', 'darwin'].includes(process.platform);

if (web && !/^https:\/\//.test(documentUrl ?? '')) {
  console.error(
    'Excel on the web needs a workbook to open: npm run start:excel -- --document https://…  ' +
      '(the address of a workbook in OneDrive or SharePoint that you may edit).',
  );
  process.exit(2);
}

const certificates = await certificate();
const config = configure({ only: 'web' }, { mode: 'development' })[0];
const server = new WebpackDevServer(
  { ...config.devServer, port: 3000, server: { type: 'https', options: certificates } },
  webpack(config),
);
try {
  await server.start();
} catch (error) {
  console.error(
    'The add-in could not be served at https://localhost:3000: ' +
      `${error instanceof Error ? error.message : String(error)}`,
  );
  process.exit(1);
}
console.log('The add-in is served at https://localhost:3000 (Ctrl+C ends it).');

const manifest = resolve(root, '.cache/manifest.xml');
mkdirSync(dirname(manifest), { recursive: true });
writeFileSync(manifest, readFileSync(resolve(root, 'manifest.xml')));
const tool = resolve(dirname(require.resolve('office-addin-debugging/package.json')), 'cli.js');
const child = spawn(
  process.execPath,
  [tool, 'start', manifest, web ? 'web' : 'desktop', '--app', 'excel', ...(web ? ['--document', documentUrl] : [])],
  { stdio: 'inherit' },
);
child.on('exit', (code) => {
  if (code !== 0)
    console.error('Excel was not opened. You can sideload the add-in by hand: docs/deployment.md says how.');
});

/** A certificate that this computer trusts; made on the first start. */
async function certificate() {
  try {
    const { getHttpsServerOptions } = require('office-addin-dev-certs');
    return await getHttpsServerOptions();
  } catch (error) {
    console.error(
      'No certificate for https://localhost could be made: ' +
        `${error instanceof Error ? error.message : String(error)}. Try: npx ` +
        'office-addin-dev-certs install',
    );
    process.exit(1);
  }
}

function valueOf(option) {
  const at = process.argv.indexOf(option);
  return at < 0 ? undefined : process.argv[at + 1];
}
