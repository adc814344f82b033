import { isDeadlineRole, type Role } from '../../columns/roles';
import type { Looks } from '../../likeness/likeness';
import type { Cell } from './cutLine';

/** Letters that are words by themselves. */
const SMALL =
  /^(?:[ієуваозйяжб]|та|на|до|по|за|зі|із|не|ні|чи|як|що|від|про|при|для|або|під|над|їх|її|рр?|ст|п|м|с|дня|рік)$/u;

/** More letters of a rest may be a word. */
const REST = 3;

/**
 * A word too long for its column is broken at the edge («щоквартал / у»): it is put together where that gives a time
 * or names that are known, or where the rest is no word. `textOf` joins the lines of the cell.
 */
export function withoutTornWords(
  written: readonly Cell[],
  role: Role | undefined,
  textOf: (pieces: readonly Cell[]) => string,
  looks: Looks,
): readonly Cell[] {
  let pieces = written;
  for (let i = pieces.length - 1; i > 0; i -= 1) {
    const torn = tornAt(pieces[i - 1], pieces[i]);
    if (torn === undefined) continue;
    const glued = [...pieces.slice(0, i - 1), torn.whole, ...pieces.slice(i + 1)];
    const value = (of: readonly Cell[]): number => valueOf(textOf(of), role, looks);
    const isNoWord = torn.rest.length <= REST && !SMALL.test(torn.rest) && torn.isAlone;
    const isRest = torn.rest.length <= REST && (isDeadlineRole(role) || !SMALL.test(torn.rest));
    const mayDecide = isRest || isName(torn, role, looks);
    const decides = role === 'executors' || isDeadlineRole(role);
    const isBetter = isNoWord || (decides && mayDecide && value(glued) > value(pieces) + 0.01);
    if (isBetter) pieces = glued;
  }
  return pieces;
}

interface Torn {
  readonly whole: Cell;
  /** The word put together, and its second half. */
  readonly word: string;
  readonly rest: string;
  /** Is the first half all that the line has? */
  readonly isAlone: boolean;
}

function tornAt(before: Cell | undefined, piece: Cell | undefined): Torn | undefined {
  const half = /(?:^|\s)(\p{L}{5,})$/u.exec(before?.text ?? '')?.[1];
  const rest = /^\p{Ll}+/u.exec(piece?.text ?? '')?.[0];
  if (before === undefined || piece === undefined || half === undefined || rest === undefined) return undefined;
  const isAlone = !before.text.includes(' ');
  if (rest.length > REST && !isAlone) return undefined;
  return {
    whole: { from: before.from, to: piece.to, text: before.text + piece.text },
    word: half + rest,
    rest,
    isAlone,
  };
}

function isName({ word, rest }: Torn, role: Role | undefined, looks: Looks): boolean {
  return role === 'executors' && looks.likeExecutor(word) && !looks.likeExecutor(rest);
}

function valueOf(text: string, role: Role | undefined, looks: Looks): number {
  return role === 'executors' ? looks.executorShare(text) : Number(looks.likeDeadline(text.replace(/[.;]$/, '')));
}
