import { comparable } from '../../excel-host/comparable';
import { inExcel, quiet } from './inExcel';
import { richSpec } from './richSpec';

describe('taking back a written workbook', () => {
  it('brings back the earlier consolidation with what the ministry had edited in it', async () => {
    const { emulator, host } = inExcel();
    await host.write(richSpec('перша'), quiet);
    emulator.type('Дані', 'A3', 'МОЗ України (правка)');
    const earlier = comparable(emulator.workbook);
    await host.write(richSpec('друга'), quiet);
    expect(await host.undo()).toBe(true);
    expect(comparable(emulator.workbook)).toEqual(earlier);
    expect(emulator.workbook.sheets.filter(({ name }) => name.startsWith('_pz_'))).toEqual([]);
  });

  it('takes the sheets away again from a workbook that had none of them', async () => {
    const { emulator, host } = inExcel();
    const earlier = comparable(emulator.workbook);
    await host.write(richSpec(), quiet);
    expect(await host.undo()).toBe(true);
    expect(comparable(emulator.workbook)).toEqual(earlier);
  });

  it('takes nothing back when a co-author has written since', async () => {
    const { emulator, host, reopen } = inExcel();
    await host.write(richSpec('перша'), quiet);
    await host.write(richSpec('друга'), quiet);
    await reopen().write(richSpec('чужа'), quiet);
    const earlier = comparable(emulator.workbook);
    expect(await host.undo()).toBe(false);
    expect(comparable(emulator.workbook)).toEqual(earlier);
  });

  it('takes nothing back once somebody has typed into the new sheets, nor what was typed', async () => {
    const { emulator, host } = inExcel();
    for (const note of ['перша', 'друга']) await host.write(richSpec(note), quiet);
    emulator.type('Дані', 'A3', 'МОЗ України (правка)');
    const typed = comparable(emulator.workbook);
    expect(await host.undo()).toBe(false);
    expect(comparable(emulator.workbook)).toEqual(typed);
  });

  it('sees what was typed below and beside what was written, and a formula that was typed over', async () => {
    for (const [cell, value] of [
      ['Z40', 'нотатка'],
      ['A3', ''],
    ] as const) {
      const { emulator, host } = inExcel();
      await host.write(richSpec('перша'), quiet);
      emulator.type('Дані', cell, value);
      expect(await host.undo()).toBe(false);
    }
  });

  it('is still there after the pane asked for interrupted writes', async () => {
    const { emulator, host } = inExcel();
    for (const note of ['перша', 'друга']) await host.write(richSpec(note), quiet);
    expect(await host.recover()).toEqual({ kind: 'none' });
    expect(await host.undo()).toBe(true);
    expect(emulator.workbook.sheet('Звіт').cell(0, 1).value).toBe('Звіт: перша');
  });

  it('is forgotten when the workbook is opened again', async () => {
    const { emulator, host, reopen } = inExcel();
    for (const note of ['перша', 'друга']) await host.write(richSpec(note), quiet);
    expect(await reopen().recover()).toEqual({ kind: 'none' });
    expect(emulator.workbook.sheets.filter(({ name }) => name.startsWith('_pz_'))).toEqual([]);
    expect(emulator.workbook.sheet('Звіт').cell(0, 1).value).toBe('Звіт: друга');
  });

  it('keeps the way back out of what is read, and drops it at the next write', async () => {
    const { emulator, host } = inExcel();
    for (const note of ['перша', 'друга', 'третя']) await host.write(richSpec(note), quiet);
    const read = await host.read();
    expect(read.kind === 'read' && read.content.sheets.map(({ name }) => name)).toEqual([
      'Аркуш1',
      'Звіт',
      'Дані',
      '_lists',
      '_planzvit',
    ]);
    expect(
      emulator.workbook.sheets
        .filter(({ name }) => name.startsWith('_pz_'))
        .map(({ name, visibility }) => `${name.replace(/_[\da-f]{8}_/, '_')} ${visibility}`),
    ).toEqual(['_pz_old_1 VeryHidden', '_pz_old_2 VeryHidden', '_pz_old_3 VeryHidden', '_pz_old_4 VeryHidden']);
  });
});
