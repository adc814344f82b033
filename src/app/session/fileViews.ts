import { remarksAmong } from '../../core/checks/verdictRemarks';
import { given } from '../../core/given';
import { groupBy } from '../../core/groups';
import type { Consolidation, FileLogEntry, FileVerdict } from '../../core/merge/types';
import { measureOfKey } from '../../core/duties/rowKey';
import type { FieldChange, FileDetail, FileVerdictLine, FindingGroup, VerdictTab } from '../../ports';

/** So many findings of one file come to the screen; the workbook holds them all. */
const ISSUES_SHOWN = 200;
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
const TABS: Readonly<Record<FileVerdict, VerdictTab>> = {
  rejected: 'attention',
  partial: 'attention',
  accepted: 'accepted',
  superseded: 'superseded',
  duplicate: 'superseded',
  foreign: 'foreign',
  companion: 'foreign',
  unreadable: 'unreadable',
};

/** All files that came, those that need a look first. */
export function fileLines(consolidation: Consolidation): readonly FileVerdictLine[] {
  const names = new Map(consolidation.registry.bodies.map(({ id, name }) => [id, name]));
  return inOrder(consolidation.log).map((entry) =>
    fileLine(entry, entry.bodyId === undefined ? undefined : names.get(entry.bodyId)),
  );
}

/** A file by its place among {@link fileLines}. */
export function fileDetail(consolidation: Consolidation, index: number): FileDetail | undefined {
  const entry = inOrder(consolidation.log)[index];
  const file = fileLines(consolidation)[index];
  if (entry === undefined || file === undefined) return undefined;
  const { receivedOn = entry.identity.receivedOn, incomingNo, channel } = entry.ministry ?? {};
  return {
    file,
    groups: groupsOf(entry, consolidation),
    changes: changesOf(entry, consolidation),
    left: Math.max(0, entry.issues.length - ISSUES_SHOWN),
    ...given({ receivedOn, incomingNo, channel }),
  };
}

function inOrder(log: readonly FileLogEntry[]): readonly FileLogEntry[] {
  return [...log].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}

function groupsOf({ issues }: FileLogEntry, { plan }: Consolidation): readonly FindingGroup[] {
  const wording = new Map(plan.tasks.flatMap(({ measures }) => measures.map(({ id, text }) => [id, text] as const)));
  const shown = [...issues].sort((a, b) => RANK[a.severity] - RANK[b.severity]).slice(0, ISSUES_SHOWN);
  return [...groupBy(shown, ({ at }) => at.rowKey ?? '')].map(([rowKey, own]): FindingGroup => {
    if (rowKey === '') return { issues: own };
    const [key = rowKey] = rowKey.split(/[~#]/);
    const measureId = measureOfKey(key);
    return {
      key: rowKey,
      measureId,
      periodId: key.slice(measureId.length + 1),
      issues: own,
      ...given({ text: wording.get(measureId) }),
    };
  });
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** What this file's answers said otherwise than the older ones that they replaced. */
function changesOf({ identity, bodyId }: FileLogEntry, { records }: Consolidation): readonly FieldChange[] {
  const current = new Set(
    records
      .filter((record) => record.state === 'current' && record.provenance.sha256 === identity.sha256)
      .map(({ key }) => key),
  );
  return records
    .filter((record) => record.bodyId === bodyId && record.state === 'superseded' && current.has(record.key))
    .flatMap(({ key, changes = [] }) => changes.map((change) => ({ key, ...change })));
}

function fileLine(entry: FileLogEntry, bodyName: string | undefined): FileVerdictLine {
  const { identity, verdict, issues, undone, rowsRead, rowsAccepted, rowsSuperseded, rowsDuplicate, rowsQuarantined } =
    entry;
  const warnings = issues.filter(
    ({ severity, at }) => severity !== 'info' && at.rowKey === undefined && at.row === undefined,
  );
  const needsLook = verdict === 'accepted' && warnings.length > 0;
  return {
    file: identity.file,
    sha256: identity.sha256,
    verdict,
    tab: needsLook ? 'attention' : TABS[verdict],
    remarks: remarksAmong(issues),
    rowsRead,
    rowsAccepted,
    rowsSuperseded,
    rowsDuplicate,
    rowsQuarantined,
    issueCount: issues.length,
    errorCount: issues.filter(({ severity }) => severity === 'error').length,
    ...given({
      member: identity.member,
      bodyName,
      undone: undone === true ? undone : undefined,
    }),
  };
}
