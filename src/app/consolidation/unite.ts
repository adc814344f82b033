import { given } from '../../core/given';
import { combineAll, type OtherConsolidation } from '../../core/merge/combineAll';
import type { EditConflict } from '../../core/merge/combineEdits';
import type { Consolidation } from '../../core/merge/types';
import type { Collection } from '../../core/pipeline';

export interface UnitedConsolidation {
  readonly file: string;
  /** Its plan or its round is another one: nothing of it was taken. */
  readonly differs?: 'plan' | 'round';
  /** Cells of the ministry that both filled differently; ours was kept. */
  readonly conflicts: readonly EditConflict[];
}

export interface United<T extends OtherConsolidation> {
  readonly consolidation: Consolidation | undefined;
  /** Each of the others, in the order in which they were added; those of another plan or round at the end. */
  readonly others: readonly UnitedConsolidation[];
  /** Those that were taken in. */
  readonly taken: readonly T[];
}

/**
 * Consolidations of other coordinators added to ours, as far as they are of one plan and round: those of the
 * collection where it is known beforehand, else of ours, else of the first of them by name.
 */
export function unite<T extends OtherConsolidation>(
  ours: Consolidation | undefined,
  others: readonly T[],
  collection?: Collection,
): United<T> {
  const strange = new Map(
    others.map((other) => [other, collection === undefined ? undefined : differenceOf(other, collection)]),
  );
  const fitting = others.filter((other) => strange.get(other) === undefined);
  const { consolidation, united } = combineAll(ours, fitting);
  const refused = others.flatMap((other): readonly UnitedConsolidation[] => {
    const differs = strange.get(other);
    return differs === undefined ? [] : [{ file: other.file, differs, conflicts: [] }];
  });
  return {
    consolidation,
    others: [...united.map(({ file, differs, conflicts }) => ({ file, conflicts, ...given({ differs }) })), ...refused],
    taken: fitting,
  };
}

function differenceOf(
  { consolidation: { plan, settings } }: OtherConsolidation,
  collection: Collection,
): 'plan' | 'round' | undefined {
  if (plan.id !== collection.plan.id) return 'plan';
  return settings.round.id === collection.round.id ? undefined : 'round';
}
