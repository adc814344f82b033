import type { CivilDate } from '../core/calendar/civilDate';
import type { Unsettled } from '../core/followUp/unsettled';
import type { PickedFile } from './desk';
import type { MadeFile } from './fileStore';

/** Something that a person has to decide before the summary goes out or the round is closed. */
export interface UnsettledLine extends Pick<Unsettled, 'code' | 'key' | 'file' | 'words'> {
  readonly bodyName?: string;
}

/** How a consolidation was closed, and what came after that. */
export interface ClosedView {
  readonly on: CivilDate;
  readonly revision: string;
  readonly archive: string;
  /** Why it was closed although something was open. */
  readonly reason?: string;
  /** Files that came after the closing: kept apart as clarifications. */
  readonly clarifications: number;
}

export interface CloseChoice {
  /** Files among which the originals of the returns are looked for by their digests. */
  readonly originals: readonly PickedFile[];
  /** Why it is closed although something is open. */
  readonly anyway?: string;
}

export type RoundClosing =
  /** Nothing was made: this is still to be decided. */
  | { readonly kind: 'open'; readonly open: readonly UnsettledLine[] }
  | {
      readonly kind: 'archive';
      /** To be given to the person; the consolidation is stamped once that is done. */
      readonly archive: MadeFile;
      readonly files: number;
      /** Files of the log whose originals were not among those given. */
      readonly missing: readonly string[];
      /** Given files that no line of the log knows. */
      readonly strange: readonly string[];
    };

/** What of an archive is whole. */
export interface ArchiveState {
  readonly kind: 'verified';
  /** Not a byte differs. */
  readonly isWhole: boolean;
  readonly seal: 'intact' | 'broken' | 'missing';
  readonly whole: number;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly additional: readonly string[];
  /** Absent where the manifest itself cannot be read. */
  readonly of?: {
    readonly title: string;
    readonly round: string;
    readonly closedOn: CivilDate;
    readonly revision: number;
  };
}
