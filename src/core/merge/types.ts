import type { CivilDate } from '../calendar/civilDate';
import type { Answer, CheckedReturn, IndicatorAnswer } from '../checks/types';
import type { Registry } from '../bodies/types';
import type { Duty, Obligation } from '../duties/types';
import type { Issue } from '../issues/issue';
import type { Plan } from '../plan/types';
import type { FileIdentity } from '../returned/types';
import type { InputField } from '../template/fields';
import type { CorrectionStamp } from '../template/stamp';
import type { ProposedStatus, Status } from '../template/statuses';
import type { Lineage } from './lineage';
import type { ConsolidationSettings } from './settings';

export type { ConsolidationSettings } from './settings';

/** One thing that came to the ministry, as far as it could be read. */
export type ReadFile =
  | { readonly kind: 'return'; readonly identity: FileIdentity; readonly checked: CheckedReturn }
  | {
      readonly kind: 'foreign' | 'unreadable' | 'companion';
      readonly identity: FileIdentity;
      readonly body?: string;
      readonly round?: string;
      readonly issues: readonly Issue[];
      /** The words of a letter or of a document that is no table of answers: there to copy from. */
      readonly text?: string;
    };

/** Exclusive; the verdicts of all files sum to the number of files. */
export type FileVerdict =
  'accepted' | 'partial' | 'duplicate' | 'superseded' | 'rejected' | 'foreign' | 'unreadable' | 'companion';

/** An indicator with the unit that stood in the return, to be added up only with equals. */
export interface MergedIndicator extends IndicatorAnswer {
  readonly unit?: string;
  /** What the return calls it. */
  readonly name?: string;
}

/** One row of one return, with where it stands and what became of it. Nothing is ever deleted. */
export interface MergeRecord {
  readonly key: string;
  readonly measureId: string;
  readonly periodId: string;
  readonly bodyId: string;
  readonly roundId: string;
  readonly obligation: Obligation;
  readonly answer: Answer;
  /** What the officer typed, word for word, by field. */
  readonly verbatim: Readonly<Partial<Record<InputField, string>>>;
  readonly indicators: readonly MergedIndicator[];
  readonly provenance: Provenance;
  readonly state: 'current' | 'superseded' | 'duplicate';
  /** Why this record is not the current one of its key; words from `summary.rule.<rule>`. */
  readonly rule?: PrecedenceRule;
  /** Field-level difference to the record that replaced it. */
  readonly changes?: readonly { readonly field: InputField; readonly before: string; readonly after: string }[];
  readonly inheritedFrom?: Duty['inheritedFrom'];
  /** Body that answered in its own name, where its duty has passed to `bodyId`. */
  readonly answeredBy?: string;
  /** The answer came over from an earlier report, and nobody changed it. */
  readonly carried?: true;
  /** The row says «відкликано»: it takes back earlier answers and gives none. */
  readonly withdrawn?: true;
  /** The row as it was before a decision fixed it, so that the decision can be reversed. */
  readonly beforeFix?: { readonly answer: Answer; readonly issues: readonly Issue[] };
}

/**
 * What decided between two rows of one body: the ministry's day of receipt, the sign-off, the time of
 * saving, the file name, the place in one file; or that they say the same, that the ministry entered one
 * from a letter, that one has no status, that the return was undone, that it answers a return for correction, that the
 * ministry kept the earlier answer, that it came after the consolidation had been closed.
 */
export type PrecedenceRule =
  | 'received'
  | 'signed'
  | 'saved'
  | 'name'
  | 'row'
  | 'identical'
  | 'manual'
  | 'blank'
  | 'undone'
  | 'corrected'
  | 'kept'
  | 'closed';

export interface Provenance {
  readonly file: string;
  readonly member?: string;
  readonly sha256: string;
  readonly sheet: string;
  readonly row: number;
  readonly cells: Readonly<Partial<Record<InputField, string>>>;
  /** A record that the ministry entered from a letter. */
  readonly letter?: { readonly no: string; readonly date: CivilDate };
}

/** A row that could not be accepted, word for word. */
export interface QuarantinedRow {
  readonly key?: string;
  readonly bodyId?: string;
  readonly provenance: Provenance;
  readonly verbatim: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
  readonly roundId: string;
  /** What could be understood, so that an accepted suggestion can fix the row without its file. */
  readonly answer: Answer;
  readonly indicators: readonly MergedIndicator[];
  /** The later file whose row was accepted in its place. */
  readonly closedBy?: { readonly file: string; readonly member?: string };
  /** The row as it was before a decision fixed a part of it, so that the decision can be reversed. */
  readonly beforeFix?: { readonly answer: Answer; readonly issues: readonly Issue[] };
}

