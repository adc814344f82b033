import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { ADD_IN } from '../../../src/app/templates/addIn';
import { isOutside } from '../../../src/app/collection/warnings';
import { makeSet, setFileNames, type SetFile, type SetOptions } from '../../../src/app/templates/makeSet';
import { addDays, addMonths } from '../../../src/core/calendar/civilDate';
import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';
import { packageParts } from '../../support/packageParts';
import { seedSetup } from '../../support/seed';
import { share } from '../../support/share';
import { temporaryFolder } from '../../support/temporaryFolder';
import { uk } from '../../support/texts';
import { officeErrors } from '../../support/validateOffice';

const folder = temporaryFolder();
const setup = seedSetup();
const OPTIONS: SetOptions = { created: '2020-01-15', letters: 'circular', drafts: false, autoOpen: false };

async function made(options: Partial<SetOptions> = {}): Promise<SetFile[]> {
  const files: SetFile[] = [];
  for await (const file of makeSet(setup, uk, { ...OPTIONS, ...options })) files.push(file);
  return files;
}

function csvRows(files: readonly SetFile[]): string[][] {
  const csv = files.find(({ name }) => name.endsWith('.csv'));
  return new TextDecoder()
    .decode(csv?.bytes)
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'));
}

let whole: readonly SetFile[];
beforeAll(async () => {
  whole = await made();
});

