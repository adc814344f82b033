import { consolidate, report, templates } from '../../src/core/pipeline';
import { slimForMerge } from '../../src/core/merge/slim';
import type { ReadFile } from '../../src/core/merge/types';
import { DRAFT_LIMIT } from '../../src/core/summary/draft/types';
import { readConsolidation } from '../../src/core/summary/workbook/readConsolidation';
import { readReturns } from '../../src/app/reading/readReturns';
import { makeSampleReturns } from '../../src/app/samples/sampleReturns';
import { patchWorkbook } from '../../src/formats/xlsx/patch/patchWorkbook';
import { inputCell, reportSheet } from '../../src/app/samples/inputCells';
import { readWorkbook } from '../../src/formats/xlsx/read/readWorkbook';
import { writeWorkbook } from '../../src/formats/xlsx/write/writeWorkbook';
import { unconfirmed } from '../support/recount';
import { seedPlan, seedSetup } from '../support/seed';
import { uk, vocabularies } from '../support/texts';

const today = '2020-03-02';
const setup = seedSetup();
const context = { today, collection: setup, vocabularies };

async function readAll(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<ReadFile[]> {
  const all: ReadFile[] = [];
  for (const file of files) for await (const { read } of readReturns(file, context)) all.push(read);
  return all;
}

describe('the shipped ordinance through every stage', () => {
  it('parses to 8 tasks, 21 measures, 1 exclusion, 26 measure periods, 40 executor mentions, 11 dittos', () => {
    const plan = seedPlan();
    const measures = plan.tasks.flatMap((task) => task.measures);
    const active = measures.filter(({ exclusion }) => exclusion === undefined);
    expect({
      tasks: plan.tasks.length,
      measures: active.length,
      excluded: measures.length - active.length,
      measurePeriods: active.reduce((sum, { deadline }) => sum + Math.max(1, deadline.periods.length), 0),
      executorMentions: active.reduce((sum, { executors }) => sum + executors.length, 0),
      dittoCells: plan.dittoCells,
    }).toEqual({ tasks: 8, measures: 21, excluded: 1, measurePeriods: 26, executorMentions: 40, dittoCells: 11 });
  });

  it('gives every body with duties one template, each under a name of its own', () => {
    const made = [...templates(setup, uk, { created: today })];
    expect(new Set(made.map(({ fileName }) => fileName.toLowerCase())).size).toBe(made.length);
    expect(made.length).toBeGreaterThan(60);
  });

  it('accepts an honest answer with its provenance: file, digest, sheet and cell', async () => {
    const template = [...templates(setup, uk, { created: today, only: ['minfin'] })][0];
    if (template === undefined) throw new Error('no template');
    const sheet = reportSheet(template.spec, uk);
    const key = '2.5@2019';
    const changes = [
      ['status', uk.t('status.done')],
      ['narrative', 'Проведено 3 семінари для 120 працівників.'],
    ].map(([field, value]) => ({
      sheet: sheet.name,
      cell: inputCell(sheet, key, field ?? '') ?? '',
      value: value ?? '',
    }));
    const bytes = patchWorkbook(await writeWorkbook(template.spec), changes);
    const files = await readAll([{ name: 'Мінфін.xlsx', bytes }]);
    const { records, log } = consolidate(setup, files, { asOf: today });
    expect(
      log.map(({ verdict, bodyId, rowsRead, rowsAccepted }) => ({ verdict, bodyId, rowsRead, rowsAccepted })),
    ).toEqual([{ verdict: 'accepted', bodyId: 'minfin', rowsRead: 1, rowsAccepted: 1 }]);
    expect(records.filter(({ state }) => state === 'current')).toEqual([
      expect.objectContaining({
        key,
        bodyId: 'minfin',
        answer: expect.objectContaining({ status: 'done' }) as unknown,
        provenance: expect.objectContaining({
          file: 'Мінфін.xlsx',
          sheet: sheet.name,
          cells: expect.objectContaining({ status: changes[0]?.cell }) as unknown,
        }) as unknown,
      }),
    ]);
  });

  it('merges believable returns in any order alike, keeps every row, reads its state back', async () => {
    const samples = [];
    for await (const sample of makeSampleReturns(setup, uk, { created: today, bodies: 18, rewriteForeign: true }))
      samples.push(sample);
    const files = await readAll(samples);
    const forward = consolidate(setup, files, { asOf: today });
    const backward = consolidate(setup, [...files].reverse(), { asOf: today });
    const bytes = await writeWorkbook(report(forward, uk).workbook);
    expect(Buffer.compare(bytes, await writeWorkbook(report(backward, uk).workbook))).toBe(0);

    // Every drafted sentence is somebody's own or a count that counting again confirms.
    const { rows, clusters } = report(forward, uk).summary;
    expect(unconfirmed(report(forward, uk).summary)).toEqual([]);
    expect(rows.filter(({ text }) => text.length > DRAFT_LIMIT)).toEqual([]);
    const clustered = clusters.filter(({ field }) => field === 'narrative').flatMap(({ members }) => members);
    expect(clustered).toHaveLength(rows.reduce((sum, { records }) => sum + records.length, 0));

    // What crosses from the reading threads is less, and enough.
    expect(
      consolidate(
        setup,
        files.map((file) => slimForMerge(file, setup.plan.id)),
        { asOf: today },
      ),
    ).toEqual(forward);

    expect(forward.log).toHaveLength(files.length);
    for (const entry of forward.log)
      expect([entry.identity.file, entry.rowsRead]).toEqual([
        entry.identity.file,
        entry.rowsAccepted + entry.rowsSuperseded + entry.rowsDuplicate + entry.rowsQuarantined,
      ]);
    expect(new Set(forward.log.map(({ verdict }) => verdict))).toEqual(
      new Set(['accepted', 'partial', 'duplicate', 'unreadable', 'companion']),
    );

    const read = readWorkbook(bytes);
    if (read.kind !== 'workbook') throw new Error(read.kind);
    const back = readConsolidation(read.content, vocabularies);
    if (back.kind !== 'consolidation') throw new Error(back.kind);
    expect(back.consolidation.records).toEqual(forward.records);
    expect(back.consolidation.log).toEqual(forward.log);
    const again = consolidate(setup, files, { asOf: today, into: back.consolidation });
    expect(Buffer.compare(await writeWorkbook(report(again, uk).workbook), bytes)).toBe(0);
  });
});
