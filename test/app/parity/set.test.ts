import { mkdirSync, readFileSync, writeFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanChoice, PlanView, TemplateOptions } from '../../../src/ports';
import { closeDesks } from '../../hosts/browser/deskUnderTest';
import { temporaryFolder } from '../../support/temporaryFolder';
import { ACT, DAY, bytesOf, deskOn, makeTemplates, membersOf, opened, picked, ran, returnOf, zipOf } from './bothWays';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
afterAll(closeDesks);

const GROUP = 'послуги яких стосуються читання';
/** The small plan without its group of seventy bodies. */
const SMALL = at('small.txt');
writeFileSync(SMALL, readFileSync(ACT, 'utf8').replace(` ЦОВВ, ${GROUP}`, ''));

interface SetCase {
  readonly name: string;
  readonly act?: string;
  readonly args: readonly string[];
  readonly choice: Partial<PlanChoice>;
  readonly options?: Partial<TemplateOptions>;
}

const cases: readonly SetCase[] = [
  { name: 'as the plan says', args: [], choice: {} },
  {
    name: 'for an interim round, by a coordinator, on another day, in English',
    act: SMALL,
    args: ['--round', '2019-H1', '--coordinator', 'mon', '--on', '2019-06-30', '--lang', 'en'],
    choice: { round: '2019-H1', coordinator: 'mon', on: '2019-06-30', language: 'en' },
  },
  {
    name: 'with letters, drafts and the members of a group',
    args: ['--letters', '--drafts', '--member', `${GROUP}=minfin,mon`],
    choice: { members: { [GROUP]: ['minfin', 'mon'] } },
    options: { letters: 'each', drafts: true },
  },
];

/** The whole archive of the desk, for these choices. */
async function byDesk(
  act: string,
  choice: Partial<PlanChoice>,
  options: Partial<TemplateOptions>,
): Promise<Uint8Array> {
  const desk = deskOn();
  const plan = await opened(desk, act);
  await desk.choose({ ...plan.choice, ...named(choice, plan) });
  return zipOf(desk.makeTemplates({ letters: 'circular', drafts: false, earlier: [], ...options }, () => undefined));
}

/** Members stand under the whole words of their group. */
function named(choice: Partial<PlanChoice>, { groups }: PlanView): Partial<PlanChoice> {
  if (choice.members === undefined) return choice;
  const [group] = groups;
  if (group === undefined) throw new Error('the plan has no open group');
  return { ...choice, members: { [group.name]: Object.values(choice.members).flat() } };
}

describe('a set of templates is the same, file by file', () => {
  it.each(cases)('$name', async ({ act = ACT, args, choice, options = {} }) => {
    await ran('templates', act, '--out', at('set.zip'), '--as-of', DAY, '--force', ...args);
    const [cli, desk] = [membersOf(bytesOf(at('set.zip'))), membersOf(await byDesk(act, choice, options))];
    expect(Object.keys(desk)).toEqual(Object.keys(cli));
    expect(desk).toEqual(cli);
  });

  it('sorted into folders in an archive, side by side in a folder', async () => {
    const args = ['--as-of', DAY, '--letters', '--drafts', '--body', 'mon'];
    await ran('templates', ACT, '--out', at('sorted.zip'), ...args);
    await ran('templates', ACT, '--out', at('flat'), ...args);
    const names = Object.keys(membersOf(bytesOf(at('sorted.zip'))));
    const folders = names.map((name) => name.split('/').slice(0, -1).join('/'));
    expect([...new Set(folders)].sort()).toEqual(['', 'листи', 'чернетки', 'шаблони']);
    expect(names.filter((name) => name.startsWith('шаблони/')).every((name) => name.endsWith('.xlsx'))).toBe(true);
    expect(readdirSync(at('flat')).sort()).toEqual(names.map((name) => name.split('/').at(-1)).sort());
  });

  it('with the answers of earlier returns carried into it, and the same said of what was left', async () => {
    await makeTemplates(at('templates'));
    mkdirSync(at('earlier'));
    const path = returnOf(at('templates'), 'МОН', at('earlier', 'МОН.xlsx'), {
      '1.1@2019-01-01..2019-11-15': { status: 'виконано', narrative: 'Проведено тиждень читання.' },
      '1.2@2019-H1': { status: 'виконується', narrative: 'Готуємо.' },
    });
    const { out } = await ran(
      ...['templates', SMALL, '--out', at('carried.zip'), '--as-of', DAY, '--json'],
      ...['--prefill', at('earlier'), '--round', '2019-H1'],
    );
    const earlier = [picked(path)];
    const desk = deskOn();
    const plan = await opened(desk, SMALL);
    await desk.choose({ ...plan.choice, round: '2019-H1' });
    const made = await desk.makeTemplates({ letters: 'circular', drafts: false, earlier }, () => undefined).done;
    if (made.kind !== 'made') throw new Error(made.kind);
    const json = JSON.parse(out) as {
      files: { file: string; notCarried?: string[]; statusNotCarried?: string[]; carriedChanged?: string[] }[];
      notUsed: { file: string; reason: string }[];
    };
    expect(made.left).toEqual([
      ...json.files.flatMap(({ file, notCarried = [], statusNotCarried = [], carriedChanged = [] }) => [
        ...notCarried.map((key) => ({ file, key, what: 'row' })),
        ...statusNotCarried.map((key) => ({ file, key, what: 'status' })),
        ...carriedChanged.map((key) => ({ file, key, what: 'changed' })),
      ]),
      ...json.notUsed.map(({ file, reason }) => ({ file, what: reason })),
    ]);
    expect(made.count).toBe(json.files.length);
    expect(made.prefilled).toBe(1);
  });
});
