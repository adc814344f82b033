import type { CivilDate } from '../calendar/civilDate';
import { decisionId, redecide } from './decide';
import { turned } from './reversal';
import type { Consolidation, Decision } from './types';

/** What the ministry does about a later answer: it counts, the earlier one stays, or the body is asked meanwhile. */
export const RESUBMISSION_CHOICES = ['accept', 'keep', 'ask'] as const;
export type ResubmissionChoice = (typeof RESUBMISSION_CHOICES)[number];

/** A row of a later return. */
export interface LaterAnswer {
  readonly sha256: string;
  readonly key: string;
  readonly body: string;
}

/** Chooses for some rows at once; another choice for the same row is taken back, and stays in «Рішення». */
export function choose(
  consolidation: Consolidation,
  rows: readonly LaterAnswer[],
  choice: ResubmissionChoice,
  on: CivilDate,
): Consolidation {
  if (rows.length === 0) return consolidation;
  const decisions = new Map(consolidation.decisions.map((one) => [one.id, one]));
  for (const row of rows)
    for (const one of RESUBMISSION_CHOICES) {
      const decision: Omit<Decision, 'id'> = { kind: 'resubmission', on, params: { ...row, choice: one } };
      const id = decisionId(decision);
      const known = decisions.get(id);
      if (one === choice) {
        if (known === undefined) decisions.set(id, { ...decision, id });
        else if (known.reversed === true) decisions.set(id, turned(known, false));
      } else if (known !== undefined && known.reversed !== true) decisions.set(id, turned(known, true));
    }
  return redecide(consolidation, [...decisions.values()]);
}
