import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filled, type Answers } from '../support/fillTemplate';
import { temporaryFolder } from '../support/temporaryFolder';
import { ACT, bytesOf, ran, returnOf } from '../app/parity/bothWays';

/** The month between the first merge and the next plan, through files alone. */
const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
const SIBLING = join(__dirname, '../fixtures/plans/D02_pipe_empty_lead_2020.txt');
const WEEK = '1.1@2019-01-01..2019-11-15';
const FIRST = '1.2@2019-H1';
const SECOND = '1.2@2019-H2';
const CLIP = '2@2019';
const done = (narrative: string): Readonly<Record<string, string>> => ({ status: 'виконано', narrative });

async function json<T>(...args: readonly string[]): Promise<T> {
  return JSON.parse((await ran(...args)).out) as T;
}

interface Merged {
  readonly totals: Readonly<Record<string, number>>;
  readonly bodies: readonly { readonly id: string; readonly state: string }[];
  readonly summary: readonly unknown[];
}

const merged = (asOf: string, ...files: readonly string[]): Promise<Merged> =>
  json('merge', ...files, '--into', at('c.xlsx'), '--out', at('c.xlsx'), '--as-of', asOf, '--json', '-');

function corrected(to: string, answers: Answers): string {
  const name = readdirSync(at('back')).find((file) => file.endsWith('.xlsx')) ?? '';
  writeFileSync(at(to), filled(bytesOf(at('back', name)), answers));
  return at(to);
}

it('leads from the first merge over reminders, corrections and the closing to the next plan', async () => {
  await ran('templates', ACT, '--out', at('set'), '--coordinator', 'mon', '--as-of', '2020-01-20');
  const week = { ...done('Проведено тиждень.'), doneOn: '14.11.2019' };
  const first = returnOf(at('set'), 'МОН', at('МОН.xlsx'), { [WEEK]: week, [FIRST]: { status: 'зроблено майже' } });
  const start = ['--plan', ACT, '--coordinator', 'mon', '--out', at('c.xlsx'), '--as-of', '2020-02-16'];
  await ran('merge', first, ...start);

  const reminded = await json<{ bodies: readonly { bodyId: string; rows: readonly string[] }[] }>(
    'remind',
    at('c.xlsx'),
    '--out',
    at('reminders'),
    '--as-of',
    '2020-02-17',
    '--json',
  );
  expect(reminded.bodies.map(({ bodyId, rows }) => [bodyId, rows.length])).toEqual([
    ['mon', 1],
    ['minfin', 1],
    ['minjust', 1],
  ]);

  const others = [
    returnOf(at('set'), 'Мінфін', at('Мінфін.xlsx'), { [WEEK]: week }),
    returnOf(at('set'), 'юст', at('Мінюст.xlsx'), { [CLIP]: done('Розміщено ролик.') }),
  ];
  await merged('2020-02-20', ...others);
  await ran('revise', at('c.xlsx'), '--out', at('back'), '--as-of', '2020-02-21');
  const back = corrected('Виправлено.xlsx', { [FIRST]: done('Проведено брифінг.'), [SECOND]: done('Ще один.') });
  const whole = await merged('2020-02-25', back);
  expect(whole.bodies.filter(({ state }) => state !== 'received')).toEqual([]);

  const again = corrected('Ще раз.xlsx', { [FIRST]: done('Проведено 2 брифінги.'), [SECOND]: done('Ще один.') });
  const preview = await json<{ bodies: readonly { rows: readonly { key: string }[] }[] }>(
    'diff',
    at('c.xlsx'),
    again,
    '--json',
  );
  expect(preview.bodies[0]?.rows.map(({ key }) => key)).toEqual([FIRST]);
  await merged('2020-02-26', again);
  const settled = await merged('2020-02-26', '--accept', 'МОН');

  const closing = ['--archive', at('2019.zip'), '--as-of', '2020-03-10', '--json'];
  const closed = await json<{ closed: boolean; files: readonly string[] }>('close', at('c.xlsx'), ...closing);
  expect(closed.closed).toBe(true);
  expect((await ran('verify', at('2019.zip'))).code).toBe(0);

  const late = returnOf(at('set'), 'юст', at('пізно.xlsx'), { [CLIP]: done('Розміщено два ролики.') });
  expect((await merged('2020-03-20', late)).summary).toEqual(settled.summary);
  expect(await json('close', at('c.xlsx'), '--addendum', at('доповнення.docx'), '--json')).toMatchObject({ rows: 1 });

  const next = ['plan', SIBLING, '--from', at('c.xlsx'), '--out', at('next.xlsx'), '--json'];
  expect(await json(...next)).toMatchObject({ from: { carried: { coordinator: 'mon' } } });
  await ran('templates', at('next.xlsx'), '--out', at('next'), '--as-of', '2020-12-01');
  expect(readdirSync(at('next')).length).toBeGreaterThan(2);
});
