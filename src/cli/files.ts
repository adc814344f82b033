import { refused } from '../core/refused';
import { given } from '../core/given';
import { zipped } from '../app/templates/templateSet';
import type { FolderEntry, NamedBytes, WriteResult } from '../ports';
import type { Context } from './context';
import { UsageError } from './environment';
import { baseName } from '../core/text/order';

/** Bytes of a file that the user named; a sentence when there is none. */
export async function readNamed(path: string, { environment }: Context): Promise<Uint8Array> {
  const outcome = await environment.files.read(path);
  if (outcome.kind === 'failed') throw new UsageError(refused(`cli.file-${outcome.problem}`, { path }));
  return outcome.bytes;
}

/** Writes a result; an existing file needs `--force` (or is the file that the user let us replace). */
export async function writeResult(
  path: string,
  bytes: Uint8Array,
  { environment }: Context,
  replace: boolean,
): Promise<void> {
  refuse(path, await environment.files.write(path, bytes, { replace }));
}

/**
 * Writes over the file that was read; false where somebody else has changed it since, and nothing was written. `sha256`
 * is that of the bytes that were read.
 */
export async function writeOver(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  sha256: string,
  { environment }: Context,
): Promise<boolean> {
  const outcome = await environment.files.writePieces(path, pieces, { replace: true, expected: sha256 });
  if (outcome.kind === 'changed') return false;
  refuse(path, outcome);
  return true;
}

/**
 * Files of a use into a folder or, where the name says so, an archive; as they are made, so that none stays in memory.
 * They are given back without their bytes.
 */
export async function writeFiles<T extends NamedBytes>(
  out: string,
  files: AsyncIterable<T>,
  context: Context,
  replace: boolean,
): Promise<readonly T[]> {
  const made: T[] = [];
  const note = (file: T): unknown => made.push({ ...file, bytes: NOTHING });
  if (/\.zip$/i.test(out)) await writeResultPieces(out, zipped(files, note), context, replace);
  else
    for await (const file of files) {
      await writeResult(context.environment.files.join(out, file.name), file.bytes, context, replace);
      note(file);
    }
  return made;
}

const NOTHING = new Uint8Array();

/** As {@link writeResult}, piece by piece as they are made. */
export async function writeResultPieces(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  { environment }: Context,
  replace: boolean,
): Promise<void> {
  refuse(path, await environment.files.writePieces(path, pieces, { replace }));
}

function refuse(path: string, outcome: WriteResult): void {
  if (outcome.kind === 'changed') throw new UsageError(refused('cli.stale-base', { path }));
  if (outcome.kind === 'locked') throw new UsageError(refused('cli.write-locked', { path, ...outcome.by }));
  if (outcome.kind === 'exists') throw new UsageError(refused('cli.file-exists', { path }));
  if (outcome.kind === 'failed') throw new UsageError(refused('cli.write-failed', { path, problem: outcome.problem }));
}

/** Says at once, before the work is done, that a result would overwrite something. */
export async function refuseExisting(
  paths: readonly (string | undefined)[],
  { environment }: Context,
  force: boolean | undefined,
): Promise<void> {
  if (force === true) return;
  for (const path of paths) {
    if (path !== undefined && path !== '-' && (await environment.files.kindOf(path)) !== 'missing')
      throw new UsageError(refused('cli.file-exists', { path }));
  }
}

export interface FoundFile {
  readonly path: string;
  /** What documents call it: without the folders of this machine, which are nobody's business. */
  readonly name: string;
  /** Why it cannot be read: it is reported, never left out in silence. */
  readonly problem?: NonNullable<FolderEntry['problem']>;
}

/**
 * Files behind the paths: a folder stands for the files in it. Every path must exist; each file counts once, however
 * its path is written.
 */
export async function expandPaths(paths: readonly string[], { environment }: Context): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>();
  const add = (path: string, name: string, problem?: FolderEntry['problem']): unknown =>
    found.set(environment.files.relative('', path), { path, name, ...given({ problem }) });
  for (const path of paths) {
    const kind = await environment.files.kindOf(path);
    if (kind === 'missing') throw new UsageError(refused('cli.file-missing', { path }));
    if (kind === 'file') add(path, baseName(path));
    else
      for (const { path: file, problem } of await environment.files.list(path))
        add(file, environment.files.relative(path, file) || baseName(file), problem);
  }
  const named = [...found.values()];
  const reported = named.map((file) => {
    const namesakes = named.filter(({ name }) => name === file.name).map(({ path }) => path);
    return namesakes.length === 1 ? file : { ...file, name: withoutCommonFolder(file.path, namesakes) };
  });
  const count = new Map<string, number>();
  for (const { name } of reported) count.set(name, (count.get(name) ?? 0) + 1);
  return reported.map((file) => (count.get(file.name) === 1 ? file : { ...file, name: file.path }));
}

/** Files of one name are distinguished by their folders, as far as these differ. */
function withoutCommonFolder(path: string, paths: readonly string[]): string {
  const parts = paths.map((one) => one.split(/[\\/]/));
  const shortest = Math.min(...parts.map(({ length }) => length));
  let same = 0;
  while (same < shortest - 1 && parts.every((one) => one[same] === parts[0]?.[same])) same += 1;
  return path.split(/[\\/]/).slice(same).join('/');
}

/** Files with their places in a folder; names may hold folders of their own. */
export function inFolder(
  folder: string,
  files: readonly NamedBytes[],
  { environment }: Context,
): readonly NamedBytes[] {
  return files.map(({ name, bytes }) => ({
    name: name.split('/').reduce((path, part) => environment.files.join(path, part), folder),
    bytes,
  }));
}

const encoder = new TextEncoder();
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}
