import { anyWords } from '../../../src/core/texts';
import { textsFor } from '../../../src/strings';
import { comparable } from '../../excel-host/comparable';
import { loadXlsx } from '../../excel-host/xlsx/load';
import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import { template } from '../../core/template/support';
import { inExcel, quiet, type InExcel } from './inExcel';
import { richSpec } from './richSpec';

async function withFirst(): Promise<InExcel> {
  const excel = inExcel();
  await excel.host.write(richSpec('перша'), quiet);
  return excel;
}

const title = ({ emulator }: InExcel): unknown => emulator.workbook.sheet('Звіт').cell(0, 1).value;
const scaffold = ({ emulator }: InExcel): readonly string[] =>
  emulator.workbook.sheets
    .filter(({ name, visibility }) => name.startsWith('_pz_') && visibility !== 'VeryHidden')
    .map(({ name }) => name);

describe('a person who looks at another workbook while we write', () => {
  it('finds the earlier sheets or the new ones, whichever request it hits, and nothing in between', async () => {
    const measured = await withFirst();
    const before = measured.emulator.requests;
    await measured.host.write(richSpec('друга'), quiet);
    const whole = comparable(measured.emulator.workbook);
    const count = measured.emulator.requests - before;
    const problems = new Set<string>();
    for (let at = 1; at <= count; at += 1) {
      const excel = await withFirst();
      const from = excel.emulator.requests + at;
      excel.emulator.otherWorkbookActive = { from, to: from };
      const outcome = await excel.host.write(richSpec('друга'), quiet);
      excel.emulator.otherWorkbookActive = undefined;
      problems.add(outcome.kind === 'failed' ? outcome.problem : outcome.kind);
      expect([at, title(excel)]).toEqual([at, outcome.kind === 'written' ? 'Звіт: друга' : 'Звіт: перша']);
      // What was refused once is done when it is tried again.
      if (outcome.kind === 'written') expect([at, comparable(excel.emulator.workbook)]).toEqual([at, whole]);
      expect([at, scaffold(excel)]).toEqual([at, []]);
    }
    expect([...problems].sort()).toEqual(['other-workbook', 'written']);
  });

  it('is asked to come back, before anything is written', async () => {
    const excel = await withFirst();
    const earlier = comparable(excel.emulator.workbook);
    excel.emulator.otherWorkbookActive = { from: 0, to: Infinity };
    const outcome = await excel.host.write(richSpec('друга'), quiet);
    expect(outcome).toEqual(expect.objectContaining({ kind: 'failed', problem: 'other-workbook' }));
    expect(comparable(excel.emulator.workbook)).toEqual(earlier);
    expect(anyWords(textsFor('uk'))('host.other-workbook')).toContain('Поверніться до цієї книги');
  });

  it('has the data whole and hears what is missing when it happens after the exchange', async () => {
    const excel = await withFirst();
    let isAway = false;
    const watch = (request: string): void => {
      if (request.includes('"Name":"Position"') || isAway) {
        isAway = true;
        excel.emulator.otherWorkbookActive = { from: 0, to: Infinity };
      }
    };
    excel.emulator.observe = watch;
    const outcome = await excel.host.write(richSpec('друга'), quiet);
    expect(outcome).toEqual(expect.objectContaining({ kind: 'written', omitted: ['view'] }));
    expect(title(excel)).toBe('Звіт: друга');
    excel.emulator.observe = undefined;
    excel.emulator.otherWorkbookActive = undefined;
    // The journal could not be deleted: the next pane finds nothing unfinished, the next write clears it away.
    const next = excel.reopen();
    expect((await next.recover()).kind).toBe('none');
    expect((await next.write(richSpec('третя'), quiet)).kind).toBe('written');
    expect(excel.emulator.workbook.sheets.map(({ name }) => name)).not.toContain('_pz_journal');
  });
});

describe('an Excel that refuses to change any protection', () => {
  it('still takes the write, and says that the sheets stand open', async () => {
    const excel = inExcel();
    excel.emulator.refusesProtection = true;
    expect(await excel.host.write(richSpec('перша'), quiet)).toEqual(
      expect.objectContaining({ kind: 'written', omitted: expect.arrayContaining(['protection']) as unknown }),
    );
    expect(title(excel)).toBe('Звіт: перша');
  });

  it('is named with the sheet and what to click when rules cannot be put back', async () => {
    const excel = inExcel(loadXlsx(await writeWorkbook(template())));
    excel.emulator.refusesProtection = true;
    const outcome = await excel.host.restoreRules(template());
    expect(outcome).toEqual({ kind: 'failed', problem: 'protection-refused', detail: 'Звіт' });
    const words = anyWords(textsFor('uk'))('host.protection-refused', { detail: 'Звіт' });
    expect(words).toMatch(/«Звіт».*«Рецензування» → «Зняти захист аркуша»/);
  });
});
