import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { WorkbookContent } from '../../src/core/workbook/content';
import { cellReference, parseCellReference } from '../../src/core/workbook/reference';
import { patchWorkbook } from '../../src/formats/xlsx/patch/patchWorkbook';
import { readWorkbook } from '../../src/formats/xlsx/read/readWorkbook';
import { planzvit } from '../support/commandLine';
import { filled, type Answers } from '../support/fillTemplate';
import { temporaryFolder } from '../support/temporaryFolder';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
const seed = join(__dirname, '../../seeds/ordinance-1105-r.txt');

interface MergeReport {
  readonly totals: Record<string, number>;
  readonly files: readonly {
    file: string;
    sha256: string;
    verdict: string;
    body: string | null;
    rowsRead: number;
    rowsAccepted: number;
    issues: { code: string; message: string }[];
  }[];
  readonly bodies: readonly { id: string; state: string }[];
  readonly summary: readonly { measure: string; period: string; status: string; counts: Record<string, number> }[];
}

function content(bytes: Uint8Array): WorkbookContent {
  const outcome = readWorkbook(bytes);
  if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
  return outcome.content;
}

/** Fills rows of a template file. */
function fill(from: string, to: string, rows: Answers): void {
  writeFileSync(to, filled(new Uint8Array(readFileSync(from)), rows));
}

const template = (part: string): string =>
  at('templates', readdirSync(at('templates')).find((name) => name.includes(part) && name.endsWith('.xlsx')) ?? part);
const done = (narrative: string): Record<string, string> => ({ status: 'виконано', narrative });
async function merge(...args: readonly string[]): Promise<{ code: number; err: string; report: MergeReport }> {
  const { code, err, out } = await planzvit('merge', ...args, '--as-of', '2020-02-20', '--json', '-');
  return {
    code,
    err,
    report: out === '' ? { totals: {}, files: [], bodies: [], summary: [] } : (JSON.parse(out) as MergeReport),
  };
}

