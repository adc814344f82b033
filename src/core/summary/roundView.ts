import { roundFor } from '../duties/round';
import type { Round } from '../duties/types';
import type { Consolidation } from '../merge/types';
import { compareText } from '../text/order';

/** Other rounds of the plan whose answers stand in the consolidation, earliest first. */
export function otherRounds({ plan, settings, records, log }: Consolidation): readonly Round[] {
  const known = new Map((settings.earlierRounds ?? []).map((round) => [round.id, round]));
  const ids = new Set([
    ...records.map(({ roundId }) => roundId),
    ...log.flatMap(({ roundId, verdict }) => (roundId === undefined || verdict === 'foreign' ? [] : [roundId])),
    ...known.keys(),
  ]);
  return [...ids]
    .filter((id) => id !== settings.round.id && id !== '')
    .map((id) => known.get(id) ?? roundFor(plan, id))
    .sort((a, b) => compareText(a.asOf, b.asOf) || compareText(a.id, b.id));
}

/** The consolidation as it is for another of its rounds: with that one's answers alone, and nothing of the ministry. */
export function roundView(consolidation: Consolidation, round: Round): Consolidation {
  const { settings, records, quarantine, log } = consolidation;
  const isOf = ({ roundId }: { readonly roundId?: string }): boolean => (roundId ?? settings.round.id) === round.id;
  const { reminders: _, ...rest } = consolidation;
  return {
    ...rest,
    settings: { ...settings, round },
    records: records.filter(isOf),
    quarantine: quarantine.filter(isOf),
    log: log.filter(isOf),
    edits: [],
  };
}
