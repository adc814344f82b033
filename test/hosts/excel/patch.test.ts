import { Workbook } from '../../excel-host/model';
import { inExcel, quiet, type InExcel } from './inExcel';
import { richSpec, TREACHEROUS } from './richSpec';

/** A protected «Звіт»: B locked, C4:C6 text inputs, D4:D6 date inputs, E4:E6 number inputs. */
async function withTemplate(): Promise<InExcel> {
  const excel = inExcel();
  await excel.host.write(richSpec(), quiet);
  return excel;
}

const cellOf = ({ emulator }: InExcel, row: number, column: number) =>
  emulator.workbook.sheet('Звіт').cell(row - 1, column - 1);

describe('patching input cells', () => {
  it('writes text, dates and numbers into the inputs of a protected sheet, without opening it', async () => {
    const excel = await withTemplate();
    excel.emulator.keepTexts = true;
    expect(
      await excel.host.patch([
        { sheet: 'Звіт', cell: 'C6', value: 'виконано' },
        { sheet: 'Звіт', cell: 'D6', value: { date: '2019-12-09' } },
        { sheet: 'Звіт', cell: 'E6', value: 12 },
        { sheet: 'Звіт', cell: 'C5', value: undefined },
      ]),
    ).toEqual({ kind: 'written', cells: 4 });
    expect([
      cellOf(excel, 6, 3).value,
      cellOf(excel, 6, 4).value,
      cellOf(excel, 6, 5).value,
      cellOf(excel, 5, 3).value,
    ]).toEqual(['виконано', 43808, 12, '']);
    expect(excel.emulator.exchanges.some(({ request }) => request.includes('Unprotect'))).toBe(false);
    expect(excel.emulator.workbook.sheet('Звіт').protection).toBeDefined();
  });

  it.each(TREACHEROUS)('keeps the text %j a text, in text cells and in others', async (text) => {
    const excel = await withTemplate();
    await excel.host.patch([
      { sheet: 'Звіт', cell: 'C6', value: text },
      { sheet: 'Звіт', cell: 'E6', value: text },
    ]);
    for (const column of [3, 5]) expect(cellOf(excel, 6, column)).toEqual(expect.objectContaining({ value: text }));
    expect(cellOf(excel, 6, 5).formula).toBeUndefined();
  });

  it('writes nothing at all when one of the cells is locked', async () => {
    const excel = await withTemplate();
    expect(
      await excel.host.patch([
        { sheet: 'Звіт', cell: 'C6', value: 'виконано' },
        { sheet: 'Звіт', cell: 'B4', value: 'інший захід' },
      ]),
    ).toEqual({ kind: 'failed', problem: 'protected', detail: 'Звіт!B4' });
    expect(cellOf(excel, 6, 3).value).toBe('');
  });

  describe('where a paste has brought another number format along', () => {
    const paste = (excel: InExcel, row: number, column: number, numberFormat: string, value: string): void => {
      const sheet = excel.emulator.workbook.sheet('Звіт');
      sheet.put(row - 1, column - 1, { value, format: { ...sheet.cell(row - 1, column - 1).format, numberFormat } });
    };

    it.each([
      ['D6', '@', { date: '2019-12-09' }],
      ['D6', 'General', { date: '2019-12-09' }],
      ['E6', '@', 12],
    ] as const)('says which cell of the protected sheet cannot take it: %s with %s', async (cell, format, value) => {
      const excel = await withTemplate();
      paste(excel, 6, cell === 'D6' ? 4 : 5, format, '9 грудня');
      expect(await excel.host.patch([{ sheet: 'Звіт', cell, value }])).toEqual({
        kind: 'failed',
        problem: 'cell-format',
        detail: `Звіт!${cell}`,
      });
      expect(cellOf(excel, 6, cell === 'D6' ? 4 : 5).value).toBe('9 грудня');
    });

    it('takes it once the rules of the template are restored', async () => {
      const excel = await withTemplate();
      paste(excel, 6, 4, '@', '9 грудня');
      expect((await excel.host.restoreRules(richSpec())).kind).toBe('written');
      expect(cellOf(excel, 6, 4).value).toBe('9 грудня');
      expect(await excel.host.patch([{ sheet: 'Звіт', cell: 'D6', value: { date: '2019-12-09' } }])).toEqual({
        kind: 'written',
        cells: 1,
      });
      expect(cellOf(excel, 6, 4)).toMatchObject({ value: 43808, format: { numberFormat: 'dd.mm.yyyy' } });
    });

    it('sets the format itself where nothing protects the sheet, and takes it back with the value', async () => {
      const excel = inExcel(new Workbook(['Звіт']));
      paste(excel, 1, 1, '@', '9 грудня');
      expect(await excel.host.patch([{ sheet: 'Звіт', cell: 'A1', value: { date: '2019-12-09' } }])).toEqual({
        kind: 'written',
        cells: 1,
      });
      expect(cellOf(excel, 1, 1)).toMatchObject({ value: 43808, format: { numberFormat: 'dd.mm.yyyy' } });
      expect(await excel.host.undo()).toBe(true);
      expect(cellOf(excel, 1, 1)).toMatchObject({ value: '9 грудня', format: { numberFormat: '@' } });
    });
  });

  it('writes in Excel with ExcelApi 1.4 too', async () => {
    const excel = inExcel(new Workbook(['Звіт']), { excelApi: '1.4' });
    expect(await excel.host.patch([{ sheet: 'Звіт', cell: 'A1', value: 'є' }])).toEqual({ kind: 'written', cells: 1 });
    expect(cellOf(excel, 1, 1).value).toBe('є');
  });

  it('says that a sheet is missing', async () => {
    const excel = await withTemplate();
    expect(await excel.host.patch([{ sheet: 'Немає', cell: 'A1', value: 'а' }])).toEqual({
      kind: 'failed',
      problem: 'sheet-missing',
      detail: 'Немає',
    });
  });

  it('writes hundreds of cells in a few messages', async () => {
    const excel = inExcel(new Workbook(['Звіт']));
    const before = excel.emulator.requests;
    expect(
      await excel.host.patch(
        Array.from({ length: 1200 }, (_, index) => ({ sheet: 'Звіт', cell: `A${index + 1}`, value: `рядок ${index}` })),
      ),
    ).toEqual({ kind: 'written', cells: 1200 });
    expect(excel.emulator.requests - before).toBeLessThan(10);
    expect(cellOf(excel, 1200, 1).value).toBe('рядок 1199');
  });
});

