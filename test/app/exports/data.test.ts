import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { openConsolidation } from '../../../src/app/consolidation/openConsolidation';
import { upToDate } from '../../../src/app/consolidation/upToDate';
import { report } from '../../../src/core/pipeline';
import { finalStatus, finalText } from '../../../src/core/summary/summarise';
import { ACT, bytesOf, DAY, makeTemplates, ran, refusal, returnOf, uk } from '../parity/bothWays';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
/** A consolidation with values of indicators. */
const WITH_INDICATORS = join(__dirname, '../../fixtures/written_by_0_1_0/consolidation.xlsx');
const WEEK = '1.1@2019-01-01..2019-11-15';

beforeAll(async () => {
  await makeTemplates(at('templates'));
  returnOf(at('templates'), 'МОН', at('МОН.xlsx'), {
    [WEEK]: { status: 'виконано', narrative: '=1+1; «проведено», "так"\nі далі', doneOn: '14.11.2019' },
    '1.2@2019-H1': { status: 'виконано', narrative: 'Проведено брифінг.' },
  });
  returnOf(at('templates'), 'Мінфін', at('Мінфін.xlsx'), {
    [WEEK]: { status: 'не виконано', narrative: 'Не проведено.', reason: 'Брак коштів.', proposal: 'Продовжити.' },
  });
  const to = ['--plan', ACT, '--out', at('c.xlsx'), '--coordinator', 'mon', '--as-of', DAY];
  await ran('merge', at('МОН.xlsx'), at('Мінфін.xlsx'), ...to, '--records', at('lake'));
  await ran('export', WITH_INDICATORS, '--records', at('lake'), '--as-of', DAY);
});

/** Rows of all CSV files in a folder of records. */
function csvFiles(path: string): Record<string, string>[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name) => csv(join(path, name)));
}

/** What the second query must give, counted from the CSV. */
function recounted(path: string): readonly string[] {
  const groups = new Map<string, { total: number; bodies: Set<string> }>();
  for (const { state, value, body_id: body = '', ...row } of csvFiles(path)) {
    if (state !== 'current' || value === '') continue;
    const key = [row.measure_no, row.indicator, row.unit].join('|');
    const group = groups.get(key) ?? { total: 0, bodies: new Set() };
    groups.set(key, { total: group.total + Number(value), bodies: group.bodies.add(body) });
  }
  return [...groups].map(([key, { total, bodies }]) => `${key}|${total}|${bodies.size}`).sort();
}

function csv(path: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

describe('the set of open data', () => {
  it('reads back to the same summary, and says what its columns hold', async () => {
    await ran('export', at('c.xlsx'), '--open-data', at('open'), '--as-of', DAY);
    const opened = openConsolidation({ name: 'c.xlsx', bytes: bytesOf(at('c.xlsx')) });
    if (opened.kind === 'refused') throw new Error(opened.key);
    const { summary } = report(upToDate(opened.consolidation), uk);
    const rows = csv(at('open/summary.csv'));
    expect(
      rows.map((row) => [row.key, row.status_code, row.text, Number(row.bodies_obliged), Number(row.bodies_missing)]),
    ).toEqual(
      summary.rows.map((row) => [
        row.key,
        finalStatus(row),
        finalText(row),
        row.counts.obliged ?? 0,
        row.counts.missing ?? 0,
      ]),
    );
    const described = csv(at('open/structure.csv')).filter(({ file }) => file === 'summary.csv');
    expect(described.map(({ field }) => field)).toEqual(Object.keys(rows[0] ?? {}));
    expect(described.every(({ field, description }) => description !== '' && description !== field)).toBe(true);
    expect(JSON.parse(readFileSync(at('open/passport.json'), 'utf8'))).toMatchObject({
      identifier: 'plan-55-r-2019-01-30_2019',
      language: 'uk',
      format: 'CSV',
      licence: 'CC BY 4.0',
      publisher: 'Міністерство освіти і науки України',
    });
    expect(csv(at('open/register.csv'))).toHaveLength(1);
    expect(readFileSync(at('open/summary.csv'))[0]).not.toBe(0xef);
  });

  it('is not written over without --force', async () => {
    expect(await refusal('export', at('c.xlsx'), '--open-data', at('open'))).toContain('--force');
  });
});

describe('records for larger engines', () => {
  it('answer the queries of docs/records.md', async () => {
    const queries = [...readFileSync('docs/records.md', 'utf8').matchAll(/```sql\n(.*?)```/gs)].map(([, sql]) =>
      (sql ?? '').replaceAll('DIR/', `${at('lake')}/`),
    );
    expect(queries).toHaveLength(3);
    const table = (ext: string, of: string): string => `${of}('${at('lake')}/records/**/*.${ext}'`;
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    try {
      const shares = await connection.runAndReadAll(queries[0] ?? '');
      expect(shares.getRowObjectsJson()).toContainEqual({
        plan: '55-р_2019-01-30',
        year: '2019',
        measure_no: '1.1',
        answers: '2',
        done_percent: 50,
      });
      const sums = (await connection.runAndReadAll(queries[1] ?? '')).getRowObjectsJson();
      expect(sums).toHaveLength(2);
      expect(
        sums
          .map(({ measure_no: no, indicator, unit, total, bodies }) => [no, indicator, unit, total, bodies].join('|'))
          .sort(),
      ).toEqual(recounted(at('lake/indicators')));
      const days = await connection.runAndReadAll(
        `SELECT typeof(done_on) AS type, done_on FROM ${table('parquet', 'read_parquet')}) WHERE done_on IS NOT NULL
         AND plan_number = '55-р'`,
      );
      expect(days.getRowObjectsJson()).toEqual([{ type: 'DATE', done_on: '2019-11-14' }]);
      const rows = csvFiles(at('lake/records')).length;
      expect(rows).toBeGreaterThan(3);
      const count = await connection.runAndReadAll(
        `SELECT (SELECT count(*) FROM ${table('parquet', 'read_parquet')})) AS parquet,
                (SELECT count(*)
                 FROM ${table('csv', 'read_csv')}, all_varchar = true, quote = '"', escape = '"')) AS csv`,
      );
      expect(count.getRowObjectsJson()).toEqual([{ parquet: String(rows), csv: String(rows) }]);
    } finally {
      connection.closeSync();
    }
  });

  it('hold what a body wrote, and no contact person', async () => {
    await ran('export', at('c.xlsx'), '--records', at('again'), '--as-of', DAY);
    const path = 'records/plan=55-р_2019-01-30/year=2019/round-2019';
    expect(bytesOf(at(`again/${path}.parquet`))).toEqual(bytesOf(at(`lake/${path}.parquet`)));
    const rows = csv(at(`again/${path}.csv`));
    expect(rows.find(({ body_id: id, measure_no: no }) => id === 'mon' && no === '1.1')?.narrative).toBe(
      '\'=1+1; «проведено», "так"\nі далі',
    );
    expect(Object.keys(rows[0] ?? {}).join()).not.toMatch(/phone|email|contact|person/);
  });
});
