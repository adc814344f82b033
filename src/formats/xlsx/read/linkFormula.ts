const LINK = /^HYPERLINK\(\s*"((?:https?|ftp|mailto):[^"]{1,2000})"\s*(?:[,;](.*))?\)$/is;
const WORDS = /^\s*"((?:[^"]|"")*)"\s*$/;

/**
 * What a person sees of a link that was typed as a formula, `HYPERLINK("https://…","звіт")`: its words and the address
 * behind them, as of a link that was put in. The stored value is not asked where the formula names the words: some
 * programs store 0. Undefined for any other formula, and for places inside the workbook.
 */
export function linkText(formula: string, stored: unknown): string | undefined {
  const [, address, rest] = LINK.exec(formula) ?? [];
  if (address === undefined) return undefined;
  const named = rest === undefined ? undefined : WORDS.exec(rest)?.[1]?.replace(/""/g, '"');
  const words = (named ?? (rest !== undefined && typeof stored === 'string' ? stored : '')).trim();
  return words === '' || words.includes(address) ? words || address : `${words} (${address})`;
}
