import { dateCell, numberCell } from '../../../core/workbook/cell';
import type { CellValue } from '../../../core/workbook/content';
import { shownNumber } from '../../../formats/xlsx/read/shownNumber';
import { isDateFormat } from '../../../formats/xlsx/read/styles';
import { given } from '../../../core/given';

type Plain = Exclude<CellValue, { readonly kind: 'formula' }>;

/**
 * What a cell holds, of its value, formula, number format and value type as Office.js shows them. Blank is undefined.
 */
export function cellValueOf(
  value: unknown,
  formula: unknown,
  numberFormat: string,
  valueType: string,
): CellValue | undefined {
  const plain = plainOf(value, numberFormat, valueType);
  // A text that begins with "=" reads the same as value and as formula.
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value)
    return { kind: 'formula', formula: formula.slice(1), ...given({ value: plain }) };
  return plain === '' ? undefined : plain;
}

function plainOf(value: unknown, numberFormat: string, valueType: string): Plain | undefined {
  if (valueType === 'Error') return { kind: 'error', error: String(value) };
  if (typeof value === 'number')
    return isDateFormat(numberFormat) ? dateCell(value) : numberCell(value, 1900, shownNumber(value, numberFormat));
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
}
