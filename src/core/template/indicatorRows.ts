import type { Indicator } from '../plan/types';
import type { TemplateRow } from './templateRows';

/** One row of «Показники»: duty × indicator. */
export interface IndicatorRow {
  /** `2.1@2019-H1#1` */
  readonly key: string;
  readonly row: TemplateRow;
  readonly indicator: Indicator;
}

export function indicatorRows(rows: readonly TemplateRow[]): readonly IndicatorRow[] {
  return rows.flatMap((row) =>
    row.measure.indicators.map((indicator) => ({ key: `${row.duty.key}#${indicator.no}`, row, indicator })),
  );
}
