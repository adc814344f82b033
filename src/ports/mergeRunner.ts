import type { Registry } from '../core/bodies/types';
import type { CivilDate } from '../core/calendar/civilDate';
import type { GatheredFile } from '../core/merge/slim';
import type { Collection } from '../core/pipeline';
import type { NamedBytes } from './fileStore';

/** What every return is read against. Plain data: it crosses into workers. */
export interface ReadContext {
  /** The ministry's collection; absent when a body checks its own file from the file alone. */
  readonly collection?: Collection;
  /** Where there is no collection: bodies by their names. */
  readonly registry?: Registry;
  /** A return of any round of the plan is welcome: a body checks what it has, whichever round it is for. */
  readonly anyRound?: boolean;
  /** Texts near empty inputs (notes, text boxes) are taken as their answers. */
  readonly acceptBeside?: boolean;
  /** The day of the run: «дата в майбутньому» is counted from it. */
  readonly today: CivilDate;
  /** Spellings of a status that the ministry accepted: folded text → status id. */
  readonly aliases?: ReadonlyMap<string, string>;
  /** Passwords that the coordinator was given, tried on encrypted files; they go into no document. */
  readonly passwords?: readonly string[];
}

/** A file to read: bytes, or a path that the runner's own workers open. */
export type MergeInput =
  | (NamedBytes & { readonly receivedOn?: CivilDate })
  | { readonly name: string; readonly path: string; readonly receivedOn?: CivilDate };

export interface MergeProgress {
  readonly filesDone: number;
  readonly filesTotal: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

export interface MergeRun {
  /** One entry per workbook or companion met, containers opened, in the order of the inputs. */
  readonly files: Promise<
    { readonly kind: 'read'; readonly files: readonly GatheredFile[] } | { readonly kind: 'cancelled' }
  >;
  cancel(): void;
}

/**
 * Opens, recognises and checks many returned files beside the caller's thread. A file that exceeds its
 * time is terminated and reported as unreadable (`file-timeout`); the others go on.
 */
export interface MergeRunner {
  /** So many files are to be read soon: threads may start while the caller still has other work. */
  prepare?(files: number): void;
  run(inputs: readonly MergeInput[], context: ReadContext, progress: (now: MergeProgress) => void): MergeRun;
}
