import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { openConsolidation } from '../../src/app/consolidation/openConsolidation';
import { upToDate } from '../../src/app/consolidation/upToDate';
import { report } from '../../src/core/pipeline';
import { levelsOf } from '../../src/core/plan/levels';
import { finalStatus, finalText } from '../../src/core/summary/summarise';
import { readWorkbook } from '../../src/formats/xlsx/read/readWorkbook';
import { closeDesks } from '../hosts/browser/deskUnderTest';
import { bytesIn, bytesOf, DAY as DESK_DAY, deskOn, opened, picked, ran, returnOf, uk } from '../app/parity/bothWays';
import { temporaryFolder } from '../support/temporaryFolder';
import { officeErrors } from '../support/validateOffice';

/** A plan whose tasks begin again under each goal, through the whole loop, by files alone. */
const PLAN = join(__dirname, '../fixtures/levelled_plans/barrier-free-2021.html');
const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
const DAY = ['--as-of', '2022-02-10'];
const GOAL = 'Стратегічна ціль 1. Фізична безбар’єрність';
afterAll(closeDesks);

type Cells = Readonly<Record<string, string>>;
const csv = (path: string, delimiter: string): readonly Cells[] =>
  Papa.parse<Cells>(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
    delimiter,
  }).data;

function stored(path: string) {
  const read = openConsolidation({ name: path, bytes: bytesOf(path) });
  if (read.kind === 'refused') throw new Error(read.key);
  return upToDate(read.consolidation);
}

interface MergedJson {
  readonly levels: readonly { depth: number; no: string; measures: string[]; counts: Cells; doneShare: number }[];
}
let merged: MergedJson;

beforeAll(async () => {
  await ran('templates', PLAN, '--out', at('set'), '--body', 'Мінвідновлення', ...DAY);
  await ran('merge', '--plan', PLAN, '--out', at('before.xlsx'), '--alias', 'зроблено=done', ...DAY);
  returnOf(at('set'), 'Мінвідновлення', at('return.xlsx'), {
    '1.1.1.2@2021-Q4~minregion2': { status: 'виконано', narrative: 'Затверджено зміни до норм.', doneOn: '20.12.2021' },
  });
  const to = ['--into', at('before.xlsx'), '--out', at('c.xlsx'), '--json', at('merge.json')];
  await ran('merge', at('return.xlsx'), ...to, '--columns', 'all', ...DAY);
  merged = JSON.parse(readFileSync(at('merge.json'), 'utf8')) as MergedJson;
});

