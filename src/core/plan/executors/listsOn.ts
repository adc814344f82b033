import { keyAt, startsUpper, type Cell } from './cell';
import { CONJUNCTIONS } from './lexicon';

/** «разом з виконавчими органами рад, підприємствами та установами»: each noun in that case is one of a list. */
export function listsOn(cell: Cell, from: number, i: number, next: number): boolean {
  if (keyAt(cell, i) !== ',' && !CONJUNCTIONS.has(keyAt(cell, i))) return false;
  if (!/\p{L}{3}(?:[ая]ми|ими)$/u.test(keyAt(cell, next)) || startsUpper(cell.tokens[next])) return false;
  for (let at = from; at < i; at += 1) if (/\p{L}{3}[ая]ми$/u.test(keyAt(cell, at))) return true;
  return false;
}
