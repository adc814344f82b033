import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { sha256Hex } from '../../../src/core/text/digest';
import { lockFile, lockName } from '../../../src/hosts/node/fileLock';
import { createFileSystem } from '../../../src/hosts/node/fileSystem';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();
const QUICK = { patience: 200, longest: 60_000 };

function file(name: string, text = 'перший'): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The number of a process that was there and is gone. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

function lockedBy(path: string, holder: { readonly host: string; readonly pid: number }): void {
  writeFileSync(lockName(path), JSON.stringify({ ...holder, at: '2020-03-02T10:00:00.000Z', token: 'x' }));
}

describe('the lock of a file', () => {
  it('is held by one at a time and leaves nothing behind', async () => {
    const path = file('один.xlsx');
    const first = await lockFile(path, QUICK);
    expect(await lockFile(path, QUICK)).toMatchObject({ kind: 'held', by: { host: hostname(), pid: process.pid } });
    if (first.kind === 'locked') await first.release();
    const second = await lockFile(path, QUICK);
    expect(second.kind).toBe('locked');
    if (second.kind === 'locked') await second.release();
    expect(existsSync(lockName(path))).toBe(false);
  });

  it('outlives no crash: the lock of a process that is gone is taken over', async () => {
    const path = file('мертвий.xlsx');
    lockedBy(path, { host: hostname(), pid: deadProcess() });
    expect((await lockFile(path, QUICK)).kind).toBe('locked');
  });

  it('of another machine is respected while it is young, and taken over when it is old', async () => {
    const path = file('чужий.xlsx');
    lockedBy(path, { host: 'інша-машина', pid: 1 });
    expect(await lockFile(path, QUICK)).toMatchObject({ kind: 'held', by: { host: 'інша-машина', pid: 1 } });
    utimesSync(lockName(path), new Date(0), new Date(0));
    expect((await lockFile(path, QUICK)).kind).toBe('locked');
  });

  it('of which the clock was set since is taken over', async () => {
    const path = file('майбутній.xlsx');
    lockedBy(path, { host: 'інша-машина', pid: 1 });
    const later = new Date(Date.now() + 3_600_000);
    utimesSync(lockName(path), later, later);
    expect((await lockFile(path, QUICK)).kind).toBe('locked');
  });

  it.each([
    ['blank', ''],
    ['half written', '{"host":"'],
    ['nothing', 'null'],
    ['not ours', '\u0000\uFFFD'],
  ])('that names nobody (%s) is taken over after seconds', async (name, text) => {
    const path = file(`нічий ${name}.xlsx`);
    writeFileSync(lockName(path), text);
    expect(await lockFile(path, QUICK)).toMatchObject({ kind: 'held' });
    const before = new Date(Date.now() - 3_000);
    utimesSync(lockName(path), before, before);
    expect((await lockFile(path, QUICK)).kind).toBe('locked');
    expect(readdirSync(folder).filter((other) => other.startsWith(`.нічий ${name}`))).toHaveLength(1);
  });

  it('of a process whose number another has now is taken over where the system says when a process began', async () => {
    const path = file('номер.xlsx');
    const holder = { host: hostname(), pid: process.pid, at: '', token: 'x', born: '1' };
    writeFileSync(lockName(path), JSON.stringify(holder));
    expect((await lockFile(path, QUICK)).kind).toBe(existsSync('/proc/self/stat') ? 'locked' : 'held');
  });
});

describe('writing over the file that was read', () => {
  const files = createFileSystem(QUICK);

  it('replaces that file, and leaves another one alone', async () => {
    const path = file('книга.xlsx');
    const expected = sha256Hex(bytes('перший'));
    expect(await files.write(path, bytes('другий'), { replace: true, expected })).toEqual({ kind: 'written' });
    expect(await files.write(path, bytes('третій'), { replace: true, expected })).toEqual({ kind: 'changed' });
    expect(readFileSync(path, 'utf8')).toBe('другий');
    expect(readdirSync(folder).filter((name) => name.startsWith('.книга'))).toEqual([]);
  });

  it('gives a free name to one of several that want it at once', async () => {
    const path = join(folder, 'нова.xlsx');
    const texts = ['а', 'б', 'в', 'г'];
    const kinds = await Promise.all(
      texts.map(async (text) => (await files.write(path, bytes(text), { replace: false })).kind),
    );
    expect([...kinds].sort()).toEqual(['exists', 'exists', 'exists', 'written']);
    expect(readFileSync(path, 'utf8')).toBe(texts[kinds.indexOf('written')]);
    expect(readdirSync(folder).filter((name) => name.startsWith('.нова'))).toEqual([]);
  });

  it('says who writes there this moment', async () => {
    const path = file('зайнята.xlsx');
    lockedBy(path, { host: 'інша-машина', pid: 77 });
    expect(await files.write(path, bytes('другий'), { replace: true, expected: sha256Hex(bytes('перший')) })).toEqual({
      kind: 'locked',
      by: { host: 'інша-машина', pid: 77, at: '2020-03-02T10:00:00.000Z' },
    });
    expect(readFileSync(path, 'utf8')).toBe('перший');
  });

  it('loses nothing where two processes add to one file at once', async () => {
    const path = file('лічильник.txt', '');
    const program = join(folder, 'add.cjs');
    writeFileSync(program, ADDING);
    const add = (sign: string): Promise<number | null> =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [program, path, sign, '12', join(__dirname, '../../..')], {
          stdio: ['ignore', 'ignore', 'inherit'],
        });
        child.on('error', reject);
        child.on('exit', resolve);
      });
    expect(await Promise.all([add('а'), add('б')])).toEqual([0, 0]);
    const signs = [...readFileSync(path, 'utf8')];
    expect(signs.filter((sign) => sign === 'а')).toHaveLength(12);
    expect(signs.filter((sign) => sign === 'б')).toHaveLength(12);
  });
});

/**
 * Reads the file, adds a sign, writes over what it read; again where somebody was quicker. The sources, compiled on
 * the way.
 */
const ADDING = `
const [, , path, sign, times, root] = process.argv;
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync } = require(join(root, 'node_modules/@swc/core'));
require.extensions['.ts'] = (module, file) =>
  module._compile(
    transformSync(readFileSync(file, 'utf8'), {
      filename: file,
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    }).code,
    file,
  );
require.extensions['.js'] = (module, file) =>
  module._compile(
    transformSync(readFileSync(file, 'utf8'), {
      filename: file,
      jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
      module: { type: 'commonjs' },
    }).code,
    file,
  );
const { createFileSystem } = require(join(root, 'src/hosts/node/fileSystem.ts'));
const { sha256Hex } = require(join(root, 'src/core/text/digest.ts'));
const files = createFileSystem({ patience: 60000, longest: 60000 });
(async () => {
  for (let done = 0; done < Number(times); ) {
    const { bytes } = await files.read(path);
    const text = new TextDecoder().decode(bytes) + sign;
    const outcome = await files.write(path, new TextEncoder().encode(text), {
      replace: true,
      expected: sha256Hex(bytes),
    });
    if (outcome.kind === 'written') done += 1;
    else if (outcome.kind !== 'changed') throw new Error(JSON.stringify(outcome));
  }
})().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
`;
