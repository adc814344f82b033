import type { Token } from './tokens';

/** A place in a row of tokens. Readers move it forward; {@link attempt} puts it back when they find nothing. */
export interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
}

export function cursorOver(tokens: readonly Token[]): Cursor {
  return { tokens, at: 0 };
}

export function peek(cursor: Cursor, ahead = 0): Token | undefined {
  return cursor.tokens[cursor.at + ahead];
}

export function atEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.tokens.length;
}

/** What the reader gives; without a result the cursor stays where it was. */
export function attempt<T>(cursor: Cursor, reader: (cursor: Cursor) => T | undefined): T | undefined {
  const start = cursor.at;
  const result = reader(cursor);
  if (result === undefined) cursor.at = start;
  return result;
}

/** The result of a reader that must consume everything that is left. */
export function whole<T>(cursor: Cursor, reader: (cursor: Cursor) => T | undefined): T | undefined {
  return attempt(cursor, (c) => {
    const result = reader(c);
    return result !== undefined && atEnd(c) ? result : undefined;
  });
}

/** Steps over the words, in this order, when all of them stand here. Signs count as words. */
export function takeWords(cursor: Cursor, ...words: readonly string[]): boolean {
  if (!words.every((word, i) => peek(cursor, i)?.text === word)) return false;
  cursor.at += words.length;
  return true;
}

/** Steps over the first of the phrases (each a string of words) that stands here; longer ones go first. */
export function takePhrase(cursor: Cursor, phrases: readonly string[]): string | undefined {
  const first = peek(cursor)?.text;
  if (first === undefined) return undefined;
  // Most phrases are ruled out by the word that stands here, before they are cut into words.
  return phrases.find((phrase) => phrase.startsWith(first) && takeWords(cursor, ...phrase.split(' ')));
}

export function takeIf(cursor: Cursor, accept: (token: Token) => boolean): Token | undefined {
  const token = peek(cursor);
  if (token === undefined || !accept(token)) return undefined;
  cursor.at += 1;
  return token;
}

export function takeIn(cursor: Cursor, words: ReadonlySet<string> | ReadonlyMap<string, unknown>): string | undefined {
  return takeIf(cursor, (token) => words.has(token.text))?.text;
}

/** What is left, as text. */
export function restOf(cursor: Cursor): string {
  return cursor.tokens
    .slice(cursor.at)
    .map((token) => token.text)
    .join(' ');
}
