import type { JoinedRow } from '../core/followUp/units';
import type { Issue } from '../core/issues/issue';
import type { PickedFile, Refused } from './desk';
import type { MadeFile } from './fileStore';

/** A body's report put together from those of its units; no plan is needed. */
export interface UnitsDesk {
  /** A workbook for each unit, all in one archive. `units`: CSV with the head row `id;name[;email][;measures]`. */
  splitForUnits(template: PickedFile, units: PickedFile): Promise<UnitsSplit | Refused>;
  /** The answers of the units in the template of their body. */
  joinUnits(files: readonly PickedFile[], into: PickedFile): Promise<UnitsJoined | Refused>;
}

export interface UnitsSplit {
  readonly kind: 'split';
  readonly body: string;
  readonly zip: MadeFile;
  readonly units: readonly { readonly name: string; readonly rows: number; readonly file: string }[];
  /** Keys of the rows that no unit answers. */
  readonly unassigned: readonly string[];
}

export interface UnitsJoined {
  readonly kind: 'joined';
  readonly file: MadeFile;
  /** The units' answers as the ministry keeps those of bodies. */
  readonly journal: MadeFile;
  readonly units: number;
  readonly rows: number;
  /** Units of which no file was given. */
  readonly missing: readonly string[];
  /** Files of which nothing was taken: findings, or words `followUp.join-refused.<why>`. */
  readonly refused: readonly {
    readonly file: string;
    readonly issues: readonly Issue[];
    readonly why?: 'not-a-unit' | 'of-other-body' | 'unknown-unit';
  }[];
  /** Files whose answers a later file of the same unit replaced, and how many of them. */
  readonly replaced: readonly { readonly file: string; readonly unit: string; readonly count: number }[];
  /** Answers that were not accepted, word for word in the journal. */
  readonly quarantined: readonly {
    readonly file: string;
    readonly unit: string;
    readonly key?: string;
    readonly issues: readonly Issue[];
  }[];
  /** What the rows of several units come to, and where they contradict each other. */
  readonly findings: JoinedRow['findings'];
  /** Cells that were filled in already: the units' words were added after them, or left out (`left`). */
  readonly kept: readonly { readonly key: string; readonly left: string }[];
}
