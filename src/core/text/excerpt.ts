/** Letters of a text that a finding or a column shows. */
const USUAL = 120;

/** Where to cut a text after at most so many letters: half a character is none, and XML could not hold it. */
export function wholeLetters(text: string, most: number): number {
  if (text.length <= most) return text.length;
  return /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
}

/** The beginning of a text that is too long for its place, with an ellipsis; never half a character. */
export function excerpt(text: string, longest: number = USUAL): string {
  return text.length <= longest ? text : `${text.slice(0, wholeLetters(text, longest - 1))}…`;
}

/** The beginning of a text in whole words, with an ellipsis where some are left out. */
export function wordExcerpt(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest).replace(/[\s,;:(«–—-]*\S*$/u, '');
  return cut === '' ? excerpt(text, longest) : `${cut}…`;
}

/** The first of many, and an ellipsis where there are more. */
export function firstOf(items: readonly string[], most: number, separator = ', '): string {
  const shown = items.slice(0, most).join(separator);
  return items.length > most ? `${shown}…` : shown;
}
