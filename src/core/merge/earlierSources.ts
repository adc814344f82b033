import { sentKey } from './answerers';
import { isMergeFinding } from './findings';
import { byIdentity, sourceKey, type Arrival, type Source, type SourceRow } from './source';
import type { Consolidation, FileLogEntry, MergeRecord, QuarantinedRow } from './types';
import { given } from '../given';
import { addTo } from '../groups';

/** The sources that an earlier consolidation was made of, taken back out of it: its files are not at hand any more. */
export function sourcesOf(consolidation: Consolidation): readonly Source[] {
  const rows = new Map<string, SourceRow[]>();
  for (const record of consolidation.records)
    if (record.provenance.letter === undefined) addTo(rows, record.provenance.sha256, rowOfRecord(record));
  for (const row of consolidation.quarantine) addTo(rows, row.provenance.sha256, rowOfQuarantine(row));
  const entries = new Map<string, FileLogEntry[]>();
  for (const entry of consolidation.log) addTo(entries, sourceKey(entry.identity), entry);
  return [...entries].map(([key, list]) => sourceOf(list[0]?.identity.sha256 ?? '', list, rows.get(key) ?? []));
}

function sourceOf(sha256: string, entries: readonly FileLogEntry[], rows: readonly SourceRow[]): Source {
  // Copies of the same bytes repeat what the first one says; the copies' own verdict is `duplicate`.
  const entry = entries.find(({ verdict }) => verdict !== 'duplicate') ?? entries[0];
  if (entry === undefined) throw new RangeError('a source without a line in the log');
  const kind =
    entry.verdict === 'foreign' || entry.verdict === 'unreadable' || entry.verdict === 'companion'
      ? entry.verdict
      : 'return';
  return {
    sha256,
    kind,
    rows,
    recoveredFrom: entry.recoveredFrom,
    arrivals: entries.map(arrivalOf).sort((a, b) => byIdentity(a.identity, b.identity)),
    issues: entry.issues.filter((issue) => !isMergeFinding(issue)),
    ...given({
      bodyId: entry.bodyId,
      roundId: entry.roundId,
      form: entry.form,
      declaration: entry.declaration,
      signedOn: entry.signedOn,
      savedAt: entry.savedAt,
      people: entry.people,
      correction: entry.correction,
      afterClosing: entry.afterClosing,
    }),
  };
}

function arrivalOf({ identity, ministry }: FileLogEntry): Arrival {
  return ministry === undefined ? { identity } : { identity, ministry };
}

function rowOfRecord(record: MergeRecord): SourceRow {
  return {
    key: sentKey(record.key, record.answeredBy),
    answer: record.beforeFix?.answer ?? record.answer,
    issues: record.beforeFix?.issues ?? [],
    ...given({ carried: record.carried }),
    verbatim: record.verbatim as SourceRow['verbatim'],
    indicators: record.indicators,
    provenance: record.provenance,
  };
}

function rowOfQuarantine(row: QuarantinedRow): SourceRow {
  return {
    answer: row.beforeFix?.answer ?? row.answer,
    verbatim: row.verbatim,
    indicators: row.indicators,
    provenance: row.provenance,
    issues: row.beforeFix?.issues ?? row.issues.filter((issue) => !isMergeFinding(issue)),
    ...given({ key: row.key }),
  };
}
