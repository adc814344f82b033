import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filled, type Answers } from '../../support/fillTemplate';
import { temporaryFolder } from '../../support/temporaryFolder';
import { officeErrors } from '../../support/validateOffice';
import { ACT, DAY, bytesOf, makeTemplates, ran, refusal } from '../parity/bothWays';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
const WEEK = '1.1@2019-01-01..2019-11-15';
const FIRST = '1.2@2019-H1';
const SECOND = '1.2@2019-H2';

function unit(id: string, to: string, answers: Answers): string {
  const name = readdirSync(at('units')).find((file) => file.endsWith(`_${id}.xlsx`)) ?? id;
  writeFileSync(at(to), filled(bytesOf(at('units', name)), answers));
  return at(to);
}

const template = (): string => {
  const name = readdirSync(at('templates')).find((file) => file.includes('МОН') && file.endsWith('.xlsx'));
  return at('templates', name ?? '');
};

beforeAll(async () => {
  await makeTemplates(at('templates'));
  writeFileSync(
    at('units.csv'),
    'id;name;email;measures\nосвіта;Директорат освіти;a@mon.gov.ua;\nпреса;Пресслужба;;1.2\n',
  );
  await ran('collect', 'split', template(), '--units', at('units.csv'), '--out', at('units'), '--as-of', DAY);
});

describe('collecting inside a body', () => {
  it('gives each unit a workbook with its rows, valid and ready for the check', async () => {
    const names = readdirSync(at('units'));
    expect(names).toHaveLength(2);
    expect(await officeErrors(names.map((name) => at('units', name)))).toEqual([]);
    const mine = unit('преса', 'check.xlsx', { [FIRST]: { status: 'виконано', narrative: 'Проведено брифінг.' } });
    const { out } = await ran('check', mine, '--json');
    expect(JSON.parse(out)).toMatchObject({ files: [{ body: 'mon' }] });
  });

  it('puts the answers under the names of the units by the law of rows; the ministry accepts the file', async () => {
    const one = unit('освіта', 'освіта.xlsx', {
      [WEEK]: { status: 'виконано', narrative: 'Проведено тиждень.', doneOn: '14.11.2019' },
      [FIRST]: { status: 'виконано частково', narrative: 'Проведено один брифінг.', reason: 'Карантин.' },
      [SECOND]: { status: 'зроблено майже', narrative: 'Проведено брифінг.' },
    });
    const other = unit('преса', 'преса.xlsx', {
      [FIRST]: { status: 'виконано', narrative: 'Розіслано пресреліз.' },
      [SECOND]: { status: 'виконано', narrative: 'Проведено два брифінги.' },
    });
    const { code, out } = await ran(
      'collect',
      'join',
      one,
      other,
      '--into',
      template(),
      '--out',
      at('all.xlsx'),
      '--json',
    );
    expect(code).toBe(0);
    const made = JSON.parse(out) as {
      readonly rows: readonly {
        readonly key: string;
        readonly status?: string;
        readonly texts: { narrative: string };
        readonly findings: readonly { readonly message: string }[];
      }[];
      readonly quarantine: readonly { readonly key: string; readonly unit: string }[];
    };
    expect(made.rows.map(({ key, status }) => [key, status])).toEqual([
      [WEEK, 'done'],
      [FIRST, 'partly'],
      [SECOND, 'partly'],
      ['2@2019', undefined],
    ]);
    expect(made.rows[1]?.texts.narrative).toBe(
      'Директорат освіти: Проведено один брифінг.\nПресслужба: Розіслано пресреліз.',
    );
    expect(made.rows.flatMap(({ findings }) => findings.map(({ message }) => message)).join('\n')).toMatch(
      /стани підрозділів різні \(Директорат освіти — [^;|]+; Пресслужба — [^;|]+\)/,
    );
    expect(made.quarantine).toMatchObject([{ key: SECOND, unit: 'освіта' }]);
    const merged = await ran(
      'merge',
      at('all.xlsx'),
      '--plan',
      ACT,
      '--coordinator',
      'mon',
      '--out',
      at('c.xlsx'),
      '--as-of',
      DAY,
      '--json',
      '-',
    );
    expect(JSON.parse(merged.out)).toMatchObject({ files: [{ body: 'mon', rowsRead: 3 }] });
  });

  it('says which of two reports of one unit counts', async () => {
    const [early, late] = (['Розіслано.', 'Розіслано й оприлюднено.'] as const).map((narrative, at) =>
      unit('преса', `преса-${at}.xlsx`, { [FIRST]: { status: 'виконано', narrative } }),
    );
    const joined = await ran('collect', 'join', early ?? '', late ?? '', '--into', template(), '--out', at('2.xlsx'));
    expect(joined.out).toMatch(/преса-\d\.xlsx: «.*» надіслав новіший звіт; замінено ним відповідей: 1\./);
  });

  it('reports a missing unit and refuses what is none of its files', async () => {
    const one = unit('преса', 'лише.xlsx', { [FIRST]: { status: 'виконано', narrative: 'Розіслано пресреліз.' } });
    const { code, out } = await ran('collect', 'join', one, template(), '--into', template(), '--out', at('part.xlsx'));
    expect(code).toBe(1);
    expect(out).toMatch(/Директорат освіти: файлу цього підрозділу немає/);
    expect(out).toMatch(/це не звіт підрозділу/);
    expect(await refusal('collect', 'join', template(), '--into', template(), '--out', at('none.xlsx'))).toMatch(
      /немає жодного звіту підрозділу/,
    );
    expect(await refusal('collect', 'join', one, '--into', one, '--out', at('none.xlsx'))).toMatch(/книга підрозділу/);
  });

  it('is named as what it is where it comes to the ministry', async () => {
    const one = unit('преса', 'міністерству.xlsx', { [FIRST]: { status: 'виконано', narrative: 'Розіслано.' } });
    const { out } = await ran('merge', one, '--plan', ACT, '--out', at('m.xlsx'), '--as-of', DAY, '--json', '-');
    const { files } = JSON.parse(out) as {
      files: readonly { verdict: string; issues: readonly { message: string }[] }[];
    };
    expect(files[0]?.verdict).toBe('foreign');
    expect(files[0]?.issues[0]?.message).toMatch(/звіт підрозділу \(Пресслужба\).*Міністерство освіти/);
  });

  it.each([
    ['id;email\n1;a\n', /немає графи «name»/],
    ['id;name;measures\na;А;9.9\n', /рядок 2.*заходу «9\.9» немає/],
    ['id;name\na;А\na;Б\n', /рядок 3.*«a» уже є/],
    ['id;name\nа#1;А\n', /графі «id»/],
  ])('refuses a list with a mistake: %j', async (text, sentence) => {
    writeFileSync(at('bad.csv'), text);
    expect(await refusal('collect', 'split', template(), '--units', at('bad.csv'), '--out', at('bad'))).toMatch(
      sentence,
    );
    expect(readdirSync(folder)).not.toContain('bad');
  });
});
