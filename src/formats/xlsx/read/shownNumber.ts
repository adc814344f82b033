/**
 * «0», «0.00», «#.00», «0%», «0.0#%»: digits that always stand and digits that stand where they are needed. Colours, a
 * minus in brackets and literal text are left out.
 */
const SIMPLE = /^[#?,]{0,9}0?(?:\.(0{0,10})([#?]{0,10}))?(%?)$/;

/**
 * How a number stands in its cell, where that says more than the figure: a percentage («85%» is 0.85), a number of
 * decimals that is fixed («1.10» is 1.1). Undefined for other formats, and where the figure itself is shown.
 */
export function shownNumber(number: number, format: string | undefined): string | undefined {
  if (format === undefined) return undefined;
  const [positive = ''] = format.split(';');
  const digits = positive.replace(/\[[^\]]*\]|"[^"]*"|\\.|_.|\*.|\s/g, '');
  const match = SIMPLE.exec(digits);
  if (match === null || !/[0#?]/.test(digits)) return undefined;
  const [, fixed = '', wanted = '', percent = ''] = match;
  if (percent === '%') return `${withDecimals(number * 100, fixed.length, wanted.length)}%`;
  const shown = withDecimals(number, fixed.length, wanted.length);
  return fixed + wanted === '' || shown === String(number) ? undefined : shown;
}

/** Zeros behind the fixed decimals do not stand. */
function withDecimals(number: number, fixed: number, wanted: number): string {
  const shown = number.toFixed(fixed + wanted);
  let end = shown.length;
  for (let left = wanted; left > 0 && shown[end - 1] === '0'; left--) end--;
  return shown.slice(0, shown[end - 1] === '.' ? end - 1 : end);
}
