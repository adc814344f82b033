import { columnLetters } from '../workbook/reference';
import { INDICATOR_COLUMNS, type IndicatorColumn } from './fields';
import { indicatorRows } from './indicatorRows';
import type { TemplateRow } from './templateRows';

/** Rows of «Показники» above the table, 1-based. */
export const INDICATOR_ROWS = { title: 1, note: 2, ids: 3, header: 4, first: 5 } as const;
/** Its columns in their order. */
export const INDICATOR_LAYOUT = Object.keys(INDICATOR_COLUMNS) as readonly IndicatorColumn[];

export function indicatorLetters(column: IndicatorColumn): string {
  return columnLetters(INDICATOR_LAYOUT.indexOf(column) + 1);
}

/** The cells of the values, by the keys of the indicators. */
export function indicatorPlaces(rows: readonly TemplateRow[]): ReadonlyMap<string, string> {
  const letters = indicatorLetters('value');
  return new Map(indicatorRows(rows).map(({ key }, index) => [key, `${letters}${INDICATOR_ROWS.first + index}`]));
}
