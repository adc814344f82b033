import { cellReference } from '../../../core/workbook/reference';
import type { Session } from '../run';
import type { SwapPlan, SwapSheet } from './swapPlan';

/**
 * Rows and columns that stay in view. Excel refuses it on a hidden sheet (office-js issue 1463), hence only when the
 * new sheets are shown, and one by one: older builds refuse it now and then (issue 2196), and all do while another
 * workbook is active. False where one stays as it is.
 */
export async function freezeShown({ tried }: Session, plan: SwapPlan): Promise<boolean> {
  let isFrozen = true;
  for (const { name, freeze, state } of plan.sheets) {
    if (freeze === undefined || state !== 'visible') continue;
    if (!(await tried((workbook) => freezeAt(workbook.worksheets.getItem(name), freeze)))) isFrozen = false;
  }
  return isFrozen;
}

function freezeAt(sheet: Excel.Worksheet, freeze: SwapSheet['freeze']): void {
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRange(`A1:${cellReference(rows, columns)}`));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
