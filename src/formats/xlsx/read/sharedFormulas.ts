import { columnLetters } from '../../../core/workbook/reference';

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
  /** Made when a second cell has the formula. */
  pieces?: readonly (string | Reference)[];
}

/** A reference inside a formula; a row or a column with $ stays. */
interface Reference {
  readonly column: string | number;
  readonly row: string | number;
}

/** Formulas that a sheet stores once for many cells (ECMA-376 Part 1, 18.3.1.40), by their index. */
export class SharedFormulas {
  private readonly masters = new Map<string, Master>();

  /** The formula of a cell that has one of its own, or the shared one as it reads there. */
  formulaAt(index: string, own: string, row: number, column: number): string {
    if (own !== '') {
      this.masters.set(index, { formula: own, row, column });
      return own;
    }
    const master = this.masters.get(index);
    if (master === undefined) return '';
    master.pieces ??= piecesOf(master.formula);
    return shifted(master.pieces, row - master.row, column - master.column);
  }
}

/** Texts and names of sheets in quotes, and references outside of them. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.!])/gi;
const COLUMNS = 16384;
const ROWS = 1048576;

function piecesOf(formula: string): readonly (string | Reference)[] {
  const pieces: (string | Reference)[] = [];
  let done = 0;
  for (const match of formula.matchAll(PIECES)) {
    const [piece, fixed = '', letters, fixedRow = '', no] = match;
    if (letters === undefined || no === undefined) continue;
    pieces.push(formula.slice(done, match.index), {
      column: fixed === '$' ? `$${letters}` : numberOf(letters),
      row: fixedRow === '$' ? `$${no}` : Number(no),
    });
    done = match.index + piece.length;
  }
  pieces.push(formula.slice(done));
  return pieces;
}

function shifted(pieces: readonly (string | Reference)[], rows: number, columns: number): string {
  let formula = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') formula += piece;
    else {
      const { column, row } = piece;
      formula += typeof column === 'string' ? column : columnLetters(wrapped(column + columns, COLUMNS));
      formula += typeof row === 'string' ? row : String(wrapped(row + rows, ROWS));
    }
  }
  return formula;
}

function numberOf(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** Excel goes on at the other edge of the sheet. */
function wrapped(place: number, last: number): number {
  return ((((place - 1) % last) + last) % last) + 1;
}
