import { comparable } from '../../excel-host/comparable';
import type { WorkbookSpec } from '../../../src/core/workbook/spec';
import { WEB_LIMIT } from '../../excel-host/emulator';
import { Workbook } from '../../excel-host/model';
import { inExcel, quiet, type InExcel } from './inExcel';
import { richSpec } from './richSpec';

/** A template with answers in it, whose rules somebody has broken. */
async function broken(): Promise<InExcel & { readonly sound: unknown }> {
  const excel = inExcel();
  await excel.host.write(richSpec(), quiet);
  excel.emulator.type('Звіт', 'C6', 'не виконано');
  excel.emulator.type('Звіт', 'D6', 43000);
  const sound = comparable(excel.emulator.workbook);
  breakRules(excel.emulator.workbook);
  return { ...excel, sound };
}

function breakRules(workbook: Workbook): void {
  const sheet = workbook.sheet('Звіт');
  sheet.validations = sheet.validations.slice(2);
  sheet.conditionalFormats = [];
  sheet.put(3, 1, { ...sheet.cell(3, 1), value: 'переписаний захід' });
  sheet.put(4, 2, { ...sheet.cell(4, 2), format: { ...sheet.cell(4, 2).format, locked: true } });
}

/** A protected sheet with so many rows of a template, most of it locked texts. */
function largeSpec(rows: number): WorkbookSpec {
  const text = {
    value: 'проведення інформаційної кампанії з питань запобігання та протидії корупції',
    style: 'locked',
  };
  return {
    properties: { title: 'Звіт', creator: 'PlanZvit', created: '2020-01-10', language: 'uk', custom: {} },
    styles: { locked: { locked: true }, input: { locked: false } },
    sheets: [
      {
        name: 'Звіт',
        state: 'visible',
        columns: [],
        protection: {},
        rows: Array.from({ length: rows }, (_, index) => ({
          row: index + 1,
          cells: [...Array.from({ length: 12 }, () => text), { style: 'input' }],
        })),
      },
    ],
  };
}

describe('restoring the rules of a template', () => {
  it('puts locked texts, locks, validations and conditional formats back, and leaves the answers', async () => {
    const { emulator, host, sound } = await broken();
    expect(comparable(emulator.workbook)).not.toEqual(sound);
    expect((await host.restoreRules(richSpec())).kind).toBe('written');
    expect(comparable(emulator.workbook)).toEqual(sound);
  });

  it('protects a sheet again that somebody had opened', async () => {
    const { emulator, host, sound } = await broken();
    emulator.workbook.sheet('Звіт').protection = undefined;
    await host.restoreRules(richSpec());
    expect(comparable(emulator.workbook)).toEqual(sound);
  });

  it.each(['before', 'half-way', 'answer-lost'] as const)(
    'never leaves the sheet open after an error (%s)',
    async (how) => {
      const counting = await broken();
      const before = counting.emulator.requests;
      await counting.host.restoreRules(richSpec());
      const count = counting.emulator.requests - before;
      for (let at = 1; at <= count; at += 1) {
        const { emulator, host } = await broken();
        emulator.fault = { at: emulator.requests + at, how };
        await host.restoreRules(richSpec());
        expect([at, emulator.workbook.sheet('Звіт').protection === undefined]).toEqual([at, false]);
      }
    },
  );

  it('fixes a template of hundreds of rows in messages that Excel on the web takes', async () => {
    const spec = largeSpec(700);
    const { emulator, host } = inExcel(new Workbook(), { platform: 'web' });
    await host.write(spec, quiet);
    const sound = comparable(emulator.workbook);
    const sheet = emulator.workbook.sheet('Звіт');
    sheet.put(600, 1, { ...sheet.cell(600, 1), value: 'переписаний захід' });
    const before = emulator.exchanges.length;
    expect((await host.restoreRules(spec)).kind).toBe('written');
    expect(comparable(emulator.workbook)).toEqual(sound);
    const exchanges = emulator.exchanges.slice(before);
    expect(exchanges.length).toBeGreaterThan(3);
    expect(Math.max(...exchanges.map(({ requestBytes }) => requestBytes))).toBeLessThan(WEB_LIMIT);
  });

  it('does not open a sheet that is locked with a password', async () => {
    const { emulator, host } = await broken();
    const sheet = emulator.workbook.sheet('Звіт');
    sheet.protection = { options: {}, password: 'таємниця' };
    expect(await host.restoreRules(richSpec())).toEqual(
      expect.objectContaining({ kind: 'failed', problem: 'protection-refused', detail: 'Звіт' }),
    );
    expect(sheet.protection).toEqual({ options: {}, password: 'таємниця' });
  });
});
