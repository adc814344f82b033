const DASH = '-‐‑‒–—−―_';
const QUOTE = '"“”„‟«»″\'’‘‚`´ʺ〃';
const WORDS: ReadonlySet<string> = new Set(['те саме', 'те ж саме', 'те ж', 'так само', 'аналогічно', 'там само', 'такі самі', 'ті самі', 'ті ж', 'ті ж самі', 'той самий', 'такий самий', 'див. вище']);

/**
 * Does the cell only repeat the one above it: `-"-`, `„`, `-//-`, `-«-`, `–″–`, `-''-`, «те саме»?
 * A lone dash means «nothing» and is no ditto.
 */
export function isDitto(text: string): boolean {
  if (text.length > 40) return false;
  const bare = text.normalize('NFC').replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]+/g, ' ').trim();
  if (bare === '') return false;
  const words = bare.toLowerCase().replace(/[«»"“”().;,]/g, '').trim();
  if (WORDS.has(words)) return true;
  const signs = bare.replace(/[ .;,]/g, '');
  let quotes = 0;
  let slashes = 0;
  for (const sign of signs) {
    if (QUOTE.includes(sign)) quotes += 1;
    else if (sign === '/' || sign === '\\') slashes += 1;
    else if (!DASH.includes(sign)) return false;
  }
  return signs.length <= 8 && (quotes > 0 || slashes >= 2);
}
