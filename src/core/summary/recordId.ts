import type { MergeRecord } from '../merge/types';

/** Which row of which bytes: one record. A record typed from a letter has no bytes and is named by its place. */
export function recordId({
  provenance,
  bodyId,
  key,
  roundId,
}: Pick<MergeRecord, 'provenance' | 'bodyId' | 'key' | 'roundId'>): string {
  const { sha256, sheet, row, file, letter } = provenance;
  return letter === undefined ? `${sha256.slice(0, 16)}|${row}|${sheet}` : `${file}|${bodyId}|${key}|${roundId}`;
}
