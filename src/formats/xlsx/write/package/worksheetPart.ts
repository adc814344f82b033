import { cellReference } from '../../../../core/workbook/reference';
import type { SheetSpec } from '../../../../core/workbook/spec';

/** hucre marks no sheet as selected: LibreOffice and Excel for the web then show the first one. */
export function selectSheet(worksheet: string): string {
  return worksheet.replace('<sheetView ', '<sheetView tabSelected="1" ');
}

/**
 * Rows whose height is only where they start: hucre marks every height as custom, and a custom
 * height stops a row from growing with what is typed.
 */
export function releaseHeights(worksheet: string, rows: ReadonlySet<number>): string {
  if (rows.size === 0) return worksheet;
  return worksheet.replace(/<row r="(\d+)" ht="([\d.]+)" customHeight="1"/g, (row, no: string, height: string) =>
    rows.has(Number(no)) ? `<row r="${no}" ht="${height}"` : row,
  );
}

/** Pages side by side follow each other on paper; hucre has no order of pages. */
export function pagesOverThenDown(worksheet: string): string {
  return worksheet.replace('<pageSetup ', '<pageSetup pageOrder="overThenDown" ');
}

/** Elements that follow `ignoredErrors` in CT_Worksheet (ECMA-376 Part 1, 18.3.1.99). */
const FOLLOWERS = ['<drawing ', '<legacyDrawing ', '<picture ', '<tableParts ', '<extLst>', '</worksheet>'];

/**
 * Switches off the green triangles of «number stored as text»: the numbers of measures are text on
 * purpose. hucre has no such element.
 */
export function ignoreTextNumbers(worksheet: string, ranges: readonly string[]): string {
  if (ranges.length === 0) return worksheet;
  const after = worksheet.lastIndexOf('<pageMargins ');
  const at = Math.min(...FOLLOWERS.map((tag) => worksheet.indexOf(tag, after)).filter((index) => index >= 0));
  return `${worksheet.slice(0, at)}<ignoredErrors><ignoredError sqref="${ranges.join(' ')}" numberStoredAsText="1"/></ignoredErrors>${worksheet.slice(at)}`;
}

/** One range per column that holds text which reads as a number. */
export function textNumberRanges(sheet: SheetSpec): readonly string[] {
  const columns = new Map<number, { first: number; last: number }>();
  for (const { row, cells } of sheet.rows) {
    cells.forEach((cell, index) => {
      if (typeof cell?.value !== 'string' || !/^[\d.,-]{1,20}$/.test(cell.value)) return;
      const seen = columns.get(index);
      if (seen === undefined) columns.set(index, { first: row, last: row });
      else seen.last = row;
    });
  }
  return [...columns].map(
    ([index, { first, last }]) => `${cellReference(first, index + 1)}:${cellReference(last, index + 1)}`,
  );
}
