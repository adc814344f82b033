import { finding, type Issue } from '../issues/issue';
import { quotedWhole } from '../text/excerpt';
import { parseCellReference } from '../workbook/reference';
import type { SheetContent } from '../workbook/content';
import { asWords } from './cellText';
import type { FieldValue, ReturnRow } from './types';

/**
 * Answers in rows and columns that nobody sees (hidden, filtered out, without any height): they count, and are reported
 * word for word, once a sheet.
 */
export function hiddenAnswers(sheets: readonly SheetContent[], rows: readonly ReturnRow[]): readonly Issue[] {
  return sheets.flatMap((sheet): readonly Issue[] => {
    const hiddenRows = new Set(sheet.rows.filter(({ hidden }) => hidden === true).map(({ row }) => row));
    const hiddenColumns = new Set(sheet.hiddenColumns);
    if (sheet.state !== 'visible' || hiddenRows.size + hiddenColumns.size === 0) return [];
    const isHidden = ({ cell }: FieldValue): boolean =>
      hiddenColumns.has(cell.replace(/\d+$/, '')) || hiddenRows.has(parseCellReference(cell)?.row ?? 0);
    const hidden = rows
      .filter((row) => row.sheet === sheet.name)
      .flatMap(({ inputs }) => Object.values(inputs).filter(isHidden));
    const [first] = hidden;
    if (first === undefined) return [];
    const words = hidden.map(asWords).map(({ cell, text }) => `${cell}: «${text}»`);
    return [
      finding(
        'answers-hidden',
        'info',
        { sheet: sheet.name, cell: first.cell },
        { count: hidden.length, words: quotedWhole(words) },
      ),
    ];
  });
}
