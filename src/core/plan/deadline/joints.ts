import { takeIf, takeIn, takeWords, type Cursor } from './cursor';
import { AND_WORDS } from './words';

/** What joins the ends of a range, or the items of a list. */
export function takeJoint(cursor: Cursor): 'range' | 'list' | undefined {
  if (takeWords(cursor, '-') || takeWords(cursor, 'по') || takeWords(cursor, 'до')) return 'range';
  return takeComma(cursor) ? 'list' : undefined;
}

/** A comma, «та», or both. */
export function takeComma(cursor: Cursor): boolean {
  const comma = takeIf(cursor, (token) => token.text === ',' || token.text === ';' || token.text === '/') !== undefined;
  return takeIn(cursor, AND_WORDS) !== undefined || comma;
}
