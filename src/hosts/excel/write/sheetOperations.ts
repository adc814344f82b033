import type { SheetSpec, TableSpec, WorkbookSpec } from '../../../core/workbook/spec';
import { chartOperations } from './charts';
import { conditionalFormatOperations } from './conditionalFormats';
import { formatOperations } from './formats';
import { formulaOperations } from './formulas';
import { layoutOperations } from './layout';
import type { Operation } from './operation';
import { printOperations } from './print';
import { tableOperations } from './tables';
import { validationOperations } from './validations';
import { valueOperations } from './values';
import { linkOperations, viewOperations } from './view';

/** Names under which things stand until they take the place of the old ones. */
export interface PassingNames {
  /** A formula with the passing names of the sheets. */
  formula(formula: string): string;
  sheet(name: string): string;
  table(table: TableSpec): string;
}

/**
 * Everything of one sheet, in an order that Excel likes: values first, then formats (a link brings a look of its own,
 * hence before them), then what refers to both.
 * Charts come apart, since they may show the values of a sheet that is written later; protection comes last of all.
 */
export function sheetOperations(
  sheet: SheetSpec,
  styles: WorkbookSpec['styles'],
  passing: PassingNames,
): readonly Operation[] {
  return [
    ...valueOperations(sheet),
    ...formulaOperations(sheet, passing.formula),
    ...linkOperations(sheet),
    ...tableOperations(sheet.tables ?? [], passing.table),
    ...formatOperations(sheet, styles),
    ...layoutOperations(sheet),
    ...validationOperations(sheet.validations ?? [], passing.formula),
    ...conditionalFormatOperations(sheet.conditionalFormats ?? [], passing.formula),
    ...viewOperations(sheet),
    ...printOperations(sheet.print),
  ];
}

export function laterOperations(sheet: SheetSpec, passing: PassingNames): readonly Operation[] {
  return chartOperations(sheet.charts ?? [], passing.sheet);
}
