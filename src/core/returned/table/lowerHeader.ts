import { INPUT_FIELDS } from '../../template/fields';
import type { RowContent } from '../../workbook/content';
import type { Header, OpenTable, TableWords } from './findTables';

/**
 * The second row of a head: words under a heading that spans them («Інформація про виконання» over «Стан виконання»
 * and «Опис»), none under the headings of numbers and measures. They say what their columns hold.
 */
export function lowerHeader<F extends string>(
  { header, headerRow, rows }: OpenTable<F>,
  row: RowContent,
  words: TableWords<F>,
): Header<F> | undefined {
  if (header.by !== 'words' || rows.length > 0 || row.row !== headerRow + 1) return undefined;
  const filled = row.cells.flatMap((cell, column) => (cell === undefined || cell === '' ? [] : [{ cell, column }]));
  if (filled.length < 2 || !filled.every(({ cell }) => typeof cell === 'string' && cell.length <= LONGEST_HEADING))
    return undefined;
  const named = headerOfWords(row, words);
  if (named.columns.size === 0) return undefined;
  const under = new Set(filled.map(({ column }) => column));
  const above = [...header.columns].filter(([field, column]) => !under.has(column) && !named.columns.has(field));
  const columns = new Map([...above, ...named.columns]);
  // A row of answers has a number or a measure of its own.
  const isAnswer = [...header.columns].some(
    ([field, column]) => under.has(column) && !isReplaced(field, named.columns),
  );
  return isAnswer || !words.suffices(columns) ? undefined : { by: 'words', own: header.own && named.own, columns };
}

/** The heading that spans the row below is one of those that the row names more precisely. */
function isReplaced<F extends string>(field: F, columns: ReadonlyMap<F, number>): boolean {
  return columns.has(field) || [...columns.keys()].some((one) => SPANNING.has(field) && SPANNING.has(one));
}

/** Fields of answers, over which one heading may stand. */
const SPANNING: ReadonlySet<string> = new Set(INPUT_FIELDS);
const LONGEST_HEADING = 80;

function headerOfWords<F extends string>(
  row: RowContent,
  words: TableWords<F>,
): { readonly columns: ReadonlyMap<F, number>; readonly own: boolean } {
  const columns = new Map<F, number>();
  let own = true;
  row.cells.forEach((cell, column) => {
    const word = typeof cell === 'string' ? words.header(cell.trim()) : undefined;
    if (word === undefined || columns.has(word.field)) return;
    columns.set(word.field, column);
    own &&= word.own;
  });
  return { columns, own };
}
