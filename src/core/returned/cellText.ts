import { shownDate } from '../calendar/dotted';
import { cleanLines } from '../text/clean';
import { plainValue, valueText } from '../workbook/cell';
import type { CellValue } from '../workbook/content';
import { cellReference } from '../workbook/reference';
import type { FieldValue } from './types';

/** Anything that `cleanLines` would change: then the slow way; most cells of a return need none of it. */
const SIGNS = [
  '\\u0000-\\u0009\\u000B-\\u001F\\u007F-\\u00A0\\u00AD\\u0300-\\u036F',
  '\\u1680\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u2064\\u3000\\uFEFF',
].join('');
const UNTIDY = new RegExp(`[${SIGNS}]| {2}| \\n|\\n `);

/**
 * The value as text: tidied, dates as ISO civil dates, a formula as its cached value, an error as
 * Excel shows it. An absent value, and text of spaces and invisible characters, is ''.
 */
export function cellText(value: CellValue | undefined): string {
  const plain = plainValue(value);
  if (plain === undefined) return '';
  if (typeof plain === 'string') return UNTIDY.test(plain) ? cleanLines(plain) : plain.trim();
  if (typeof plain === 'boolean') return plain ? 'TRUE' : 'FALSE';
  return valueText(plain);
}

/**
 * The cell as a field, or undefined where it is blank. A formula without a cached value is not blank: somebody
 * typed it.
 */
export function fieldValue(value: CellValue | undefined, row: number, column: number): FieldValue | undefined {
  if (value === undefined) return undefined;
  const text = cellText(value);
  const uncachedFormula = typeof value === 'object' && value.kind === 'formula' && value.value === undefined;
  return text === '' && !uncachedFormula ? undefined : { cell: cellReference(row, column), value, text };
}

/** Truth values as Excel shows them in Ukrainian. */
const SHOWN_TRUTH = { true: 'ІСТИНА', false: 'ХИБНІСТЬ' } as const;

/** The field as a person sees it, where it is for words: a day is not shown in ISO. */
export function asWords(field: FieldValue): FieldValue {
  const plain = plainValue(field.value);
  if (typeof plain === 'boolean') return { ...field, text: SHOWN_TRUTH[`${plain}`] };
  return typeof plain === 'object' && plain.kind === 'date' ? { ...field, text: shownDate(field.text) } : field;
}
