import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { openConsolidation } from '../../../src/app/consolidation/openConsolidation';
import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';
import type { Desk, MergedView, Refused } from '../../../src/ports';
import { closeDesks } from '../../hosts/browser/deskUnderTest';
import { temporaryFolder } from '../../support/temporaryFolder';
import { bytesOf, DAY, deskOn, opened, ran, refusal, returnOf } from './bothWays';

const PLAN = join(__dirname, '../../fixtures/levelled_plans/anticorruption-2023.txt');
const FUNDING = 'Джерела фінансування';
const SUMS = 'Обсяги фінансування, тис. гривень';
const SIGN = 'Показник (індикатор) виконання';
const DATA = 'Джерело даних';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
afterAll(closeDesks);

beforeAll(async () => {
  await ran('templates', PLAN, '--out', at('set'), '--body', 'mon', '--as-of', DAY);
  returnOf(at('set'), 'МОН', at('МОН.xlsx'), { '1.1.1.4.2@2024-03': { status: 'виконано', narrative: 'Проведено.' } });
  await ran('merge', at('МОН.xlsx'), '--plan', PLAN, '--out', at('c.xlsx'), '--as-of', DAY);
});

/** The cells of «Зведення» under the hidden id of a column, with the number of the measure before each. */
function under(bytes: Uint8Array, table: string, id: string): readonly (readonly unknown[])[] {
  const outcome = readWorkbook(bytes);
  if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
  const sheet = outcome.content.sheets.find(({ name }) => name === 'Зведення');
  const ids = sheet?.rows.find(({ cells }) => cells.includes(`${table}.no`));
  const [no, column] = [`${table}.no`, `${table}.${id}`].map((one) => ids?.cells.indexOf(one) ?? -1);
  if (sheet === undefined || ids === undefined || no === undefined || column === undefined || column < 0) return [];
  return sheet.rows
    .filter(({ row }) => row > ids.row)
    .flatMap(({ cells }) => (cells[column] === undefined ? [] : [[cells[no], cells[column]]]));
}

/** The visible heads of the table of «Зведення». */
function heads(bytes: Uint8Array): readonly unknown[] {
  const outcome = readWorkbook(bytes);
  if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
  const rows = outcome.content.sheets.find(({ name }) => name === 'Зведення')?.rows ?? [];
  return rows.find(({ cells }) => cells.includes('Найменування заходу'))?.cells ?? [];
}

function shown(outcome: MergedView | Refused): MergedView {
  if (outcome.kind === 'refused') throw new Error(outcome.key);
  return outcome;
}

async function deskWith(file: string): Promise<Desk> {
  const desk = deskOn();
  await opened(desk, file);
  return desk;
}