beforeAll(async () => {
  const { code, err } = await planzvit(
    'templates',
    seed,
    '--out',
    at('templates'),
    '--as-of',
    '2020-01-10',
    '--body',
    'Мінфін',
    '--body',
    'МОН',
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  mkdirSync(at('returns'));
  fill(template('Мінфін'), at('returns', 'мінфін.xlsx'), {
    '2.5@2019': done('Проведено 3 семінари для 120 працівників.'),
    '4.1@2019': { ...done('Оновлено окремий розділ сайту 14.05.2019.'), doneOn: '14.05.2019' },
  });
  fill(template('МОН'), at('returns', 'мон.xlsx'), {
    '2.5@2019': done('Взято участь у 2 конференціях (12.03 та 04.10.2019).'),
    '5@2019': { status: 'зовсім незрозуміло', narrative: 'Проведено навчання для 40 осіб.' },
  });
  writeFileSync(at('returns', 'зіпсований.xlsx'), readFileSync(at('returns', 'мон.xlsx')).subarray(0, 9000));
});

describe('a collection on the command line', () => {
  it('makes a template for each chosen body, with cover list and letter', () => {
    expect(
      readdirSync(at('templates'))
        .filter((name) => /^1105-р_.*_2019\.xlsx$/.test(name))
        .sort(),
    ).toEqual(['1105-р_МОН_2019.xlsx', '1105-р_Мінфін_2019.xlsx']);
    expect(readdirSync(at('templates'))).toHaveLength(5);
  });

  it('checks a report from the file alone: ready, invalid with its cell, unreadable', async () => {
    const good = await planzvit('check', at('returns', 'мінфін.xlsx'), '--json');
    expect([good.code, (JSON.parse(good.out) as { files: { verdict: string; body: string }[] }).files]).toMatchObject([
      0,
      [{ verdict: 'ready', body: 'minfin' }],
    ]);
    const bad = await planzvit('check', at('returns', 'мон.xlsx'), '--json');
    const [file] = (
      JSON.parse(bad.out) as {
        files: {
          verdict: string;
          issues: {
            code: string;
            severity: string;
            sheet: string;
            cell: string;
            rowKey: string;
            field: string;
            message: string;
          }[];
        }[];
      }
    ).files;
    expect([bad.code, file?.verdict]).toEqual([1, 'invalid']);
    expect(file?.issues.filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({
        sheet: 'Звіт',
        rowKey: '5@2019',
        field: 'status',
        cell: expect.stringMatching(/^[A-Z]+\d+$/) as unknown,
        message: expect.stringContaining('зовсім незрозуміло') as unknown,
      }),
    ]);
    expect((await planzvit('check', at('returns', 'зіпсований.xlsx'))).code).toBe(2);
  });

  it('merges what is good, quarantines what is not, reports what cannot be read, and exits 1', async () => {
    const { code, report } = await merge(at('returns'), '--plan', seed, '--out', at('c.xlsx'));
    expect(code).toBe(1);
    expect(report.totals).toMatchObject({
      files: 3,
      accepted: 1,
      partial: 1,
      unreadable: 1,
      rowsRead: 4,
      rowsAccepted: 3,
      rowsQuarantined: 1,
    });
    expect(report.files.map(({ file }) => file)).toEqual(['зіпсований.xlsx', 'мон.xlsx', 'мінфін.xlsx']);
    expect(report.bodies.filter(({ state }) => state !== 'missing' && state !== 'consentMissing')).toEqual(
      [expect.objectContaining({ id: 'mon', state: 'partial' }), expect.objectContaining({ id: 'minfin' })].sort(
        (a, b) =>
          report.bodies.findIndex(({ id }) => id === (a as { sample: { id: string } }).sample.id) -
          report.bodies.findIndex(({ id }) => id === (b as { sample: { id: string } }).sample.id),
      ),
    );
    expect(report.summary).toHaveLength(26);
  });

  it('changes nothing when the same files come again', async () => {
    const before = readFileSync(at('c.xlsx'));
    const first = await planzvit(
      'merge',
      at('returns'),
      '--plan',
      seed,
      '--out',
      at('c.xlsx'),
      '--as-of',
      '2020-02-20',
      '--json',
      '-',
      '--force',
    );
    expect(first.out).toContain('"fix"');
    const again = await planzvit(
      'merge',
      at('returns'),
      '--into',
      at('c.xlsx'),
      '--out',
      at('c.xlsx'),
      '--as-of',
      '2020-02-20',
      '--json',
      '-',
    );
    expect(again.out).toBe(first.out);
    expect(Buffer.compare(readFileSync(at('c.xlsx')), before)).toBe(0);
  });

  it('counts a file once, however its path is written', async () => {
    const { report } = await merge(
      at('returns'),
      `${folder}/./returns/мінфін.xlsx`,
      relative('', at('returns', 'мінфін.xlsx')),
      '--plan',
      seed,
      '--out',
      at('once.xlsx'),
    );
    expect(report.totals).toMatchObject({ files: 3, duplicate: 0 });
  });

  it('lets a corrected row replace what was quarantined, and a single file be taken out and brought back', async () => {
    mkdirSync(at('late'));
    fill(template('МОН'), at('late', 'мон-виправлений.xlsx'), { '5@2019': done('Проведено навчання для 40 осіб.') });
    const added = await merge(at('late'), '--into', at('c.xlsx'), '--out', at('c2.xlsx'));
    expect(added.report.totals).toMatchObject({ files: 4, rowsAccepted: 4 });
    const undone = await merge('--into', at('c2.xlsx'), '--out', at('c3.xlsx'), '--undo', 'мінфін.xlsx');
    expect(undone.report.summary.find(({ measure }) => measure === '4.1')?.status).toBe('noReport');
    const redone = await merge('--into', at('c3.xlsx'), '--out', at('c4.xlsx'), '--redo', 'мінфін.xlsx');
    expect(redone.report.summary).toEqual(added.report.summary);
    expect((await merge('--into', at('c2.xlsx'), '--out', at('c5.xlsx'), '--undo', 'такого немає')).err).toMatch(
      /такого немає/,
    );
  });

  it('enters an answer from a letter as a record with the letter’s number and date', async () => {
    writeFileSync(
      at('letters.csv'),
      'body;key;letterNo;letterDate;status;narrative\n' +
        'МОН;7@2019;12/345;2020-02-11;виконано;Проведено 5 відкритих уроків.\n',
    );
    const { report } = await merge('--into', at('c.xlsx'), '--out', at('c6.xlsx'), '--enter', at('letters.csv'));
    expect(report.summary.find(({ measure }) => measure === '7')?.counts).toMatchObject({ done: 1 });
    writeFileSync(at('wrong.csv'), 'body;key;letterNo;letterDate;status\nМОН;9.9@2019;1;2020-02-11;виконано\n');
    expect((await merge('--into', at('c.xlsx'), '--out', at('c7.xlsx'), '--enter', at('wrong.csv'))).err).toMatch(
      /рядок 2.*9\.9@2019/,
    );
  });

  it('unites the consolidations of two coordinators', async () => {
    mkdirSync(at('mine'));
    mkdirSync(at('theirs'));
    copyFileSync(at('returns', 'мінфін.xlsx'), at('mine', 'мінфін.xlsx'));
    copyFileSync(at('returns', 'мон.xlsx'), at('theirs', 'мон.xlsx'));
    await merge(at('mine'), '--plan', seed, '--out', at('mine.xlsx'));
    await merge(at('theirs'), '--plan', seed, '--out', at('theirs.xlsx'));
    const both = await merge(at('theirs.xlsx'), '--into', at('mine.xlsx'), '--out', at('both.xlsx'));
    expect(both.report.totals).toMatchObject({ files: 2, accepted: 1, partial: 1, rowsAccepted: 3 });
  });

  it('unites copies of one consolidation in which people went on at once, in any order of paths', async () => {
    const [first, second] = ['1.1@2019-01-01..2019-11-15', '1.2@2019-01-01..2019-12-15'];
    const typed = (from: string, to: string, ...cells: readonly (readonly [string, string, string])[]): void => {
      const bytes = new Uint8Array(readFileSync(at(from)));
      const changes = cells.map(([key, column, value]) => ({
        sheet: 'Зведення',
        cell: cellOf(bytes, 'Зведення', key, `summary.${column}`),
        value,
      }));
      writeFileSync(at(to), patchWorkbook(bytes, changes));
    };
    typed(
      'both.xlsx',
      'start0.xlsx',
      [first, 'finalStatus', 'виконано частково'],
      [second, 'ministryNote', 'До відома.'],
    );
    await merge('--into', at('start0.xlsx'), '--out', at('start.xlsx'));
    typed('start.xlsx', 'a.xlsx', [first, 'finalStatus', 'виконано'], [second, 'finalText', 'Текст А.']);
    typed('start.xlsx', 'b.xlsx', [second, 'ministryNote', ''], [second, 'finalText', 'Текст Б.']);
    const one = await merge(at('a.xlsx'), at('b.xlsx'), at('start.xlsx'), '--out', at('u1.xlsx'));
    const other = await merge(at('start.xlsx'), at('b.xlsx'), at('a.xlsx'), '--out', at('u2.xlsx'));
    expect(Buffer.compare(readFileSync(at('u1.xlsx')), readFileSync(at('u2.xlsx')))).toBe(0);
    expect(one.err).toBe(other.err);
    expect(one.err.trim().split('\n')).toEqual([expect.stringMatching(/«Остаточний текст».*Текст А\..*Текст Б\./)]);
    const united = new Uint8Array(readFileSync(at('u1.xlsx')));
    const value = (key: string, column: string): unknown => {
      const cell = parseCellReference(cellOf(united, 'Зведення', key, `summary.${column}`));
      const rows = content(united).sheets.find(({ name }) => name === 'Зведення')?.rows ?? [];
      return rows.find(({ row }) => row === cell?.row)?.cells[(cell?.column ?? 0) - 1];
    };
    expect([value(first, 'finalStatus'), value(second, 'finalText'), value(second, 'ministryNote')]).toEqual([
      'виконано',
      'Текст А.',
      undefined,
    ]);
    const again = await merge(at('a.xlsx'), at('b.xlsx'), '--into', at('u1.xlsx'), '--out', at('u3.xlsx'));
    expect([again.err, Buffer.compare(readFileSync(at('u1.xlsx')), readFileSync(at('u3.xlsx')))]).toEqual(['', 0]);
  });

  it('does not write over what somebody added to the consolidation, and says what would be lost', async () => {
    const parts = unzipSync(new Uint8Array(readFileSync(at('c.xlsx'))));
    writeFileSync(
      at('own.xlsx'),
      zipSync({ ...parts, 'xl/comments1.xml': strToU8('<comments/>'), 'xl/media/image1.png': strToU8('.') }),
    );
    const before = readFileSync(at('own.xlsx'));
    const refused = await merge('--into', at('own.xlsx'), '--out', at('own.xlsx'));
    expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/own\.xlsx.*примітки до клітинок; малюнки/)]);
    expect(Buffer.compare(readFileSync(at('own.xlsx')), before)).toBe(0);
    expect((await merge('--into', at('own.xlsx'), '--out', at('own2.xlsx'))).err).toMatch(
      /лишилося додане \(примітки до клітинок, малюнки\)/,
    );
    const typed = patchWorkbook(new Uint8Array(readFileSync(at('c.xlsx'))), [
      { sheet: 'Зведення', cell: 'V8', value: 'моя графа' },
    ]);
    writeFileSync(at('beside.xlsx'), typed);
    expect((await merge('--into', at('beside.xlsx'), '--out', at('beside.xlsx'))).err).toMatch(/Зведення: V8/);
  });

  it('exports the summary as a sheet, as CSV and as a Word document, without contact persons', async () => {
    for (const kind of ['xlsx', 'csv', 'docx'])
      expect(
        (await planzvit('export', at('c.xlsx'), '--out', at(`summary.${kind}`), '--as-of', '2020-03-10')).code,
      ).toBe(0);
    expect(readFileSync(at('summary.csv'), 'utf8')).toMatch(/^\uFEFF.*2\.5/s);
    expect(content(new Uint8Array(readFileSync(at('summary.xlsx')))).sheets.length).toBeGreaterThan(0);
    expect(readFileSync(at('summary.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('lets what was typed into the workbook take effect without any return, in merge and in export', async () => {
    expect((await merge(at('returns', 'мінфін.xlsx'), '--plan', seed, '--out', at('typed.xlsx'))).code).toBe(0);
    const taken = await merge('--into', at('typed.xlsx'), '--out', at('typed.xlsx'), '--undo', 'мінфін.xlsx');
    expect(taken.report.totals).toMatchObject({ superseded: 1, rowsAccepted: 0 });
    const bytes = new Uint8Array(readFileSync(at('typed.xlsx')));
    const cell = cellOf(bytes, 'Рішення', 'undo:', 'decisions.reversed');
    writeFileSync(at('typed.xlsx'), patchWorkbook(bytes, [{ sheet: 'Рішення', cell, value: 'так' }]));
    expect((await planzvit('export', at('typed.xlsx'), '--out', at('typed.csv'))).code).toBe(0);
    expect(readFileSync(at('typed.csv'), 'utf8')).toContain('Проведено 3 семінари для 120 працівників.');
    expect((await merge('--into', at('typed.xlsx'), '--out', at('typed-after.xlsx'))).report.totals).toMatchObject({
      accepted: 1,
      rowsAccepted: 2,
    });
  });

  it('knows a coordinator by id or name, and refuses an unknown one', async () => {
    expect(
      await planzvit(
        'merge',
        at('returns', 'мінфін.xlsx'),
        '--plan',
        seed,
        '--out',
        at('nobody.xlsx'),
        '--coordinator',
        'ніхто',
      ),
    ).toMatchObject({ code: 2, err: expect.stringContaining('«ніхто»') as unknown });
    expect(
      (await merge(at('returns', 'мінфін.xlsx'), '--plan', seed, '--out', at('mkms.xlsx'), '--coordinator', 'мкмс'))
        .code,
    ).toBe(0);
  });

  it('distinguishes files of one name by their folders, without the folders of this machine', async () => {
    for (const [outer, inner] of [
      ['one', 'а'],
      ['one', 'б'],
      ['two', 'а'],
      ['two', 'б'],
    ] as const) {
      mkdirSync(at(outer, inner), { recursive: true });
      copyFileSync(at('returns', inner === 'а' ? 'мінфін.xlsx' : 'мон.xlsx'), at(outer, inner, 'звіт.xlsx'));
    }
    const one = await merge(
      at('one', 'а', 'звіт.xlsx'),
      at('one', 'б', 'звіт.xlsx'),
      '--plan',
      seed,
      '--out',
      at('one.xlsx'),
    );
    expect(one.report.files.map(({ file }) => file)).toEqual(['а/звіт.xlsx', 'б/звіт.xlsx']);
    await merge(at('two', 'б'), at('two', 'а'), '--plan', seed, '--out', at('two.xlsx'));
    expect(readFileSync(at('two.xlsx')).equals(readFileSync(at('one.xlsx')))).toBe(true);
  });

  it('asks for files where neither a path nor a consolidation is given', async () => {
    expect(await planzvit('merge', '--plan', seed, '--out', at('nothing.xlsx'))).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('--into') as unknown,
    });
  });

  it('carries answers of an earlier return into a new template', async () => {
    const { code, out } = await planzvit(
      'templates',
      seed,
      '--out',
      at('again'),
      '--as-of',
      '2020-01-20',
      '--body',
      'minfin',
      '--prefill',
      at('returns'),
      '--json',
    );
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      { files: [{ body: 'minfin' }], notUsed: [{ file: 'зіпсований.xlsx', reason: 'unreadable' }] },
    ]);
    const sheet = content(new Uint8Array(readFileSync(at('again', '1105-р_Мінфін_2019.xlsx')))).sheets.find(
      ({ name }) => name === 'Звіт',
    );
    expect(sheet?.rows.flatMap(({ cells }) => cells)).toContain('Проведено 3 семінари для 120 працівників.');
  });

  it('carries statuses into templates of the other language', async () => {
    const { code, out } = await planzvit(
      'templates',
      seed,
      '--out',
      at('english'),
      '--as-of',
      '2020-01-20',
      '--body',
      'minfin',
      '--prefill',
      at('returns'),
      '--lang',
      'en',
      '--json',
    );
    const { files } = JSON.parse(out) as { files: { file: string; statusNotCarried?: readonly string[] }[] };
    expect([code, files[0]?.statusNotCarried]).toEqual([0, undefined]);
    const sheet = content(new Uint8Array(readFileSync(at('english', files[0]?.file ?? '')))).sheets[0];
    expect(sheet?.rows.filter(({ row }) => row > 8).flatMap(({ cells }) => cells)).toContain('done');
  });

  it('takes plan.xlsx wherever a plan is', async () => {
    expect((await planzvit('plan', seed, '--out', at('plan.xlsx'))).code).toBe(0);
    const [fromText, fromBook] = [
      await planzvit('plan', seed, '--json'),
      await planzvit('plan', at('plan.xlsx'), '--json'),
    ];
    const plan = (out: string): unknown => {
      const { tasks, totals, reporting, edition } = JSON.parse(out) as Record<string, unknown>;
      return { tasks, totals, reporting, edition };
    };
    expect(plan(fromBook.out)).toEqual(plan(fromText.out));
  });
});

