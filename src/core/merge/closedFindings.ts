import type { Issue } from '../issues/issue';
import { given } from '../given';
import { groupBy } from '../groups';
import { standingOfEntry } from './entryStanding';
import { isAfter } from './precedence';
import type { Consolidation, FileLogEntry, MergeRecord } from './types';

type ClosingFile = Pick<MergeRecord['provenance'], 'file' | 'member'>;

/** What has settled a finding: a later file, or the coordinator who said whose return it is. */
export type Closing = ClosingFile | 'decided';

type Known = Pick<Consolidation, 'records' | 'log' | 'decisions'>;

/**
 * What has settled a finding in a file, undefined while it is open: the later file of the same body that has replaced
 * the answer, or the value of an indicator that could not be read, or, where it answers all that the earlier one did,
 * whatever was found in the earlier one as a whole; of a dispute whose return it is, the decision.
 */
export function closingOfFindings(known: Known): (entry: FileLogEntry, issue: Issue) => Closing | undefined {
  const decided = decidedReturns(known.decisions);
  const closingFile = closingFileOf(known, decided);
  return (entry, issue) =>
    issue.code === 'body-disputed' && decided.has(entry.identity.sha256) ? 'decided' : closingFile(entry, issue);
}

/** Returns of which the coordinator has said whose they are. */
function decidedReturns(decisions: Consolidation['decisions']): ReadonlySet<string> {
  return new Set(
    decisions.flatMap(({ kind, reversed, params: { sha256 } }) =>
      kind === 'belongs' && reversed !== true && sha256 !== undefined ? [sha256] : [],
    ),
  );
}

function closingFileOf(
  { records, log }: Known,
  decided: ReadonlySet<string>,
): (entry: FileLogEntry, issue: Issue) => ClosingFile | undefined {
  const current = groupBy(
    records.filter(({ state }) => state === 'current'),
    ({ bodyId, key, roundId }) => `${bodyId}\n${key}\n${roundId}`,
  );
  const whole = laterReturns(records, log, decided);
  return (entry, { at: { rowKey = '' } }) => {
    const { identity, bodyId = '', roundId = '' } = entry;
    const [key = '', no] = rowKey.split('#');
    if (key === '') return whole.get(identity.sha256);
    const answers = current.get(`${bodyId}\n${key}\n${roundId}`) ?? [];
    if (answers.some(({ provenance }) => provenance.sha256 === identity.sha256) && no === undefined) return undefined;
    return answers.find(
      ({ provenance, indicators }) =>
        provenance.sha256 !== identity.sha256 &&
        (no === undefined || indicators.some((one) => one.key === rowKey && one.value !== undefined)),
    )?.provenance;
  };
}

/** By the digest of a return: the first later one of its body and round that answers all that it answered. */
function laterReturns(
  records: Consolidation['records'],
  log: Consolidation['log'],
  decided: ReadonlySet<string>,
): ReadonlyMap<string, ClosingFile> {
  const keys = new Map<string, Set<string>>();
  for (const { provenance, key } of records)
    keys.set(provenance.sha256, (keys.get(provenance.sha256) ?? new Set()).add(key));
  const returns = groupBy(
    log.filter((entry) => isSettledReturn(entry, decided)),
    ({ bodyId, roundId }) => `${bodyId ?? ''}\n${roundId ?? ''}`,
  );
  const closing = new Map<string, ClosingFile>();
  for (const entry of log) {
    const { bodyId, roundId, identity } = entry;
    if (bodyId === undefined || !isReturn(entry, decided)) continue;
    const own = [...(keys.get(identity.sha256) ?? [])];
    const later = (returns.get(`${bodyId}\n${roundId ?? ''}`) ?? []).find(
      (other) =>
        other.identity.sha256 !== identity.sha256 &&
        isAfter(standingOf(other), standingOf(entry)) &&
        own.every((key) => keys.get(other.identity.sha256)?.has(key) === true),
    );
    if (later !== undefined) closing.set(identity.sha256, later.identity);
  }
  return closing;
}

function isReturn({ verdict, issues, undone, identity }: FileLogEntry, decided: ReadonlySet<string>): boolean {
  return (
    undone !== true &&
    verdict !== 'foreign' &&
    verdict !== 'unreadable' &&
    verdict !== 'companion' &&
    (decided.has(identity.sha256) || !issues.some(({ code }) => code === 'body-disputed'))
  );
}

/** A return that counts, of which nothing is kept out. */
function isSettledReturn(entry: FileLogEntry, decided: ReadonlySet<string>): boolean {
  return isReturn(entry, decided) && entry.rowsRead > 0 && entry.rowsQuarantined === 0;
}

function standingOf(entry: FileLogEntry): ReturnType<typeof standingOfEntry> {
  const { file, member, sha256 } = entry.identity;
  return standingOfEntry(entry, { file, sha256, sheet: '', row: 0, cells: {}, ...given({ member }) });
}
