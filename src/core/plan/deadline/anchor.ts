import { peek, restOf, type Cursor } from './cursor';

/**
 * The event named by what is left, as written, without a quoted title:
 * «прийняття Закону України “Про …”» → `прийняття Закону`.
 */
export function anchorFrom(cursor: Cursor): string | undefined {
  const first = peek(cursor);
  if (first === undefined || first.kind === 'sign') return undefined;
  const written = (first.source ?? restOf(cursor)).slice(first.at ?? 0);
  cursor.at = cursor.tokens.length;
  const quote = written.search(/[«"“„]/);
  return (quote > 0 ? written.slice(0, quote) : written).replace(/[\s.;,]+$/, '').replace(/ України$/, '');
}
