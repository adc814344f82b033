/**
 * A few words in angle brackets that are the whole text: «<опис>», «<<текст>>», «‹дата›». So LibreOffice and makers of
 * forms show where to write. Addresses, tags with a slash, and what has figures in it are somebody's own words.
 */
const BRACKETED = /^(?:<{1,2}|‹{1,2})[^<>‹›\d@/]{0,60}?\p{L}[^<>‹›\d@/]{0,60}?(?:>{1,2}|›{1,2})$/u;

/** Does the whole text only say, in angle brackets, what to write here? */
export function isBracketedPrompt(text: string): boolean {
  return BRACKETED.test(text.trim());
}
