import { periodFromId } from '../calendar/period';
import type { Round } from '../duties/types';
import type { Issue } from '../issues/issue';
import { canonicalJson } from '../text/digest';
import { mergeFinding, sortIssues } from './findings';
import { undoneSources, type Built } from './build';
import { toldInLog } from './toldInLog';
import { sharedNarratives } from './sharedNarratives';
import { byIdentity, type Source } from './source';
import type { CellConflict, Decision, FileLogEntry, FileVerdict } from './types';
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
  round: Round,
): readonly FileLogEntry[] {
  const counts = countRows(built);
  const errors = new Map<string, Issue[]>();
  for (const { provenance, issues } of built.quarantine) addTo(errors, provenance.sha256, ...issues);
  const undone = undoneSources(decisions);
  const settled = settledFindings(built);
  const shared = sharedNarratives(built, undone, nameOf);
  return sources
    .flatMap((source) =>
      source.arrivals.map(({ ministry }, i): FileLogEntry => {
        const own = counts.get(source.sha256) ?? NONE;
        // Names of unreadable or foreign bytes are no second report: each keeps its own verdict.
        const copy = i > 0 && source.kind === 'return';
        const rows = copy ? { ...NONE, rowsRead: own.rowsRead, rowsDuplicate: own.rowsRead } : own;
        const verdict = copy
          ? 'duplicate'
          : source.kind === 'return'
            ? verdictOf(rows, source.declaration !== undefined)
            : source.kind;
        const remarks: Issue[] = copy
          ? [mergeFinding('merge-same-bytes', 'info', {}, { file: source.arrivals[0]?.identity.file ?? '' })]
          : [
              ...source.issues.filter((issue) => settled.get(source.sha256)?.has(canonicalJson(issue)) !== true),
              ...toldInLog(errors.get(source.sha256) ?? [], source.issues),
              ...(built.remarks.get(source.sha256) ?? []),
              ...listed(shared.get(source.sha256)),
              ...(source.kind === 'return' &&
              own.rowsRead === 0 &&
              source.declaration === undefined &&
              !source.issues.some(({ severity }) => severity === 'error')
                ? [mergeFinding('merge-empty-return', 'error', {}, {})]
                : []),
            ];
        if (source.kind === 'return' && source.roundId !== undefined && source.roundId !== round.id)
          remarks.push(ofOtherRound(source.roundId, round));
        remarks.push(...(ministry?.conflicts ?? []).map(receiptConflict));
        if (undone.has(source.sha256)) remarks.push(mergeFinding('merge-undone', 'info', {}, {}));
        return {
          ...lineOf(source, i),
          verdict,
          ...rows,
          issues: sortIssues(remarks),
          ...given({ undone: undone.has(source.sha256) ? true : undefined }),
        };
      }),
    )
    .sort((a, b) => byIdentity(a.identity, b.identity));
}

/** Whether it came in its own time or late: its answers stay records of their own round. */
function ofOtherRound(roundId: string, round: Round): Issue {
  return mergeFinding(
    'merge-earlier-round',
    'info',
    {},
    {
      found: roundId,
      foundAsOf: shownDate(periodFromId(roundId)?.end ?? roundId),
      expected: round.id,
      expectedAsOf: shownDate(round.asOf),
    },
  );
}

/** A column of «Надходження» that two coordinators filled differently, until somebody fills it anew. */
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

/** Errors of rows that a decision has mended: they are told no more, and again when it is taken back. */
function settledFindings({ records, quarantine }: Built): ReadonlyMap<string, ReadonlySet<string>> {
  const settled = new Map<string, Set<string>>();
  const add = (sha256: string, before: readonly Issue[], now: readonly Issue[]): void => {
    const open = new Set(now.map(canonicalJson));
    const known = settled.get(sha256) ?? new Set();
    for (const text of before.map(canonicalJson)) if (!open.has(text)) known.add(text);
    settled.set(sha256, known);
  };
  for (const { mended, provenance } of records) if (mended !== undefined) add(provenance.sha256, mended.issues, []);
  for (const { mended, provenance, issues } of quarantine)
    if (mended !== undefined) add(provenance.sha256, mended.issues, issues);
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
      savedAt: source.savedAt,
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
  for (const { provenance } of quarantine) of(provenance.sha256).rowsQuarantined += 1;
  return counts;
}
