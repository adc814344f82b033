import type { Consolidation } from './types';

/**
 * What must hold of every consolidation, as sentences for programmers; empty when all is well.
 * For every file rowsRead = accepted + superseded + duplicate + quarantined, and these are the rows that
 * are really kept; every file stands once in the log; every record names a file of the log or a letter;
 * one answer at most is current for a body's row in a round.
 */
export function brokenLaws({ log, records, quarantine }: Consolidation): readonly string[] {
  const broken: string[] = [];
  const names = new Set<string>();
  const kept = new Map<string, [current: number, superseded: number, duplicate: number, quarantined: number]>();
  for (const { identity } of log) {
    const name = `${identity.file}\n${identity.member ?? ''}\n${identity.sha256}`;
    if (names.has(name)) broken.push(`${identity.file} stands twice in the log`);
    names.add(name);
    kept.set(identity.sha256, [0, 0, 0, 0]);
  }
  const current = new Set<string>();
  for (const { key, bodyId, roundId, state, provenance } of records) {
    const id = `${roundId}\n${bodyId}\n${key}`;
    if (state === 'current' && current.has(id)) broken.push(`two current answers to ${key} of ${bodyId} in ${roundId}`);
    if (state === 'current') current.add(id);
    if (provenance.letter !== undefined) continue;
    const counts = kept.get(provenance.sha256);
    if (counts === undefined) broken.push(`a record of ${key} names no file of the log`);
    else counts[state === 'current' ? 0 : state === 'superseded' ? 1 : 2] += 1;
  }
  for (const { provenance } of quarantine) {
    const counts = kept.get(provenance.sha256);
    if (counts === undefined) broken.push(`a quarantined row of ${provenance.file} names no file of the log`);
    else counts[3] += 1;
  }
  const counted = new Set<string>();
  for (const entry of log) {
    const { file, sha256 } = entry.identity;
    if (entry.rowsRead !== entry.rowsAccepted + entry.rowsSuperseded + entry.rowsDuplicate + entry.rowsQuarantined)
      broken.push(`rows of ${file} do not add up`);
    if (entry.verdict === 'duplicate' && entry.rowsDuplicate === entry.rowsRead && counted.has(sha256)) continue;
    const [accepted, superseded, duplicate, quarantined] = kept.get(sha256) ?? [0, 0, 0, 0];
    if (
      entry.rowsAccepted === accepted &&
      entry.rowsSuperseded === superseded &&
      entry.rowsDuplicate === duplicate &&
      entry.rowsQuarantined === quarantined
    )
      counted.add(sha256);
    else if (!(entry.verdict === 'duplicate')) broken.push(`counts of ${file} are not those of its rows`);
  }
  for (const [sha256, rows] of kept)
    if (rows.some((n) => n > 0) && !counted.has(sha256))
      broken.push(`rows of ${sha256.slice(0, 12)} are counted nowhere`);
  return broken;
}