/** A line of «Надходження». For every file rowsRead = accepted + superseded + duplicate + quarantined. */
export interface FileLogEntry {
  readonly identity: FileIdentity;
  readonly verdict: FileVerdict;
  readonly bodyId?: string;
  readonly roundId?: string;
  readonly recoveredFrom: readonly string[];
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsSuperseded: number;
  readonly rowsDuplicate: number;
  readonly rowsQuarantined: number;
  readonly issues: readonly Issue[];
  /** Not our template: a table of its own. */
  readonly form?: 'otherForm';
  /** The declaration «звітувати немає про що». */
  readonly declaration?: { readonly grounds: string };
  readonly signedOn?: CivilDate;
  readonly savedAt?: string;
  readonly people?: ReturnPeople;
  /** Columns that the ministry fills. */
  readonly ministry?: ReceiptColumns;
  readonly correction?: CorrectionStamp;
  /** Id of the closing after which it came. */
  readonly afterClosing?: string;
  /** It came after the closing that is in force: an additional clarification, kept apart. */
  readonly clarifies?: true;
  /** Undone: stays in the log, its records count no more. */
  readonly undone?: boolean;
}

/**
 * Who prepared and who signed a return, as «Реквізити» say, word for word: for the report that goes back to be fixed,
 * and for the law of deadlines. Personal data: no export has it.
 */
export type ReturnPeople = Readonly<Partial<Record<PeopleField, string>>>;
export const PEOPLE_FIELDS = ['person', 'post', 'phone', 'email', 'signedBy', 'signedPost'] as const;
export type PeopleField = (typeof PEOPLE_FIELDS)[number];

/** What the ministry fills in for a file, each cell with the states it has been in. */
export interface ReceiptColumns {
  readonly receivedOn?: CivilDate;
  readonly incomingNo?: string;
  readonly channel?: string;
  readonly lineage?: Lineages;
  /** Values of the other consolidation that disagree, when two were merged. */
  readonly conflicts?: readonly CellConflict[];
}

/** States of the ministry's cells by member of an edit or of a line of «Надходження». */
export type Lineages = Readonly<Record<string, Lineage>>;

/** A cell that two people filled differently; `field` is the id of the column. */
export interface CellConflict {
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
}

/**
 * Every decision of a person, reversible. Params by kind:
 * `undo` {sha256}; `alias` {written, status}; `accept-suggestion` {sha256, sheet, row, field, value};
 * `manual-entry` {key, body, round, letterNo, letterDate, and answers by field id};
 * `membership` {executor, bodies}; `conflict` {key, field, mine, theirs}; `belongs` {sha256, body, stamped};
 * `resubmission` {sha256 of the later return, key, body, choice}; `close` {revision, archive, reason};
 * `reopen` {closing, reason}.
 */
export interface Decision {
  readonly id: string;
  readonly kind:
    | 'accept-suggestion'
    | 'alias'
    | 'undo'
    | 'manual-entry'
    | 'membership'
    | 'conflict'
    | 'belongs'
    | 'resubmission'
    | 'close'
    | 'reopen';
  readonly on: CivilDate;
  readonly params: Readonly<Record<string, string>>;
  readonly reversed?: boolean;
  /** States of the cell that takes it back. */
  readonly lineage?: Lineage;
}

/** What the ministry proposes for a measure: take it off control, extend its deadline, leave it. */
export type Control = 'remove' | 'extend' | 'keep';

/** Columns of «Зведення» that belong to the ministry, with the proposal that they were made on. */
export interface MinistryEdit {
  readonly key: string;
  readonly status?: Status;
  readonly text?: string;
  readonly control?: Control;
  readonly extendTo?: CivilDate;
  readonly note?: string;
  /** What the data proposed when the ministry wrote: base of the three-way comparison. */
  readonly baseStatus?: ProposedStatus;
  readonly baseText?: string;
  /** The answers that the proposal was made from, as marks by body. */
  readonly baseAnswers?: string;
  /** Values of the other consolidation that disagree, when two were merged. */
  readonly conflicts?: readonly CellConflict[];
  readonly lineage?: Lineages;
}

/** Which reminders a body got, as the ministry entered it in «Стан подання». */
export interface SentReminder {
  readonly bodyId: string;
  /** As typed: one day or several, perhaps with the letters' numbers. */
  readonly words: string;
}

export interface Consolidation {
  readonly plan: Plan;
  readonly registry: Registry;
  readonly settings: ConsolidationSettings;
  readonly revision: number;
  readonly duties: readonly Duty[];
  readonly log: readonly FileLogEntry[];
  readonly records: readonly MergeRecord[];
  readonly quarantine: readonly QuarantinedRow[];
  readonly decisions: readonly Decision[];
  readonly edits: readonly MinistryEdit[];
  readonly reminders?: readonly SentReminder[];
  /** What somebody typed into its workbook where our own words stand, each as a finding with the words whole. */
  readonly overtyped?: readonly Issue[];
  /** Somebody has typed into its workbook since it was written: what is made of it has a revision of its own. */
  readonly typedSince?: true;
}
