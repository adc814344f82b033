import { numberIn } from '../../workbook/cell';
import type { CellValue, RowContent } from '../../workbook/content';
import { beginsMarks, isColumnMarks } from '../../text/columnMarks';

/** The row «1 | 2 | 3 | 4», «А | Б | 1 | 2» that official tables carry under their header. */
export function isNumbering({ cells }: RowContent): boolean {
  const first = cells.find(isFilled);
  if (first === undefined || !beginsMarks(written(first))) return false;
  const filled = cells.filter(isFilled);
  return filled.length >= 4 && isColumnMarks(filled.map(written));
}

function isFilled(cell: CellValue | undefined): cell is CellValue {
  return cell !== undefined && cell !== '';
}

function written(cell: CellValue): string {
  return typeof cell === 'string' ? cell : String(numberIn(cell) ?? '');
}
