import { clean } from '../../../text/clean';
import type { Line } from '../atoms';

/** A filled line of the text. */
export interface Token {
  readonly line: number;
  /** Cleaned. */
  readonly text: string;
  /** Does a blank line stand before it? */
  readonly apart: boolean;
  /** On which page, counted from 0: a form feed begins the next. */
  readonly page: number;
}

export function tokensOf(lines: readonly Line[]): readonly Token[] {
  const tokens: Token[] = [];
  let [page, apart] = [0, true];
  for (const { line, text } of lines) {
    const feeds = text.split('\f').length - 1;
    page += feeds;
    const words = clean(text);
    apart ||= feeds > 0 || words === '';
    if (words === '') continue;
    tokens.push({ line, text: words, apart, page });
    apart = false;
  }
  return tokens;
}
