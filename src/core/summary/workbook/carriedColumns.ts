import type { Consolidation } from '../../merge/types';
import type { ExtraColumn } from '../../plan/sheet/ownColumns';
import type { Measure } from '../../plan/types';
import { carriedText } from '../planColumns';
import { activeMeasures } from '../summarise';
import type { Column } from './table';

/** Digits across; a column as wide as its longest text wants keeps the rows within a page. */
const NARROWEST = 11;
const WIDEST = 48;
/** Lines that its longest text may take; few of them where the column is still no wider than is handy. */
const LINES = 14;
const FEW = 4;
const HANDY = 18;
/** Digits that the column of texts gives to each of them, and what it keeps. */
const GIVEN = 5;
const TEXT_KEEPS = 36;

/** The column of texts beside so many of the plan's own. */
export function textWidthBeside(width: number, columns: readonly ExtraColumn[]): number {
  return Math.max(TEXT_KEEPS, width - GIVEN * columns.length);
}

/** The columns with those of the plan that the summary carries, behind the executors. */
export function withCarried(
  columns: readonly Column[],
  carried: readonly ExtraColumn[],
  consolidation: Pick<Consolidation, 'plan'>,
): readonly Column[] {
  if (carried.length === 0) return columns;
  const measures = activeMeasures(consolidation);
  const own = carried.map((column): Column => ({
    id: column.id,
    header: column.title,
    width: widthOf(column, measures),
    style: 'small',
  }));
  return columns.flatMap((column) => {
    if (column.id === 'text') return [{ ...column, width: textWidthBeside(column.width, carried) }];
    return column.id === 'executors' ? [column, ...own] : [column];
  });
}

function widthOf(column: ExtraColumn, measures: readonly Measure[]): number {
  const longest = Math.max(...measures.map((measure) => carriedText(column, measure).length), 0);
  const word = Math.max(...column.title.split(/\s+/).map(({ length }) => length));
  const wide = Math.max(Math.ceil(longest / LINES), Math.min(HANDY, Math.ceil(longest / FEW)));
  return Math.min(WIDEST, Math.max(NARROWEST, word + 2, wide));
}

/** What they say of a measure, by the ids of the columns. */
export function carriedValues(
  carried: readonly ExtraColumn[],
  measure: Measure | undefined,
  fit: (text: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(carried.map((column) => [column.id, fit(carriedText(column, measure))]));
}
