import type { CivilDate } from '../calendar/civilDate';
import type { Issue } from '../issues/issue';
import type { ContactField, InputField, LockedField } from '../template/fields';
import type { Stamp } from '../template/stamp';
import type { StampedDuty, StampedIndicator } from '../template/stampSheet';
import type { CellValue } from '../workbook/content';

/** Identity of the bytes that came back. */
export interface FileIdentity {
  /** Path or name as the user gave it; of the container for a member. */
  readonly file: string;
  /** Path inside the container(s), joined by `!`. */
  readonly member?: string;
  /** SHA-256 of the workbook's own bytes. */
  readonly sha256: string;
  /** SHA-256 of the outermost file, when the workbook was inside one. */
  readonly outerSha256?: string;
  readonly bytes: number;
  /** When the ministry received it, as far as the host knows (never guessed from the file system unless asked). */
  readonly receivedOn?: CivilDate;
  /** The letter by which it came, where it was in one: its sender and subject as written. */
  readonly mail?: { readonly from?: string; readonly subject?: string };
}

/** One value that the officer typed. */
export interface FieldValue {
  /** A1 reference on the row's sheet. */
  readonly cell: string;
  readonly value: CellValue;
  /** The value as text, trimmed; dates as ISO. */
  readonly text: string;
  /** It stood beside the cell (a note, a text box) and was taken for its answer. */
  readonly beside?: true;
}

export type RowMatch = 'key' | 'number-period' | 'text' | 'none';

export interface ReturnRow {
  /** Key of the duty that the row answers; undefined when none was found. */
  readonly key?: string;
  readonly matchedBy: RowMatch;
  /** Key as it stands in the row, when it differs from the matched one. */
  readonly keyAsWritten?: string;
  readonly sheet: string;
  /** 1-based sheet row. */
  readonly row: number;
  readonly inputs: Readonly<Partial<Record<InputField, FieldValue>>>;
  readonly locked: Readonly<Partial<Record<LockedField, FieldValue>>>;
  /** Column letters of the inputs of its table, blank ones too; one object for all rows of a table. */
  readonly columns?: Readonly<Partial<Record<InputField, string>>>;
  /** Text in columns that are not ours, so that nothing is lost. */
  readonly extra: readonly FieldValue[];
}

export interface ReturnIndicator {
  /** `2.1@2019-H1#1` */
  readonly key?: string;
  /** The hidden key of the row, where the row shows another indicator than the one it is of. */
  readonly keyAsWritten?: string;
  readonly sheet: string;
  readonly row: number;
  readonly indicator: string;
  readonly unit?: string;
  readonly value?: FieldValue;
  readonly note?: FieldValue;
}

/** A workbook that came back, with its rows matched; nothing is dropped. */
export interface Return {
  readonly identity: FileIdentity;
  readonly form: 'template' | 'otherForm';
  readonly stamp: Stamp;
  /** Which of the three stamps agreed. */
  readonly recoveredFrom: readonly ('sheet' | 'properties' | 'title' | 'content' | 'fileName' | 'mail')[];
  /** What the template itself remembers; empty when `_planzvit` is lost. */
  readonly stampedDuties: readonly StampedDuty[];
  readonly stampedIndicators: readonly StampedIndicator[];
  readonly rows: readonly ReturnRow[];
  readonly indicators: readonly ReturnIndicator[];
  readonly contacts: Readonly<Partial<Record<ContactField, FieldValue>>>;
  /** The sheet that the contacts stand on, whatever it is called now. */
  readonly contactsSheet?: string;
  readonly savedAt?: string;
  /** Findings of recognition: identity, structure, unmatched rows. */
  readonly issues: readonly Issue[];
}

/** What recognising a workbook gives. */
export type ReturnOutcome =
  | { readonly kind: 'return'; readonly returned: Return }
  /** A template of another plan, year or round; or of a unit. */
  | {
      readonly kind: 'foreign';
      readonly identity: FileIdentity;
      readonly stamp?: Stamp;
      readonly issues: readonly Issue[];
    }
  /** A workbook that is no return. */
  | { readonly kind: 'unrecognised'; readonly identity: FileIdentity; readonly issues: readonly Issue[] };