describe('taking back what we wrote', () => {
  it('brings back what stood in patched cells, formulas and dangerous texts included', async () => {
    const excel = inExcel(new Workbook(['Звіт']));
    excel.emulator.type('Звіт', 'A1', '=1+1');
    excel.emulator.type('Звіт', 'A2', "'=1+1");
    excel.emulator.type('Звіт', 'A3', 5);
    const cells = ['A1', 'A2', 'A3', 'A4'];
    const before = [1, 2, 3, 4].map((row) => cellOf(excel, row, 1));
    await excel.host.patch(cells.map((cell) => ({ sheet: 'Звіт', cell, value: 'інше' })));
    expect(cellOf(excel, 2, 1).value).toBe('інше');
    expect(await excel.host.undo()).toBe(true);
    expect([1, 2, 3, 4].map((row) => cellOf(excel, row, 1))).toEqual(before);
    expect(await excel.host.undo()).toBe(false);
  });

  it('is there again when it failed because a cell was being edited', async () => {
    const excel = inExcel(new Workbook(['Звіт']));
    await excel.host.patch([{ sheet: 'Звіт', cell: 'A1', value: 'ми' }]);
    excel.emulator.cellEditingRequests = 100;
    expect(await excel.host.undo()).toBe(false);
    excel.emulator.cellEditingRequests = 0;
    expect(await excel.host.undo()).toBe(true);
    expect(cellOf(excel, 1, 1).value).toBe('');
  });
});

describe('taking a patch back', () => {
  it('leaves the cells alone once one of them holds something else', async () => {
    const { emulator, host } = inExcel(new Workbook(['Звіт']));
    emulator.type('Звіт', 'A1', 'перше');
    const changes = [
      { sheet: 'Звіт', cell: 'A1', value: '12/3' },
      { sheet: 'Звіт', cell: 'A2', value: { date: '2019-12-09' } },
    ];
    expect((await host.patch(changes)).kind).toBe('written');
    emulator.type('Звіт', 'A2', 'своє');
    expect(await host.undo()).toBe(false);
    expect(emulator.workbook.sheet('Звіт').cell(0, 0).value).toBe('12/3');
    emulator.type('Звіт', 'A2', '');
    expect((await host.patch(changes)).kind).toBe('written');
    expect(await host.undo()).toBe(true);
    expect([0, 1].map((row) => emulator.workbook.sheet('Звіт').cell(row, 0).value)).toEqual(['12/3', '']);
  });

  it('asks a newer Excel to keep one intent in one step of its own undo', async () => {
    const { emulator, host } = inExcel(new Workbook(['Звіт']), { excelApi: '1.20' });
    expect((await host.patch([{ sheet: 'Звіт', cell: 'A1', value: 'а' }])).kind).toBe('written');
    expect(emulator.workbook.sheet('Звіт').cell(0, 0).value).toBe('а');
  });
});
