import { sentKey } from './answerers';
import { isMergeFinding } from './findings';
import { byIdentity, sourceKey, type Arrival, type Source, type SourceRow } from './source';
import type { Consolidation, FileLogEntry, MergeRecord, QuarantinedRow } from './types';
import { given } from '../given';
import { addTo } from '../groups';

/** The sources that an earlier consolidation was made of, taken back out of it: its files are not at hand any more. */
export function sourcesOf(consolidation: Consolidation): readonly Source[] {
  const rows = new Map<string, SourceRow[]>();
  // An answer from a letter has no bytes, and no line in the log: it comes back from its decision.
  for (const record of consolidation.records) addTo(rows, record.provenance.sha256, rowOfRecord(record));
  for (const row of consolidation.quarantine) addTo(rows, row.provenance.sha256, rowOfQuarantine(row));
  const entries = new Map<string, FileLogEntry[]>();
  for (const entry of consolidation.log) addTo(entries, sourceKey(entry.identity), entry);
  return [...entries].flatMap(([key, lines]) => {
    // Copies of the same bytes say that they are, and no more; the copies' own verdict is `duplicate`.
    const line = lines.find(({ verdict }) => verdict !== 'duplicate') ?? lines[0];
    return line === undefined ? [] : [sourceOf(line, lines, rows.get(key) ?? [])];
  });
}

function sourceOf(entry: FileLogEntry, entries: readonly FileLogEntry[], rows: readonly SourceRow[]): Source {
  const kind =
    entry.verdict === 'foreign' || entry.verdict === 'unreadable' || entry.verdict === 'companion'
      ? entry.verdict
      : 'return';
  return {
    sha256: entry.identity.sha256,
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
  return { identity, ...given({ ministry }) };
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
