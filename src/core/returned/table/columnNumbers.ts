import { numberIn } from '../../workbook/cell';
import type { RowContent } from '../../workbook/content';
import { isColumnMarks } from '../../text/columnMarks';

/** The row «1 | 2 | 3 | 4», «А | Б | 1 | 2» that official tables carry under their header. */
export function isNumbering(row: RowContent): boolean {
  const filled = row.cells.filter((cell) => cell !== undefined && cell !== '');
  if (filled.length < 4) return false;
  return isColumnMarks(filled.map((cell) => (typeof cell === 'string' ? cell : String(numberIn(cell) ?? ''))));
}
