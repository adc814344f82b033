import type { WriteOutcome } from '../../../src/ports';
import type { Fault } from '../../excel-host/emulator';
import { comparable } from '../../excel-host/comparable';
import type { Workbook } from '../../excel-host/model';
import { inExcel, quiet, type InExcel } from './inExcel';
import { richSpec } from './richSpec';

/**
 * A workbook that holds a first consolidation, notes of the ministry beside it, and formulas on them that look into
 * it.
 */
let start: Workbook;
beforeAll(async () => {
  const excel = inExcel();
  await excel.host.write(richSpec('перша'), quiet);
  excel.emulator.workbook.add('Нотатки');
  excel.emulator.type('Нотатки', 'A1', "='Дані'!B2*2");
  excel.emulator.type('Нотатки', 'A2', 'моє');
  excel.emulator.type('Нотатки', 'A3', '=SUM(Подання[Подано])');
  start = excel.emulator.workbook;
});
const withConsolidation = (): InExcel => inExcel(start.copy());

async function requestsOfWrite(): Promise<number> {
  const { emulator, host } = withConsolidation();
  const before = emulator.requests;
  expect(await host.write(richSpec('друга'), quiet)).toEqual({ kind: 'written', cells: expect.any(Number) as number });
  return emulator.requests - before;
}

const state = ({ emulator }: InExcel): unknown => comparable(emulator.workbook);
const title = ({ emulator }: InExcel): unknown => emulator.workbook.sheet('Звіт').cell(0, 1).value;

describe('a write that is interrupted', () => {
  it.each(['before', 'half-way', 'answer-lost'] as const)(
    'loses nothing when any one request fails (%s)',
    async (how) => {
      const count = await requestsOfWrite();
      expect(count).toBeGreaterThan(8);
      for (let at = 1; at <= count; at += 1) {
        const excel = withConsolidation();
        const earlier = state(excel);
        excel.emulator.fault = { at: excel.emulator.requests + at, how };
        const outcome = await excel.host.write(richSpec('друга'), quiet);
        excel.emulator.fault = undefined;
        if (outcome.kind === 'written') expect(title(excel)).toBe('Звіт: друга');
        else expect([at, state(excel)]).toEqual([at, earlier]);
      }
    },
  );

  it.each(['before', 'half-way', 'answer-lost'] as const)(
    'is found by the next pane, which drops it and has the earlier consolidation (%s)',
    async (how) => {
      await eachInterruption(how, async (excel, earlier, outcome) => {
        const recovery = await excel.reopen().recover();
        if (recovery.kind === 'interrupted') expect((await recovery.discard()).kind).toBe('written');
        const now = title(excel);
        if (outcome.kind === 'written') expect(now).toBe('Звіт: друга');
        else if (now === 'Звіт: перша') expect(state(excel)).toEqual(earlier);
        // The answer to the exchange itself was lost: the write is done.
        else expect([how, now]).toEqual(['answer-lost', 'Звіт: друга']);
        expect(excel.emulator.workbook.sheet('Нотатки').cell(0, 0).formula?.replaceAll("'", '')).toBe('=Дані!B2*2');
      });
    },
  );

  it.each(['before', 'half-way', 'answer-lost'] as const)(
    'is found by the next pane, which finishes it when everything was written (%s)',
    async (how) => {
      let finished = 0;
      await eachInterruption(how, async (excel) => {
        const recovery = await excel.reopen().recover();
        if (recovery.kind === 'none') return;
        const outcome = await recovery.finish();
        expect(outcome.kind).toBe(recovery.complete ? 'written' : 'failed');
        if (recovery.complete) {
          finished += 1;
          expect(title(excel)).toBe('Звіт: друга');
          expect(excel.emulator.workbook.sheets.map(({ name }) => name)).not.toContain('_pz_journal');
        } else await recovery.discard();
      });
      if (how === 'half-way') expect(finished).toBeGreaterThan(0);
    },
  );

  it('lets the next write go on as if nothing had happened', async () => {
    await eachInterruption('half-way', async (excel) => {
      expect(await excel.reopen().write(richSpec('третя'), quiet)).toEqual(
        expect.objectContaining({ kind: 'written' }),
      );
      expect(title(excel)).toBe('Звіт: третя');
      expect(excel.emulator.workbook.sheet('Нотатки').cell(1, 0).value).toBe('моє');
      expect(excel.emulator.workbook.sheet('Нотатки').cell(2, 0).formula).toBe('=SUM(Подання[Подано])');
    });
  });
});

/** The pane dies at each request of a second write in turn. */
async function eachInterruption(
  how: Fault['how'],
  check: (excel: InExcel, earlier: unknown, outcome: WriteOutcome) => Promise<void>,
): Promise<void> {
  const count = await requestsOfWrite();
  for (let at = 1; at <= count; at += 1) {
    const excel = withConsolidation();
    const earlier = state(excel);
    excel.emulator.fault = { at: excel.emulator.requests + at, how, forever: true };
    const outcome = await excel.host.write(richSpec('друга'), quiet);
    excel.emulator.fault = undefined;
    await check(excel, earlier, outcome);
  }
}
