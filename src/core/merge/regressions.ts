import { groupBy } from '../groups';
import { periodFromId } from '../calendar/period';
import type { Issue } from '../issues/issue';
import type { OfficerStatus } from '../template/statuses';
import { measureOfKey } from '../duties/rowKey';
import { mergeFinding } from './findings';
import type { MergeRecord } from './types';

/** How far a status is along; those that say something else than progress have no place here. */
const PROGRESS: Readonly<Partial<Record<OfficerStatus, number>>> = {
  notDone: 0,
  notStarted: 0,
  ongoing: 1,
  partly: 2,
  done: 3,
};

/** A status that went back: «виконано» → «виконується». */
export function hasGoneBack(before: OfficerStatus | undefined, after: OfficerStatus | undefined): boolean {
  const [was, now] = [before, after].map((status) => (status === undefined ? undefined : PROGRESS[status]));
  return was !== undefined && now !== undefined && now < was;
}

/** Answers of a round whose status is behind that of an earlier round, each with the file that gives it. */
export function statusRegressions(
  records: readonly MergeRecord[],
): readonly { readonly sha256: string; readonly issue: Issue }[] {
  const current = records.filter(({ state, withdrawn }) => state === 'current' && withdrawn !== true);
  const rounds = new Set(current.map(({ roundId }) => roundId));
  if (rounds.size < 2) return [];
  const byRow = groupBy(current, ({ bodyId, key }) => `${bodyId}\n${key}`);
  return [...byRow.values()].flatMap((own) => {
    const inOrder = [...own].sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
    return inOrder.slice(1).flatMap((later, i) => {
      const earlier = inOrder[i];
      const [was, now] = [earlier?.answer.status, later.answer.status];
      if (earlier === undefined || was === undefined || now === undefined || !hasGoneBack(was, now)) return [];
      const { sha256, sheet, row, cells } = later.provenance;
      const cell = cells.status === undefined ? {} : { cell: cells.status };
      return [
        {
          sha256,
          issue: mergeFinding(
            'merge-status-regressed',
            'warning',
            { sheet, row, rowKey: later.key, field: 'status', ...cell },
            { key: measureOfKey(later.key), before: was, after: now, round: earlier.roundId },
          ),
        },
      ];
    });
  });
}

function endOf({ roundId }: MergeRecord): string {
  const end = periodFromId(roundId)?.end;
  // A longer window that ends on the same day reports after a shorter one.
  return `${end ?? '9999'} ${String(9999 - roundId.length).padStart(4, '0')} ${roundId}`;
}
