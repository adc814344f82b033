import { combine } from './combine';
import type { EditConflict } from './combineEdits';
import { compareNames } from './precedence';
import type { Consolidation } from './types';
import { compareText } from '../text/order';

/** A consolidation of another coordinator, as it came. */
export interface OtherConsolidation {
  readonly file: string;
  readonly sha256: string;
  readonly consolidation: Consolidation;
}

export interface UnitedConsolidation {
  readonly file: string;
  /** Its plan or its round is another one: nothing of it was taken. */
  readonly differs?: 'plan' | 'round';
  /** Cells that both filled differently; ours was kept. */
  readonly conflicts: readonly EditConflict[];
}

export interface CombinedAll {
  readonly consolidation: Consolidation | undefined;
  /** In the order in which they were added. */
  readonly united: readonly UnitedConsolidation[];
}

/**
 * Consolidations of other coordinators added to ours, else to the first of them by name; the order in which they
 * are given does not matter.
 */
export function combineAll(into: Consolidation | undefined, others: readonly OtherConsolidation[]): CombinedAll {
  let whole = into;
  const united = [...others]
    .sort((a, b) => compareNames(a.file, b.file) || compareText(a.sha256, b.sha256))
    .map(({ file, consolidation }): UnitedConsolidation => {
      if (whole === undefined) {
        whole = consolidation;
        return { file, conflicts: [] };
      }
      const outcome = combine(whole, consolidation);
      if (outcome.kind === 'different') return { file, differs: outcome.what, conflicts: [] };
      whole = outcome.consolidation;
      return { file, conflicts: outcome.conflicts };
    });
  return { consolidation: whole, united };
}
