import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Consolidation } from '../../../src/core/merge/types';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { consolidate, report, setUp } from '../../../src/core/pipeline';
import { levelMeasures } from '../../../src/core/summary/levelStandings';
import { readConsolidation } from '../../../src/core/summary/workbook/readConsolidation';
import type { RowSpec, Rows, SheetSpec } from '../../../src/core/workbook/spec';
import { sourceFromHtml } from '../../../src/formats/plan/readSource';
import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import { shippedBodies, shippedRegistry } from '../../support/registry';
import { uk, vocabularies } from '../../support/texts';

const PLAN = join(__dirname, '../../fixtures/levelled_plans/barrier-free-2021.html');
const outcome = parsePlan(sourceFromHtml(readFileSync(PLAN, 'utf8')), shippedBodies);
if (outcome.kind !== 'plan') throw new Error(outcome.reason);
const { plan } = outcome;
const collection = setUp(plan, shippedRegistry.registry, {});
const STATUSES = ['done', 'notDone', 'partly', 'done'] as const;

/** Nobody has reported; the ministry has set some statuses itself. */
const consolidation: Consolidation = {
  ...consolidate(collection, [], { asOf: '2023-01-10' }),
  edits: ['1.1.1.1@2021-12', '1.1.1.2@2021-Q4', '1.2.1.1@2022'].map((key, i) => ({
    key,
    status: STATUSES[i] ?? 'done',
  })),
};
const { summary, workbook, summaryWorkbook } = report(consolidation, uk);
const levels = workbook.sheets.find(({ name }) => name === 'За рівнями плану');

/** These sheets are short: their rows stand in a list. */
function listed(sheet: SheetSpec<Rows> | undefined): readonly RowSpec[] {
  return sheet !== undefined && Array.isArray(sheet.rows) ? (sheet.rows as readonly RowSpec[]) : [];
}

/** The table by the names of its levels: the figures between the name and the share, which a hidden mark may follow. */
function figures(sheet: SheetSpec<Rows> | undefined): ReadonlyMap<string, readonly unknown[]> {
  const rows = listed(sheet).map(({ cells }) => cells.map((cell) => cell?.value));
  const header = rows.findIndex((cells) => cells.includes('Заходів'));
  const share = rows[header]?.indexOf('Частка виконаних') ?? -1;
  return new Map(rows.slice(header + 1).map(([name, ...values]) => [String(name).trim(), values.slice(0, share - 1)]));
}

describe('the pictures of «Огляд»', () => {
  it('draw what has lost its point, or is nobody’s to do, as done or under way in no bar', () => {
    const set = (status: 'obsolete' | 'notOurs' | 'done'): number => {
      const edits = consolidation.edits.map((edit) => ({ ...edit, status }));
      const sheet = report({ ...consolidation, edits }, uk).workbook.sheets.find(({ name }) => name === 'Огляд');
      const rows = listed(sheet).map(({ cells }) => cells.map((cell) => cell?.value));
      const head = rows.findIndex((cells) => cells.includes('виконано') && cells.includes('частково'));
      const drawn = ['виконано', 'триває або не настав строк'].map((name) => rows[head]?.indexOf(name) ?? -1);
      const bars = rows.slice(head + 1);
      const end = bars.findIndex((cells) => typeof cells[drawn[0] ?? -1] !== 'number');
      return bars.slice(0, end).reduce((sum, cells) => sum + drawn.reduce((all, at) => all + Number(cells[at]), 0), 0);
    };
    // Each of three measures has one row that the ministry decided.
    expect(set('done')).toBe(3);
    expect([set('obsolete'), set('notOurs')]).toEqual([0, 0]);
  });
});

describe('the levels of a plan in the summary', () => {
  it('counts every measure once at each level that it stands under', () => {
    const finals = new Map(summary.measures.map(({ measureId, final }) => [measureId, final]));
    const table = figures(levels);
    for (const { text, measures } of levelMeasures(plan)) {
      const [all, done, , , notDone, noReport] = table.get(text) ?? [];
      const count = (...statuses: readonly string[]): number =>
        measures.filter((id) => statuses.includes(finals.get(id) ?? '')).length;
      expect([text, all, done, notDone, noReport]).toEqual([
        text,
        measures.length,
        count('done'),
        count('notDone'),
        count('noReport', 'insufficient'),
      ]);
    }
    expect(table.get('Усього за планом')?.[0]).toBe(5);
    for (const [all, ...counts] of table.values())
      expect(counts.reduce<number>((sum, value) => sum + Number(value), 0)).toBe(all);
  });

  it('says under each heading of «Зведення» what stands there', () => {
    const headings = listed(workbook.sheets[0]).flatMap(({ cells }) =>
      cells[1]?.value === 'heading' ? [cells[3]?.value] : [],
    );
    expect(headings.slice(0, 3)).toEqual([
      'Стратегічна ціль 1. Фізична безбар’єрність (заходів — 4: виконано — 1, частково — 1, не виконано — 1, ' +
        'немає інформації — 1)',
      'Оперативна ціль 1.1. Об’єкти фізичного оточення є доступними (заходів — 3: виконано — 1, не виконано — 1, ' +
        'немає інформації — 1)',
      '1.1.1. Удосконалення законодавства (заходів — 2: виконано — 1, не виконано — 1)',
    ]);
  });

  it('has the table in the summary alone, too, and takes it for no sheet of somebody else', async () => {
    expect(figures(summaryWorkbook('2023-01-10').sheets[1])).toEqual(figures(levels));
    const file = readWorkbook(await writeWorkbook(workbook));
    if (file.kind !== 'workbook') throw new Error(file.kind);
    const read = readConsolidation(file.content, vocabularies);
    if (read.kind !== 'consolidation') throw new Error(read.reason);
    expect(read.foreignSheets).toEqual([]);
    expect(read.consolidation.plan).toEqual(plan);
  });
});
