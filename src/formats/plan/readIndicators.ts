import Papa from 'papaparse';
import type { IndicatorRow } from '../../core/plan/indicators';
import { foldKey } from '../../core/text/clean';
import { decodeText } from '../csv/decodeText';

const HEADERS: Readonly<Record<keyof IndicatorRow, readonly string[]>> = {
  measure: ['захід', '№ заходу', 'номер заходу', 'пункт', 'measure'],
  name: ['показник', 'найменування показника', 'назва', 'indicator', 'name'],
  unit: ['одиниця', 'одиниця виміру', 'од.', 'unit'],
};

/**
 * Indicators beside a plan: delimited text (`;`, `,` or tab; UTF-8 or windows-1251) with the columns
 * measure, indicator, unit in any order. Without a header they stand in this order. Rows that name no
 * measure or no indicator are left out.
 */
export function readIndicators(bytes: Uint8Array): readonly IndicatorRow[] {
  const { data } = Papa.parse<string[]>(decodeText(bytes), { skipEmptyLines: 'greedy', delimitersToGuess: [';', ',', '\t'] });
  const [first, ...rest] = data;
  if (first === undefined) return [];
  const columns = columnsOf(first);
  const rows = columns === undefined ? data : rest;
  const { measure, name, unit } = columns ?? { measure: 0, name: 1, unit: 2 };
  return rows.map((row) => ({ measure: row[measure]?.trim() ?? '', name: row[name]?.trim() ?? '', unit: row[unit]?.trim() ?? '' })).filter((row) => row.measure !== '' && row.name !== '');
}

function columnsOf(header: readonly string[]): Readonly<Record<keyof IndicatorRow, number>> | undefined {
  const find = (field: keyof IndicatorRow): number => header.findIndex((cell) => HEADERS[field].some((word) => foldKey(word) === foldKey(cell)));
  const columns = { measure: find('measure'), name: find('name'), unit: find('unit') };
  return columns.measure < 0 || columns.name < 0 ? undefined : columns;
}
