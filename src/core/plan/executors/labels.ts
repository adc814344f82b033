import { keyAt, skipBreaks, type Cell } from './cell';
import { nominativeAt } from './phrases';

/** «Мінфін - відповідальний»: the part that a body plays, not another executor. */
const PART = /^(?:відповідальн|головн|основн|координа|узагальн|(?:спів)?викона[вц]|(?:спів)?розробни)/;
const SURE_PART = /^(?:(?:спів)?виконав|відповідальн)/;
const LONGEST = 5;

/** The index after the words that show a part, after «назва -»: `головний виконавець`. */
export function partAt(cell: Cell, at: number): number | undefined {
  return PART.test(keyAt(cell, at)) ? wordsEnd(cell, at) : undefined;
}

/** «співвиконавці: …», «Головний виконавець – …»: words in front of the names, with their mark. The index after it. */
export function labelAt(cell: Cell, at: number): number | undefined {
  if (!PART.test(keyAt(cell, at))) return undefined;
  const end = wordsEnd(cell, at);
  const sure = Array.from({ length: end - at }, (_, i) => keyAt(cell, at + i)).some((key) => SURE_PART.test(key));
  if (!sure) return undefined;
  if (keyAt(cell, end) === ':') return end + 1;
  return keyAt(cell, end) === '-' && nominativeAt(cell, skipBreaks(cell, end + 1)) !== undefined ? end + 1 : undefined;
}

function wordsEnd(cell: Cell, at: number): number {
  let i = at + 1;
  while (i < at + LONGEST && cell.tokens[i]?.kind === 'word' && nominativeAt(cell, i) === undefined) i += 1;
  return i;
}

/** «МВС (Національна поліція)» names one more; behind a full name a short one alone is taken for its own. */
export function namesOthers(cell: Cell, from: number, close: number, before: string): boolean {
  const match = nominativeAt(cell, from);
  return (
    match !== undefined &&
    match.next <= close &&
    !(before.includes(' ') && match.entry.abbreviation && match.next === close)
  );
}

/** «виконавці, зазначені у пункті 2»: the executors of that measure. */
export function referenceAt(cell: Cell, at: number): { readonly name: string; readonly next: number } | undefined {
  if (!keyAt(cell, at).startsWith('виконавц')) return undefined;
  for (let i = at + 1; i < at + 8; i += 1) {
    if (!/^(?:під)?пункт|^заход/.test(keyAt(cell, i))) continue;
    let next = skipBreaks(cell, i + 1);
    let number = '';
    while (/^\d+$/.test(keyAt(cell, next)) || (keyAt(cell, next) === '.' && /^\d+$/.test(keyAt(cell, next + 1)))) {
      number += keyAt(cell, next);
      next += 1;
    }
    if (number === '') return undefined;
    // «підпункті 2 пункту 3» is 3.2.
    const outer =
      keyAt(cell, i).startsWith('підпункт') && keyAt(cell, next).startsWith('пункт') ? keyAt(cell, next + 1) : '';
    return /^\d+$/.test(outer) ? { name: `REF:${outer}.${number}`, next: next + 2 } : { name: `REF:${number}`, next };
  }
  return undefined;
}
