import { addTo } from '../groups';
import type { WorkbookContent } from '../workbook/content';
import { parseStampLine } from './identity/stamps';
import type { ReturnRow } from './types';

/** The id of the body whose stamp line stands last above a row of the sheet; undefined where none does. */
export type OwnerOf = (row: Pick<ReturnRow, 'sheet' | 'row'>) => string | undefined;

/** Cells of a row in which a stamp line is looked for: it stands alone in its row, right of the hidden column. */
const FIRST_CELLS = 6;

/** Stamp lines that are taken in; a workbook of all bodies of a collection has some seventy. */
const MOST_LINES = 500;

/**
 * Whose rows they are, where the templates of several bodies were put into one workbook: on sheets of their own or one
 * under another. Undefined for a workbook with the stamp lines of one body.
 */
export function ownersOf({ sheets }: WorkbookContent): OwnerOf | undefined {
  const lines = new Map<string, { readonly row: number; readonly body: string }[]>();
  const bodies = new Set<string>();
  let left = MOST_LINES;
  for (const sheet of sheets) {
    for (const { row, cells } of sheet.rows) {
      for (const cell of cells.slice(0, FIRST_CELLS)) {
        if (cell === undefined) continue;
        const body =
          typeof cell === 'string' && cell.includes('[') && cell.includes('|')
            ? (parseStampLine(cell)?.['body'] ?? '')
            : '';
        if (body !== '' && left > 0) {
          left -= 1;
          bodies.add(body);
          addTo(lines, sheet.name, { row, body });
        }
        break;
      }
    }
  }
  if (bodies.size < 2) return undefined;
  return ({ sheet, row }) => lines.get(sheet)?.findLast((line) => line.row < row)?.body;
}
