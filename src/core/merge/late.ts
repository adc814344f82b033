import { shownDate } from '../calendar/dotted';
import { roundDue } from '../duties/dueDay';
import type { Issue } from '../issues/issue';
import { compareText } from '../text/order';
import { mergeFinding } from './findings';
import type { Source } from './source';
import type { Consolidation } from './types';

/**
 * A return of the round that arrived after its due day, reported at its file. Bytes that came several times are as
 * early as the first of them; what answers a return for correction, or came after the closing, has a day of its own.
 */
export function lateness(source: Source, settings: Consolidation['settings']): readonly Issue[] {
  const { kind, roundId, correction, afterClosing } = source;
  if (kind !== 'return' || (roundId ?? settings.round.id) !== settings.round.id) return [];
  if (correction !== undefined || afterClosing !== undefined) return [];
  const received = receivedOn(source);
  const due = roundDue(settings);
  if (received === undefined || received <= due) return [];
  return [mergeFinding('return-late', 'warning', {}, { received: shownDate(received), due: shownDate(due) })];
}

/** The first day on which the bytes came; what the ministry wrote down goes before what the host knows. */
export function receivedOn({ arrivals }: Source): string | undefined {
  return arrivals
    .flatMap(({ identity, ministry }) => ministry?.receivedOn ?? identity.receivedOn ?? [])
    .sort(compareText)[0];
}
