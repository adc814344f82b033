import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const SOURCES = ['src', 'seeds', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json'];

const MADE = { web: 'index.html', single: 'check.js', cli: 'planzvit.cjs' } as const;

/**
 * The folder of the production page (`web`), of the check from disk (`single`) or of the command line (`cli`);
 * built first when a source is newer.
 */
export function builtPage(which: keyof typeof MADE): string {
  const folder = join(root, 'dist', which);
  const made = join(folder, MADE[which]);
  if (!existsSync(made) || statSync(made).mtimeMs < newest()) {
    const outcome = spawnSync(
      process.execPath,
      [join(root, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production', '--env', `only=${which}`],
      { cwd: root, encoding: 'utf8' },
    );
    if (outcome.status !== 0) throw new Error(`${which} could not be built:\n${outcome.stdout}${outcome.stderr}`);
  }
  return folder;
}

function newest(): number {
  return Math.max(
    ...SOURCES.map((name) => {
      const path = join(root, name);
      if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
      return Math.max(
        ...readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => statSync(join(path, file)).mtimeMs),
      );
    }),
  );
}
