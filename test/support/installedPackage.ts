import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPage } from './builtPage';

const root = join(__dirname, '../..');

export interface InstalledPackage {
  /** Empty but for what npm put there. */
  readonly folder: string;
  /** Paths in the package. */
  readonly paths: readonly string[];
}

let installed: InstalledPackage | undefined;

/**
 * The package as `npm pack` makes it, installed into an empty folder without network; once for a test file, and
 * gone after it.
 */
export function installedPackage(): InstalledPackage {
  if (installed !== undefined) return installed;
  builtPage('cli');
  builtPage('web');
  const folder = mkdtempSync(join(tmpdir(), 'planzvit-package-'));
  const [packed] = JSON.parse(npm(root, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder)) as [
    { readonly filename: string; readonly files: readonly { readonly path: string }[] },
  ];
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  // A cache of its own, and empty: whatever is not in the package would have to come over the network.
  npm(folder, 'install', join(folder, packed.filename), '--offline', '--cache', join(folder, 'cache'));
  installed = { folder, paths: packed.files.map(({ path }) => path) };
  return installed;
}

afterAll(() => {
  if (installed !== undefined) rmSync(installed.folder, { recursive: true, force: true });
  installed = undefined;
});

/** npm's own client, in a folder. */
function npm(cwd: string, ...args: readonly string[]): string {
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}: ${stderr}`);
  return stdout;
}
