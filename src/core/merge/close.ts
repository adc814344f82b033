import type { CivilDate } from '../calendar/civilDate';
import { given } from '../given';
import { closingOf } from './closing';
import { decide, reverseDecision } from './decide';
import type { Consolidation } from './types';

/** The consolidation stamped as closed, with the revision and the day; what comes later is kept apart. */
export function closeConsolidation(
  consolidation: Consolidation,
  { on, archive, reason }: { readonly on: CivilDate; readonly archive: string; readonly reason?: string | undefined },
): Consolidation {
  const revision = String(consolidation.revision + 1);
  return decide(consolidation, { kind: 'close', on, params: { revision, archive, on, ...given({ reason }) } });
}

/** Open again; the closing stays in «Рішення», taken back, with the reason beside it. */
export function reopenConsolidation(consolidation: Consolidation, on: CivilDate, reason: string): Consolidation {
  const closing = closingOf(consolidation);
  if (closing === undefined) return consolidation;
  const noted = decide(consolidation, { kind: 'reopen', on, params: { closing: closing.id, on, reason } });
  return reverseDecision(noted, closing.id);
}
