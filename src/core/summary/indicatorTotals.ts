import type { Measure } from '../plan/types';
import { foldKey } from '../text/clean';
import type { DutyCell, SummaryNote, SummaryRow } from './types';

/**
 * Sums of one measure × period by indicator: only values in the plan's own unit are added up. Bodies
 * by consent add their numbers too. What stands in another unit is told in a note.
 */
export function indicatorTotals(
  measure: Measure,
  cells: readonly DutyCell[],
  nameOf: (bodyId: string) => string,
): { readonly totals: SummaryRow['indicators']; readonly notes: readonly SummaryNote[] } {
  const notes: SummaryNote[] = [];
  const totals = measure.indicators.flatMap(({ no, name, unit }) => {
    let total = 0;
    let bodies = 0;
    for (const { record, bodyId, state } of cells) {
      const found = state === 'answered' ? record?.indicators.find(({ key }) => key.endsWith(`#${no}`)) : undefined;
      if (found?.value === undefined) continue;
      if (found.unit !== undefined && foldKey(found.unit) !== foldKey(unit)) {
        notes.push({
          code: 'unit-differs',
          params: { body: nameOf(bodyId), name, value: found.value, unit: found.unit, expected: unit },
        });
        continue;
      }
      total += found.value;
      bodies += 1;
    }
    return bodies === 0 ? [] : [{ name, unit, total: round(total), bodies }];
  });
  return { totals, notes };
}

/** Binary fractions add up with dust: 0.1 + 0.2. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
