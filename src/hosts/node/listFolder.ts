import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compareText } from '../../core/text/order';
import type { FolderEntry } from '../../ports';

/** What we leave beside a file while it is being written. */
const OUR_OWN = /^\..*\.(?:part|lock(?:\.[0-9a-f]+)?)$/;

/** All that lies in a folder and its sub-folders, in order of path: see `FileSystem.list`. */
export async function list(folder: string): Promise<readonly FolderEntry[]> {
  const root = await realpath(folder).catch(() => folder);
  const entries = await entriesOf(folder, root);
  return [...entries].sort((a, b) => compareText(a.path, b.path));
}

async function entriesOf(folder: string, root: string): Promise<readonly FolderEntry[]> {
  let inside: Dirent[];
  try {
    inside = await readdir(folder, { withFileTypes: true });
  } catch {
    // The rest goes on.
    return [{ path: folder, problem: 'folder-closed' }];
  }
  const found: FolderEntry[] = [];
  for (const entry of inside) found.push(...(await entriesAt(entry, join(folder, entry.name), root)));
  return found;
}

async function entriesAt(entry: Dirent, path: string, root: string): Promise<readonly FolderEntry[]> {
  if (OUR_OWN.test(entry.name)) return [];
  if (entry.isSymbolicLink()) return linked(path, root);
  if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : entriesOf(path, root);
  // Pipes and devices hold no document, and reading one may never end.
  return entry.isFile() ? [{ path }] : [];
}

/**
 * What a link leads to. Inside the folder it stands in the list already, under its own name; outside, only a person who
 * names it can mean it: a folder that came from elsewhere must not fetch files of this machine.
 */
async function linked(path: string, root: string): Promise<readonly FolderEntry[]> {
  const target = await realpath(path).catch(() => undefined);
  if (target === undefined) return [{ path, problem: 'link-broken' }];
  if (isInside(target, root)) return isListed(target, root) ? [] : [{ path }];
  const status = await stat(target).catch(() => undefined);
  return status === undefined || status.isFile() || status.isDirectory() ? [{ path, problem: 'link-outside' }] : [];
}

function isInside(target: string, root: string): boolean {
  return target === root || target.startsWith(root.endsWith(sep) ? root : `${root}${sep}`);
}

/** Not in a hidden folder, which nobody looks into. */
function isListed(target: string, root: string): boolean {
  const steps = relative(root, target).split(sep);
  return !steps.slice(0, -1).some((step) => step.startsWith('.'));
}