describe('the set of a collection', () => {
  it('has one template per body with duties, the cover list twice and the circular', () => {
    const files = whole;
    const templates = files.filter(({ kind }) => kind === 'template');
    expect(templates.length).toBe(new Set(setup.expansion.duties.map(({ bodyId }) => bodyId)).size);
    expect(files.slice(templates.length).map(({ kind, name }) => [kind, name])).toEqual([
      ['cover', 'Перелік_органів.xlsx'],
      ['cover', 'Перелік_органів.csv'],
      ['letter', 'Лист.docx'],
    ]);
    expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(files.length);
    const rows = csvRows(files);
    expect(rows.slice(1).map((row) => row[3])).toEqual(templates.map(({ name }) => name));
    expect(rows.slice(1).map((row) => Number(row[4]))).toEqual(templates.map(({ duties }) => duties));
  });

  it('counts duties as the templates do, and shows every name of the cover list in full', () => {
    const files = whole;
    // 19 rows for each of 68 central bodies and 22 more (docs: duties of the shipped plan by period); conditional and
    // proxy rows apart.
    expect(
      csvRows(files)
        .slice(1)
        .reduce((sum, row) => sum + Number(row[4]), 0),
    ).toBe(19 * 68 + 22);
    const cover =
      packageParts(files.find(({ name }) => name === 'Перелік_органів.xlsx')?.bytes ?? new Uint8Array()).get(
        'xl/worksheets/sheet1.xml',
      ) ?? '';
    const heights = [...cover.matchAll(/<row r="\d+"[^>]* ht="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(heights).toHaveLength(70);
    expect(new Set(heights).size).toBeGreaterThan(2);
  });

  it('knows the names of its files beforehand', () => {
    expect(setFileNames(setup, uk, OPTIONS)).toEqual(whole.map(({ name }) => name));
  });

  it.each<Partial<SetOptions>>([
    { letters: 'each', drafts: true, only: ['moz', 'mon', 'minfin', 'nabu'] },
    { letters: 'none', only: ['moz', 'mon'] },
  ])('knows the names of its files beforehand: %j', async (options) => {
    expect(setFileNames(setup, uk, { ...OPTIONS, ...options })).toEqual((await made(options)).map(({ name }) => name));
  });

  it('makes each file only when it is asked for', async () => {
    const set = makeSet(setup, uk, OPTIONS);
    const first = await set.next();
    expect(first.value).toMatchObject({ kind: 'template' });
    await set.return(undefined);
    expect((await set.next()).done).toBe(true);
  });

  it('adds a letter and a draft per body when asked, and only the wanted bodies', async () => {
    const files = await made({ only: ['moz'], letters: 'each', drafts: true });
    const name = files[0]?.name ?? '';
    expect(files.map(({ kind, name: own }) => [kind, own])).toEqual([
      ['template', name],
      ['letter', `Лист_${name.replace('.xlsx', '.docx')}`],
      ['draft', name.replace('.xlsx', '.eml')],
      ['cover', 'Перелік_органів.xlsx'],
      ['cover', 'Перелік_органів.csv'],
    ]);
  });

  it('says which earlier answers have no place in the new template', async () => {
    const earlier = new Map([
      [
        'moz',
        {
          rows: new Map([
            ['4.5@2019', { status: 'виконано' }],
            ['4.1@2019', { status: 'виконано', narrative: 'Оновлено.' }],
          ]),
          indicators: new Map(),
          contacts: {},
        },
      ],
    ]);
    const [file] = await made({ only: ['moz'], earlier });
    expect(file?.notCarried).toEqual(['4.5@2019']);
    const outcome = readWorkbook(file?.bytes ?? new Uint8Array());
    if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
    expect(JSON.stringify(outcome.content.sheets[0]?.rows)).toContain('Оновлено.');
  });

  it('distinguishes a status that the round does not offer from a row that is gone, and keeps the rest', async () => {
    const earlier = new Map([
      [
        'moz',
        {
          rows: new Map([['2.1@2019-H2', { status: 'строк не настав', narrative: 'Заплановано на листопад.' }]]),
          indicators: new Map(),
          contacts: {},
        },
      ],
    ]);
    const [file] = await made({ only: ['moz'], earlier });
    expect([file?.notCarried, file?.statusNotCarried]).toEqual([undefined, ['2.1@2019-H2']]);
    const outcome = readWorkbook(file?.bytes ?? new Uint8Array());
    if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
    expect(JSON.stringify(outcome.content.sheets[0]?.rows)).toContain('Заплановано на листопад.');
  });

  it('gives the same bytes every time', async () => {
    const once = await made({ only: ['moz', 'mon'] });
    const again = await made({ only: ['moz', 'mon'] });
    expect(once.map(({ bytes }) => bytes)).toEqual(again.map(({ bytes }) => bytes));
  });

  it('asks for the pane only when reported, by the identity in the manifest', async () => {
    const [plain] = await made({ only: ['moz'] });
    const [opening] = await made({ only: ['moz'], autoOpen: true });
    expect(packageParts(plain?.bytes ?? new Uint8Array()).has('xl/webextensions/taskpanes.xml')).toBe(false);
    expect(packageParts(opening?.bytes ?? new Uint8Array()).get('xl/webextensions/webextension1.xml')).toContain(
      ADD_IN.addInId,
    );
    const manifest = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8');
    expect(manifest).toContain(`<Id>${ADD_IN.addInId}</Id>`);
    expect(manifest).toContain(`<Version>${ADD_IN.version}</Version>`);
  });

  it('passes Microsoft’s SDK: a sample here, every template in the long proofs', async () => {
    const templates = whole.filter(({ kind }) => kind === 'template');
    const cover = whole.filter(({ kind, name }) => kind === 'cover' && name.endsWith('.xlsx'));
    const paths = [...share(templates), ...cover].map(({ bytes }, index) => {
      const path = join(folder, `${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    expect(await officeErrors(paths)).toEqual([]);
  });
});

describe('the round of a set', () => {
  it('is taken for a slip of the year before the plan, and from two years after its end on', () => {
    const outside = (asOf: string) => isOutside({ ...setup, round: { ...setup.round, asOf } });
    const { start, end } = setup.plan.period;
    expect([start, addMonths(end, 24)].map(outside)).toEqual([false, false]);
    expect([addDays(start, -1), addDays(addMonths(end, 24), 1)].map(outside)).toEqual([true, true]);
  });
});
