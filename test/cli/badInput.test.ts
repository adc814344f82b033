import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planzvit } from '../support/commandLine';
import { temporaryFolder } from '../support/temporaryFolder';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const seed = join(__dirname, '../../seeds/ordinance-1105-r.txt');

beforeAll(() => {
  writeFileSync(at('letter.txt'), 'Шановні колеги!\nНадсилаємо інформацію про стан справ.\nЗ повагою\n');
  writeFileSync(at('empty.txt'), '');
  writeFileSync(at('binary.bin'), Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256));
  mkdirSync(at('folder'));
});

describe('bad input gets one clear sentence on standard error and exit code 2', () => {
  it.each([
    ['a letter instead of a plan', ['plan', at('letter.txt')]],
    ['an empty file', ['plan', at('empty.txt')]],
    ['a binary file', ['plan', at('binary.bin')]],
    ['a folder', ['plan', at('folder')]],
    ['a missing file', ['plan', at('nowhere.txt')]],
    ['an unknown option', ['plan', seed, '--frobnicate']],
    ['an unknown command', ['frobnicate']],
    ['no command', []],
    ['a missing argument', ['plan']],
    ['a missing option', ['templates', seed]],
    ['an impossible date', ['templates', seed, '--out', at('t.zip'), '--as-of', '2020-02-31']],
    ['an unknown body', ['templates', seed, '--out', at('t.zip'), '--body', 'немає-такого']],
    ['a folder without files', ['check', at('folder')]],
    ['a merge without a plan', ['merge', at('letter.txt'), '--out', at('m.xlsx')]],
    ['a merge of a missing path', ['merge', at('nowhere'), '--plan', seed, '--out', at('m.xlsx')]],
    ['a merge into something that is no workbook', ['merge', at('folder'), '--plan', seed, '--out', at('m.csv')]],
    ['a merge with two results in one file', ['merge', at('folder'), '--plan', seed, '--out', at('m.xlsx'), '--json', at('m.xlsx')]],
    ['an export of something else', ['export', at('letter.txt'), '--out', at('e.csv')]],
    ['an export of unknown kind', ['export', at('letter.txt'), '--out', at('e.pdf')]],
  ])('%s', async (_name, args) => {
    const { code, out, err } = await planzvit(...args);
    expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err).toMatch(/[.:)]\s*$/);
    expect(err).not.toMatch(/\bat .+:\d+|Error/);
  });

  it('names a verb that it does not know', async () => {
    expect(await planzvit('зведи')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('«зведи»') as unknown });
  });

  it('says it in English when asked', async () => {
    expect((await planzvit('plan', at('nowhere.txt'), '--lang', 'en')).err).toBe(`There is no file "${at('nowhere.txt')}": check the path.\n`);
  });

  it('leaves an existing file alone without --force, and replaces it with it', async () => {
    writeFileSync(at('plan.xlsx'), 'mine');
    const refused = await planzvit('plan', seed, '--out', at('plan.xlsx'));
    expect([refused.code, readFileSync(at('plan.xlsx'), 'utf8')]).toEqual([2, 'mine']);
    const forced = await planzvit('plan', seed, '--out', at('plan.xlsx'), '--force');
    expect(forced.code).toBe(0);
    expect(readFileSync(at('plan.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('leaves no temporary file behind', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(existsSync(at('m.xlsx'))).toBe(false);
  });
});
