import { foldKey } from '../text/clean';

/** Header words as a key: folded, without a footnote mark, a unit in brackets or closing punctuation. */
export function foldHeader(text: string): string {
  return foldKey(text)
    .replace(/[*:.]+$/, '')
    .trim();
}
