import type { WorkbookSpec } from '../../../src/core/workbook/spec';
import { createExcelHost } from '../../../src/hosts/excel/excelHost';
import type { WorkbookHost, WriteOutcome } from '../../../src/ports';
import type { Fault } from '../../excel-host/emulator';
import { comparable } from '../../excel-host/comparable';
import { Workbook } from '../../excel-host/model';
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

describe.each([
  ['over a consolidation', 1, () => start.copy()],
  ['into an empty workbook', 0, () => new Workbook()],
] as const)('two panes that write at once %s', (_, revision, opened) => {
  const NOTES = ['друга', 'третя'] as const;
  type Note = (typeof NOTES)[number];
  const write = (host: WorkbookHost, note: Note): Promise<WriteOutcome> =>
    host.write(nextSpec(note, revision + 1), quiet, { expectedRevision: revision });
  const whole = new Map<Note, unknown>();
  let requests = 0;
  beforeAll(async () => {
    for (const note of NOTES) {
      const excel = inExcel(opened());
      const before = excel.emulator.requests;
      await write(excel.host, note);
      requests = excel.emulator.requests - before;
      whole.set(note, state(excel));
    }
  });

  /** The workbook holds what was reported as written, whole, with no cell of the other; that one was refused. */
  async function expectNothingLost(excel: InExcel, outcomes: Readonly<Record<Note, WriteOutcome>>, where: number) {
    const [kept, refused] = outcomes.друга.kind === 'written' ? NOTES : ([NOTES[1], NOTES[0]] as const);
    expect([where, outcomes[kept].kind]).toEqual([where, 'written']);
    expect(outcomes[refused]).toMatchObject({ problem: expect.stringMatching(/^(?:stale|being-written)$/) as string });
    expect([where, state(excel)]).toEqual([where, whole.get(kept)]);
    expect(await excel.host.recover()).toEqual({ kind: 'none' });
  }

  it('keep one whole and refuse the other, wherever the second begins', async () => {
    for (let at = 1; at <= requests; at += 1) {
      const excel = inExcel(opened());
      const { emulator, host } = excel;
      let third: WriteOutcome | undefined;
      // Excel puts a request off: the other pane writes before it is sent again.
      const wait = async (): Promise<void> => {
        emulator.fault = undefined;
        third ??= await write(host, 'третя');
      };
      emulator.fault = { at: emulator.requests + at, how: 'before', code: 'InvalidOperationInCellEditMode' };
      const second = await write(createExcelHost({ patience: { tries: 2, wait } }), 'друга');
      if (third === undefined) throw new Error(`nothing was put off at ${at}`);
      await expectNothingLost(excel, { друга: second, третя: third }, at);
    }
  });

  it('keep one whole when they take turns, the second some turns behind', async () => {
    for (let behind = 0; behind <= requests; behind += 3) {
      const excel = inExcel(opened());
      const earlier = write(excel.host, 'друга');
      for (let turn = 0; turn < behind; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      const third = await write(createExcelHost({ patience: { tries: 1, wait: () => Promise.resolve() } }), 'третя');
      await expectNothingLost(excel, { друга: await earlier, третя: third }, behind);
    }
  });
});

/** A consolidation after a merge, with lists of its own length. */
function nextSpec(note: string, revision: number): WorkbookSpec {
  const spec = richSpec(note);
  const stamp = { row: 2, cells: [{ value: 'revision' }, { value: String(revision) }] };
  return {
    ...spec,
    names: (spec.names ?? []).map((name) => (note === 'друга' ? name : { ...name, range: 'A1:A2' })),
    sheets: spec.sheets.map((sheet) =>
      sheet.name === '_planzvit' ? { ...sheet, rows: [...sheet.rows.slice(0, 1), stamp] } : sheet,
    ),
  };
}

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
