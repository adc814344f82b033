import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { verifyArchive } from '../../../src/app/followUp/verify';
import { officeErrors } from '../../support/validateOffice';
import { temporaryFolder } from '../../support/temporaryFolder';
import { closeDesks } from '../../hosts/browser/deskUnderTest';
import type { DecisionRequest } from '../../../src/ports';
import {
  ACT,
  DAY,
  bytesOf,
  deskOn,
  makeTemplates,
  membersOf,
  opened,
  ran,
  refusal,
  returnOf,
} from '../parity/bothWays';

afterAll(closeDesks);
const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
const WEEK = '1.1@2019-01-01..2019-11-15';
const DONE = { status: 'виконано', narrative: 'Проведено тиждень.', doneOn: '14.11.2019' };
const BRIEFED = { status: 'виконано', narrative: 'Проведено брифінг.' };

beforeAll(async () => {
  await makeTemplates(at('templates'));
  returnOf(at('templates'), 'МОН', at('МОН.xlsx'), {
    [WEEK]: DONE,
    '1.2@2019-H1': BRIEFED,
    '1.2@2019-H2': { status: 'виконано' },
  });
  returnOf(at('templates'), 'Мінфін', at('Мінфін.xlsx'), { [WEEK]: DONE });
  const files = [at('МОН.xlsx'), at('Мінфін.xlsx')];
  await ran('merge', ...files, '--plan', ACT, '--coordinator', 'mon', '--out', at('c.xlsx'), '--as-of', DAY);
});

const close = (file: string, ...args: readonly string[]): ReturnType<typeof ran> =>
  ran('close', at(file), '--archive', at('a.zip'), '--as-of', '2020-03-10', ...args);

describe('closing a round', () => {
  it('lists what is open and writes nothing', async () => {
    const before = bytesOf(at('c.xlsx'));
    const { code, out } = await close('c.xlsx', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ closed: false, open: [{ code: 'refused-row', key: '1.2@2019-H2' }] });
    expect(bytesOf(at('c.xlsx'))).toEqual(before);
    expect(() => readFileSync(at('a.zip'))).toThrow();
  });

  it('closes all the same with a reason, packs the originals by digest, and refuses to close twice', async () => {
    const { code, out } = await close('c.xlsx', '--anyway', 'Строк подання минув.', '--originals', folder, '--json');
    expect(code).toBe(0);
    const made = JSON.parse(out) as { readonly files: readonly string[]; readonly originals: { missing: string[] } };
    expect(made.originals.missing).toEqual([]);
    const files = membersOf(bytesOf(at('a.zip')));
    expect(Object.keys(files)).toEqual(made.files);
    expect(made.files.filter((name) => name.startsWith('originals/'))).toHaveLength(2);
    expect(new TextDecoder().decode(files['manifest.json'])).toMatch(/"reason": "Строк подання минув\."/);
    expect(new TextDecoder().decode(files['README.txt'])).toMatch(/персональні дані/);
    expect(await refusal('close', at('c.xlsx'), '--archive', at('b.zip'))).toMatch(/вже закрито 10\.03\.2020/);
    expect(await refusal('merge', '--into', at('c.xlsx'), '--out', at('d.xlsx'), '--undo', 'МОН.xlsx')).toMatch(
      /вже закрито/,
    );
  });

  it.each<DecisionRequest>([
    { kind: 'undo', sha256: '0' },
    { kind: 'alias', written: 'зроблено', status: 'done' },
    { kind: 'reverse', id: '0' },
  ])('takes no $kind at the desk either, with the same sentence', async (request) => {
    const desk = deskOn();
    await opened(desk, at('c.xlsx'));
    const refused = { kind: 'refused', key: 'followUp.closed-already', params: { on: '10.03.2020' } };
    expect(await desk.decide(request)).toMatchObject(refused);
    expect(await desk.tryOut([request])).toMatchObject(refused);
    expect((await desk.exportSummary('whole')).bytes).toEqual(bytesOf(at('c.xlsx')));
  });

  it('keeps what comes later apart, as a clarification', async () => {
    returnOf(at('templates'), 'МОН', at('пізно.xlsx'), {
      '1.2@2019-H2': BRIEFED,
      [WEEK]: { ...DONE, narrative: 'Інше.' },
    });
    const merge = (...args: readonly string[]): ReturnType<typeof ran> =>
      ran('merge', ...args, '--into', at('c.xlsx'), '--as-of', DAY, '--json', '-');
    const before = JSON.parse((await merge('--out', at('same.xlsx'))).out) as { summary: unknown };
    const later = await merge(at('пізно.xlsx'), '--out', at('later.xlsx'));
    const after = JSON.parse(later.out) as { summary: unknown; files: readonly { file: string; issues: unknown[] }[] };
    expect(after.summary).toEqual(before.summary);
    expect(after.files.find(({ file }) => file === 'пізно.xlsx')?.issues).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'merge-after-closing' })]),
    );
    const added = await ran('close', at('later.xlsx'), '--addendum', at('доповнення.docx'), '--json');
    expect(JSON.parse(added.out)).toMatchObject({ rows: 2 });
    expect(await officeErrors([at('доповнення.docx'), at('later.xlsx')])).toEqual([]);
    const opened = await ran('close', at('later.xlsx'), '--reopen', 'Надійшло уточнення.', '--as-of', '2020-03-12');
    expect(opened.out).toMatch(/знову відкрито/);
    const counted = await ran(
      'merge',
      '--into',
      at('later.xlsx'),
      '--out',
      at('open.xlsx'),
      '--as-of',
      DAY,
      '--json',
      '-',
    );
    expect((JSON.parse(counted.out) as { summary: unknown }).summary).not.toEqual(before.summary);
    expect(await refusal('close', at('later.xlsx'), '--reopen', 'Ще раз')).toMatch(/не закрито/);
  });
});

