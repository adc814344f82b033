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
  writeFileSync(
    at('binary.bin'),
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
  );
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
    [
      'a merge with two results in one file',
      ['merge', at('folder'), '--plan', seed, '--out', at('m.xlsx'), '--json', at('m.xlsx')],
    ],
    ['an export of something else', ['export', at('letter.txt'), '--out', at('e.csv')]],
    ['an export of unknown kind', ['export', at('letter.txt'), '--out', at('e.pdf')]],
  ])('%s', async (_name, args) => {
    const { code, out, err } = await planzvit(...args);
    expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err).toMatch(/[.:)]\s*$/);
    expect(err).not.toMatch(/\bat .+:\d+|Error/);
  });

  it('leaves no empty archive where nobody has to report', async () => {
    writeFileSync(at('bodies.csv'), 'id;назва;цовв\nmoz;Міністерство охорони здоров’я України;ні\n');
    const { code, err } = await planzvit('templates', seed, '--registry', at('bodies.csv'), '--out', at('nobody.zip'));
    expect([code, err]).toEqual([2, expect.stringContaining('обов’язку звітувати')]);
    expect(existsSync(at('nobody.zip'))).toBe(false);
  });

  it('writes no part of a set where one of its files stands already', async () => {
    mkdirSync(at('half'));
    writeFileSync(at('half/Лист.docx'), 'mine');
    const { code, err } = await planzvit('templates', seed, '--body', 'moz', '--out', at('half'));
    expect([code, err, readdirSync(at('half'))]).toEqual([2, expect.stringContaining('Лист.docx'), ['Лист.docx']]);
  });

  it('says which rows wait for the members of a group, until these are named', async () => {
    const made = async (...more: string[]): Promise<string> =>
      (await planzvit('templates', seed, '--body', 'moz', '--out', at(`members ${more.length}.zip`), ...more)).out;
    expect(await made()).toContain('Заходи 8.1, 8.2: кого охоплює «центральні органи виконавчої влади, послуги яких');
    expect(await made('--member', 'послуги яких=МОЗ')).not.toContain('кого охоплює');
  });

  it.each([
    ['2018', true],
    ['2025', true],
    ['2019-H1', false],
    ['2020-03-01', false],
  ])('asks about a round outside the plan: %s', async (round, isAsked) => {
    const made = await planzvit('templates', seed, '--body', 'moz', '--round', round, '--out', at(`round ${round}`));
    expect([made.code, made.out.includes('поза строком плану')]).toEqual([0, isAsked]);
  });

  it('names a measure of the indicators that the plan does not have', async () => {
    writeFileSync(
      at('indicators.csv'),
      'захід;показник;одиниця\n2.1;проведено брифінгів;од.\n9.9;проведено нарад;од.\n',
    );
    const made = await planzvit(
      'templates',
      seed,
      '--body',
      'moz',
      '--indicators',
      at('indicators.csv'),
      '--out',
      at('indicators'),
    );
    expect([made.code, made.out]).toEqual([0, expect.stringContaining('заходу 9.9 у плані немає')]);
    expect((await planzvit('plan', seed, '--indicators', at('indicators.csv'))).out).toContain(
      'заходу 9.9 у плані немає',
    );
  });

  it('names a verb that it does not know', async () => {
    expect(await planzvit('зведи')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('«зведи»') as unknown,
    });
  });

  it('has help without a word of another language', async () => {
    for (const args of [['--help'], ['templates', '--help']])
      expect((await planzvit(...args)).out).not.toMatch(/\b(?:options|command|default|choices|Usage)\b/);
    expect((await planzvit('plan', '--help', '--lang', 'en')).out).toMatch(
      /Usage: planzvit plan \[options\] <file>[^]*uk unless given/,
    );
  });

  it('says it in English when asked', async () => {
    expect((await planzvit('plan', at('nowhere.txt'), '--lang', 'en')).err).toBe(
      `There is no file "${at('nowhere.txt')}": check the path.\n`,
    );
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
