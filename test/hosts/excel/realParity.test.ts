import { wholeWorkbook } from '../../../src/core/workbook/rows';
import { planWorkbook } from '../../../src/core/plan/sheet/planSheets';
import { consolidate, readReturned, report, templates } from '../../../src/core/pipeline';
import { readConsolidation } from '../../../src/core/summary/workbook/readConsolidation';
import type { Texts } from '../../../src/core/texts';
import type { WorkbookSpec } from '../../../src/core/workbook/spec';
import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import { sha256Hex } from '../../../src/core/text/digest';
import { textsFor } from '../../../src/strings';
import { comparable } from '../../excel-host/comparable';
import { loadXlsx } from '../../excel-host/xlsx/load';
import { saveXlsx } from '../../excel-host/xlsx/save';
import { seedSetup } from '../../support/seed';
import { inExcel, quiet } from './inExcel';

const texts = textsFor('uk');
const setup = seedSetup();
const CREATED = '2020-01-20';

function templateOf(body: string, words: Texts = texts): WorkbookSpec {
  for (const { spec } of templates(setup, words, { created: CREATED, only: [body] })) return spec;
  throw new Error(`no template for ${body}`);
}

/** A template that an officer opened in Excel, filled there with our pane and saved. */
async function returned(body: string): Promise<Uint8Array> {
  const { emulator, host } = inExcel(loadXlsx(await writeWorkbook(templateOf(body))));
  const sheet = texts.t('template.sheet.report');
  const read = await host.read([sheet]);
  const rows = read.kind === 'read' ? (read.content.sheets[0]?.rows ?? []) : [];
  const fields = rows.find(({ cells }) => cells[0] === 'key');
  const column = (id: string): string => String.fromCharCode(65 + (fields?.cells.indexOf(id) ?? 0));
  const first = (fields?.row ?? 0) + 2;
  expect(
    await host.patch([
      { sheet, cell: `${column('status')}${first}`, value: texts.t('status.done') },
      { sheet, cell: `${column('narrative')}${first}`, value: '=проведено 12.03 — 2 засідання' },
      { sheet, cell: `${column('doneOn')}${first}`, value: { date: '2019-06-03' } },
    ]),
  ).toEqual({ kind: 'written', cells: 3 });
  return saveXlsx(emulator.workbook);
}

async function consolidationOf(...bodies: readonly string[]): Promise<WorkbookSpec> {
  const files = await Promise.all(
    bodies.map(async (body) => {
      const outcome = readWorkbook(await returned(body));
      if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
      return readReturned(
        outcome.content,
        { file: `${body}.xlsx`, sha256: sha256Hex(body), bytes: 1 },
        { collection: setup, today: '2020-02-10', vocabularies: [texts] },
      );
    }),
  );
  return wholeWorkbook(report(consolidate(setup, files, { asOf: '2020-02-15' }), texts).workbook);
}

/** The same spec as a file, and written by the pane into an empty workbook. */
async function bothWays(spec: WorkbookSpec): Promise<readonly [unknown, unknown]> {
  const file = loadXlsx(await writeWorkbook(spec));
  const { emulator, host } = inExcel();
  expect(await host.write(spec, quiet)).toEqual(expect.objectContaining({ kind: 'written' }));
  emulator.workbook.sheets = emulator.workbook.sheets.filter(({ name }) => name !== 'Аркуш1');
  return [comparable(file), comparable(emulator.workbook)];
}

describe('real workbooks, two renderers', () => {
  it('makes the same template as a file and through Office.js', async () => {
    const [file, office] = await bothWays(templateOf('minfin'));
    expect(office).toEqual(file);
  });

  it('makes the same English template, and the same workbook of the plan', async () => {
    for (const spec of [
      templateOf('moz', textsFor('en')),
      planWorkbook({ plan: setup.plan, registry: setup.registry, texts, created: CREATED }),
    ]) {
      const [file, office] = await bothWays(spec);
      expect(office).toEqual(file);
    }
  });

  it('restores the rules of a template that was filled and broken', async () => {
    const file = await writeWorkbook(templateOf('minfin'));
    const { emulator, host } = inExcel(loadXlsx(file));
    const sheet = emulator.workbook.sheet(texts.t('template.sheet.report'));
    const sound = comparable(emulator.workbook);
    sheet.protection = undefined;
    sheet.validations = [];
    sheet.conditionalFormats = [];
    for (const line of sheet.rows.values())
      for (const [column, cell] of line)
        if (cell.format.locked && cell.formula === undefined && cell.value !== '')
          line.set(column, { ...cell, value: 'переписано' });
    expect(comparable(emulator.workbook)).not.toEqual(sound);
    expect((await host.restoreRules(templateOf('minfin'))).kind).toBe('written');
    expect(comparable(emulator.workbook)).toEqual(sound);
  });

  it('makes the same consolidation as a file and through Office.js', async () => {
    const [file, office] = await bothWays(await consolidationOf('minfin', 'moz'));
    expect(office).toEqual(file);
  });

  it('reads in Excel the consolidation that was written in Excel', async () => {
    const spec = await consolidationOf('minfin', 'moz');
    const { host } = inExcel();
    expect((await host.write(spec, quiet)).kind).toBe('written');
    const inPane = await host.read();
    const fromFile = readWorkbook(await writeWorkbook(spec));
    if (inPane.kind !== 'read' || fromFile.kind !== 'workbook') throw new Error('not read');
    const state = readConsolidation(inPane.content, [texts]);
    expect(state).toEqual({ ...readConsolidation(fromFile.content, [texts]), foreignSheets: ['Аркуш1'] });
    expect(state.kind).toBe('consolidation');
  });
});
