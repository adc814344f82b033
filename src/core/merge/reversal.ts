import { rewritten, type Traced } from './lineage';
import type { Decision } from './types';
import { given } from '../given';

const TAKEN_BACK = 'taken back';

/** The cell that takes a decision back, with its states. */
export function reversalOf({ reversed, lineage }: Pick<Decision, 'reversed' | 'lineage'>): Traced {
  return { value: reversed === true ? TAKEN_BACK : undefined, lineage };
}

/** The decision as that cell says. */
export function withReversal(decision: Decision, { value, lineage }: Traced): Decision {
  const { reversed: _, lineage: __, ...rest } = decision;
  return { ...rest, ...given({ reversed: value === undefined ? undefined : true, lineage }) };
}

/** The decision after somebody has taken it back or renewed it. */
export function turned(decision: Decision, reversed: boolean): Decision {
  return withReversal(decision, rewritten(reversalOf(decision), reversed ? TAKEN_BACK : undefined));
}
