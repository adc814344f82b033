import type { MergeRecord } from '../merge/types';

type Identified = Pick<MergeRecord, 'provenance' | 'bodyId' | 'key' | 'roundId'>;

/** An id is asked for ten times over, and kept in many places: each record has one text of it. */
const known = new WeakMap<Identified, string>();

/** Which row of which bytes: one record. A record typed from a letter has no bytes and is named by its place. */
export function recordId(record: Identified): string {
  const held = known.get(record);
  if (held !== undefined) return held;
  const id = idOf(record);
  known.set(record, id);
  return id;
}

function idOf({ provenance, bodyId, key, roundId }: Identified): string {
  const { sha256, sheet, row, file, letter } = provenance;
  return letter === undefined ? `${sha256.slice(0, 16)}|${row}|${sheet}` : `${file}|${bodyId}|${key}|${roundId}`;
}
