import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { FileSystem, WriteResult } from '../../ports';

/** Far above any report (a plan of 2,000 measures is 2 MB), far below what would trouble the process. */
const MAX_BYTES = 1 << 30;

export function createFileSystem(): FileSystem {
  return {
    kindOf,
    read,
    list,
    write,
    writePieces,
    join,
    relative: (folder, file) => relative(folder, file).split(sep).join('/'),
  };
}

async function kindOf(path: string): Promise<'file' | 'directory' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'directory' : 'file';
  } catch {
    return 'missing';
  }
}

const read: FileSystem['read'] = async (path) => {
  try {
    const status = await stat(path);
    if (status.isDirectory()) return { kind: 'failed', problem: 'directory' };
    if (status.size > MAX_BYTES) return { kind: 'failed', problem: 'too-large' };
    const bytes = await readFile(path);
    return { kind: 'bytes', bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
  } catch (error) {
    return {
      kind: 'failed',
      problem: codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' ? 'missing' : 'denied',
    };
  }
};

async function list(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await list(path)));
    else if (entry.isFile()) found.push(path);
  }
  return found.sort();
}

const write: FileSystem['write'] = (path, bytes, options) => writePieces(path, [bytes], options);

/** What the making of the pieces threw: no fault of the disk. */
class MakingFailed {
  constructor(readonly reason: unknown) {}
}

async function writePieces(
  path: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  { replace }: { readonly replace: boolean },
): Promise<WriteResult> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
  try {
    if (!replace && (await kindOf(path)) !== 'missing') return { kind: 'exists' };
    await makeFolder(dirname(path));
    const file = await open(temporary, 'wx');
    try {
      for await (const piece of rethrown(pieces)) await file.writeFile(piece);
      // On disk before the name points to it.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return { kind: 'written' };
  } catch (error) {
    // Where the folder itself is no folder there is nothing to remove.
    await rm(temporary, { force: true }).catch(() => undefined);
    if (error instanceof MakingFailed) throw error.reason;
    return { kind: 'failed', problem: codeOf(error) };
  }
}

/**
 * The folder and those above it. One by one: Node's own `recursive` never ends where a system refuses one as missing
 * (`/proc/x`).
 */
async function makeFolder(path: string): Promise<void> {
  if ((await kindOf(path)) === 'directory') return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  try {
    await mkdir(path);
  } catch (error) {
    // Another run may have made it meanwhile.
    if ((await kindOf(path)) !== 'directory') throw error;
  }
}

async function* rethrown(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch (error) {
    throw new MakingFailed(error);
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : String(error);
}
