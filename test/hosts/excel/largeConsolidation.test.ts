import { wholeWorkbook } from '../../../src/core/workbook/rows';
import { merge } from '../../../src/core/merge/merge';
import { createBodyIndex } from '../../../src/core/bodies/bodyIndex';
import { report } from '../../../src/core/pipeline';
import type { WorkbookSpec } from '../../../src/core/workbook/spec';
import { textsFor } from '../../../src/strings';
import { WEB_LIMIT } from '../../excel-host/emulator';
import { Workbook } from '../../excel-host/model';
import {
  madeUpDuties,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
  measure,
} from '../../support/madeUpReturns';
import { inExcel, quiet } from './inExcel';

const NARRATIVE = (
  'Проведено засідання робочої групи, підготовлено проєкт акта та надіслано на погодження ' +
  'заінтересованим органам. '
).repeat(4);

/** Ten measures, five hundred bodies: 5,000 records. */
function consolidation(): WorkbookSpec {
  const measures = Array.from({ length: 10 }, (_, index) => measure(`1.${index + 1}`));
  const plan = madeUpPlan(measures);
  const registry = madeUpRegistry(495);
  const files = registry.bodies.map(({ id }, index) =>
    madeUpReturn({
      file: `${id}.xlsx`,
      body: id,
      receivedOn: '2020-02-10',
      rows: measures.map((one) => ({
        key: `${one.id}@2019`,
        status: index % 3 === 0 ? ('partly' as const) : ('done' as const),
        narrative: `${index}. ${NARRATIVE}`,
      })),
    }),
  );
  const merged = merge({
    plan,
    registry,
    bodies: createBodyIndex(registry),
    duties: madeUpDuties(plan, registry),
    files,
    settings: madeUpSettings(),
  });
  return wholeWorkbook(report(merged, textsFor('uk')).workbook);
}

describe('a consolidation of 5,000 records in Excel on the web', () => {
  it('is written and read with every message under 5 MB', async () => {
    const spec = consolidation();
    const { emulator, host } = inExcel(new Workbook(), { platform: 'web' });
    expect(await host.write(spec, quiet)).toEqual({ kind: 'written', cells: expect.any(Number) as number });
    const writing = emulator.requests;
    const read = await host.read();
    expect(
      read.kind === 'read' && read.content.sheets.find(({ name }) => name === 'Дані')?.rows.length,
    ).toBeGreaterThan(5000);
    expect(Math.max(...emulator.exchanges.map(({ requestBytes }) => requestBytes))).toBeLessThan(WEB_LIMIT);
    expect(Math.max(...emulator.exchanges.map(({ responseBytes }) => responseBytes))).toBeLessThan(WEB_LIMIT);
    // «Дані» and «Відповіді» both hold every text; a message has at most 2,000 actions (see budget.test.ts).
    expect(writing).toBeLessThan(80);
    // The library gives its references back a moment after a run.
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(emulator.keptReferences).toBe(0);
  });
});
