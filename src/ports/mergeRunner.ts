import type { Issue } from '../core/issues/issue';
import type { FileVerdict } from '../core/merge/types';
import type { NamedBytes } from './fileStore';

/** A file to merge: bytes that a worker may own, or a handle that the worker opens itself. */
export type MergeInput = NamedBytes | { readonly name: string; readonly file: unknown };

export interface MergeProgress {
  readonly filesDone: number;
  readonly filesTotal: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

/** What the screen needs of one file; records stay in the worker. */
export interface FileVerdictLine {
  readonly file: string;
  readonly member?: string;
  readonly verdict: FileVerdict;
  readonly bodyName?: string;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsSuperseded: number;
  readonly rowsDuplicate: number;
  readonly rowsQuarantined: number;
  readonly issues: readonly Issue[];
}
