import { columnLetters } from '../../../core/workbook/reference';
import { isTrue } from '../../xml/attributes';

/** Of a definition that reaches to the end of the sheet, as many as a table may have. */
const MOST = 256;

/** The columns of a definition (`<col>`, ECMA-376 Part 1, 18.3.1.13) that nobody sees: hidden, or without any width. */
export function hiddenColumns(col: ReadonlyMap<string, string>): readonly string[] {
  const isHidden = isTrue(col.get('hidden')) || Number(col.get('width') ?? 1) === 0;
  const [first, last] = [Number(col.get('min')), Number(col.get('max'))];
  if (!isHidden || !(first >= 1 && last >= first && first <= MOST)) return [];
  return Array.from({ length: Math.min(last, MOST) - first + 1 }, (_, i) => columnLetters(first + i));
}
