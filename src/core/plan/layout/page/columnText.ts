import type { Role } from '../../columns/roles';
import type { Looks } from '../../likeness/likeness';
import { namesUnit } from '../../marks/unit';
import { joinLines } from '../joinLines';
import type { Cell } from './cutLine';
import { withoutTornWords } from './tornWord';

/** Letters that the next word would have had room for, at least: the line was broken on purpose. */
const ROOM = 4;

/** What a column holds, and how far it reaches to the right. */
export interface Column {
  readonly role: Role | undefined;
  readonly right: number;
}

/** The lines of one cell as its text. */
export function textOfCell(written: readonly (Cell | undefined)[], column: Column, looks: Looks): string {
  const filled = written.filter((piece) => piece !== undefined);
  const textOf = (pieces: readonly Cell[]): string => joined(pieces, column, looks);
  return textOf(withoutTornWords(filled, column.role, textOf, looks));
}

/**
 * In a cell of names a line begins another one where it opens with a capital letter though the line above had room for
 * its first word, or with a name that is known. Elsewhere lines go on.
 */
function joined(pieces: readonly Cell[], { role, right }: Column, looks: Looks): string {
  return joinLines(
    pieces.map(({ text }) => text),
    (_, next, at) => {
      const [before, piece] = [pieces[at], pieces[at + 1]];
      const isName = role === 'executors' && before !== undefined && piece !== undefined;
      return isName && piece.text === next && opensName(before, piece, right, looks) ? '\n' : ' ';
    },
  );
}

function opensName(before: Cell, piece: Cell, right: number, looks: Looks): boolean {
  if (/[,(]$|(?:^|\s)(?:та|і|й|або|з|із|зі|разом)$/u.test(before.text)) return false;
  if (hadRoom(before, piece, right)) return true;
  return /^\p{Lu}/u.test(piece.text) && (looks.likeExecutor(piece.text) || namesUnit(piece.text));
}

/** Would the first word of the next line have stood in this one? Then somebody broke the line. */
export function hadRoom(before: Cell, next: Cell, right: number): boolean {
  const first = next.text.split(' ')[0] ?? '';
  return before.to + 1 + first.length + ROOM <= right;
}
