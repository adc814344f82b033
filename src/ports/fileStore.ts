/** Bytes with a name, as a host handed them over. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The part of a browser's `Blob` or `File` that is needed; it can be cloned to a worker. */
export interface BlobLike {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A file that we made: bytes, or a blob, which a browser keeps outside our memory. */
export type MadeFile = NamedBytes | { readonly name: string; readonly blob: BlobLike };

/** Files of the user's machine, as far as the host allows. */
export interface FileStore {
  /** Gives the file to the user: a download, or a file on disk. */
  save(file: MadeFile, mime: string): Promise<void>;
}
