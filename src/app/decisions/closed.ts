import { dotted } from '../../core/calendar/dotted';
import { closingOf } from '../../core/merge/closing';
import type { Consolidation } from '../../core/merge/types';
import { refused, type Refused } from '../../core/refused';

/** What was closed is not decided again: only returns may be added, as clarifications. Undefined while it is open. */
export function refusedAsClosed(consolidation: Consolidation): Refused | undefined {
  const closing = closingOf(consolidation);
  if (closing === undefined) return undefined;
  const { revision = '', archive = '' } = closing.params;
  return refused('followUp.closed-already', { on: dotted(closing.on), revision, archive });
}
