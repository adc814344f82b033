import { join } from 'node:path';
import { makeTemplates, ran, refusal, returnOf, uses } from '../parity/bothWays';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
const WEEK = '1.1@2019-01-01..2019-11-15';
const DONE = { status: 'виконано', narrative: 'Проведено 3 заходи.', doneOn: '14.11.2019' };

beforeAll(async () => {
  await makeTemplates(at('templates'));
  returnOf(at('templates'), 'МОН', at('перший.xlsx'), {
    [WEEK]: DONE,
    '1.2@2019-H1': { status: 'виконано', narrative: 'Проведено брифінг.' },
  });
  returnOf(at('templates'), 'МОН', at('другий.xlsx'), {
    [WEEK]: { ...DONE, narrative: 'Проведено 5 заходів.' },
    '1.2@2019-H1': { status: 'виконується', narrative: 'Проведено брифінг.' },
    '1.2@2019-H2': { status: 'виконано', narrative: 'Проведено ще один.' },
  });
  returnOf(at('templates'), 'Мінфін', at('Мінфін.xlsx'), { [WEEK]: DONE });
});

it('says what a body changed: words, a status that went back, rows added; without the plan', async () => {
  const { code, out } = await ran('diff', at('перший.xlsx'), at('другий.xlsx'), '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    old: { file: 'перший.xlsx', body: 'mon' },
    new: { file: 'другий.xlsx', body: 'mon' },
    rows: [
      { key: WEEK, change: 'changed', fields: [{ field: 'narrative', before: 'Проведено 3 заходи.' }] },
      { key: '1.2@2019-H1', change: 'changed', wentBack: true, fields: [{ field: 'status' }] },
      { key: '1.2@2019-H2', change: 'added', fields: [{ field: 'status' }, { field: 'narrative' }] },
    ],
    figures: [],
  });
  const words = (await ran('diff', at('перший.xlsx'), at('другий.xlsx'))).out;
  expect(words).toMatch(/Проведено \[−3 заходи\.−\]\{\+5 заходів\.\+\}/);
  expect(words).toContain('стан виконання погіршився');
});

it('says so where nothing was changed, and where an answer was taken out', async () => {
  expect((await ran('diff', at('перший.xlsx'), at('перший.xlsx'))).out).toMatch(/не відрізняються/);
  const { out } = await ran('diff', at('другий.xlsx'), at('перший.xlsx'), '--json');
  expect(JSON.parse(out)).toMatchObject({ rows: [{}, {}, { key: '1.2@2019-H2', change: 'removed' }] });
});

it.each([
  ['another body', 'Мінфін.xlsx', /різні органи/],
  ['no return at all', join(uses, 'letter.txt'), /немає звіту/],
])('refuses %s with a sentence', async (_, other, sentence) => {
  const path = other.includes('/') ? other : at(other);
  expect(await refusal('diff', at('перший.xlsx'), path)).toMatch(sentence);
});
