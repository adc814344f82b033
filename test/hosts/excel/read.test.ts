import { dateCell } from '../../../src/core/workbook/cell';
import { parseArea } from '../../excel-host/address';
import { Workbook } from '../../excel-host/model';
import { inExcel } from './inExcel';

function workbook(): Workbook {
  const made = new Workbook(['Звіт', '_planzvit', 'Чернетка']);
  made.sheet('_planzvit').visibility = 'VeryHidden';
  made.custom.set('planzvit.kind', 'template');
  return made;
}

describe('reading the open workbook', () => {
  it('reads the named sheets only, in the order of the workbook, with states and properties', async () => {
    const { emulator, host } = inExcel(workbook());
    emulator.type('Звіт', 'B2', 'є');
    emulator.type('_planzvit', 'A1', 'kind');
    const read = await host.read(['_planzvit', 'Звіт', 'Немає']);
    expect(read).toEqual({
      kind: 'read',
      content: {
        sheets: [
          { name: 'Звіт', state: 'visible', rows: [{ row: 2, cells: [undefined, 'є'] }], merges: [] },
          { name: '_planzvit', state: 'veryHidden', rows: [{ row: 1, cells: ['kind'] }], merges: [] },
        ],
        properties: new Map([['planzvit.kind', 'template']]),
        hasMacros: false,
        externalLinks: 0,
      },
    });
  });

  it('fetches the stamp before anything else', async () => {
    const { emulator, host } = inExcel(workbook());
    for (const sheet of ['Звіт', '_planzvit']) emulator.type(sheet, 'A1', sheet);
    emulator.keepTexts = true;
    await host.read();
    const request =
      emulator.exchanges.map(({ request: text }) => text).find((text) => text.includes('"Select":["values"')) ?? '';
    expect(request.indexOf('_planzvit')).toBeLessThan(request.indexOf('Звіт'));
  });

  it('reports dates, errors, formulas, hidden rows and merged cells each as it is', async () => {
    const { emulator, host } = inExcel(workbook());
    const sheet = emulator.workbook.sheet('Звіт');
    sheet.put(0, 0, {
      value: 43808,
      format: emulator.workbook.shared({ ...sheet.cell(0, 0).format, numberFormat: 'dd.mm.yyyy' }),
    });
    sheet.put(1, 0, { value: '#N/A', isError: true, format: sheet.cell(1, 0).format });
    sheet.put(2, 0, { value: 5, formula: '=A1*2', format: sheet.cell(2, 0).format });
    sheet.put(3, 0, { value: '=A1*2', format: sheet.cell(3, 0).format });
    sheet.put(4, 0, { value: false, format: sheet.cell(4, 0).format });
    sheet.hiddenRows.add(4);
    sheet.merges = [parseArea('A1:C1', '')];
    const read = await host.read(['Звіт']);
    expect(read.kind === 'read' && read.content.sheets[0]).toEqual({
      name: 'Звіт',
      state: 'visible',
      merges: ['A1:C1'],
      rows: [
        { row: 1, cells: [dateCell(43808)] },
        { row: 2, cells: [{ kind: 'error', error: '#N/A' }] },
        { row: 3, cells: [{ kind: 'formula', formula: 'A1*2', value: 5 }] },
        { row: 4, cells: ['=A1*2'] },
        { row: 5, cells: [false], hidden: true },
      ],
    });
  });

  it.each(['1.4', '1.7', '1.8', '1.9', '1.13'])('reads in Excel with ExcelApi %s', async (excelApi) => {
    const { emulator, host } = inExcel(workbook(), { excelApi });
    emulator.type('Звіт', 'A1', 'є');
    const read = await host.read(['Звіт']);
    expect(read.kind === 'read' && read.content.sheets[0]?.rows[0]?.cells).toEqual(['є']);
  });

  it('says that Excel 2016 is too old', async () => {
    const { host } = inExcel(workbook(), { excelApi: '1.3' });
    expect(await host.read()).toEqual({ kind: 'failed', problem: 'too-old', detail: 'ExcelApi 1.4' });
  });
});
