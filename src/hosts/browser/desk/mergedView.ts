import { createBodyIndex } from '../../../core/bodies/bodyIndex';
import type { Consolidation, FileLogEntry } from '../../../core/merge/types';
import { summarise } from '../../../core/summary/summarise';
import { STATUSES } from '../../../core/template/fields';
import type { Texts } from '../../../core/texts';
import type { FileVerdictLine, MergedView } from '../../../ports';
import { unknownStatuses } from './decisions';

/** A file with very many findings tells the first ones; the workbook holds them all. */
const ISSUES_SHOWN = 200;
const ROW_COUNTS = ['rowsRead', 'rowsAccepted', 'rowsSuperseded', 'rowsDuplicate', 'rowsQuarantined'] as const;

/** What the screen shows of a merge: counts, verdicts and proposals, no records. */
export function mergedView(consolidation: Consolidation, texts: Texts): MergedView {
  const summary = summarise(consolidation, texts);
  const bodies = createBodyIndex(consolidation.registry);
  const wording = new Map(consolidation.plan.tasks.flatMap(({ measures }) => measures.map(({ id, text }) => [id, text] as const)));
  return {
    kind: 'merged',
    totals: totalsOf(consolidation.log),
    files: consolidation.log.map((entry) => fileLine(entry, entry.bodyId === undefined ? undefined : bodies.byId(entry.bodyId)?.name)),
    bodies: summary.bodies.map(({ id, name, state }) => ({ id, name, state })),
    rows: summary.rows.map(({ key, measureId, periodId, proposed, reason }) => ({ key, measureId, periodId, proposed, reason, text: wording.get(measureId) ?? '' })),
    measures: ([...STATUSES, 'needsDecision'] as const).map((status) => ({ status, count: summary.totals[`measure.${status}`] ?? 0 })).filter(({ count }) => count > 0),
    unknownStatuses: unknownStatuses(consolidation),
  };
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
  const { identity, verdict, issues, undone, rowsRead, rowsAccepted, rowsSuperseded, rowsDuplicate, rowsQuarantined } = entry;
  return {
    file: identity.file, sha256: identity.sha256, verdict, rowsRead, rowsAccepted, rowsSuperseded, rowsDuplicate, rowsQuarantined,
    issues: issues.slice(0, ISSUES_SHOWN),
    ...(identity.member === undefined ? {} : { member: identity.member }), ...(bodyName === undefined ? {} : { bodyName }), ...(undone === true ? { undone } : {}),
  };
}