describe('checks with a plan', () => {
  it('take an interim return of the plan for what it is', async () => {
    await planzvit(
      'templates',
      seed,
      '--out',
      at('interim'),
      '--round',
      '2019-H1',
      '--as-of',
      '2019-06-20',
      '--body',
      'minfin',
    );
    fill(at('interim', '1105-р_Мінфін_2019.xlsx'), at('interim-filled.xlsx'), {
      '2.1@2019-H1': done('Проведено 2 медіа-брифінги (12.03 та 04.06.2019).'),
    });
    const { out } = await planzvit(
      'check',
      at('interim-filled.xlsx'),
      '--plan',
      seed,
      '--as-of',
      '2019-07-10',
      '--json',
    );
    expect((JSON.parse(out) as { files: { verdict: string }[] }).files).toMatchObject([{ verdict: 'ready' }]);
  });

  it('count what the program made for people to read as companions: lists, letters, exported summaries', async () => {
    await merge(at('returns'), '--plan', seed, '--out', at('to-export.xlsx'));
    const exports = ['csv', 'docx', 'xlsx'].map((extension) => at(`own-summary.${extension}`));
    for (const file of exports) expect((await planzvit('export', at('to-export.xlsx'), '--out', file)).code).toBe(0);
    const companions = [
      ...exports,
      at('templates', 'Перелік_органів.xlsx'),
      at('templates', 'Перелік_органів.csv'),
      at('templates', 'Лист.docx'),
    ];
    const { report } = await merge(at('returns'), ...companions, '--plan', seed, '--out', at('with-cover.xlsx'));
    expect(report.totals).toMatchObject({ companion: companions.length });
  });
});

