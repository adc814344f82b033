import { given } from '../../core/given';
import type { Consolidation } from '../../core/merge/types';
import { consolidate, setUp, type Collection } from '../../core/pipeline';

/**
 * The consolidation with what was typed into its workbook in effect: days of receipt, decisions taken back, an edited
 * plan or registry.
 */
export function upToDate(consolidation: Consolidation): Consolidation {
  const { asOf } = consolidation.settings;
  return consolidate(collectionIn(consolidation), [], { asOf, into: consolidation });
}

/** The collection that a consolidation is of. */
export function collectionIn({ plan, registry, settings }: Consolidation): Collection {
  const { round, on, membership, coordinator } = settings;
  return setUp(plan, registry, { round: round.id, on, membership, ...given({ coordinator }) });
}
