import type { CivilDate } from '../calendar/civilDate';
import type { Round } from '../duties/types';
import type { Language } from '../texts';

/** What a template says of itself, three times: `_planzvit`, custom document properties, the visible title line. */
export interface Stamp {
  readonly kind: 'template' | 'consolidation' | 'plan';
  readonly format: number;
  readonly planId: string;
  readonly edition: string;
  readonly round: Round;
  readonly body?: { readonly id: string; readonly name: string };
  /** Of a workbook that went back to its body for correction. */
  readonly correction?: CorrectionStamp;
  /** Of a unit of the body: its id and name, the id of the body that it reports to, all units of the body. */
  readonly unit?: string;
  readonly unitName?: string;
  readonly parent?: string;
  readonly units?: readonly StampedUnit[];
  readonly language: Language;
  readonly registryDate: CivilDate;
  readonly created: CivilDate;
}

/** A unit of a body, with the keys of the rows that it answers. */
export interface StampedUnit {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly rows: readonly string[];
}

/** Which correction of the body's report it is, and the day before which it cannot have come back. */
export interface CorrectionStamp {
  /** 1 for the first time that rows went back. */
  readonly no: number;
  readonly from: CivilDate;
}

/**
 * The stamp as flat text pairs, in order; the keys of `_planzvit` column A and, with the prefix, of the custom
 * properties.
 */
export function stampPairs(stamp: Stamp): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [
    ['kind', stamp.kind],
    ['format', String(stamp.format)],
    ['plan', stamp.planId],
    ['edition', stamp.edition],
    ['round', stamp.round.id],
    ['asOf', stamp.round.asOf],
    ['due', stamp.round.due],
  ];
  if (stamp.body !== undefined) pairs.push(['body', stamp.body.id], ['bodyName', stamp.body.name]);
  if (stamp.unit !== undefined) pairs.push(['unit', stamp.unit]);
  if (stamp.unitName !== undefined) pairs.push(['unitName', stamp.unitName]);
  if (stamp.parent !== undefined) pairs.push(['parent', stamp.parent]);
  if (stamp.correction !== undefined)
    pairs.push(['correction', String(stamp.correction.no)], ['correctionFrom', stamp.correction.from]);
  pairs.push(['language', stamp.language], ['registryDate', stamp.registryDate], ['created', stamp.created]);
  return pairs;
}

/**
 * The visible line of the title block. The part in brackets is for machines and the same in every
 * language: `[PZ1|plan id|first 12 digits of the edition|round|asOf|due|body id]`; of a unit `body id#unit id`.
 */
export function stampLine(stamp: Stamp): string {
  return (
    `[PZ${stamp.format}|${stamp.planId}|${stamp.edition.slice(0, 12)}|${stamp.round.id}|` +
    `${stamp.round.asOf}|${stamp.round.due}|${stamp.body?.id ?? ''}${stamp.unit === undefined ? '' : `#${stamp.unit}`}]`
  );
}
