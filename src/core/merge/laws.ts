import type { Consolidation, FileLogEntry, MergeRecord } from './types';

/**
 * What must hold of every consolidation, as sentences for programmers; empty when all is well.
 * For every file rowsRead = accepted + superseded + duplicate + quarantined, and these are the rows that
 * are really kept; every file stands once in the log; every record names a file of the log or a letter;
 * one answer at most is current for a body's row in a round.
 */
export function brokenLaws({ log, records, quarantine }: Consolidation): readonly string[] {
  const kept = new Map(log.map(({ identity }) => [identity.sha256, { ...NONE }] as const));
  return [
    ...namedTwice(log),
    ...currentTwice(records),
    ...countKept(kept, records, quarantine),
    ...wronglyCounted(log, kept),
  ];
}

interface Kept {
  accepted: number;
  superseded: number;
  duplicate: number;
  quarantined: number;
}

const NONE: Readonly<Kept> = { accepted: 0, superseded: 0, duplicate: 0, quarantined: 0 };

const KEPT_AS = {
  current: 'accepted',
  superseded: 'superseded',
  duplicate: 'duplicate',
} as const satisfies Record<MergeRecord['state'], keyof Kept>;

function namedTwice(log: readonly FileLogEntry[]): readonly string[] {
  const names = new Set<string>();
  return log.flatMap(({ identity }) => {
    const name = `${identity.file}\n${identity.member ?? ''}\n${identity.sha256}`;
    const again = names.has(name);
    names.add(name);
    return again ? [`${identity.file} stands twice in the log`] : [];
  });
}

function currentTwice(records: readonly MergeRecord[]): readonly string[] {
  const current = new Set<string>();
  return records.flatMap(({ key, bodyId, roundId, state }) => {
    if (state !== 'current') return [];
    const id = `${roundId}\n${bodyId}\n${key}`;
    const again = current.has(id);
    current.add(id);
    return again ? [`two current answers to ${key} of ${bodyId} in ${roundId}`] : [];
  });
}

/** Counts the rows that are really kept, by the digest of their file; a letter that was typed in is no file. */
function countKept(
  kept: ReadonlyMap<string, Kept>,
  records: Consolidation['records'],
  quarantine: Consolidation['quarantine'],
): readonly string[] {
  const broken: string[] = [];
  for (const { key, state, provenance } of records) {
    if (provenance.letter !== undefined) continue;
    const counts = kept.get(provenance.sha256);
    if (counts === undefined) broken.push(`a record of ${key} names no file of the log`);
    else counts[KEPT_AS[state]] += 1;
  }
  for (const { provenance, closedBy } of quarantine) {
    const counts = kept.get(provenance.sha256);
    if (counts === undefined) broken.push(`a quarantined row of ${provenance.file} names no file of the log`);
    else counts[closedBy === undefined ? 'quarantined' : 'superseded'] += 1;
  }
  return broken;
}

/** Lines whose counts do not add up, are not those of the rows, or are missing. */
function wronglyCounted(log: readonly FileLogEntry[], kept: ReadonlyMap<string, Kept>): readonly string[] {
  const broken: string[] = [];
  const counted = new Set<string>();
  for (const entry of log) {
    const { file, sha256 } = entry.identity;
    if (entry.rowsRead !== entry.rowsAccepted + entry.rowsSuperseded + entry.rowsDuplicate + entry.rowsQuarantined)
      broken.push(`rows of ${file} do not add up`);
    const isCopy = entry.verdict === 'duplicate';
    if (isCopy && entry.rowsDuplicate === entry.rowsRead && counted.has(sha256)) continue;
    if (countsOf(entry, kept.get(sha256) ?? NONE)) counted.add(sha256);
    else if (!isCopy) broken.push(`counts of ${file} are not those of its rows`);
  }
  for (const [sha256, rows] of kept)
    if (Object.values(rows).some((n) => n > 0) && !counted.has(sha256))
      broken.push(`rows of ${sha256.slice(0, 12)} are counted nowhere`);
  return broken;
}

function countsOf(entry: FileLogEntry, rows: Readonly<Kept>): boolean {
  return (
    entry.rowsAccepted === rows.accepted &&
    entry.rowsSuperseded === rows.superseded &&
    entry.rowsDuplicate === rows.duplicate &&
    entry.rowsQuarantined === rows.quarantined
  );
}
