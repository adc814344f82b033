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
/** Milliseconds within which a lock that names nobody yet may still be in the writing. */
const WRITING = 2_000;

/**
 * Locks a file by a small file beside it that names the machine, the process and the time. It outlives no crash: a lock
 * of a process that is gone, one that names nobody, or one older than any work takes, is taken over. Ages are taken
 * from the times of files on that disk: the clock of a file server may be minutes from ours.
 */
export async function lockFile(path: string, options: LockOptions): Promise<LockOutcome> {
  const lock = lockName(path);
  const token = randomBytes(8).toString('hex');
  const at = new Date().toISOString();
  const own = JSON.stringify({ host: hostname(), pid: process.pid, at, token, born: await bornAt(process.pid) });
  const draft: Draft = { path: `${lock}.${token}`, text: own };
  try {
    return await lockWith(draft, lock, options);
  } finally {
    await rm(draft.path, { force: true });
  }
}

/** The lock before it has its name: nobody ever sees a half of it. */
interface Draft {
  readonly path: string;
  readonly text: string;
}

async function lockWith(draft: Draft, lock: string, { patience, longest }: LockOptions): Promise<LockOutcome> {
  const until = Date.now() + patience;
  for (;;) {
    await writeFile(draft.path, draft.text);
    if (await isNamed(draft, lock)) return lockedBy(lock, draft.text);
    const found = await read(lock);
    if (found === undefined) continue;
    if (await isOver(lock, found, draft, longest)) await takeAway(lock, found);
    else if (Date.now() >= until) return { kind: 'held', by: shownHolder(found) };
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
async function isNamed({ path, text }: Draft, lock: string): Promise<boolean> {
  try {
    await link(path, lock);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
  }
  // A disk without links, as many USB sticks.
  try {
    await writeFile(lock, text, { flag: 'wx' });
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

async function isOver(lock: string, found: string, draft: Draft, longest: number): Promise<boolean> {
  const { host, pid, born } = holderIn(found);
  if (host === hostname() && !(await isAlive(pid, born))) return true;
  const [written, now] = await Promise.all([lock, draft.path].map((path) => stat(path).catch(() => undefined)));
  // One that is gone meanwhile is over, too.
  if (written === undefined || now === undefined) return written === undefined;
  // A time to come is as wrong as one long ago: that clock was set since.
  return Math.abs(now.mtimeMs - written.mtimeMs) > (host === '' ? Math.min(WRITING, longest) : longest);
}

/** Is the process there, and not another one that has got its number since? */
async function isAlive(pid: number, born: string): Promise<boolean> {
  try {
    // Asks only whether the process is there.
    process.kill(pid, 0);
  } catch (error) {
    if (isCode(error, 'ESRCH')) return false;
  }
  const now = await bornAt(pid);
  return born === '' || now === '' || now === born;
}

/** When a process began, in ticks since the machine did (proc(5), `starttime`); '' where the system does not say. */
async function bornAt(pid: number): Promise<string> {
  const stated = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in brackets may hold anything.
  return (
    stated
      .slice(stated.lastIndexOf(')') + 1)
      .trim()
      .split(' ')[STARTED] ?? ''
  );
}
/** Its place behind the name. */
const STARTED = 19;

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

function shownHolder(text: string): LockHolder {
  const { host, pid, at } = holderIn(text);
  return { host, pid, at };
}

interface Holder extends LockHolder {
  readonly born: string;
}

/** A lock that is being written this moment, or that somebody spoilt, names nobody. */
function holderIn(text: string): Holder {
  try {
    const { host, pid, at, born } = JSON.parse(text) as Partial<Holder>;
    return { host: String(host ?? ''), pid: Number(pid ?? 0), at: String(at ?? ''), born: String(born ?? '') };
  } catch {
    return { host: '', pid: 0, at: '', born: '' };
  }
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
