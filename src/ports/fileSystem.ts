export type WriteResult =
  | { readonly kind: 'written' }
  | { readonly kind: 'exists' }
  /** Another file stands there than the one that was expected; it was left alone. */
  | { readonly kind: 'changed' }
  /** Somebody else is writing there this moment. */
  | { readonly kind: 'locked'; readonly by: LockHolder }
  | { readonly kind: 'failed'; readonly problem: string };

/** A file in a folder; or something in its place, and why it is not read. */
export interface FolderEntry {
  readonly path: string;
  /** A folder that is closed to us, a link that leads nowhere, a link that leads out of the folder. */
  readonly problem?: 'folder-closed' | 'link-broken' | 'link-outside';
}

/** Who writes a file: the machine, the number of the process, and since when. */
export interface LockHolder {
  readonly host: string;
  readonly pid: number;
  readonly at: string;
}

export interface FileWriteOptions {
  readonly replace: boolean;
  /** SHA-256 of the file that must still stand there, compared immediately before it is replaced. */
  readonly expected?: string;
}

/** Files on disk, for the command line. Paths are the user's own. */
export interface FileSystem {
  kindOf(path: string): Promise<'file' | 'directory' | 'missing'>;
  /** Bytes of a file, or why not. */
  read(
    path: string,
  ): Promise<
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
    | { readonly kind: 'failed'; readonly problem: 'missing' | 'directory' | 'denied' | 'too-large' }
  >;
  /**
   * All that lies in a folder and its sub-folders, in order of path, what cannot be read with the reason. Links to
   * files of the folder are those files; hidden folders, and what we ourselves leave for a moment, are left out.
   */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /**
   * Writes under a temporary name beside the target and renames: an interrupted run leaves no half file.
   * An existing file is left alone unless `replace`.
   */
  write(path: string, bytes: Uint8Array, options: FileWriteOptions): Promise<WriteResult>;
  /**
   * As `write`, piece by piece as they are made, so that a large file never stands in memory. What making them throws
   * is thrown on, and no file is left.
   */
  writePieces(path: string, pieces: AsyncIterable<Uint8Array>, options: FileWriteOptions): Promise<WriteResult>;
  join(folder: string, name: string): string;
  /** Path of a file inside a folder, with `/` on every system. */
  relative(folder: string, file: string): string;
}
