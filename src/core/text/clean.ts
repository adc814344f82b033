/** Characters that carry no meaning in a name or a number: soft hyphen, zero-width, BOM, direction marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const SPACES = /[ \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t\v\f]+/g;
const APOSTROPHES = /[\u2019\u2018\u02BC\u0060\u00B4\u2032\uFF07\u02B9\u05F3\u0301](?=[\p{L}]|$)/gu;

/** Latin letters that look like Cyrillic ones, in both cases. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['A', 'А'],
  ['B', 'В'],
  ['C', 'С'],
  ['E', 'Е'],
  ['H', 'Н'],
  ['I', 'І'],
  ['K', 'К'],
  ['M', 'М'],
  ['O', 'О'],
  ['P', 'Р'],
  ['T', 'Т'],
  ['X', 'Х'],
  ['Y', 'У'],
  ['a', 'а'],
  ['c', 'с'],
  ['e', 'е'],
  ['i', 'і'],
  ['o', 'о'],
  ['p', 'р'],
  ['x', 'х'],
  ['y', 'у'],
  ['ï', 'ї'],
  ['Ï', 'Ї'],
]);

/**
 * A sign that is not plain, or a space too many: most of what is cleaned has neither. A search for one
 * place, not a match of the whole: a loop over megabytes would exhaust the matcher's stack.
 */
const UNCLEAN = /[^ -~\u0400-\u045F\u0490\u0491№«»–—“”„]| {2}|^ | $/;

/**
 * One line of text as a person reads it: NFC, any space (also NBSP and line breaks) is one space,
 * invisible characters are gone, ends are trimmed. Letters, quotes and apostrophes stay as written.
 */
export function clean(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return composed(text)
    .replace(/[\r\n\u2028\u2029]+/g, ' ')
    .replace(SPACES, ' ')
    .trim();
}

/** As {@link clean}, but line breaks stay (as `\n`), without blank lines at the ends. */
export function cleanLines(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return composed(text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replace(SPACES, ' ').trim())
    .join('\n')
    .trim();
}

/** Without invisible characters first: they keep apart what is to be composed, and NFC itself makes none of them. */
function composed(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFC');
}

/** Every apostrophe inside a word becomes `'` (U+0027). */
export function straightenApostrophes(text: string): string {
  return text.replace(APOSTROPHES, "'");
}

/** Latin look-alikes become Cyrillic in each word that has a Cyrillic letter, or consists of look-alikes only. */
export function foldLookalikes(text: string): string {
  if (!/[A-Za-zïÏ]/.test(text)) return text;
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const foldable = /\p{Script=Cyrillic}/u.test(word) || [...word].every((letter) => LOOKALIKES.has(letter));
    return foldable ? [...word].map((letter) => LOOKALIKES.get(letter) ?? letter).join('') : word;
  });
}

/**
 * The key under which two spellings of the same words are equal: cleaned, lower case, one apostrophe, one dash,
 * one quote, Cyrillic look-alikes.
 */
export function foldKey(text: string): string {
  return straightenApostrophes(foldLookalikes(clean(text)))
    .toLowerCase()
    .replace(/[‐‑‒–—−―]/g, '-')
    .replace(/[«»“”„‟"″]/g, '"');
}
