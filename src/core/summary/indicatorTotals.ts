import { coded } from '../texts';
import type { Measure } from '../plan/types';
import { foldKey } from '../text/clean';
import type { DutyCell, SummaryNote, SummaryRow } from './types';

/**
 * Sums of one measure × period by indicator: only values in the plan's own unit are added up. Bodies
 * by consent add their numbers too. What stands in another unit is reported in a note; what another body has counted as
 * well (`twice`) is not in the sum and stands beside it.
 */
export function indicatorTotals(
  measure: Measure,
  cells: readonly DutyCell[],
  nameOf: (bodyId: string) => string,
  twice: ReadonlySet<DutyCell> = new Set(),
): { readonly totals: SummaryRow['indicators']; readonly notes: readonly SummaryNote[] } {
  const notes: SummaryNote[] = [];
  const totals = measure.indicators.flatMap(({ no, name, unit }) => {
    let total = 0;
    let bodies = 0;
    const doubtful: { readonly cell: DutyCell; readonly value: number }[] = [];
    for (const cell of cells) {
      const { record, bodyId, state } = cell;
      const found = state === 'answered' ? record?.indicators.find(({ key }) => key.endsWith(`#${no}`)) : undefined;
      if (found?.value === undefined) continue;
      if (found.unit !== undefined && foldKey(found.unit) !== foldKey(unit)) {
        const { value, unit: theirs } = found;
        const params = { body: nameOf(bodyId), name, value, unit: theirs, expected: unit };
        notes.push(coded('summary.note', 'unit-differs', params));
        continue;
      }
      if (twice.has(cell) && found.value > 0) {
        doubtful.push({ cell, value: found.value });
        continue;
      }
      total += found.value;
      bodies += 1;
    }
    if (bodies === 0) return [];
    return [{ name, unit, total: round(total), bodies, ...(doubtful.length === 0 ? {} : { doubtful }) }];
  });
  return { totals, notes };
}

/** Binary fractions add up with dust: 0.1 + 0.2. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
