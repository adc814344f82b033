import { given } from '../given';
import { compareStanding, isAfter, type Standing } from './precedence';
import type { Candidate } from './settle';
import type { QuarantinedRow } from './types';

/** A row that was refused, and how it stands among the answers of its body. */
export interface RefusedRow {
  readonly row: QuarantinedRow;
  readonly standing: Standing;
  /** The answers of the body to the same row of the round; undefined where it answers none. */
  readonly group?: string;
}

/** The refused rows, each with the later file whose answer to the same row was accepted in its place. */
export function withCorrections(
  refused: readonly RefusedRow[],
  candidatesOf: (group: string) => readonly Candidate[],
): readonly QuarantinedRow[] {
  return refused.map(({ row, standing, group }) => {
    const fixed = group === undefined ? undefined : firstAfter(standing, candidatesOf(group));
    if (fixed === undefined) return row;
    const { file, member } = fixed.record.provenance;
    return { ...row, closedBy: { file, ...given({ member }) } };
  });
}

function firstAfter(standing: Standing, candidates: readonly Candidate[]): Candidate | undefined {
  return candidates
    .filter(
      (one) => one.aside === undefined && one.standing.sha256 !== standing.sha256 && isAfter(one.standing, standing),
    )
    .sort((a, b) => compareStanding(a.standing, b.standing))[0];
}
