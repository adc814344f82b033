import { consentAt } from './phrases';
import { keyAt, skipBreaks, type Cell } from './cell';

/** Tokens of the names that are left out. */
export interface Exception {
  readonly from: number;
  readonly to: number;
}

/** «(крім X, Y)», «, крім X»: the tokens of the names. */
export function exceptAt(cell: Cell, at: number): (Exception & { next: number }) | undefined {
  const from = afterExcept(cell, at);
  if (from === undefined) return undefined;
  if (keyAt(cell, at) === '(') {
    const close = cell.partner[at] ?? -1;
    return close < 0 ? undefined : { from, to: close, next: close + 1 };
  }
  let to = from;
  while (
    to < cell.tokens.length &&
    cell.tokens[to]?.kind !== 'break' &&
    keyAt(cell, to) !== ';' &&
    consentAt(cell, to) === undefined
  )
    to += 1;
  return { from, to, next: to };
}

/** The index after «крім», «(крім», «, за винятком». */
export function afterExcept(cell: Cell, at: number): number | undefined {
  const word = keyAt(cell, at) === '(' || keyAt(cell, at) === ',' ? skipBreaks(cell, at + 1) : at;
  if (keyAt(cell, word) === 'за') return keyAt(cell, word + 1) === 'винятком' ? word + 2 : undefined;
  return ['крім', 'окрім'].includes(keyAt(cell, word)) ? word + 1 : undefined;
}
