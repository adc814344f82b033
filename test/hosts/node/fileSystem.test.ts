import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFileSystem } from '../../../src/hosts/node/fileSystem';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();
const files = createFileSystem();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('files on disk', () => {
  it('writes a file whole, with the folders it needs, and leaves nothing beside it', async () => {
    const path = join(folder, 'new', 'deep', 'файл.txt');
    expect(await files.write(path, bytes('вміст'), { replace: false })).toEqual({ kind: 'written' });
    expect(readFileSync(path, 'utf8')).toBe('вміст');
    expect(readdirSync(join(folder, 'new', 'deep'))).toEqual(['файл.txt']);
  });

  it('leaves an existing file as it was unless asked to replace it', async () => {
    const path = join(folder, 'mine.txt');
    writeFileSync(path, 'mine');
    expect(await files.write(path, bytes('theirs'), { replace: false })).toEqual({ kind: 'exists' });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(await files.write(path, bytes('theirs'), { replace: true })).toEqual({ kind: 'written' });
    expect(readFileSync(path, 'utf8')).toBe('theirs');
  });

  it('says why it cannot write, and leaves no temporary file', async () => {
    writeFileSync(join(folder, 'plain'), '');
    expect(await files.write(join(folder, 'plain', 'inside.txt'), bytes('x'), { replace: true })).toMatchObject({
      kind: 'failed',
    });
    mkdirSync(join(folder, 'taken', 'inner'), { recursive: true });
    expect(await files.write(join(folder, 'taken'), bytes('x'), { replace: true })).toMatchObject({ kind: 'failed' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('says so, and comes to an end, where a system lets nobody make a folder', async () => {
    expect(await files.write('/proc/none/deep/inside.txt', bytes('x'), { replace: true })).toMatchObject({
      kind: 'failed',
    });
  });

  it('writes piece by piece, and leaves nothing when making the pieces fails', async () => {
    async function* pieces(fails: boolean): AsyncGenerator<Uint8Array> {
      yield bytes('перша, ');
      if (fails) throw new RangeError('made badly');
      yield bytes('друга');
    }
    const path = join(folder, 'pieces.txt');
    await expect(files.writePieces(path, pieces(true), { replace: false })).rejects.toThrow(RangeError);
    expect(readdirSync(folder).filter((name) => name.includes('pieces'))).toEqual([]);
    expect(await files.writePieces(path, pieces(false), { replace: false })).toEqual({ kind: 'written' });
    expect(readFileSync(path, 'utf8')).toBe('перша, друга');
    expect(await files.writePieces(path, pieces(false), { replace: false })).toEqual({ kind: 'exists' });
  });

  describe('lists a folder', () => {
    const root = join(folder, 'returns');
    const listed = async (of = root): Promise<readonly string[]> =>
      (await files.list(of)).map(
        ({ path, problem }) => `${files.relative(of, path)}${problem === undefined ? '' : `: ${problem}`}`,
      );
    const fill = (names: readonly string[]): void => {
      rmSync(root, { recursive: true, force: true });
      mkdirSync(join(root, 'б'), { recursive: true });
      for (const name of names) writeFileSync(join(root, name), '');
    };

    it('with its sub-folders in order, system files too, without what is hidden in folders or our own', async () => {
      fill(['в.xlsx', 'а.xlsx', '~$а.xlsx', '.DS_Store', 'Thumbs.db', 'б/г.zip', '.в.xlsx.lock', '.в.xlsx.1a2b.part']);
      mkdirSync(join(root, '.git'));
      writeFileSync(join(root, '.git', 'HEAD'), '');
      expect(await listed()).toEqual(['.DS_Store', 'Thumbs.db', '~$а.xlsx', 'а.xlsx', 'б/г.zip', 'в.xlsx']);
    });

    it('with links: inside once, outside and to nowhere with the reason', async () => {
      fill(['а.xlsx']);
      mkdirSync(join(root, '.схов'));
      for (const outside of [join(folder, 'поза.xlsx'), join(root, '.схов', 'в.xlsx')]) writeFileSync(outside, '');
      symlinkSync(join(root, 'а.xlsx'), join(root, 'ще раз.xlsx'));
      symlinkSync(join(root, '.схов', 'в.xlsx'), join(root, 'схований.xlsx'));
      symlinkSync(join(folder, 'поза.xlsx'), join(root, 'чужий.xlsx'));
      symlinkSync(folder, join(root, 'чужа тека'));
      symlinkSync(join(folder, 'немає'), join(root, 'у нікуди.xlsx'));
      symlinkSync(root, join(root, 'коло'));
      expect(await listed()).toEqual([
        'а.xlsx',
        'схований.xlsx',
        'у нікуди.xlsx: link-broken',
        'чужа тека: link-outside',
        'чужий.xlsx: link-outside',
      ]);
    });

    it('names a folder that is closed, and goes on with the rest', async () => {
      fill(['а.xlsx']);
      mkdirSync(join(root, 'закрито'));
      chmodSync(join(root, 'закрито'), 0o000);
      for (const open of [folder, root]) chmodSync(open, 0o755);
      // The administrator of a machine may look into everything.
      const isRoot = process.geteuid?.() === 0;
      if (isRoot) process.seteuid?.(65_534);
      try {
        expect(await listed()).toEqual(['а.xlsx', 'закрито: folder-closed']);
      } finally {
        if (isRoot) process.seteuid?.(0);
      }
    });
  });

  it('distinguishes a missing file from a folder', async () => {
    expect(await files.read(join(folder, 'nowhere'))).toEqual({ kind: 'failed', problem: 'missing' });
    expect(await files.read(folder)).toEqual({ kind: 'failed', problem: 'directory' });
    expect([
      await files.kindOf(folder),
      await files.kindOf(join(folder, 'mine.txt')),
      await files.kindOf(join(folder, 'nowhere')),
    ]).toEqual(['directory', 'file', 'missing']);
  });
});
