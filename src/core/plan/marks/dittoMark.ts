const DASH = '-‐‑‒–—−―_';
const QUOTE = '"“”„‟«»″\'’‘‚`´ʺ〃';
const WORDS: ReadonlySet<string> = new Set([
  'те саме',
  'те ж саме',
  'те ж',
  'так само',
  'аналогічно',
  'там само',
  'такі самі',
  'ті самі',
  'ті ж',
  'ті ж самі',
  'той самий',
  'такий самий',
  'див. вище',
]);

/**
 * Does the cell only repeat the one above it: `-"-`, `„`, `-//-`, `-«-`, `–″–`, `-''-`, «те саме»?
 * A lone dash means «nothing» and is no ditto.
 */
export function isDitto(text: string): boolean {
  if (text.length > 40) return false;
  const bare = text
    .normalize('NFC')
    .replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]+/g, ' ')
    .trim();
  if (bare === '') return false;
  const words = bare
    .toLowerCase()
    .replace(/[«»"“”().;,]/g, '')
    .trim();
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

const SIGNS = /^[-‐‑‒–—−―_"“”„‟«»″'’‘‚`´ʺ〃/\\ ]{1,12}/;
const SAID = /^(?:те (?:ж )?саме|ті (?:ж )?самі|такі самі|те ж|ті ж)(?=[\s,;])/i;

/**
 * What a cell adds to its ditto mark: `-"-, МОН` → `МОН`; undefined where no mark opens the cell or nothing follows.
 */
export function afterDitto(text: string): string | undefined {
  const signs = (SIGNS.exec(text) ?? SAID.exec(text))?.[0];
  if (signs === undefined || !isDitto(signs)) return undefined;
  const rest = text.slice(signs.length);
  // A single quote sign that touches a word opens a name; a mark of several signs or with a gap behind does not.
  const apart = /^[,;\n]/.test(rest) || (/\s$/.test(signs) && signs.trim().length > 1) || /^\s/.test(rest);
  const added = rest
    .replace(/^[\s,;]+|^(?:та|і|й|а також|крім того)\s+/gu, '')
    .replace(/^(?:та|і|й|а також)\s+/u, '')
    .trim();
  return apart && added !== '' ? added : undefined;
}
