import type { Consolidation, FileLogEntry, FileVerdict } from '../../core/merge/types';
import { summarise } from '../../core/summary/summarise';
import { PROPOSED_STATUSES } from '../../core/template/statuses';
import type { Texts } from '../../core/texts';
import type { FileVerdictLine, MergedView } from '../../ports';
import { decisionLines, unknownStatuses } from './decisionViews';
import type { Work } from './work';
import { given } from '../../core/given';

/** What comes to the screen at once: thousands of files with their findings would halt it. */
const FILES_SHOWN = 50;
const ISSUES_SHOWN = 50;
/** Files that need a look first. */
const ORDER: readonly FileVerdict[] = [
  'unreadable',
  'foreign',
  'rejected',
  'partial',
  'accepted',
  'superseded',
  'duplicate',
  'companion',
];
const ROW_COUNTS = ['rowsRead', 'rowsAccepted', 'rowsSuperseded', 'rowsDuplicate', 'rowsQuarantined'] as const;

/** What the screen shows of a merge: counts, verdicts and proposals, no records. */
export function mergedView(
  consolidation: Consolidation,
  texts: Texts,
  { revision, remarks = [] }: Pick<Work, 'revision' | 'remarks'>,
): MergedView {
  const summary = summarise(consolidation, texts);
  const wording = new Map(
    consolidation.plan.tasks.flatMap(({ measures }) => measures.map(({ id, text }) => [id, text] as const)),
  );
  return {
    kind: 'merged',
    totals: totalsOf(consolidation.log),
    files: filesFrom(consolidation, 0),
    bodies: summary.bodies.map(({ id, name, state }) => ({ id, name, state })),
    rows: summary.rows.map(({ key, measureId, periodId, proposed, reason }) => ({
      key,
      measureId,
      periodId,
      proposed,
      reason,
      text: wording.get(measureId) ?? '',
    })),
    measures: PROPOSED_STATUSES.map((status) => ({ status, count: summary.totals[`measure.${status}`] ?? 0 })).filter(
      ({ count }) => count > 0,
    ),
    unknownStatuses: unknownStatuses(consolidation),
    decisions: decisionLines(consolidation),
    unwritten: consolidation.revision !== revision,
    remarks: remarks.slice(0, ISSUES_SHOWN),
  };
}

/** The files that came, a page of them from the given one on. */
export function filesFrom({ log, registry }: Consolidation, from: number): readonly FileVerdictLine[] {
  const names = new Map(registry.bodies.map(({ id, name }) => [id, name]));
  return [...log]
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))
    .slice(from, from + FILES_SHOWN)
    .map((entry) => fileLine(entry, entry.bodyId === undefined ? undefined : names.get(entry.bodyId)));
}

function totalsOf(log: readonly FileLogEntry[]): Readonly<Record<string, number>> {
  const totals: Record<string, number> = { files: log.length };
  for (const entry of log) {
    totals[entry.verdict] = (totals[entry.verdict] ?? 0) + 1;
    for (const count of ROW_COUNTS) totals[count] = (totals[count] ?? 0) + entry[count];
  }
  return totals;
}

function fileLine(entry: FileLogEntry, bodyName: string | undefined): FileVerdictLine {
  const { identity, verdict, issues, undone, rowsRead, rowsAccepted, rowsSuperseded, rowsDuplicate, rowsQuarantined } =
    entry;
  return {
    file: identity.file,
    sha256: identity.sha256,
    verdict,
    rowsRead,
    rowsAccepted,
    rowsSuperseded,
    rowsDuplicate,
    rowsQuarantined,
    issues: issues.slice(0, ISSUES_SHOWN),
    issueCount: issues.length,
    errorCount: issues.filter(({ severity }) => severity === 'error').length,
    ...given({ member: identity.member, bodyName, undone: undone === true ? undone : undefined }),
  };
}
