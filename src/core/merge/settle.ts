import { INPUT_FIELDS } from '../template/fields';
import { compareStanding, contentKey, ruleBetween, type Standing } from './precedence';
import type { MergeRecord, PrecedenceRule } from './types';

export interface Candidate {
  readonly record: Omit<MergeRecord, 'state' | 'rule' | 'changes'>;
  readonly standing: Standing;
  /** Why it does not count at all, where it does not. */
  readonly aside?: Extract<PrecedenceRule, 'undone' | 'kept' | 'closed'>;
}

/**
 * Decides among all answers of one body to one row in one round. The latest valid one is current; those
 * that say the same are duplicates, with the earliest of an unbroken run of equal answers current, so
 * that sending a report again does not make it late. The others are superseded, with what changed.
 */
export function settle(candidates: readonly Candidate[]): readonly MergeRecord[] {
  if (candidates.length === 1 && candidates[0] !== undefined && candidates[0].aside === undefined)
    return [{ ...candidates[0].record, state: 'current' }];
  const live = candidates
    .filter(({ aside }) => aside === undefined)
    .sort((a, b) => compareStanding(a.standing, b.standing));
  const content = live.map(({ record }) => contentKey(record.answer, record.indicators, record.withdrawn === true));
  let at = live.length - 1;
  while (at > 0 && content[at - 1] === content[at]) at -= 1;
  const winner = live[at];
  const settled = live.map((candidate, i): MergeRecord => {
    if (winner === undefined || i === at) return { ...candidate.record, state: 'current' };
    if (content[i] === content[at]) return { ...candidate.record, state: 'duplicate', rule: 'identical' };
    return {
      ...candidate.record,
      state: 'superseded',
      rule: ruleBetween(winner.standing, candidate.standing),
      changes: changesBetween(candidate.record, winner.record),
    };
  });
  const aside = [...candidates]
    .sort((a, b) => compareStanding(a.standing, b.standing))
    .flatMap(({ record, aside: rule }): readonly MergeRecord[] =>
      rule === undefined ? [] : [{ ...record, state: 'superseded', rule }],
    );
  return [
    ...settled.filter(({ state }) => state === 'current'),
    ...settled.filter(({ state }) => state !== 'current').reverse(),
    ...aside.reverse(),
  ];
}

function changesBetween(before: Candidate['record'], after: Candidate['record']): NonNullable<MergeRecord['changes']> {
  return INPUT_FIELDS.flatMap((field) => {
    const [was, is] = [before.verbatim[field] ?? '', after.verbatim[field] ?? ''];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}