describe('an archive', () => {
  const verified = async (file: string): Promise<readonly [number, Record<string, unknown>]> => {
    const { code, out } = await ran('verify', at(file), '--json');
    return [code, JSON.parse(out) as Record<string, unknown>];
  };

  it('is whole; a file that was changed, taken out or added is named', async () => {
    expect(await verified('a.zip')).toMatchObject([0, { isWhole: true, seal: 'intact' }]);
    const files = membersOf(bytesOf(at('a.zip')));
    const repacked = (name: string, change: (files: Record<string, Uint8Array>) => void): void => {
      const copy = { ...files };
      change(copy);
      writeFileSync(at(name), zipSync(copy));
    };
    repacked('changed.zip', (copy) => {
      copy['log.csv'] = new TextEncoder().encode('інше');
    });
    repacked('missing.zip', (copy) => {
      delete copy['decisions.csv'];
    });
    repacked('more.zip', (copy) => {
      copy['зайвий.txt'] = new Uint8Array([1]);
    });
    expect(await verified('changed.zip')).toMatchObject([1, { changed: ['log.csv'], missing: [], additional: [] }]);
    expect(await verified('missing.zip')).toMatchObject([1, { changed: [], missing: ['decisions.csv'] }]);
    expect(await verified('more.zip')).toMatchObject([1, { additional: ['зайвий.txt'], changed: [] }]);
  });

  it('is verified if and only if not a byte differs', () => {
    const whole = bytesOf(at('a.zip'));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (place, difference) => {
        const bytes = whole.slice();
        bytes[place] = (bytes[place] ?? 0) ^ difference;
        const found = verifyArchive({ name: 'a.zip', bytes });
        expect(found.kind === 'verified' && found.isWhole).toBe(false);
      }),
      { numRuns: 25, seed: 1105 },
    );
    expect(verifyArchive({ name: 'a.zip', bytes: whole })).toMatchObject({ isWhole: true });
  });

  it('of somebody else, or no archive at all, is refused with a sentence', async () => {
    writeFileSync(at('foreign.zip'), zipSync({ 'a.txt': new Uint8Array([1]) }));
    expect(await refusal('verify', at('foreign.zip'))).toMatch(/не є архівом/);
    expect(await refusal('verify', at('c.xlsx'))).toMatch(/не є архівом/);
    const archive = bytesOf(at('a.zip'));
    for (const rest of [60, 900, archive.length >> 1]) {
      writeFileSync(at('cut.zip'), archive.slice(0, rest));
      expect(await refusal('verify', at('cut.zip'))).toMatch(/пошкоджено/);
    }
    // All files are there, the seal is not: that can be reported file by file.
    writeFileSync(at('cut.zip'), archive.slice(0, -1));
    expect((await ran('verify', at('cut.zip'))).code).toBe(1);
  });
});
