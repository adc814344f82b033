import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import { comparable } from '../../excel-host/comparable';
import { loadXlsx } from '../../excel-host/xlsx/load';
import { saveXlsx } from '../../excel-host/xlsx/save';
import { inExcel } from './inExcel';
import { richSpec, TREACHEROUS } from './richSpec';

/** Charts are not saved. */
const withoutCharts = (workbook: Parameters<typeof comparable>[0]): unknown => {
  for (const sheet of workbook.sheets) sheet.charts = [];
  return comparable(workbook);
};

describe('files of the emulated Excel', () => {
  it('saves a workbook so that it opens again as it was', async () => {
    const opened = loadXlsx(await writeWorkbook(richSpec()));
    expect(withoutCharts(loadXlsx(saveXlsx(opened)))).toEqual(withoutCharts(opened));
  });

  it('saves what our own reader reads as the pane does', async () => {
    const { emulator, host } = inExcel(loadXlsx(await writeWorkbook(richSpec())));
    TREACHEROUS.forEach((text, index) =>
      emulator.workbook
        .sheet('Дані')
        .put(9 + index, 0, { value: text, format: emulator.workbook.sheet('Дані').cell(9, 0).format }),
    );
    const inPane = await host.read();
    const fromFile = readWorkbook(saveXlsx(emulator.workbook));
    if (inPane.kind !== 'read' || fromFile.kind !== 'workbook') throw new Error('not read');
    expect(inPane.content.sheets).toEqual(fromFile.content.sheets);
    expect([...inPane.content.properties]).toEqual([...fromFile.content.properties]);
  });
});
