import { quoteSheetName } from '../../../core/workbook/reference';
import type { SheetSpec } from '../../../core/workbook/spec';
import { supports } from '../requirements';
import { small, type Operation } from './operation';

/** Filters and the look of the sheet itself: without them the data are whole. */
export function viewOperations(sheet: SheetSpec): readonly Operation[] {
  const { autoFilter, tabColor, showGridLines } = sheet;
  if (autoFilter === undefined && tabColor === undefined && showGridLines !== false) return [];
  return [
    small(
      (target) => {
        if (tabColor !== undefined) target.tabColor = `#${tabColor}`;
        if (autoFilter !== undefined && supports('1.9')) target.autoFilter.apply(target.getRange(autoFilter));
        if (showGridLines === false && supports('1.8')) target.showGridlines = false;
      },
      { optional: 'view' },
    ),
  ];
}

/** The text of the cell stays: a text that a link displays would be read as if typed. */
export function linkOperations(sheet: SheetSpec): readonly Operation[] {
  return (sheet.links ?? []).map(({ cell, sheet: name, target: place }) =>
    small((target) => {
      target.getRange(cell).hyperlink = { documentReference: `${quoteSheetName(name)}!${place}` };
    }),
  );
}
