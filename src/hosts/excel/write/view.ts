import { quoteSheetName } from '../../../core/workbook/reference';
import type { SheetSpec } from '../../../core/workbook/spec';
import { supports } from '../requirements';
import { small, type Operation } from './operation';

/** Filters and the look of the sheet itself. */
export function viewOperations(sheet: SheetSpec): readonly Operation[] {
  const { autoFilter, tabColor, showGridLines } = sheet;
  const operations: Operation[] = [];
  if (tabColor !== undefined)
    operations.push(
      small((target) => {
        target.tabColor = `#${tabColor}`;
      }),
    );
  if (showGridLines === false)
    operations.push(
      small((target) => {
        target.showGridlines = false;
      }),
    );
  if (autoFilter !== undefined && supports('1.9'))
    operations.push(small((target) => target.autoFilter.apply(target.getRange(autoFilter))));
  return operations;
}

/** The text of the cell stays: a text that a link displays would be read as if typed. */
export function linkOperations(sheet: SheetSpec): readonly Operation[] {
  return (sheet.links ?? []).map(({ cell, sheet: name, target: place }) =>
    small((target) => {
      target.getRange(cell).hyperlink = { documentReference: `${quoteSheetName(name)}!${place}` };
    }),
  );
}
