import { cellReference } from '../../../../core/workbook/reference';
import type { SheetSpec } from '../../../../core/workbook/spec';
import type { IgnoredErrors } from './ignoredErrors';

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

/**
 * `xSplit` and `ySplit` are the columns and rows that are visible (ISO/IEC 29500-1, 18.3.1.66); hucre counts hidden
 * ones too, and Excel then freezes a row too many. Where the sheet begins hidden, the view begins at what is shown.
 */
export function freezeVisible(worksheet: string, { freeze, columns, rows }: SheetSpec): string {
  if (freeze === undefined) return worksheet;
  const hiddenRows = new Set(rows.filter(({ hidden }) => hidden === true).map(({ row }) => row));
  const isHiddenColumn = (column: number): boolean => columns[column - 1]?.hidden === true;
  const across = visibleOf(freeze.columns, isHiddenColumn);
  const down = visibleOf(freeze.rows, (row) => hiddenRows.has(row));
  const split = [across.count > 0 ? ` xSplit="${across.count}"` : '', down.count > 0 ? ` ySplit="${down.count}"` : ''];
  const framed = worksheet.replace(/<pane(?: xSplit="\d+")?(?: ySplit="\d+")? /, `<pane${split.join('')} `);
  if (across.first === 1 && down.first === 1) return framed;
  return framed.replace('<sheetView ', `<sheetView topLeftCell="${cellReference(down.first, across.first)}" `);
}

/** How many of the frozen rows or columns are visible, and the first that is; 1 where all are hidden. */
function visibleOf(
  frozen: number,
  isHidden: (at: number) => boolean,
): { readonly count: number; readonly first: number } {
  const visible = Array.from({ length: frozen }, (_, index) => index + 1).filter((at) => !isHidden(at));
  return { count: visible.length, first: visible[0] ?? 1 };
}

/** Pages side by side follow each other on paper; hucre has no order of pages. */
export function pagesOverThenDown(worksheet: string): string {
  return worksheet.replace('<pageSetup ', '<pageSetup pageOrder="overThenDown" ');
}

/** Elements that follow `ignoredErrors` in CT_Worksheet (ECMA-376 Part 1, 18.3.1.99). */
const FOLLOWERS = ['<drawing ', '<legacyDrawing ', '<picture ', '<tableParts ', '<extLst>', '</worksheet>'];

/** Switches off green triangles that would tell of no mistake. hucre has no such element. */
export function ignoreErrors(worksheet: string, ignored: readonly IgnoredErrors[]): string {
  if (ignored.length === 0) return worksheet;
  const after = worksheet.lastIndexOf('<pageMargins ');
  const at = Math.min(...FOLLOWERS.map((tag) => worksheet.indexOf(tag, after)).filter((index) => index >= 0));
  const elements = ignored.map(
    ({ ranges, rules }) => `<ignoredError sqref="${ranges.join(' ')}"${rules.map((rule) => ` ${rule}="1"`).join('')}/>`,
  );
  return `${worksheet.slice(0, at)}<ignoredErrors>${elements.join('')}</ignoredErrors>${worksheet.slice(at)}`;
}

const LAST_COLUMN = 16384;

/** Columns whose blank cells are locked: beside an unlocked style Normal all of them would be open. */
export function lockColumns(worksheet: string, format: number): string {
  const last = Math.max(0, ...[...worksheet.matchAll(/<col min="\d+" max="(\d+)"/g)].map(([, max]) => Number(max)));
  const rest =
    last < LAST_COLUMN ? `<col min="${last + 1}" max="${LAST_COLUMN}" width="9.140625" style="${format}"/>` : '';
  if (last === 0) return worksheet.replace('<sheetData', `<cols>${rest}</cols><sheetData`);
  return worksheet.replace(/<col (?=min=)/g, `<col style="${format}" `).replace('</cols>', `${rest}</cols>`);
}
