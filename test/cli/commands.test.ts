import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACT, returnOf } from '../app/parity/bothWays';
import { planzvit } from '../support/commandLine';
import { temporaryFolder } from '../support/temporaryFolder';

const PAGE = join(__dirname, '../../docs/commands.md');
/** Every example of the page: the last code of a row of its tables. */
const examples = [...readFileSync(PAGE, 'utf8').matchAll(/\| `planzvit ([^`]+)` \|$/gm)].map((found) => found[1] ?? '');

const folder = temporaryFolder();
const before = process.cwd();
beforeAll(() => {
  copyFileSync(ACT, join(folder, 'act.txt'));
  process.chdir(folder);
});
afterAll(() => process.chdir(before));

const done = (narrative: string): Readonly<Record<string, string>> => ({ status: 'виконано', narrative });

/** What happens between the verbs: the bodies fill in their templates, and one of them writes again. */
function answer(): void {
  for (const name of ['returns', 'later']) mkdirSync(name);
  const week = '1.1@2019-01-01..2019-11-15';
  returnOf('set', 'МОН', 'returns/МОН.xlsx', {
    [week]: { status: 'зроблено майже' },
    '1.2@2019-H1': done('Проведено брифінг.'),
  });
  returnOf('set', 'Мінфін', 'returns/Мінфін.xlsx', { [week]: done('Проведено тиждень.') });
  returnOf('set', 'МОН', 'later/МОН.xlsx', { '1.2@2019-H1': done('Проведено 2 брифінги.') });
  const template = readdirSync('set').find((name) => name.includes('МОН') && name.endsWith('.xlsx')) ?? '';
  copyFileSync(join('set', template), 'template.xlsx');
  writeFileSync('units.csv', 'id;name\nlegal;Юридичний відділ\npress;Пресслужба\n');
}

/** The words of a command line; a star stands for the files of a folder, as a shell reads it. */
function words(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].flatMap(([, quoted, bare = '']) => {
    if (quoted !== undefined) return [quoted];
    if (!bare.includes('*')) return [bare];
    const [in_ = '', ending = ''] = bare.split('/*');
    return readdirSync(in_)
      .filter((name) => name.endsWith(ending))
      .map((name) => `${in_}/${name}`);
  });
}

it('names every verb', () => {
  const verbs = new Set(examples.map((line) => line.split(' ')[0]));
  expect([...verbs].sort()).toEqual(
    'check close collect compare diff due export merge overview plan remind revise templates verify'.split(' '),
  );
});

it('shows examples that run, one after the other', async () => {
  for (const line of examples) {
    const { code, out, err } = await planzvit(...words(line));
    if (code > 1 || (out + err).trim() === '') throw new Error(`planzvit ${line}: ${code}\n${err}`);
    if (line.startsWith('templates act.txt')) answer();
  }
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining(['c.xlsx', 'c2.xlsx', 'summary.docx', 'open', 'records', '2019.zip', 'next.xlsx', 'units']),
  );
});
