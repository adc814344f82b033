export type WriteResult =
  { readonly kind: 'written' } | { readonly kind: 'exists' } | { readonly kind: 'failed'; readonly problem: string };

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
   * Files of a folder and its sub-folders in order of path; hidden files and Office's lock files (`~$…`) are left
   * out.
   */
  list(folder: string): Promise<readonly string[]>;
  /**
   * Writes under a temporary name beside the target and renames: an interrupted run leaves no half file.
   * An existing file is left alone unless `replace`.
   */
  write(path: string, bytes: Uint8Array, options: { readonly replace: boolean }): Promise<WriteResult>;
  /**
   * As `write`, piece by piece as they are made, so that a large file never stands in memory. What making them throws
   * is thrown on, and no file is left.
   */
  writePieces(
    path: string,
    pieces: AsyncIterable<Uint8Array>,
    options: { readonly replace: boolean },
  ): Promise<WriteResult>;
  join(folder: string, name: string): string;
  /** Path of a file inside a folder, with `/` on every system. */
  relative(folder: string, file: string): string;
}