describe('a plan of several levels', () => {
  it('has the levels in the JSON of the merge, recounted from its records', () => {
    expect(merged.levels.map(({ depth, no, measures }) => [depth, no, measures.length])).toEqual([
      [1, '1', 4],
      [2, '1.1', 3],
      [3, '1.1.1', 2],
      [3, '1.1.2', 1],
      [2, '1.2', 1],
      [3, '1.2.1', 1],
      [1, '2', 1],
      [2, '2.1', 1],
      [3, '2.1.1', 1],
    ]);
    const { summary } = report(stored(at('c.xlsx')), uk);
    const done = new Set(summary.measures.filter(({ final }) => final === 'done').map(({ measureId }) => measureId));
    expect([...done]).toEqual(['1.1.1.2']);
    for (const { measures, counts, doneShare } of merged.levels) {
      const own = measures.filter((id) => done.has(id)).length;
      expect([counts['done'], doneShare]).toEqual([own, Math.round((100 * own) / measures.length)]);
    }
  });

  it('reads back from its CSV and from its open data to the same summary, level by level', async () => {
    await ran('export', at('c.xlsx'), '--out', at('s.csv'), ...DAY);
    await ran('export', at('c.xlsx'), '--open-data', at('open'), ...DAY);
    const { plan, ...rest } = stored(at('c.xlsx'));
    const { summary } = report({ plan, ...rest }, uk);
    const taskOf = new Map(plan.tasks.flatMap((task) => task.measures.map(({ id }) => [id, task] as const)));
    const expected = summary.rows.map((row) => {
      const task = taskOf.get(row.measureId);
      const levels = (task?.path ?? []).flatMap(({ no, title }) => [no.replace(/\.$/, ''), title]);
      return [row.measureId, ...levels, task?.no, finalText(row)];
    });
    const rows = csv(at('s.csv'), ';');
    const of = (row: Cells, ...heads: readonly string[]): readonly (string | undefined)[] =>
      heads.map((head) => row[head]);
    const named = [1, 2].flatMap((depth) =>
      ['№', 'назва'].map((what) => `Рівень ${depth} (${depth === 1 ? 'стратегічна' : 'оперативна'} ціль): ${what}`),
    );
    expect(rows.map((row) => of(row, '№', ...named, '№ завдання', 'Стан виконання (опис)'))).toEqual(expected);
    const open = csv(at('open/summary.csv'), ',');
    const fields = ['level_1_no', 'level_1_title', 'level_2_no', 'level_2_title', 'task_no', 'text'];
    expect(open.map((row) => of(row, 'measure_no', ...fields))).toEqual(expected);
    expect(open.map(({ status_code: code }) => code)).toEqual(summary.rows.map(finalStatus));
    const structure = csv(at('open/structure.csv'), ',').filter(({ file }) => file === 'summary.csv');
    expect(structure.map(({ field }) => field)).toEqual(Object.keys(open[0] ?? {}));
    expect(structure.every(({ field, description }) => description !== '' && description !== field)).toBe(true);
    const passport = JSON.parse(readFileSync(at('open/passport.json'), 'utf8')) as Cells;
    expect(passport['levels']).toBe('1 — стратегічна ціль; 2 — оперативна ціль; 3 — завдання');
    expect(passport['plan_columns']).toContain('Індикатор виконання');
  });

  it('has them in records, beside each other', async () => {
    await ran('export', at('c.xlsx'), '--records', at('lake'), ...DAY);
    const [plan = ''] = readdirSync(at('lake/records'));
    const [year = ''] = readdirSync(at('lake/records', plan));
    const [file = ''] = readdirSync(at('lake/records', plan, year)).filter((name) => name.endsWith('.csv'));
    const [record] = csv(at('lake/records', plan, year, file), ',');
    expect(record).toMatchObject({ level_1_no: '1', level_2_no: '1.1', level_3_no: '', task_no: '1.1.1' });
    expect(record?.['levels']).toMatch(/^Стратегічна ціль 1\. .* › Оперативна ціль 1\.1\. /);
  });

  it('compares two states level by level, and names the levels over the rows that changed', async () => {
    const { out } = await ran('compare', at('before.xlsx'), at('c.xlsx'), '--out', at('d.xlsx'), '--json', ...DAY);
    const { levels } = JSON.parse(out) as { levels: { no: string; before: Cells; after: Cells }[] };
    expect(levels.map(({ no, before, after }) => [no, before['done'], after['done']])).toEqual(
      ['1', '1.1', '1.1.1', '1.1.2', '1.2', '1.2.1', '2', '2.1', '2.1.1'].map((no) => [
        no,
        0,
        '1.1.1'.startsWith(no) ? 1 : 0,
      ]),
    );
    const book = readWorkbook(bytesOf(at('d.xlsx')));
    if (book.kind !== 'workbook') throw new Error(book.kind);
    const cells = book.content.sheets.map(({ name, rows }) => [name, rows.flatMap((row) => row.cells)] as const);
    expect(cells.map(([name]) => name)).toEqual(['Порівняння', 'За рівнями плану']);
    expect(cells[0]?.[1]).toContain(GOAL);
    expect(cells[1]?.[1]).toContain('0 → 1');
  });

  it('compares alike on the screen, in files that Office accepts', async () => {
    const desk = deskOn();
    await opened(desk, at('c.xlsx'));
    const made = await desk.compareWith(picked(at('before.xlsx')));
    if (made.kind === 'refused') throw new Error(made.key);
    for (const [kind, file] of [
      ['docx', made.word],
      ['xlsx', made.workbook],
    ] as const) {
      await ran('compare', at('before.xlsx'), at('c.xlsx'), '--out', at(`same.${kind}`), '--as-of', DESK_DAY);
      expect(await bytesIn(file)).toEqual(bytesOf(at(`same.${kind}`)));
    }
    expect(await officeErrors([at('same.xlsx'), at('same.docx')], ['Microsoft365'])).toEqual([]);
    const words = JSON.stringify(made.preview.blocks);
    expect([GOAL, '0 → 1'].filter((part) => !words.includes(part))).toEqual([]);
  });

  it('shows them in the overview of plans and on the screen, and its tree stays whole', async () => {
    const { out } = await ran('overview', at('c.xlsx'), '--json', ...DAY);
    const { plans } = JSON.parse(out) as { plans: { levels: { no: string; done: number }[] }[] };
    expect(plans[0]?.levels.filter(({ done }) => done > 0).map(({ no }) => no)).toEqual(['1', '1.1', '1.1.1']);
    const desk = deskOn();
    await opened(desk, at('c.xlsx'));
    const view = await desk.carryColumns([]);
    if (view.kind === 'refused') throw new Error(view.key);
    expect(view.levels.map(({ depth, measures }) => [depth, measures])).toEqual(
      merged.levels.map(({ depth, measures }) => [depth, measures.length]),
    );
    expect(view.levels[0]).toMatchObject({ text: GOAL });
    expect(view.levels[0]?.parts.find(({ status }) => status === 'done')?.measures).toEqual(['1.1.1.2']);
    expect(levelsOf(stored(at('c.xlsx')).plan.tasks).map(({ no }) => no)).toEqual(['1', '2']);
  });
});
