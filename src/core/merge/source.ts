import type { CivilDate } from '../calendar/civilDate';
import type { Answer } from '../checks/types';
import type { Issue } from '../issues/issue';
import type { FileIdentity } from '../returned/types';
import type { CorrectionStamp } from '../template/stamp';
import { compareNames } from './precedence';
import type { MergedIndicator, Provenance, ReceiptColumns, ReturnPeople } from './types';
import { compareText } from '../text/order';

/**
 * One set of bytes that came to the ministry, before anything is decided about it. A merge is a pure
 * function of the set of sources and of the decisions, whether they come from files or are taken back
 * out of an earlier consolidation: that is why order, repetition and undo cannot matter.
 */
export interface Source {
  readonly sha256: string;
  readonly kind: 'return' | 'foreign' | 'unreadable' | 'companion';
  /** Every name under which these bytes came, at least one, sorted. */
  readonly arrivals: readonly Arrival[];
  readonly bodyId?: string;
  readonly roundId?: string;
  readonly recoveredFrom: readonly string[];
  /** Findings of the reading, without those of the merge itself. */
  readonly issues: readonly Issue[];
  readonly form?: 'otherForm';
  readonly declaration?: { readonly grounds: string };
  readonly signedOn?: CivilDate;
  readonly savedAt?: string;
  readonly people?: ReturnPeople;
  /** It answers a return for correction. */
  readonly correction?: CorrectionStamp;
  /** Id of the decision that had closed the consolidation when it came. */
  readonly afterClosing?: string;
  readonly rows: readonly SourceRow[];
}

export interface Arrival {
  readonly identity: FileIdentity;
  readonly ministry?: ReceiptColumns;
}

/** A row with at least one input, as it came. */
export interface SourceRow {
  /** Key of the duty as the body that answered knows it. */
  readonly key?: string;
  readonly answer: Answer;
  readonly verbatim: Readonly<Record<string, string>>;
  readonly indicators: readonly MergedIndicator[];
  /** File and member are those of the first arrival; they are set when the row is placed. */
  readonly provenance: Provenance;
  /** Errors that keep it out. */
  readonly issues: readonly Issue[];
  /** The answer came over from an earlier report, and nobody changed it. */
  readonly carried?: true;
  /** The row before a decision fixed it. */
  readonly beforeFix?: { readonly answer: Answer; readonly issues: readonly Issue[] };
}

/** The digest of files without a byte; a line of the log that was given back does not know its bytes' number. */
const OF_NO_BYTES = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** What distinguishes sources: their bytes; where nobody could see the bytes, or there are none, the name. */
export function sourceKey({ sha256, file, member }: FileIdentity): string {
  return sha256 === '' || sha256 === OF_NO_BYTES ? `?${file}\n${member ?? ''}` : sha256;
}

/**
 * Order of names as people number them, then by code units: the same on every machine; a copy («звіт (2)») comes
 * after what it is a copy of.
 */
export function byIdentity(a: FileIdentity, b: FileIdentity): number {
  return compareNames(a.file, b.file) || compareText(a.member ?? '', b.member ?? '') || compareText(a.sha256, b.sha256);
}
