/** Column letters of a 1-based column number: 1 → A, 27 → AA, 16384 → XFD. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** 1-based column number of letters, or undefined when they name no column of Excel. */
function columnNumber(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n <= 16384 ? n : undefined;
}

/** A1 reference of a 1-based row and column. */
export function cellReference(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** 1-based row and column of `F8` or `$F$8`, or undefined. */
export function parseCellReference(reference: string): CellPosition | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference);
  const column = columnNumber(match?.[1] ?? '');
  const row = Number(match?.[2]);
  return column === undefined || !(row <= 1048576) ? undefined : { row, column };
}

/** A sheet name as it stands in a formula: quoted, apostrophes doubled. */
export function quoteSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** `A1:B2` → `$A$1:$B$2`, `H:H` → `$H:$H`. */
export function absoluteRange(range: string): string {
  return range
    .split(':')
    .map((corner) => {
      const position = parseCellReference(corner);
      if (position !== undefined) return `$${columnLetters(position.column)}$${position.row}`;
      return /^[A-Z]+$/.test(corner) ? `$${corner}` : corner;
    })
    .join(':');
}

/** A range as a defined name refers to it: `'Звіт'!$H:$H`. */
export function referenceTo(sheet: string, range: string): string {
  return `${quoteSheetName(sheet)}!${absoluteRange(range)}`;
}
