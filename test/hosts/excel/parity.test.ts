import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import type { WorkbookSpec } from '../../../src/core/workbook/spec';
import { comparable } from '../../excel-host/comparable';
import { loadXlsx } from '../../excel-host/xlsx/load';
import { inExcel, quiet } from './inExcel';
import { richSpec } from './richSpec';

/** The same spec as a file that Excel opens, and written by the pane into an empty workbook. */
async function bothWays(spec: WorkbookSpec): Promise<readonly [unknown, unknown]> {
  const file = loadXlsx(await writeWorkbook(spec));
  const { emulator, host } = inExcel();
  expect(await host.write(spec, quiet)).toEqual(expect.objectContaining({ kind: 'written' }));
  emulator.workbook.sheets = emulator.workbook.sheets.filter(({ name }) => name !== 'Аркуш1');
  return [comparable(file), comparable(emulator.workbook)];
}

describe('one spec, two renderers', () => {
  it('gives the same workbook as a file and through Office.js', async () => {
    const [file, office] = await bothWays(richSpec());
    expect(office).toEqual(file);
  });
});
