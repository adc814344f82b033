import { anyWords } from '../../../src/core/texts';
import type { WriteOutcome } from '../../../src/ports';
import { textsFor } from '../../../src/strings';
import { comparable } from '../../excel-host/comparable';
import { Workbook } from '../../excel-host/model';
import { inExcel, quiet } from './inExcel';
import { richSpec } from './richSpec';

const problemOf = (outcome: WriteOutcome): string => (outcome.kind === 'failed' ? outcome.problem : outcome.kind);

describe('what can go wrong in Excel', () => {
  it('waits while a cell is being edited, and goes on', async () => {
    const { emulator, host } = inExcel();
    emulator.cellEditingRequests = 3;
    expect(problemOf(await host.write(richSpec(), quiet))).toBe('written');
  });

  it('gives up waiting in the end, and says so', async () => {
    const { emulator, host } = inExcel();
    emulator.cellEditingRequests = 1000;
    expect(problemOf(await host.write(richSpec(), quiet))).toBe('cell-editing');
    expect(problemOf(await host.patch([{ sheet: 'Аркуш1', cell: 'A1', value: 'а' }]))).toBe('cell-editing');
    const read = await host.read();
    expect(read).toEqual(expect.objectContaining({ kind: 'failed', problem: 'cell-editing' }));
  });

  it('refuses a workbook whose structure is protected, before anything is written', async () => {
    const { emulator, host } = inExcel();
    emulator.workbook.structureProtected = true;
    const earlier = comparable(emulator.workbook);
    expect(await host.write(richSpec(), quiet)).toEqual({
      kind: 'failed',
      problem: 'protected',
      detail: 'workbook structure',
    });
    expect(comparable(emulator.workbook)).toEqual(earlier);
  });

  it('distinguishes a read-only workbook from a protected one', async () => {
    const { emulator, host } = inExcel();
    emulator.workbook.structureProtected = true;
    emulator.workbook.readOnly = true;
    expect(problemOf(await host.write(richSpec(), quiet))).toBe('read-only');
  });

  it('refuses to replace a sheet of somebody else that happens to have our name', async () => {
    const { emulator, host } = inExcel(new Workbook(['Дані']));
    emulator.type('Дані', 'A1', 'чуже');
    expect(await host.write(richSpec(), quiet)).toEqual({ kind: 'failed', problem: 'foreign-sheet', detail: 'Дані' });
    expect(emulator.workbook.sheets.map(({ name }) => name)).toEqual(['Дані']);
  });

  it('replaces an empty sheet of our name', async () => {
    const { emulator, host } = inExcel(new Workbook(['Дані', 'Інше']));
    expect(problemOf(await host.write(richSpec(), quiet))).toBe('written');
    expect(emulator.workbook.sheets.filter(({ name }) => !name.startsWith('_pz_')).map(({ name }) => name)).toEqual([
      'Звіт',
      'Дані',
      '_lists',
      '_planzvit',
      'Інше',
    ]);
  });

  it('writes only over the revision that was read', async () => {
    const { emulator, host } = inExcel();
    await host.write(richSpec('перша'), quiet);
    expect(problemOf(await host.write(richSpec('друга'), quiet, { expectedRevision: 1 }))).toBe('written');
    const row = emulator.workbook.sheet('_planzvit');
    row.put(1, 1, { ...row.cell(1, 1), value: '2' });
    expect(await host.write(richSpec('третя'), quiet, { expectedRevision: 1 })).toEqual({
      kind: 'failed',
      problem: 'stale',
      detail: '2',
    });
    expect(emulator.workbook.sheet('Звіт').cell(0, 1).value).toBe('Звіт: друга');
  });

  it('takes an empty workbook for revision 0', async () => {
    const { host } = inExcel();
    expect(problemOf(await host.write(richSpec(), quiet, { expectedRevision: 0 }))).toBe('written');
  });

  it('does not write over the stamp of an open template', async () => {
    const { emulator, host } = inExcel(new Workbook(['Звіт', '_planzvit']));
    emulator.type('_planzvit', 'A1', 'kind');
    emulator.type('_planzvit', 'B1', 'template');
    expect(await host.write(richSpec(), quiet, { expectedRevision: 0 })).toEqual({
      kind: 'failed',
      problem: 'is-template',
      detail: '',
    });
    expect(emulator.workbook.sheets.map(({ name }) => name)).toEqual(['Звіт', '_planzvit']);
  });

  it('says that Excel is too old to write, and still reads in it', async () => {
    const { emulator, host } = inExcel(new Workbook(['Звіт']), { excelApi: '1.7' });
    emulator.type('Звіт', 'A1', 'є');
    expect(await host.write(richSpec(), quiet)).toEqual({ kind: 'failed', problem: 'too-old', detail: 'ExcelApi 1.8' });
    expect((await host.read()).kind).toBe('read');
  });

  it.each(['1.8', '1.9', '1.12', '1.14'])('writes with what ExcelApi %s has', async (excelApi) => {
    const { host, emulator } = inExcel(new Workbook(), { excelApi });
    expect(problemOf(await host.write(richSpec('перша'), quiet))).toBe('written');
    expect(problemOf(await host.write(richSpec('друга'), quiet))).toBe('written');
    expect(emulator.workbook.sheet('Звіт').page.orientation).toBe(excelApi === '1.8' ? 'Portrait' : 'Landscape');
  });

  it.each(['print', 'charts'] as const)('does not lose the data when Excel refuses the %s', async (omission) => {
    const { emulator, host } = inExcel();
    emulator.refuse = omission === 'print' ? 'PageLayout' : 'ChartCollection';
    expect(await host.write(richSpec(), quiet)).toEqual({
      kind: 'written',
      cells: expect.any(Number) as number,
      omitted: [omission],
    });
    expect(emulator.workbook.sheet('Дані').cell(1, 0).value).toBe('Мінфін');
    expect(textsFor('uk').t(`host.omitted.${omission}`)).toMatch(/[.]$/);
  });

  it.each(['on-hidden-sheets', 'always'] as const)(
    'reads back whether pages fit their width: ignored %s',
    async (when) => {
      const { emulator, host } = inExcel();
      emulator.ignoresFit = when;
      const written = await host.write(richSpec(), quiet);
      expect(written).toMatchObject(when === 'always' ? { omitted: ['print'] } : { kind: 'written' });
      expect('omitted' in written).toBe(when === 'always');
      const fitted = richSpec().sheets.filter(({ print, state }) => print?.fitToWidth === true && state === 'visible');
      expect(fitted.length).toBeGreaterThan(0);
      for (const { name } of fitted)
        expect(emulator.workbook.sheet(name).page.zoom.horizontalFitToPages).toBe(when === 'always' ? undefined : 1);
    },
  );

  it('has a sentence in both languages for every problem', () => {
    for (const problem of [
      'protected',
      'cell-editing',
      'read-only',
      'too-old',
      'sheet-missing',
      'is-template',
      'cell-format',
      'too-large',
      'stale',
      'being-written',
      'foreign-sheet',
      'refused',
      'no-workbook',
    ]) {
      for (const language of ['uk', 'en'] as const)
        expect(anyWords(textsFor(language))(`host.${problem}`, { detail: 'Звіт!B4' })).toMatch(/[.]$/);
    }
  });
});
