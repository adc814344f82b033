import type { CellRef } from '../../ports';
import { attempt, type Patience } from './run';

/** Shows a cell and selects it. A sheet that is missing or hidden, or a cell being edited, leaves the view as it is. */
export async function revealCell(patience: Patience, { sheet, cell }: CellRef): Promise<void> {
  await attempt(patience, async ({ step }) => {
    const target = await step((workbook) => workbook.worksheets.getItemOrNullObject(sheet).load('visibility'));
    if (target.isNullObject || target.visibility !== 'Visible') return;
    await step((workbook) => {
      const shown = workbook.worksheets.getItem(sheet);
      shown.activate();
      shown.getRange(cell).select();
    });
  });
}
