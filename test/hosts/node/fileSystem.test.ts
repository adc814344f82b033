import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
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

  it('leaves an existing file as it was unless told to replace it', async () => {
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

  it('lists a folder with its sub-folders in order, without hidden files and lock files of Office', async () => {
    const root = join(folder, 'returns');
    mkdirSync(join(root, 'б'), { recursive: true });
    for (const name of ['в.xlsx', 'а.xlsx', '~$а.xlsx', '.DS_Store', 'б/г.zip']) writeFileSync(join(root, name), '');
    expect((await files.list(root)).map((path) => files.relative(root, path))).toEqual(['а.xlsx', 'б/г.zip', 'в.xlsx']);
  });

  it('tells a missing file from a folder', async () => {
    expect(await files.read(join(folder, 'nowhere'))).toEqual({ kind: 'failed', problem: 'missing' });
    expect(await files.read(folder)).toEqual({ kind: 'failed', problem: 'directory' });
    expect([
      await files.kindOf(folder),
      await files.kindOf(join(folder, 'mine.txt')),
      await files.kindOf(join(folder, 'nowhere')),
    ]).toEqual(['directory', 'file', 'missing']);
  });
});
