import { fromExcelSerial } from '../calendar/excelSerial';
import { cleanLines } from '../text/clean';
import type { CellValue } from '../workbook/content';
import { cellReference } from '../workbook/reference';
import type { FieldValue } from './types';

/** Anything that `cleanLines` would change: then the slow way; most cells of a return need none of it. */
const UNTIDY =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u00A0\u00AD\u0300-\u036F\u1680\u2000-\u200F\u2028-\u202F\u205F-\u2064\u3000\uFEFF]| {2}| \n|\n /;

/**
 * The value as text: tidied, dates as ISO civil dates, a formula as its cached value, an error as
 * Excel shows it. An absent value, and text of spaces and invisible characters, is ''.
 */
export function cellText(value: CellValue | undefined, date1904: boolean): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return UNTIDY.test(value) ? cleanLines(value) : value.trim();
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value.kind === 'date') return fromExcelSerial(value.serial, date1904) ?? String(value.serial);
  if (value.kind === 'error') return value.error;
  return cellText(value.value, date1904);
}

/**
 * The cell as a field, or undefined where it is blank. A formula without a cached value is not blank: somebody
 * typed it.
 */
export function fieldValue(
  value: CellValue | undefined,
  row: number,
  column: number,
  date1904: boolean,
): FieldValue | undefined {
  if (value === undefined) return undefined;
  const text = cellText(value, date1904);
  const uncachedFormula = typeof value === 'object' && value.kind === 'formula' && value.value === undefined;
  return text === '' && !uncachedFormula ? undefined : { cell: cellReference(row, column), value, text };
}
