import type { Cell, Format, Scalar } from './model';

/**
 * What Excel makes of a value that is written into a cell, as if it had been typed. Assumption, on the strict
 * side: in a cell with text format an apostrophe stays where it is; elsewhere it is taken away.
 */
export function typed(
  value: Scalar,
  format: Format,
): Pick<Cell, 'value'> & { readonly formula?: string; readonly isError?: boolean } {
  if (typeof value !== 'string') return { value: format.numberFormat === '@' ? String(value) : value };
  if (format.numberFormat === '@') return { value };
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (value.startsWith('=') && value.length > 1) return { value: '', formula: value };
  const text = value.trim();
  // Excel takes what begins with a sign for a formula, unless it is a number.
  if (/^[+-]/.test(text) && text.length > 1 && !isNumber(text)) return { value: '', formula: `=${text}` };
  if (text.startsWith('@') && text.length > 1) return { value: '', formula: `=${text}` };
  return literal(text, value);
}

/** A number, a percentage, a date, a truth value, an error; else the text as it was typed. */
function literal(text: string, value: string): Pick<Cell, 'value'> & { readonly isError?: boolean } {
  if (isNumber(text)) return { value: Number(text.replace(',', '.')) };
  if (/^\d{1,3}([.,]\d+)?%$/.test(text)) return { value: Number(text.slice(0, -1).replace(',', '.')) / 100 };
  const date = dateOf(text);
  if (date !== undefined) return { value: date };
  if (/^(true|false|істина|хибність)$/i.test(text)) return { value: /^(true|істина)$/i.test(text) };
  if (/^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/.test(text)) return { value: text, isError: true };
  return { value };
}

function isNumber(text: string): boolean {
  return /^[-+]?(\d+([.,]\d*)?|[.,]\d+)([eE][-+]?\d+)?$/.test(text);
}

/** The serial of dates that Excel recognises in typed text: `09.12.2019`, `2019-12-09`, `9/12/2019`. */
function dateOf(text: string): number | undefined {
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const parts = dotted === null ? iso?.slice(1) : dotted.slice(1).reverse();
  const [year = 0, month = 0, day = 0] = (parts ?? []).map(Number);
  if (year < 1901 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25569;
}
