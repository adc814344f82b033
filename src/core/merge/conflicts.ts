import type { Decision, MinistryEdit } from './types';

/**
 * Differences between two consolidations that a person has settled are shown no more; a decision taken back shows
 * them again.
 */
export function withSettledConflicts(
  edits: readonly MinistryEdit[],
  decisions: readonly Decision[],
): readonly MinistryEdit[] {
  const settled = decisions.filter(({ kind }) => kind === 'conflict');
  if (settled.length === 0) return edits;
  return edits.map((edit): MinistryEdit => {
    let conflicts = edit.conflicts ?? [];
    for (const { params, reversed } of settled) {
      if (params.key !== edit.key) continue;
      const { field = '', mine = '', theirs = '' } = params;
      const others = conflicts.filter((one) => one.field !== field || one.mine !== mine || one.theirs !== theirs);
      conflicts = reversed === true ? [...others, { field, mine, theirs }] : others;
    }
    const { conflicts: _, ...rest } = edit;
    return conflicts.length === 0 ? rest : { ...rest, conflicts };
  });
}
