import { cellReference } from '../../../core/workbook/reference';
import { officeCode } from '../problems';
import type { Session } from '../run';
import type { SwapPlan, SwapSheet } from './swapPlan';

/**
 * Rows and columns that stay in view. Excel refuses it on a hidden sheet (office-js issue 1463), hence only when the
 * new sheets are shown, and one by one: older builds refuse it now and then (issue 2196), which must not cost the
 * write.
 */
export async function freezeShown(session: Session, plan: SwapPlan): Promise<void> {
  for (const sheet of plan.sheets) {
    if (sheet.freeze === undefined || sheet.state !== 'visible') continue;
    try {
      await session.step((workbook) => freezeAt(workbook.worksheets.getItem(sheet.name), sheet.freeze));
    } catch (error) {
      if (officeCode(error) === undefined) throw error;
    }
  }
}

function freezeAt(sheet: Excel.Worksheet, freeze: SwapSheet['freeze']): void {
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRange(`A1:${cellReference(rows, columns)}`));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
