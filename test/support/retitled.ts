import { cellReference } from '../../src/core/workbook/reference';
import { patchWorkbook } from '../../src/formats/xlsx/patch/patchWorkbook';
import { readWorkbook } from '../../src/formats/xlsx/read/readWorkbook';

/** The template of a body, known by its short name in the title, under the name of another. */
export function retitled(template: Uint8Array, short: string, title: string): Uint8Array {
  const outcome = readWorkbook(template);
  if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
  const [report] = outcome.content.sheets;
  for (const { row, cells } of report?.rows ?? []) {
    const column = cells.findIndex((cell) => typeof cell === 'string' && cell.includes(`(${short})`));
    if (column >= 0)
      return patchWorkbook(template, [
        { sheet: report?.name ?? '', cell: cellReference(row, column + 1), value: title },
      ]);
  }
  throw new Error('no title');
}
