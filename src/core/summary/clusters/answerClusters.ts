import { saysDone, STATUS_TABLE } from '../../template/statuses';
import { isPlaceholder, saysNothingDone } from '../../checks/vocabulary/narrativeWords';
import { clean } from '../../text/clean';
import { recordId } from '../recordId';
import type { DutyCell } from '../types';
import { cluster } from './cluster';
import type { Cluster, ClusterField, ClusterStance } from './types';

const FIELDS: readonly ClusterField[] = ['narrative', 'reason', 'proposal'];
const STANCES: readonly ClusterStance[] = ['did', 'contradicts', 'didNot', 'notOurs'];
const CAUSED: readonly ClusterStance[] = ['did', 'contradicts', 'didNot'];

/**
 * Clusters of the answers of one measure × period. By narrative every answer stands in exactly one, also one without
 * any words; by reason and proposal only those that give one.
 */
export function answerClusters(
  key: string,
  cells: readonly DutyCell[],
  nameOf: (cell: DutyCell) => string,
): readonly Cluster[] {
  const answered = cells.filter(({ state, record }) => state === 'answered' && record !== undefined);
  const stances = new Map(answered.map((cell) => [cell, stanceOf(cell)]));
  return FIELDS.flatMap((field) => {
    // A reason is a reason, whatever the status it explains; of deeds only those who did something count.
    const groups = field === 'narrative' ? STANCES.map((stance) => [stance]) : [CAUSED, ['notOurs' as const]];
    const words = new Map(answered.map((cell) => [cell, wordsOf(cell, field)]));
    const wordsAt = (cell: DutyCell): string => words.get(cell) ?? '';
    const found = groups.flatMap((group) => {
      const stated = answered.filter(
        (cell) => group.includes(stances.get(cell) ?? 'did') && (field === 'narrative' || wordsAt(cell) !== ''),
      );
      return stated.length === 0 ? [] : cluster(stated, wordsAt);
    });
    return found.map(({ first, members }, i): Cluster => ({
      id: `${key}/${field}/${i + 1}`,
      key,
      measureId: first.measureId,
      periodId: first.periodId,
      field,
      stance: stances.get(first) ?? 'did',
      representative: wordsAt(first),
      members: members.map(({ item, likeness }) => ({
        bodyId: item.bodyId,
        name: nameOf(item),
        record: item.record === undefined ? '' : recordId(item.record),
        likeness,
      })),
    }));
  });
}

/** What an answer says, by its status and its words. */
export function stanceOf({ record }: DutyCell): ClusterStance {
  const { status, narrative } = record?.answer ?? {};
  if (status === 'notOurs') return 'notOurs';
  if (saysDone(status))
    return narrative !== undefined && !isPlaceholder(narrative) && saysNothingDone(narrative) ? 'contradicts' : 'did';
  // Work that goes on, and answers in words alone, say what was done.
  return status !== undefined && STATUS_TABLE[status].work === 'none' ? 'didNot' : 'did';
}

function wordsOf({ record }: DutyCell, field: ClusterField): string {
  return clean(record?.answer[field] ?? '');
}