describe('further columns of the plan in the summary', () => {
  it('are carried alike by the command line and by the desk, file for file', async () => {
    const desk = await deskWith(at('c.xlsx'));
    const view = shown(await desk.carryColumns([SIGN, SUMS]));
    expect(view.planColumns).toEqual([
      { name: FUNDING, title: FUNDING, carried: false },
      { name: SUMS, title: SUMS, carried: true },
      { name: SIGN, title: SIGN, carried: true },
      { name: DATA, title: DATA, carried: false },
    ]);
    // Names may be in any order and have commas of their own.
    const named = `${SIGN}, ${SUMS}`;
    await ran('merge', '--into', at('c.xlsx'), '--out', at('whole.xlsx'), '--columns', named, '--as-of', DAY);
    expect((await desk.exportSummary('whole')).bytes).toEqual(bytesOf(at('whole.xlsx')));
    for (const [kind, extension] of [
      ['summary', 'xlsx'],
      ['csv', 'csv'],
    ] as const) {
      const file = at(`alone.${extension}`);
      await ran('export', at('whole.xlsx'), '--out', file, '--as-of', DAY, '--force');
      expect((await desk.exportSummary(kind)).bytes).toEqual(bytesOf(file));
    }
    await ran('export', at('c.xlsx'), '--columns', named, '--out', at('paper.docx'), '--as-of', DAY);
    const paper = await desk.exportPaper({ parts: ['letter', 'annex'] });
    if (!('blob' in paper)) throw new Error('no paper');
    expect(new Uint8Array(await paper.blob.arrayBuffer())).toEqual(bytesOf(at('paper.docx')));
  });

  it('stand behind the executors with the words of the plan, in each of the files', async () => {
    const args = ['--columns', `${SUMS},${SIGN}`, '--as-of', DAY, '--force'];
    await ran('export', at('c.xlsx'), '--out', at('s.xlsx'), '--whole', at('w.xlsx'), ...args);
    await ran('export', at('c.xlsx'), '--out', at('s.csv'), ...args);
    await ran('export', at('c.xlsx'), '--out', at('s.docx'), ...args);
    for (const [file, table] of [
      [at('s.xlsx'), 'export'],
      [at('w.xlsx'), 'summary'],
    ] as const) {
      expect(
        heads(bytesOf(file))
          .slice(heads(bytesOf(file)).indexOf('Відповідальні виконавці'))
          .slice(0, 3),
      ).toEqual(['Відповідальні виконавці', SUMS, SIGN]);
      // Under the head, every measure of the plan.
      expect(new Set(under(bytesOf(file), table, 'extra3').map(([no]) => no)).size).toBe(1 + 6);
      expect(under(bytesOf(file), table, 'extra2')).toContainEqual(['1.1.1.4.1', '2 500']);
    }
    const csv = new TextDecoder('utf-8').decode(bytesOf(at('s.csv')));
    expect(csv).toContain(`;${SUMS};${SIGN};`);
    const word = strFromU8(unzipSync(bytesOf(at('s.docx')))['word/document.xml'] ?? new Uint8Array());
    for (const title of [SUMS, SIGN]) expect(word.replace(/<[^>]+>/g, '')).toContain(title);
  });

  it('share one column of the annex where they are many', async () => {
    await ran('export', at('c.xlsx'), '--columns', 'all', '--out', at('all.docx'), '--as-of', DAY);
    const word = strFromU8(unzipSync(bytesOf(at('all.docx')))['word/document.xml'] ?? new Uint8Array());
    const text = word.replace(/<[^>]+>/g, '');
    expect(text).toContain('Інше за планом');
    expect(text).toContain(`${FUNDING}: `);
  });

  it('are remembered with the workbook until they are taken back', async () => {
    await ran('export', at('c.xlsx'), '--columns', DATA, '--whole', at('kept.xlsx'), '--as-of', DAY);
    const read = openConsolidation({ name: 'kept.xlsx', bytes: bytesOf(at('kept.xlsx')) });
    if (read.kind === 'refused') throw new Error(read.key);
    expect(read.consolidation.settings.planColumns).toEqual([DATA]);
    expect([read.foreignSheets, read.issues]).toEqual([[], []]);
    await ran('merge', at('МОН.xlsx'), '--into', at('kept.xlsx'), '--out', at('on.xlsx'), '--as-of', DAY);
    expect(heads(bytesOf(at('on.xlsx')))).toContain(DATA);
    await ran('merge', '--into', at('on.xlsx'), '--out', at('off.xlsx'), '--no-columns', '--as-of', DAY);
    expect(heads(bytesOf(at('off.xlsx')))).not.toContain(DATA);
    // Once, and nothing is kept.
    await ran('export', at('c.xlsx'), '--columns', 'all', '--out', at('once.csv'), '--as-of', DAY);
    const again = openConsolidation({ name: 'c.xlsx', bytes: bytesOf(at('c.xlsx')) });
    expect(again.kind === 'refused' ? '' : again.consolidation.settings.planColumns).toBeUndefined();
    await ran('export', at('c.xlsx'), '--columns', DATA, '--out', at('r.csv'), '--remember', '--as-of', DAY);
    expect(heads(bytesOf(at('c.xlsx')))).toContain(DATA);
    await ran('export', at('c.xlsx'), '--no-columns', '--out', at('r2.csv'), '--remember', '--as-of', DAY);
    expect(heads(bytesOf(at('c.xlsx')))).not.toContain(DATA);
  });

  it('names the nearest column where none is called so, and writes nothing', async () => {
    const wrong = await refusal('export', at('c.xlsx'), '--columns', 'обсяг фінансування', '--out', at('no.csv'));
    expect(wrong).toContain(`«обсяг фінансування». Найближчий — «${SUMS}»`);
    const part = await refusal(
      'merge',
      '--into',
      at('c.xlsx'),
      '--out',
      at('no.xlsx'),
      '--columns',
      `${DATA},показник`,
    );
    expect(part).toContain(`«показник». Найближчий — «${SIGN}»`);
    expect(() => bytesOf(at('no.csv'))).toThrow();
    expect(() => bytesOf(at('no.xlsx'))).toThrow();
  });

  it('is refused for a plan without such columns', async () => {
    const act = join(__dirname, '../../fixtures/uses/act.txt');
    await ran('merge', '--plan', act, '--out', at('plain.xlsx'), '--as-of', DAY, '--alias', 'зроблено=done');
    const said = await refusal('export', at('plain.xlsx'), '--columns', 'all', '--out', at('plain.csv'));
    expect(said).toContain('У плані немає інших стовпців');
    expect((await deskWith(at('plain.xlsx'))).matrix).toBeDefined();
  });
});
