import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPage } from '../support/builtPage';

const root = join(__dirname, '../..');
let folder: string;
let packed: { readonly filename: string; readonly files: readonly { readonly path: string }[] };

/** npm's own client, in a folder; nothing of the checkout's node_modules is in its way. */
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

beforeAll(() => {
  builtPage('cli');
  builtPage('web');
  folder = mkdtempSync(join(tmpdir(), 'planzvit-package-'));
  const [made] = JSON.parse(npm(root, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder)) as [
    typeof packed,
  ];
  packed = made;
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  // A cache of its own, and empty: whatever is not in the package would have to come over the network.
  npm(folder, 'install', join(folder, packed.filename), '--offline', '--cache', join(folder, 'cache'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package as others install it', () => {
  it('holds the command line, the page and the seeds, and no file of Microsoft’s', () => {
    const paths = packed.files.map(({ path }) => path);
    for (const path of ['dist/cli/planzvit.cjs', 'dist/web/index.html', 'seeds/ordinance-1105-r.txt', 'LICENSE'])
      expect(paths).toContain(path);
    expect(existsSync(join(root, 'dist/web/office/office.js'))).toBe(true);
    expect(paths.filter((path) => path.startsWith('dist/web/office/'))).toEqual([]);
    expect(
      paths.filter((path) => !/^(dist\/(cli|web)\/|seeds\/|README\.md$|LICENSE$|package\.json$)/.test(path)),
    ).toEqual([]);
  });

  it('brings no dependency', () => {
    const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['planzvit']);
    expect(readdirSync(join(folder, 'node_modules/.bin')).map((name) => name.replace(/\..*$/, ''))).toContain(
      'planzvit',
    );
  });

  it('runs the demo from an empty folder', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(folder, 'node_modules/planzvit/dist/cli/planzvit.cjs'), 'demo', '--out', 'demo'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(join(folder, 'demo')).sort()).toEqual([
      'consolidation.xlsx',
      'report.json',
      'returns',
      'summary.csv',
      'summary.docx',
      'templates',
    ]);
    const { totals } = JSON.parse(readFileSync(join(folder, 'demo/report.json'), 'utf8')) as {
      totals: Record<string, number>;
    };
    expect(totals['accepted']).toBeGreaterThan(40);
  });
});
