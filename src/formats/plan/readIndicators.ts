import Papa from 'papaparse';
import type { IndicatorRow } from '../../core/plan/indicators';
import { readCell } from '../../core/plan/sheet/sheetTable';
import { clean, foldKey } from '../../core/text/clean';
import { decodeText } from '../delimited/decodeText';
import { readWorkbook } from '../xlsx/read/readWorkbook';

type Grid = readonly (readonly string[])[];

const HEADERS: Readonly<Record<keyof IndicatorRow, readonly string[]>> = {
  measure: ['захід', '№ заходу', 'номер заходу', 'пункт', 'measure'],
  name: ['показник', 'найменування показника', 'назва показника', 'назва', 'indicator', 'name'],
  unit: ['одиниця', 'одиниця виміру', 'одиниці виміру', 'од. виміру', 'од.', 'unit'],
};
/** Rows within which the header is looked for: a title may stand above it. */
const HEAD = 10;

/**
 * Indicators beside a plan: delimited text (`;`, `,` or tab; UTF-8 or windows-1251) or the first sheet of
 * an .xlsx, with the columns measure, indicator, unit in any order. Without a header they stand in this
 * order. A row without a measure goes on with the one above; rows that name no indicator are left out.
 */
export function readIndicators(bytes: Uint8Array): readonly IndicatorRow[] {
  const grid =
    bytes[0] === 0x50 && bytes[1] === 0x4b
      ? fromWorkbook(bytes)
      : Papa.parse<string[]>(decodeText(bytes), { skipEmptyLines: 'greedy', delimitersToGuess: [';', ',', '\t'] }).data;
  const header = grid.slice(0, HEAD).findIndex((row) => columnsOf(row) !== undefined);
  const { measure, name, unit } = columnsOf(grid[header] ?? []) ?? { measure: 0, name: 1, unit: 2 };
  let above = '';
  return grid
    .slice(header + 1)
    .map((row) => {
      above = clean(row[measure] ?? '') || above;
      return { measure: above, name: clean(row[name] ?? ''), unit: clean(row[unit] ?? '') };
    })
    .filter((row) => row.measure !== '' && row.name !== '');
}

function fromWorkbook(bytes: Uint8Array): Grid {
  const outcome = readWorkbook(bytes);
  if (outcome.kind !== 'workbook') return [];
  const { content } = outcome;
  const sheet = content.sheets.find((one) => one.state === 'visible');
  return sheet === undefined ? [] : sheet.rows.map(({ cells }) => Array.from(cells, (cell) => readCell(cell, '').text));
}

function columnsOf(header: readonly string[]): Readonly<Record<keyof IndicatorRow, number>> | undefined {
  const find = (field: keyof IndicatorRow): number =>
    header.findIndex((cell) => HEADERS[field].some((word) => foldKey(word) === foldKey(cell)));
  const columns = { measure: find('measure'), name: find('name'), unit: find('unit') };
  return columns.measure < 0 || columns.name < 0 ? undefined : columns;
}
