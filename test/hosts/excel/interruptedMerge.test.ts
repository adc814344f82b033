import { wholeWorkbook } from '../../../src/core/workbook/rows';
import { createBodyIndex } from '../../../src/core/bodies/bodyIndex';
import { merge } from '../../../src/core/merge/merge';
import type { Consolidation } from '../../../src/core/merge/types';
import { report } from '../../../src/core/pipeline';
import { readConsolidation } from '../../../src/core/summary/workbook/readConsolidation';
import type { WorkbookHost } from '../../../src/ports';
import { textsFor } from '../../../src/strings';
import { comparable } from '../../excel-host/comparable';
import type { Workbook } from '../../excel-host/model';
import { loadXlsx } from '../../excel-host/xlsx/load';
import { saveXlsx } from '../../excel-host/xlsx/save';
import { madeUpDuties, madeUpPlan, madeUpRegistry, madeUpReturn, madeUpSettings } from '../../support/madeUpReturns';
import { inExcel, quiet, type InExcel } from './inExcel';
import { given } from '../../../src/core/given';

const texts = textsFor('uk');
const plan = madeUpPlan();
const registry = madeUpRegistry();

function mergeOf(bodies: readonly string[], into?: Consolidation): Consolidation {
  const files = bodies.map((body) =>
    madeUpReturn({
      file: `${body}.xlsx`,
      body,
      receivedOn: '2020-02-10',
      rows: [{ key: '1.1@2019', status: 'done', narrative: `Відповідь ${body}` }],
    }),
  );
  return merge({
    plan,
    registry,
    bodies: createBodyIndex(registry),
    duties: madeUpDuties(plan, registry),
    files,
    settings: madeUpSettings(),
    ...given({ into }),
  });
}

const FIRST = mergeOf(['minfin', 'mon']);
const SECOND = mergeOf(['moz'], FIRST);
const first = wholeWorkbook(report(FIRST, texts).workbook);
const second = wholeWorkbook(report(SECOND, texts).workbook);

/** Bodies whose records stand in the consolidation that the pane reads. */
async function bodiesIn(host: WorkbookHost): Promise<readonly string[]> {
  const read = await host.read();
  if (read.kind !== 'read') throw new Error(read.problem);
  const state = readConsolidation(read.content, [texts]);
  if (state.kind !== 'consolidation') throw new Error(state.kind);
  return [...new Set(state.consolidation.records.map(({ bodyId }) => bodyId))].sort();
}

/** The file with the first consolidation, as Excel saved it and opened it again. */
async function firstFile(): Promise<Workbook> {
  const { emulator, host } = inExcel();
  expect((await host.write(first, quiet)).kind).toBe('written');
  return loadXlsx(saveXlsx(emulator.workbook));
}

describe('a merge that is written over an earlier consolidation', () => {
  it('never loses the earlier one, whichever request the pane dies at', async () => {
    const file = await firstFile();
    const opened = (): InExcel => inExcel(file.copy());
    const counting = opened();
    const before = counting.emulator.requests;
    expect((await counting.host.write(second, quiet, { expectedRevision: FIRST.revision })).kind).toBe('written');
    expect(await bodiesIn(counting.host)).toEqual(['minfin', 'mon', 'moz']);
    const count = counting.emulator.requests - before;
    const earlier = comparable(file);
    const reached = new Set<string>();
    for (let at = 1; at <= count; at += 1) {
      const excel = opened();
      excel.emulator.fault = {
        at: excel.emulator.requests + at,
        how: at % 2 === 0 ? 'half-way' : 'answer-lost',
        forever: true,
      };
      await excel.host.write(second, quiet, { expectedRevision: FIRST.revision });
      excel.emulator.fault = undefined;
      const pane = excel.reopen();
      const recovery = await pane.recover();
      if (recovery.kind === 'interrupted')
        expect((await (recovery.complete ? recovery.finish() : recovery.discard())).kind).toBe('written');
      const bodies = (await bodiesIn(pane)).join();
      expect(['minfin,mon', 'minfin,mon,moz']).toContain(bodies);
      if (bodies === 'minfin,mon') expect(comparable(excel.emulator.workbook)).toEqual(earlier);
      reached.add(bodies);
    }
    expect([...reached].sort()).toEqual(['minfin,mon', 'minfin,mon,moz']);
  });
});
