/** Bytes with a name, as a host handed them over. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files of the user's machine, as far as the host allows. */
export interface FileStore {
  /** Gives the file to the user: a download, or a file on disk. */
  save(file: NamedBytes, mime: string): Promise<void>;
}
