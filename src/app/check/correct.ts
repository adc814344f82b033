import { patchWorkbook } from '../../formats/xlsx/patch/patchWorkbook';
import type { CellChange, Corrected, NamedBytes } from '../../ports';
import { refused } from '../../core/refused';
import { given } from '../../core/given';

/** A copy of an .xlsx with some cells changed; every other part of the package stays as it was. */
export function corrected({ name, bytes }: NamedBytes, changes: readonly CellChange[]): Corrected {
  if (!/\.xls[xm]$/i.test(name)) return refused('pane.check.cannotPatch', { file: name });
  const cells = changes.map(({ sheet, cell, value }) => ({ sheet, cell, ...given({ value }) }));
  return { kind: 'corrected', file: { name, bytes: patchWorkbook(bytes, cells) } };
}
