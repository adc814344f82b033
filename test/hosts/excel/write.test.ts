import { Workbook } from '../../excel-host/model';
import { inExcel, quiet } from './inExcel';
import { richSpec, TREACHEROUS } from './richSpec';

const written = { kind: 'written', cells: expect.any(Number) as number };

describe('writing a workbook into Excel', () => {
  it('makes the sheets of the spec, in their order and state, and leaves the others as they are', async () => {
    const { emulator, host } = inExcel(new Workbook(['Мої нотатки']));
    emulator.type('Мої нотатки', 'B2', 'не чіпати');
    expect(await host.write(richSpec(), quiet)).toEqual(written);
    expect(emulator.workbook.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
      'Мої нотатки Visible',
      'Звіт Visible',
      'Дані Visible',
      '_lists Hidden',
      '_planzvit VeryHidden',
    ]);
    expect(emulator.workbook.sheet('Мої нотатки').cell(1, 1).value).toBe('не чіпати');
    expect(emulator.workbook.active.name).toBe('Звіт');
  });

  it('keeps every text a text, whatever it looks like', async () => {
    const { emulator, host } = inExcel();
    const spec = {
      ...richSpec(),
      sheets: [
        {
          name: 'Тексти',
          state: 'visible' as const,
          columns: [],
          rows: TREACHEROUS.map((value, index) => ({ row: index + 1, cells: [{ value }] })),
        },
      ],
    };
    await host.write({ ...spec, activeSheet: 'Тексти', names: [] }, quiet);
    const sheet = emulator.workbook.sheet('Тексти');
    expect(TREACHEROUS.map((_, row) => sheet.cell(row, 0))).toEqual(
      TREACHEROUS.map((value) => expect.objectContaining({ value }) as unknown),
    );
    expect(TREACHEROUS.filter((_, row) => sheet.cell(row, 0).formula !== undefined)).toEqual([]);
    const read = await host.read(['Тексти']);
    expect(read.kind === 'read' && read.content.sheets[0]?.rows.map(({ cells }) => cells[0])).toEqual([...TREACHEROUS]);
  });

  it('points formulas, lists, names and charts to the sheets under their final names', async () => {
    const { emulator, host } = inExcel();
    await host.write(richSpec(), quiet);
    const report = emulator.workbook.sheet('Звіт');
    expect(report.cell(3, 5).formula).toBe('=IF(C4="","Оберіть стан",_lists!$A$1)');
    expect(report.validations[0]?.rule).toEqual({ list: { inCellDropDown: true, source: '=_lists!$A$1:$A$3' } });
    expect(emulator.workbook.names.map(({ name, formula, visible }) => [name, formula, visible])).toEqual([
      ['статуси', "='_lists'!$A$1:$A$3", true],
      ['planzvit_keys', "='Звіт'!$A$4:$A$6", false],
    ]);
    expect(emulator.workbook.sheet('Дані').charts[0]?.series).toEqual([
      { name: 'Подано', values: 'Дані!$B$2:$B$3', categories: 'Дані!$A$2:$A$3', color: '#2E75B6' },
    ]);
  });

  it('does one write after the other, though both were asked for at once', async () => {
    const { emulator, host } = inExcel();
    const outcomes = await Promise.all([
      host.write(richSpec('перша'), quiet),
      host.write(richSpec('друга'), quiet),
      host.patch([{ sheet: 'Дані', cell: 'A3', value: 'правка' }]),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['written', 'written', 'written']);
    expect([
      emulator.workbook.sheet('Звіт').cell(0, 1).value,
      emulator.workbook.sheet('Дані').cell(2, 0).value,
    ]).toEqual(['Звіт: друга', 'правка']);
  });

  it('reports its progress up to the end', async () => {
    const { host } = inExcel();
    const reported: (readonly [number, number])[] = [];
    await host.write(richSpec(), (done, total) => reported.push([done, total]));
    expect(reported[0]?.[0]).toBe(0);
    expect(reported.at(-1)?.[0]).toBe(reported.at(-1)?.[1]);
    expect(reported.map(([done]) => done)).toEqual([...reported.map(([done]) => done)].sort((a, b) => a - b));
  });
});
