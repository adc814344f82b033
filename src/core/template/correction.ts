import type { InputField } from './fields';
import type { CorrectionStamp } from './stamp';

/** A report that goes back to its body: which rows were accepted, and what is to be fixed in the others. */
export interface Correcting {
  readonly stamp: CorrectionStamp;
  /** Keys of the rows that were accepted as they stand. */
  readonly accepted: ReadonlySet<string>;
  readonly faults: readonly Fault[];
}

/** One thing to be fixed. */
export interface Fault {
  /** The row that it is in, where the template has one. */
  readonly rowKey?: string;
  /** The cell of the row; the status where the finding names none. */
  readonly field?: InputField;
  /** Key of the indicator whose value it is (`2.1@2019-H1#1`). */
  readonly indicator?: string;
  /** Where, what and how to fix it, in the language of the template. */
  readonly words: string;
  /** What stood there, word for word. */
  readonly said: string;
  /** The file and the place in it that the finding is of. */
  readonly source: string;
}
