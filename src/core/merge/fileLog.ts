import { fileLabel } from '../returned/fileLabel';
import { periodFromId } from '../calendar/period';
import type { Round } from '../duties/types';
import type { Issue } from '../issues/issue';
import { canonicalJson } from '../text/digest';
import { mergeFinding, sortIssues } from './findings';
import type { Built } from './build';
import { companionsAmong, onlyCompanion, type Companions } from './companions';
import { closingOf } from './closing';
import { undoneSources } from './setAside';
import { reportedInLog } from './reportedInLog';
import { sharedNarratives } from './sharedNarratives';
import { byIdentity, type Source } from './source';
import { lateness } from './late';
import type { CellConflict, Consolidation, Decision, FileLogEntry, FileVerdict } from './types';
import { given } from '../given';
import { shownDate } from '../calendar/dotted';
import { addTo } from '../groups';

type Counts = Pick<FileLogEntry, 'rowsRead' | 'rowsAccepted' | 'rowsSuperseded' | 'rowsDuplicate' | 'rowsQuarantined'>;

const NONE: Counts = { rowsRead: 0, rowsAccepted: 0, rowsSuperseded: 0, rowsDuplicate: 0, rowsQuarantined: 0 };

/** One line for every file that came, whatever became of it. */
export function fileLog(
  sources: readonly Source[],
  built: Built,
  decisions: readonly Decision[],
  nameOf: (bodyId: string) => string,
  settings: Consolidation['settings'],
): readonly FileLogEntry[] {
  const errors = new Map<string, Issue[]>();
  for (const { provenance, issues, closedBy } of built.quarantine)
    if (closedBy === undefined) addTo(errors, provenance.sha256, ...issues);
  const undone = undoneSources(decisions);
  const known: Known = {
    built,
    companions: companionsAmong(sources, nameOf),
    settings,
    errors,
    undone,
    counts: countRows(built),
    closing: closingOf({ decisions })?.id,
    settled: settledFindings(built),
    shared: sharedNarratives(built, undone, nameOf),
  };
  return sources
    .flatMap((source) => source.arrivals.map((_, i) => entryOf(source, i, known)))
    .sort((a, b) => byIdentity(a.identity, b.identity));
}

/** What the lines are written from, by SHA-256 of the file. */
interface Known {
  readonly built: Built;
  readonly companions: Companions;
  readonly settings: Consolidation['settings'];
  readonly counts: ReadonlyMap<string, Counts>;
  /** Errors of rows in quarantine. */
  readonly errors: ReadonlyMap<string, readonly Issue[]>;
  readonly undone: ReadonlySet<string>;
  /** Id of the closing in force. */
  readonly closing: string | undefined;
  readonly settled: ReadonlyMap<string, ReadonlySet<string>>;
  readonly shared: ReadonlyMap<string, Issue>;
}

function entryOf(source: Source, arrival: number, known: Known): FileLogEntry {
  const own = known.counts.get(source.sha256) ?? NONE;
  // Names of unreadable or foreign bytes are no second report: each keeps its own verdict.
  const copy = arrival > 0 && source.kind === 'return';
  const rows = copy ? { ...NONE, rowsRead: own.rowsRead, rowsDuplicate: own.rowsRead } : own;
  const undone = known.undone.has(source.sha256);
  const clarifies = isClarification(source, known);
  const conflicts = source.arrivals[arrival]?.ministry?.conflicts ?? [];
  return {
    ...lineOf(source, arrival),
    verdict: copy ? 'duplicate' : verdictOfSource(source, rows),
    ...rows,
    issues: sortIssues([
      ...(copy ? [sameBytes(source)] : ownFindings(source, arrival, own, known)),
      ...ofOtherRound(source, known.settings.round),
      ...onlyCompanion(source, known.companions),
      ...conflicts.map(receiptConflict),
      ...(undone ? [mergeFinding('merge-undone', 'info', {}, {})] : []),
      ...(clarifies ? [mergeFinding('merge-after-closing', 'info', {}, {})] : []),
    ]),
    ...given({ undone: undone ? true : undefined, clarifies: clarifies ? (true as const) : undefined }),
  };
}

function sameBytes({ arrivals }: Source): Issue {
  return mergeFinding('merge-same-bytes', 'info', {}, { file: arrivals[0]?.identity.file ?? '' });
}

function ownFindings(source: Source, arrival: number, rows: Counts, known: Known): readonly Issue[] {
  const remarks = remarksOn(source, rows, known).map((issue) => ofArrival(issue, source, arrival));
  return [...remarks, ...lateness(source, known.settings)];
}

function isClarification({ afterClosing }: Source, { closing }: Known): boolean {
  return afterClosing !== undefined && afterClosing === closing;
}

/** A finding names the file that it is of: bytes that came under several names are each spoken of by their own. */
function ofArrival(issue: Issue, { arrivals }: Source, arrival: number): Issue {
  const own = arrivals[arrival]?.identity;
  const isNamed = arrivals.some(({ identity }) => fileLabel(identity) === issue.params['file']);
  return own === undefined || !isNamed ? issue : { ...issue, params: { ...issue.params, file: fileLabel(own) } };
}

function verdictOfSource({ kind, declaration }: Source, rows: Counts): FileVerdict {
  return kind === 'return' ? verdictOf(rows, declaration !== undefined) : kind;
}

