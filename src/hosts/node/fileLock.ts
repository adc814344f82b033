import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LockHolder } from '../../ports';

export interface LockOptions {
  /** Milliseconds to wait for whoever holds the lock. */
  readonly patience: number;
  /** Milliseconds after which nobody can still be at it: a lock is held for a comparison and a rename. */
  readonly longest: number;
}

export type LockOutcome =
  | {
      readonly kind: 'locked';
      /** Nobody has taken the lock away meanwhile. */
      isHeld(): Promise<boolean>;
      release(): Promise<void>;
    }
  | { readonly kind: 'held'; readonly by: LockHolder };

/** Milliseconds between two looks at a lock that somebody holds. */
const BETWEEN_LOOKS = 40;

/**
 * Locks a file by a small file beside it that names the machine, the process and the time. It outlives no crash: a lock
 * of a process that is gone, or older than any work takes, is taken over.
 */
export async function lockFile(path: string, { patience, longest }: LockOptions): Promise<LockOutcome> {
  const lock = lockName(path);
  const own = JSON.stringify({
    host: hostname(),
    pid: process.pid,
    at: new Date().toISOString(),
    token: randomBytes(8).toString('hex'),
  });
  const until = Date.now() + patience;
  for (;;) {
    if (await isWritten(lock, own)) return lockedBy(lock, own);
    const found = await read(lock);
    if (found === undefined) continue;
    if (await isOver(lock, found, longest)) await takeAway(lock, found);
    else if (Date.now() >= until) return { kind: 'held', by: holderIn(found) };
    else await pause(BETWEEN_LOOKS);
  }
}

export function lockName(path: string): string {
  return join(dirname(path), `.${basename(path)}.lock`);
}

function lockedBy(lock: string, own: string): LockOutcome {
  const isHeld = async (): Promise<boolean> => (await read(lock)) === own;
  return {
    kind: 'locked',
    isHeld,
    async release() {
      if (await isHeld()) await rm(lock, { force: true });
    },
  };
}

/** False when a lock stands there already. */
async function isWritten(lock: string, own: string): Promise<boolean> {
  try {
    await writeFile(lock, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function read(lock: string): Promise<string | undefined> {
  try {
    return await readFile(lock, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function isOver(lock: string, found: string, longest: number): Promise<boolean> {
  const { host, pid } = holderIn(found);
  if (host === hostname() && !isAlive(pid)) return true;
  // By the clock that wrote the lock's own time on disk; one that is gone meanwhile is over, too.
  const written = await stat(lock).catch(() => undefined);
  return written === undefined || Date.now() - written.mtimeMs > longest;
}

function isAlive(pid: number): boolean {
  try {
    // Asks only whether the process is there.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isCode(error, 'ESRCH');
  }
}

/**
 * Two that find the same dead lock must not take away the new one of each other: what was moved is looked at once
 * more.
 */
async function takeAway(lock: string, found: string): Promise<void> {
  const aside = `${lock}.${randomBytes(4).toString('hex')}`;
  try {
    await rename(lock, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  if ((await read(aside)) !== found) await link(aside, lock).catch(() => undefined);
  await rm(aside, { force: true });
}

/** A lock that is being written this moment, or that somebody spoilt, names nobody. */
function holderIn(text: string): LockHolder {
  try {
    const { host, pid, at } = JSON.parse(text) as Partial<LockHolder>;
    return { host: String(host ?? ''), pid: Number(pid ?? 0), at: String(at ?? '') };
  } catch {
    return { host: '', pid: 0, at: '' };
  }
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
