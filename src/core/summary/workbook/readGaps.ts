import { finding, type Issue } from '../../issues/issue';
import type { FileLogEntry, MergeRecord, QuarantinedRow } from '../../merge/types';
import { given } from '../../given';

/**
 * What someone has deleted by hand. A file whose line in «Надходження» is gone gets it back from its
 * rows; a file that has fewer rows than its line says is reported. Nothing vanishes without a word.
 */
export function closeGaps(
  log: readonly FileLogEntry[],
  records: readonly MergeRecord[],
  quarantine: readonly QuarantinedRow[],
  sheets: { readonly log: string; readonly data: string },
): { readonly log: readonly FileLogEntry[]; readonly issues: readonly Issue[] } {
  const kept = new Map<string, { rows: number; first: MergeRecord | QuarantinedRow }>();
  for (const row of [...records.filter(({ provenance }) => provenance.letter === undefined), ...quarantine]) {
    const held = kept.get(row.provenance.sha256);
    if (held === undefined) kept.set(row.provenance.sha256, { rows: 1, first: row });
    else held.rows += 1;
  }
  const known = new Set(log.map(({ identity }) => identity.sha256));
  const restored = [...kept].filter(([sha256]) => !known.has(sha256)).map(([, { rows, first }]) => lineOf(first, rows));
  const most = new Map<string, FileLogEntry>();
  for (const entry of log)
    if (entry.rowsRead > 0 && entry.rowsDuplicate < entry.rowsRead) most.set(entry.identity.sha256, entry);
  const short = [...most.values()].filter(
    ({ identity, rowsRead }) => (kept.get(identity.sha256)?.rows ?? 0) < rowsRead,
  );
  return {
    log: restored.length === 0 ? log : [...log, ...restored],
    issues: [
      ...restored.map(({ identity }): Issue =>
        finding('merge-log-line-missing', 'warning', { sheet: sheets.log }, { sheet: sheets.log, file: identity.file }),
      ),
      ...short.map(({ identity, rowsRead }): Issue =>
        finding(
          'merge-rows-missing',
          'error',
          { sheet: sheets.data },
          { sheet: sheets.data, file: identity.file, rows: rowsRead - (kept.get(identity.sha256)?.rows ?? 0) },
        ),
      ),
    ],
  };
}

/** Counts are worked out at the next merge; until then all rows stand as accepted. */
function lineOf(row: MergeRecord | QuarantinedRow, rows: number): FileLogEntry {
  const { file, member, sha256 } = row.provenance;
  const bodyId = 'answeredBy' in row && row.answeredBy !== undefined ? row.answeredBy : row.bodyId;
  return {
    identity: { file, sha256, bytes: 0, ...given({ member }) },
    verdict: 'accepted',
    roundId: row.roundId,
    recoveredFrom: [],
    issues: [],
    rowsRead: rows,
    rowsAccepted: rows,
    rowsSuperseded: 0,
    rowsDuplicate: 0,
    rowsQuarantined: 0,
    ...given({ bodyId }),
  };
}