describe('a restricted group', () => {
  it('obliges the bodies that the ministry names, and only those', async () => {
    const duties = async (...more: string[]): Promise<number> => {
      const { out } = await planzvit(
        'templates',
        seed,
        '--out',
        at('group.zip'),
        '--force',
        '--as-of',
        '2020-01-10',
        '--body',
        'minfin',
        '--json',
        ...more,
      );
      return (JSON.parse(out) as { files: { duties: number }[] }).files[0]?.duties ?? 0;
    };
    expect((await duties('--member', 'послуги яких=Мінфін')) - (await duties('--member', 'послуги яких=МОН'))).toBe(2);
    expect((await planzvit('templates', seed, '--out', at('x.zip'), '--member', 'немає такої=МОН')).err).toMatch(
      /немає такої/,
    );
  });
});

/** The cell of a column, by its id in a hidden row, in the first row whose key begins so. */
function cellOf(bytes: Uint8Array, sheet: string, key: string, column: string): string {
  const rows = content(bytes).sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const ids = rows.find(({ cells }) => cells.includes(column));
  const row = rows.find(({ cells }) => String(cells[0]).startsWith(key));
  if (ids === undefined || row === undefined) throw new Error(`no ${column} of ${key} on ${sheet}`);
  return cellReference(row.row, ids.cells.indexOf(column) + 1);
}
