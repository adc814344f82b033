import { cellReference, quoteSheetName } from '../../../core/workbook/reference';
import type { LinkSpec, SheetSpec } from '../../../core/workbook/spec';
import { supports } from '../requirements';
import { small, type Operation } from './operation';

/** Filters, links and the look of the sheet itself. */
export function viewOperations(sheet: SheetSpec): readonly Operation[] {
  const { autoFilter, tabColor, showGridLines } = sheet;
  const operations: Operation[] = (sheet.links ?? []).map((link) => small((target) => applyLink(target, sheet, link)));
  if (tabColor !== undefined) operations.push(small((target) => { target.tabColor = `#${tabColor}`; }));
  if (showGridLines === false) operations.push(small((target) => { target.showGridlines = false; }));
  if (autoFilter !== undefined && supports('1.9')) operations.push(small((target) => target.autoFilter.apply(target.getRange(autoFilter))));
  return operations;
}

/** A hyperlink writes its own text into the cell, hence the link carries the text and the values leave the cell out. */
function applyLink(target: Excel.Worksheet, sheet: SheetSpec, link: LinkSpec): void {
  const text = textOf(sheet, link.cell);
  target.getRange(link.cell).hyperlink = { documentReference: `${quoteSheetName(link.sheet)}!${link.target}`, textToDisplay: text, screenTip: text };
}

function textOf(sheet: SheetSpec, reference: string): string {
  for (const { row, cells } of sheet.rows) {
    const index = cells.findIndex((_, at) => cellReference(row, at + 1) === reference);
    const value = index < 0 ? undefined : cells[index]?.value;
    if (value !== undefined) return typeof value === 'object' ? value.date : String(value);
  }
  return reference;
}
