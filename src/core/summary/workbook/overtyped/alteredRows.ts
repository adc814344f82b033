import type { Texts } from '../../../texts';
import { numberIn } from '../../../workbook/cell';
import type { ReadRow, ReadTable } from '../readTable';
import { cellWords, MARK, rowMark } from './rowMarks';

/** Columns of links to other rows: no mark covers them, as their words change with the rows. */
const LINKS = ['toSummary', 'toData', 'toLog', 'toAnswers'] as const;

/** Ids of the columns that are ours alone: what a mark covers. */
export function markedColumns({ heads }: Pick<ReadTable, 'heads'>): readonly string[] {
  const apart = new Set((heads.get(MARK) ?? '').split(' '));
  return [...heads.keys()].filter((id) => id !== MARK && !apart.has(id));
}

/** The mark that was written beside a row; undefined where there is none. */
export function ownMark(row: Pick<ReadRow, 'value'>): number | undefined {
  const value = row.value(MARK);
  const mark = typeof value === 'string' && value !== '' ? Number(value) : numberIn(value);
  return mark === undefined || Number.isNaN(mark) ? undefined : mark;
}

/** The mark that the cells of a row make as they stand. */
function markOf(row: Pick<ReadRow, 'value'>, columns: readonly string[]): number {
  return rowMark(columns, (id) => cellWords(row.value(id)));
}

/**
 * Rows in which somebody has written where our words stand: what they show is no row that we wrote, or shows one for a
 * second time. Rows may have been sorted, with their marks or without. Empty for a table without marks.
 */
export function alteredRows(table: ReadTable, vocabularies: readonly Texts[]): readonly ReadRow[] {
  const known = found.get(table) ?? findAltered(table, vocabularies);
  found.set(table, known);
  return known;
}

/** A table is asked for more than once, and may be long. */
const found = new WeakMap<ReadTable, readonly ReadRow[]>();

function findAltered(table: ReadTable, vocabularies: readonly Texts[]): readonly ReadRow[] {
  if (!table.heads.has(MARK)) return [];
  const columns = markedColumns(table);
  const marked = table.rows.filter((row) => ownMark(row) !== undefined);
  const left = new Map<number, number>();
  for (const row of marked) {
    const mark = ownMark(row) ?? NaN;
    left.set(mark, (left.get(mark) ?? 0) + 1);
  }
  const take = (mark: number): boolean => {
    const count = left.get(mark) ?? 0;
    if (count > 0) left.set(mark, count - 1);
    return count > 0;
  };
  const marks = new Map(marked.map((row) => [row, markOf(row, columns)]));
  const inPlace = new Set(marked.filter((row) => marks.get(row) === ownMark(row) && take(marks.get(row) ?? NaN)));
  const linksWritten = linkColumnsWritten(vocabularies);
  return marked.filter((row) => (!inPlace.has(row) && !take(marks.get(row) ?? NaN)) || linksWritten(row).length > 0);
}

/** Columns of links in which something else stands than the formula of a link or its words. */
export function linkColumnsWritten(vocabularies: readonly Texts[]): (row: ReadRow) => readonly string[] {
  const withoutNumbers = (words: string): string => words.replace(/\d+/g, '#');
  const words = new Set(
    vocabularies.flatMap((texts) => [
      withoutNumbers(texts.t('summary.link', { row: 1 })),
      ...[1, 2, 5].map((count) => withoutNumbers(texts.t('summary.answersLink', { count }))),
    ]),
  );
  return (row) =>
    LINKS.filter((id) => {
      const value = row.value(id);
      if (value === undefined || (typeof value === 'object' && value.kind === 'formula')) return false;
      const shown = cellWords(value);
      return shown !== '' && !words.has(withoutNumbers(shown));
    });
}
