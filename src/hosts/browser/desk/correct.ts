import { patchWorkbook } from '../../../formats/xlsx/patch/patchWorkbook';
import type { CellChange, Corrected, PickedFile } from '../../../ports';
import { bytesOf } from './tools';
import { given } from '../../../core/given';

/** A copy of an .xlsx with some cells changed; every other part of the package stays as it was. */
export async function corrected(file: PickedFile, changes: readonly CellChange[]): Promise<Corrected> {
  if (!/\.xls[xm]$/i.test(file.name))
    return { kind: 'refused', key: 'pane.check.cannotPatch', params: { file: file.name } };
  const bytes = patchWorkbook(
    await bytesOf(file),
    changes.map(({ sheet, cell, value }) => ({ sheet, cell, ...given({ value }) })),
  );
  return { kind: 'corrected', file: { name: file.name, bytes } };
}
