import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { sha256Hex } from '../../core/text/digest';
import type { FileSystem, FileWriteOptions, WriteResult } from '../../ports';
import { list } from './listFolder';
import { lockFile, type LockOptions } from './fileLock';

/** Far above any report (a plan of 2,000 measures is 2 MB), far below what would trouble the process. */
const MAX_BYTES = 1 << 30;

const LOCK: LockOptions = { patience: 15_000, longest: 120_000 };

export function createFileSystem(lock: LockOptions = LOCK): FileSystem {
  const writePieces = writer(lock);
  return {
    kindOf,
    read,
    list,
    write: (path, bytes, options) => writePieces(path, [bytes], options),
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

/** What the making of the pieces threw: no fault of the disk. */
class MakingFailed {
  constructor(readonly reason: unknown) {}
}

type WritePieces = (
  path: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  options: FileWriteOptions,
) => Promise<WriteResult>;

function writer(lock: LockOptions): WritePieces {
  return async (path, pieces, options) => {
    const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
    try {
      if (!options.replace && (await kindOf(path)) !== 'missing') return { kind: 'exists' };
      await makeFolder(dirname(path));
      await writeAll(temporary, pieces);
      const outcome = await swapIn(temporary, path, options, lock);
      if (outcome.kind !== 'written') await rm(temporary, { force: true });
      return outcome;
    } catch (error) {
      // Where the folder itself is no folder there is nothing to remove.
      await rm(temporary, { force: true }).catch(() => undefined);
      if (error instanceof MakingFailed) throw error.reason;
      return { kind: 'failed', problem: codeOf(error) };
    }
  };
}

async function writeAll(path: string, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx');
  try {
    for await (const piece of rethrown(pieces)) await file.writeFile(piece);
    // On disk before the name points to it.
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Gives the written file its name; where another one is expected there, nobody may come between the look and the
 * rename.
 */
async function swapIn(
  temporary: string,
  path: string,
  { replace, expected }: FileWriteOptions,
  options: LockOptions,
): Promise<WriteResult> {
  if (expected === undefined) {
    if (!replace) return { kind: (await tookName(temporary, path)) ? 'written' : 'exists' };
    await rename(temporary, path);
    return { kind: 'written' };
  }
  const lock = await lockFile(path, options);
  if (lock.kind === 'held') return { kind: 'locked', by: lock.by };
  try {
    const found = await read(path);
    if (found.kind === 'failed' || sha256Hex(found.bytes) !== expected) return { kind: 'changed' };
    if (!(await lock.isHeld())) return { kind: 'changed' };
    await rename(temporary, path);
    return { kind: 'written' };
  } finally {
    await lock.release();
  }
}

/** Gives the written file a name that is free: of two runs at once only one finds it so. */
async function tookName(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path);
    await rm(temporary, { force: true });
    return true;
  } catch (error) {
    // A disk without links, as many USB sticks.
    if (codeOf(error) === 'EEXIST' || (await kindOf(path)) !== 'missing') return false;
    await rename(temporary, path);
    return true;
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
