/** Letters by which columns are named one after another: with and without «Ґ», «Є», «І», «Ї», and Latin ones. */
const ALPHABETS = ['абвгґдеєжзиіїйклмн', 'абвгдежзиклмн', 'абвгдеєжзиіїйкл', 'абвгдеєжзіклмн', 'abcdefghijklmn'];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];
/** Latin letters that stand for Roman numbers are often typed as Cyrillic ones. */
const LIKE_LATIN: ReadonlyMap<string, string> = new Map([
  ['і', 'i'],
  ['х', 'x'],
  ['ѵ', 'v'],
]);

/**
 * The marks of columns one after another: «1 | 2 | 3», «А | Б | В», «I | II | III», letters first and then numbers
 * («А | Б | 1 | 2»).
 */
export function isColumnMarks(cells: readonly string[]): boolean {
  const [first] = cells;
  if (cells.length < 2 || first === undefined || !beginsMarks(first)) return false;
  const marks = cells.map(markIn);
  const isRun = (run: readonly string[], of: (i: number) => string | undefined): boolean =>
    run.every((mark, i) => mark !== '' && mark === of(i));
  const number = (i: number): string => String(i + 1);
  if (isRun(marks, number)) return true;
  const roman = marks.map((mark) => [...mark].map((letter) => LIKE_LATIN.get(letter) ?? letter).join(''));
  if (isRun(roman, (i) => ROMAN[i])) return true;
  return ALPHABETS.some((letters) => {
    const end = marks.findIndex((mark, i) => mark !== letters[i]);
    if (end < 0) return true;
    return end > 0 && isRun(marks.slice(end), number);
  });
}

/** Whether the mark of a first column stands in the cell: asked of every row of every table, nearly all have none. */
export function beginsMarks(cell: string): boolean {
  return FIRST.has(markIn(cell));
}

const FIRST: ReadonlySet<string> = new Set(['1', 'i', 'і', 'a', 'а']);

function markIn(cell: string): string {
  return cell.replace(/^[\s(]+|[\s).]+$/g, '').toLowerCase();
}