/** Findings about the bytes themselves, whatever their names. */
function remarksOn(source: Source, rows: Counts, { built, errors, settled, shared }: Known): readonly Issue[] {
  const { sha256 } = source;
  return [
    ...source.issues.filter((issue) => settled.get(sha256)?.has(canonicalJson(issue)) !== true),
    ...reportedInLog(errors.get(sha256) ?? [], source.issues),
    ...(built.remarks.get(sha256) ?? []),
    ...listed(shared.get(sha256)),
    ...(isEmptyReturn(source, rows) ? [mergeFinding('merge-empty-return', 'error', {}, {})] : []),
  ];
}

function isEmptyReturn({ kind, declaration, issues }: Source, { rowsRead }: Counts): boolean {
  return (
    kind === 'return' &&
    rowsRead === 0 &&
    declaration === undefined &&
    !issues.some(({ severity }) => severity === 'error')
  );
}

/** Whether it came in its own time or late: its answers stay records of their own round. */
function ofOtherRound({ kind, roundId }: Source, round: Round): readonly Issue[] {
  if (kind !== 'return' || roundId === undefined || roundId === round.id) return [];
  const asOf = periodFromId(roundId)?.end;
  const other = { found: roundId, expected: round.id, expectedAsOf: shownDate(round.asOf) };
  return [
    asOf === undefined || asOf > round.asOf
      ? mergeFinding('merge-other-round', 'info', {}, other)
      : mergeFinding('merge-earlier-round', 'info', {}, { ...other, foundAsOf: shownDate(asOf) }),
  ];
}

/** A column of «Надходження» that two coordinators filled differently, until somebody fills it again. */
function receiptConflict({ field, mine, theirs }: CellConflict): Issue {
  return mergeFinding(
    'merge-receipt-conflict',
    'warning',
    { field },
    { field, mine: shownDate(mine), theirs: shownDate(theirs) },
  );
}

function listed(issue: Issue | undefined): readonly Issue[] {
  return issue === undefined ? [] : [issue];
}

/**
 * Errors of rows that a decision or a later file has fixed: they are reported no more, and again when that is taken
 * back.
 */
function settledFindings({ records, quarantine }: Built): ReadonlyMap<string, ReadonlySet<string>> {
  const settled = new Map<string, Set<string>>();
  const add = (sha256: string, before: readonly Issue[], now: readonly Issue[]): void => {
    // Whose return it is, the file's own finding says; it stays, and is shown as decided.
    const open = new Set([...now, ...before.filter(({ code }) => code === 'body-disputed')].map(canonicalJson));
    const known = settled.get(sha256) ?? new Set();
    for (const text of before.map(canonicalJson)) if (!open.has(text)) known.add(text);
    settled.set(sha256, known);
  };
  for (const { beforeFix, provenance } of records)
    if (beforeFix !== undefined) add(provenance.sha256, beforeFix.issues, []);
  for (const { closedBy, provenance, issues } of quarantine)
    if (closedBy !== undefined) add(provenance.sha256, issues, []);
  for (const { beforeFix, provenance, issues } of quarantine)
    if (beforeFix !== undefined) add(provenance.sha256, beforeFix.issues, issues);
  return settled;
}

/** First match; the verdicts exclude each other. */
function verdictOf(rows: Counts, declares: boolean): FileVerdict {
  const settled = rows.rowsAccepted + rows.rowsSuperseded + rows.rowsDuplicate;
  if (rows.rowsRead === 0) return declares ? 'accepted' : 'rejected';
  if (settled === 0) return 'rejected';
  if (rows.rowsQuarantined > 0) return 'partial';
  if (rows.rowsAccepted > 0) return 'accepted';
  return rows.rowsSuperseded > 0 ? 'superseded' : 'duplicate';
}

function lineOf(
  source: Source,
  arrival: number,
): Pick<FileLogEntry, 'identity' | 'recoveredFrom'> & Partial<FileLogEntry> {
  const { identity, ministry } = source.arrivals[arrival] ?? {};
  if (identity === undefined) throw new RangeError('a source without an arrival');
  return {
    identity,
    recoveredFrom: source.recoveredFrom,
    ...given({
      ministry,
      bodyId: source.bodyId,
      roundId: source.roundId,
      form: source.form,
      declaration: source.declaration,
      signedOn: source.signedOn,
      people: source.people,
      savedAt: source.savedAt,
      correction: source.correction,
      afterClosing: source.afterClosing,
    }),
  };
}

function countRows({ records, quarantine }: Built): ReadonlyMap<string, Counts> {
  const counts = new Map<string, { -readonly [K in keyof Counts]: number }>();
  const of = (sha256: string): { -readonly [K in keyof Counts]: number } => {
    const known = counts.get(sha256) ?? { ...NONE };
    counts.set(sha256, known);
    known.rowsRead += 1;
    return known;
  };
  for (const { provenance, state } of records) {
    if (provenance.letter !== undefined) continue;
    const line = of(provenance.sha256);
    if (state === 'current') line.rowsAccepted += 1;
    else if (state === 'superseded') line.rowsSuperseded += 1;
    else line.rowsDuplicate += 1;
  }
  // A refused row that a later file has corrected is one that was superseded.
  for (const { provenance, closedBy } of quarantine)
    of(provenance.sha256)[closedBy === undefined ? 'rowsQuarantined' : 'rowsSuperseded'] += 1;
  return counts;
}
