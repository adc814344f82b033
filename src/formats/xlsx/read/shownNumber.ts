/** «0», «0.00», «0%», «0.0%», also with colours, a minus in brackets and literal text left out. */
const SIMPLE = /^#?,?#{0,3}0(?:\.(0{1,10}))?(%?)$/;

/**
 * How a number stands in its cell, where that says more than the figure: a percentage («85%» is 0.85), a number of
 * decimals that is fixed («1.10» is 1.1). Undefined for other formats, and where the figure itself is shown.
 */
export function shownNumber(number: number, format: string | undefined): string | undefined {
  if (format === undefined) return undefined;
  const [positive = ''] = format.split(';');
  const match = SIMPLE.exec(positive.replace(/\[[^\]]*\]|"[^"]*"|\\.|_.|\*.|\s/g, ''));
  if (match === null) return undefined;
  const [, decimals = '', percent = ''] = match;
  if (percent === '%') return `${(number * 100).toFixed(decimals.length)}%`;
  const shown = number.toFixed(decimals.length);
  return decimals === '' || shown === String(number) ? undefined : shown;
}
