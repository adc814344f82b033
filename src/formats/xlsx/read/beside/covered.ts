import type { Beside, RowContent } from '../../../../core/workbook/content';
import { numberIn, plainValue, valueText } from '../../../../core/workbook/cell';
import { cellReference, parseCellReference } from '../../../../core/workbook/reference';

/**
 * Takes the texts out of cells that a merged range covers: nobody sees them, and nobody meant them to stay. Gives the
 * rows without them, and them.
 */
export function uncovered(
  rows: readonly RowContent[],
  merges: readonly string[],
): { readonly rows: readonly RowContent[]; readonly found: readonly Beside[] } {
  const found = merges.length === 0 || rows.length === 0 ? [] : coveredTexts(rows, merges);
  if (found.length === 0) return { rows, found };
  const places = new Set(found.map(({ at }) => at));
  return {
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, i) => (places.has(cellReference(row.row, i + 1)) ? undefined : cell)),
    })),
    found,
  };
}

function coveredTexts(rows: readonly RowContent[], merges: readonly string[]): readonly Beside[] {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const found: Beside[] = [];
  for (const range of merges) {
    const [from, to] = range.split(':').map(parseCellReference);
    if (from === undefined || to === undefined) continue;
    for (let row = from.row; row <= Math.min(to.row, from.row + MOST_ROWS); row++)
      found.push(...coveredIn(byRow.get(row), from, to.column));
  }
  return found;
}

const MOST_ROWS = 1000;

function coveredIn(
  row: RowContent | undefined,
  first: { readonly row: number; readonly column: number },
  lastColumn: number,
): readonly Beside[] {
  if (row === undefined) return [];
  return row.cells.slice(first.column - 1, lastColumn).flatMap((cell, i): readonly Beside[] => {
    const isFirst = row.row === first.row && i === 0;
    const plain = plainValue(cell) ?? '';
    const text = typeof plain === 'string' ? plain.trim() : valueText(plain);
    const says = text !== '' && numberIn(cell) !== 0;
    return isFirst || !says ? [] : [{ kind: 'covered', at: cellReference(row.row, first.column + i), text }];
  });
}
