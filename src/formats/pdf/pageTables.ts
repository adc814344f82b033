/** A table on one page; texts that go on over pages are put together again. */
export interface PageTable {
  readonly y: number;
  readonly columns: number;
  readonly rows: readonly (readonly PageCell[])[];
}

export interface PageCell {
  /** 0-based first column, and how many columns and rows it covers. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly text: string;
}

/**
 * A table and its part on the next page. A head that is repeated there is one head; a row that the end of the page
 * cut in two is one row.
 */
export function joinedPages(table: PageTable, next: PageTable): PageTable {
  const isHead = JSON.stringify(next.rows[0]) === JSON.stringify(table.rows[0]);
  const rows = isHead ? next.rows.slice(1) : next.rows;
  const [first = [], ...rest] = rows;
  const whole = wholeRows(table.rows, first);
  return { ...table, rows: whole === undefined ? [...table.rows, ...rows] : [...whole, ...rest] };
}

/** The rows with the cut one completed; undefined when the first row of the page is a row of its own. */
function wholeRows(
  rows: readonly (readonly PageCell[])[],
  first: readonly PageCell[],
): readonly (readonly PageCell[])[] | undefined {
  const filled = first.filter(({ text }) => text !== '');
  const above = filled.map((cell) => cellOver(rows, cell.column));
  if (filled.length === 0 || above.some((place) => place === undefined)) return undefined;
  if (!lacksNumber(rows, first) && !isRest(rows.at(-1) ?? [], first, filled)) return undefined;
  return rows.map((row, i) =>
    row.map((cell) => {
      const at = above.findIndex((place) => place?.row === i && place.cell === cell);
      const part = filled[at];
      const under = i + cell.rows >= rows.length ? first.find(({ column }) => column === cell.column) : undefined;
      return {
        ...cell,
        rows: cell.rows + Math.max(0, (under?.rows ?? 1) - 1),
        text: part === undefined ? cell.text : `${cell.text} ${part.text}`,
      };
    }),
  );
}

/** Fewer cells than the row above has, and words that go on. */
function isRest(last: readonly PageCell[], first: readonly PageCell[], filled: readonly PageCell[]): boolean {
  const longest = filled.reduce((most, { text }) => (text.length > most.length ? text : most), '');
  return first[0]?.text === '' && filled.length < last.filter(({ text }) => text !== '').length && goesOn(longest);
}

/** Of the columns where every row opens with its number («1.», «2)») none has one in the first row of the page. */
function lacksNumber(rows: readonly (readonly PageCell[])[], first: readonly PageCell[]): boolean {
  const body = rows.slice(1);
  const numbering = first.filter(({ column }) => {
    const own = body.flatMap((row) => row.filter((cell) => cell.column === column));
    const numbered = own.filter((cell) => NUMBERED.test(cell.text)).length;
    return numbered >= FEW && numbered * 10 >= own.length * 9;
  });
  return numbering.length > 0 && numbering.every(({ text }) => !NUMBERED.test(text));
}

const NUMBERED = /^\d{1,3}(?:\.\d{1,3})*(?:[.)]|$)/;
/** Rows that show how a table numbers them. */
const FEW = 3;

/** The cell with words that reaches the end of the page in this column. */
function cellOver(
  rows: readonly (readonly PageCell[])[],
  column: number,
): { readonly row: number; readonly cell: PageCell } | undefined {
  for (let row = rows.length - 1; row >= 0; row--) {
    const cell = rows[row]?.find((one) => one.column === column);
    if (cell === undefined) continue;
    return row + cell.rows >= rows.length && cell.text !== '' ? { row, cell } : undefined;
  }
  return undefined;
}

/** Words in the middle of a sentence: no number before them, no capital letter. */
function goesOn(text: string): boolean {
  return /^[\p{Ll}(«"–—,;]/u.test(text) && !/^[\p{Ll}\d]{1,2}[).]/u.test(text);
}
