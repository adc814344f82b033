import { given } from '../../core/given';
import type { Consolidation } from '../../core/merge/types';
import { consolidate, setUp } from '../../core/pipeline';

/**
 * The consolidation with what was typed into its workbook in effect: days of receipt, decisions taken back, an edited
 * plan or registry.
 */
export function upToDate(consolidation: Consolidation): Consolidation {
  const {
    plan,
    registry,
    settings: { round, on, membership, coordinator, asOf },
  } = consolidation;
  const collection = setUp(plan, registry, {
    round: round.id,
    on,
    membership,
    ...given({ coordinator }),
  });
  return consolidate(collection, [], { asOf, into: consolidation });
}
