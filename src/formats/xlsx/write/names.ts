import type { NamedRange } from 'hucre';
import { absoluteRange, quoteSheetName, referenceTo } from '../../../core/workbook/reference';
import type { LargeSheetSpec, LargeWorkbookSpec } from '../../../core/workbook/spec';

/** Defined names that no person should see in Excel's list. */
export const FILTER_NAME = '_xlnm._FilterDatabase';

/**
 * All defined names. Print areas and titles stand here because hucre writes them with an unquoted
 * sheet name (Excel then repairs the file); the filter's name because LibreOffice drops an
 * autofilter without one.
 */
export function definedNames(spec: LargeWorkbookSpec): NamedRange[] {
  const own = (spec.names ?? []).map(({ name, sheet, range }) => ({
    name,
    range: referenceTo(sheet, range),
  }));
  return [...own, ...spec.sheets.flatMap(sheetNames)];
}

function sheetNames(sheet: LargeSheetSpec): NamedRange[] {
  const quoted = quoteSheetName(sheet.name);
  const names: NamedRange[] = [];
  const add = (name: string, ...ranges: readonly string[]): void =>
    void names.push({ name, range: ranges.map((range) => `${quoted}!${range}`).join(','), scope: sheet.name });
  if (sheet.autoFilter !== undefined) add(FILTER_NAME, absoluteRange(sheet.autoFilter));
  if (sheet.print?.area !== undefined) add('_xlnm.Print_Area', absoluteRange(sheet.print.area));
  const titles = [sheet.print?.repeatColumns, sheet.print?.repeatRows].flatMap((range) =>
    range === undefined ? [] : [`$${range.from}:$${range.to}`],
  );
  if (titles.length > 0) add('_xlnm.Print_Titles', ...titles);
  return names;
}
