import { given } from '../given';
import { closingOf } from '../merge/closing';
import type { Consolidation, Decision, MergeRecord, QuarantinedRow } from '../merge/types';

/** An answer that came after the round was closed, beside the one that was reported. */
export interface Clarification {
  readonly key: string;
  readonly bodyId: string;
  readonly record: MergeRecord;
  /** What counted when the round was closed; absent where nothing had come. */
  readonly reported?: MergeRecord;
}

export interface Clarifications {
  readonly closing: Decision;
  readonly rows: readonly Clarification[];
  /** Rows of later files that could not be accepted, word for word. */
  readonly refused: readonly QuarantinedRow[];
}

/** What came after the closing in force; undefined while the consolidation is open. */
export function clarifications(consolidation: Consolidation): Clarifications | undefined {
  const closing = closingOf(consolidation);
  if (closing === undefined) return undefined;
  const late = new Set(
    consolidation.log.filter(({ clarifies }) => clarifies === true).map(({ identity }) => identity.sha256),
  );
  const reported = new Map(
    consolidation.records
      .filter(({ state }) => state === 'current')
      .map((record) => [`${record.bodyId}\n${record.key}\n${record.roundId}`, record]),
  );
  return {
    closing,
    rows: consolidation.records
      .filter(({ rule }) => rule === 'closed')
      .map((record) => ({
        key: record.key,
        bodyId: record.bodyId,
        record,
        ...given({ reported: reported.get(`${record.bodyId}\n${record.key}\n${record.roundId}`) }),
      })),
    refused: consolidation.quarantine.filter(({ provenance }) => late.has(provenance.sha256)),
  };
}
