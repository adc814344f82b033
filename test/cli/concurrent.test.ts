import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lockName } from '../../src/hosts/node/fileLock';
import { ACT, DAY, bytesOf, makeTemplates, ran, returnOf } from '../app/parity/bothWays';
import { createFileSystem } from '../../src/hosts/node/fileSystem';
import { planzvitOver, type Ran } from '../support/commandLine';
import { temporaryFolder } from '../support/temporaryFolder';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
const WEEK = '1.1@2019-01-01..2019-11-15';
const done = (narrative: string) => ({ [WEEK]: { status: 'виконано', narrative, doneOn: '14.11.2019' } });

beforeAll(async () => {
  await makeTemplates(at('templates'));
  for (const name of ['а', 'б', 'в']) mkdirSync(at(name));
  returnOf(at('templates'), 'МОН', at('а', 'МОН.xlsx'), done('Проведено тиждень читання.'));
  returnOf(at('templates'), 'Мінфін', at('б', 'Мінфін.xlsx'), done('Передбачено кошти.'));
  returnOf(at('templates'), 'юст', at('в', 'Мін’юст.xlsx'), {
    '2@2019': { status: 'виконано', narrative: 'Розміщено ролик.' },
  });
  await ran('merge', at('а'), '--plan', ACT, '--coordinator', 'mon', '--out', at('x.xlsx'), '--as-of', DAY);
});

const into = (folderOf: string, files = createFileSystem()): Promise<Ran> =>
  planzvitOver(files, 'merge', at(folderOf), '--into', at('x.xlsx'), '--out', at('x.xlsx'), '--as-of', DAY);

async function filesIn(path: string): Promise<readonly string[]> {
  await ran('merge', '--into', path, '--out', at('look.xlsx'), '--as-of', DAY, '--json', at('look.json'), '--force');
  const { files } = JSON.parse(readFileSync(at('look.json'), 'utf8')) as { files: { file: string; verdict: string }[] };
  return files.filter(({ verdict }) => verdict === 'accepted').map(({ file }) => file);
}

it('keeps the returns of both of two merges at once into one workbook, and the later one says so', async () => {
  const [first, second] = await Promise.all([into('б'), into('в')]);
  expect([first.code, second.code]).not.toContain(2);
  expect([first.err, second.err].filter((err) => /записав хтось інший/.test(err))).toHaveLength(1);
  expect(await filesIn(at('x.xlsx'))).toEqual(expect.arrayContaining(['МОН.xlsx', 'Мінфін.xlsx', 'Мін’юст.xlsx']));
});

it('takes the lock of a run that crashed', async () => {
  writeFileSync(lockName(at('x.xlsx')), JSON.stringify({ host: hostname(), pid: 2 ** 22 + 1, at: '', token: '' }));
  expect((await into('б')).code).not.toBe(2);
});

it('writes nothing where another machine does not let go of the workbook', async () => {
  const before = bytesOf(at('x.xlsx'));
  const holder = { host: 'інша-машина', pid: 7, at: '2020-02-10T09:00:00.000Z', token: '' };
  writeFileSync(lockName(at('x.xlsx')), JSON.stringify(holder));
  const { code, err } = await into('в', createFileSystem({ patience: 500, longest: 60_000 }));
  expect([code, err]).toEqual([2, expect.stringContaining('комп’ютер інша-машина, процес 7')]);
  expect(bytesOf(at('x.xlsx'))).toEqual(before);
});
