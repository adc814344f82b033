import { cellReference } from '../../../../core/workbook/reference';
import { headOf } from '../../../../core/workbook/rows';
import type { LargeSheetSpec } from '../../../../core/workbook/spec';
import type { SheetSurvey } from '../survey';
import type { IgnoredErrors } from './ignoredErrors';

/** hucre marks no sheet as selected: LibreOffice and Excel for the web then show the first one. */
export function selectSheet(worksheet: string): string {
  return worksheet.replace('<sheetView ', '<sheetView tabSelected="1" ');
}

/**
 * `xSplit` and `ySplit` are the columns and rows that are visible (ISO/IEC 29500-1, 18.3.1.66); hucre counts hidden
 * ones too, and Excel then freezes a row too many. Where the sheet begins hidden, the view begins at what is shown.
 */
export function freezeVisible(worksheet: string, { freeze, columns, rows }: LargeSheetSpec): string {
  if (freeze === undefined) return worksheet;
  const hiddenRows = new Set(headOf(rows).flatMap(({ row, hidden }) => (hidden === true ? [row] : [])));
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

/** Switches off green triangles that would mark no mistake. hucre has no such element. `tail` follows the rows. */
export function ignoreErrors(tail: string, ignored: readonly IgnoredErrors[]): string {
  if (ignored.length === 0) return tail;
  const after = tail.lastIndexOf('<pageMargins ');
  const at = Math.min(...FOLLOWERS.map((tag) => tail.indexOf(tag, after)).filter((index) => index >= 0));
  const elements = ignored.map(
    ({ ranges, rules }) => `<ignoredError sqref="${ranges.join(' ')}"${rules.map((rule) => ` ${rule}="1"`).join('')}/>`,
  );
  return `${tail.slice(0, at)}<ignoredErrors>${elements.join('')}</ignoredErrors>${tail.slice(at)}`;
}

/**
 * What stands in a worksheet before its rows, with the range that they take where it is known, and what follows them.
 * A range that is too small is worse than none: readers of other programs leave out what lies beyond it.
 */
export function aroundRows(worksheet: string, extent: SheetSurvey['extent']): readonly [head: string, tail: string] {
  const rows = /<sheetData(?:\/>|>.*?<\/sheetData>)/s.exec(worksheet);
  if (rows === null) throw new Error('a worksheet without rows');
  const { row, column } = extent ?? { row: 0, column: 0 };
  const range = column === 0 ? '' : `<dimension ref="A1:${cellReference(Math.max(1, row), column)}"/>`;
  const head = worksheet.slice(0, rows.index).replace(/<dimension [^>]*>/, '');
  return [head.replace('<sheetViews>', `${range}<sheetViews>`), worksheet.slice(rows.index + rows[0].length)];
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
