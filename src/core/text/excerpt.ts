/** Letters of a text that a finding or a column shows. */
const USUAL = 120;
/**
 * Letters that one finding quotes of what stands nowhere else: all that people write, bounded for a hostile file.
 * «Зауваження» has room for it: what is too long for its cell goes on on «Продовження».
 */
export const MOST_QUOTED = 1_000_000;
/** Letters of a finding on a screen; the whole of it stands in «Зауваження». */
export const MOST_SHOWN = 24_000;
/** Fewer of a text say nothing. */
const SHORTEST = 20;

/** Where to cut a text after at most so many letters: half a character is none, and XML could not hold it. */
export function wholeLetters(text: string, most: number): number {
  if (text.length <= most) return text.length;
  return /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
}

/** The beginning of a text that is too long for its place, with an ellipsis; never half a character. */
export function excerpt(text: string, longest: number = USUAL): string {
  return text.length <= longest ? text : `${text.slice(0, wholeLetters(text, longest - 1))}…`;
}

/** The beginnings of texts side by side: short ones stand whole, and leave their room to the longer ones. */
export function excerpts(texts: readonly string[], longest: number, separator: string): string {
  if (texts.length * SHORTEST > longest) return excerpt(texts.join(separator), longest);
  let room = longest - separator.length * Math.max(0, texts.length - 1);
  let left = texts.length;
  const shares = new Map<number, number>();
  for (const [i, { length }] of [...texts.entries()].sort(([, a], [, b]) => a.length - b.length)) {
    const share = Math.max(1, Math.min(length, Math.floor(room / left)));
    shares.set(i, share);
    room -= share;
    left -= 1;
  }
  return texts.map((text, i) => excerpt(text, shares.get(i))).join(separator);
}

/** The beginning of a text in whole words, with an ellipsis where some are left out. */
export function wordExcerpt(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest).replace(/[\s,;:(«–—-]*\S*$/u, '');
  return cut === '' ? excerpt(text, longest) : `${cut}…`;
}

/** All the texts, each whole, as long as there is room; none is made that would find none. */
export function quotedWhole(texts: Iterable<string>, separator = '; '): string {
  let quoted = '';
  for (const text of texts) {
    quoted = quoted === '' ? text : `${quoted}${separator}${text}`;
    if (quoted.length > MOST_QUOTED) return excerpt(quoted, MOST_QUOTED);
  }
  return quoted;
}

/** The first of many, and an ellipsis where there are more. */
export function firstOf(items: readonly string[], most: number, separator = ', '): string {
  const shown = items.slice(0, most).join(separator);
  return items.length > most ? `${shown}…` : shown;
}
