import type { CivilDate } from '../../core/calendar/civilDate';

/** A file that came with a letter. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of a letter inside the letter that has no bytes of its own. */
  readonly letter?: Letter;
}

/** A letter, of any mail program. */
export interface Letter {
  /** Name and address as written. */
  readonly from?: string;
  readonly subject?: string;
  /** The day on which it came or, where nothing says, was sent. */
  readonly on?: CivilDate;
  /** The letter itself as a page: its table may be the report. */
  readonly page?: Uint8Array;
  /** Its words, where it is no page. */
  readonly text?: string;
  readonly attachments: readonly Attachment[];
}
