import { columnLetters } from '../../../core/workbook/reference';

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
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
    return master === undefined ? '' : shifted(master.formula, row - master.row, column - master.column);
  }
}

/** Texts and names of sheets in quotes, and references outside of them. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.!])/gi;
const COLUMNS = 16384;
const ROWS = 1048576;

function shifted(formula: string, rows: number, columns: number): string {
  return formula.replace(PIECES, (piece: string, fixed?: string, letters?: string, fixedRow?: string, no?: string) => {
    if (letters === undefined || no === undefined) return piece;
    const column = fixed === '$' ? letters : columnLetters(wrapped(numberOf(letters) + columns, COLUMNS));
    const row = fixedRow === '$' ? no : String(wrapped(Number(no) + rows, ROWS));
    return `${fixed ?? ''}${column}${fixedRow ?? ''}${row}`;
  });
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
