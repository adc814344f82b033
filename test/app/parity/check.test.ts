import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../../src/app/check/checkOne';
import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';
import { createCheckDesk } from '../../../src/hosts/browser/checkDesk';
import { planzvit } from '../../support/commandLine';
import { retitled } from '../../support/retitled';
import { seed } from '../../support/seed';
import { closeDesks } from '../../hosts/browser/deskUnderTest';
import { temporaryFolder } from '../../support/temporaryFolder';
import { ACT, DAY, bytesOf, deskOn, makeTemplates, picked, ran, returnOf } from './bothWays';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
afterAll(closeDesks);

interface CheckedFile {
  readonly verdict: string;
  readonly issues: readonly { readonly code: string; readonly sheet: string | null; readonly cell: string | null }[];
}

async function byCli(path: string, ...more: readonly string[]): Promise<CheckedFile> {
  const { out } = await planzvit('check', path, '--as-of', DAY, '--json', ...more);
  const [file] = (JSON.parse(out) as { files: CheckedFile[] }).files;
  if (file === undefined) throw new Error(out);
  return file;
}

const found = (verdict: string, issues: readonly { code: string; sheet?: string | null; cell?: string | null }[]) => ({
  verdict,
  issues: issues.map(({ code, sheet, cell }) => ({ code, sheet: sheet ?? null, cell: cell ?? null })),
});

beforeAll(async () => {
  await makeTemplates(at('templates'));
  returnOf(at('templates'), 'МОН', at('ready.xlsx'), {
    '1.1@2019-01-01..2019-11-15': { status: 'виконано', narrative: 'Проведено.', doneOn: '14.11.2019' },
  });
  returnOf(at('templates'), 'МОН', at('mistakes.xlsx'), {
    '1.1@2019-01-01..2019-11-15': { status: 'виконано част.', narrative: '' },
    '1.2@2019-H1': { status: 'не виконано' },
  });
  writeFileSync(at('disputed.xlsx'), retitled(bytesOf(at('ready.xlsx')), 'МОН', 'Міністерство юстиції України'));
  writeFileSync(at('letter.pdf'), '%PDF-1.4\n');
  writeFileSync(at('broken.xlsx'), bytesOf(at('ready.xlsx')).slice(0, 2_000));
  await ran('plan', ACT, '--out', at('plan.xlsx'));
  await ran('merge', at('ready.xlsx'), '--plan', ACT, '--out', at('consolidation.xlsx'), '--as-of', DAY);
});

const FILES = ['ready', 'mistakes', 'disputed', 'broken', 'plan', 'consolidation'].map((name) => `${name}.xlsx`);

describe('one file is checked alike on the command line, on the desk and on the page without workers', () => {
  it.each([...FILES, 'letter.pdf'])('%s', async (name) => {
    const { verdict, issues } = await byCli(at(name));
    const cli = found(verdict, issues);
    for (const desk of [deskOn(), createCheckDesk(DAY, seed)]) {
      const view = await desk.checkFile(picked(at(name)));
      expect(
        found(
          view.verdict,
          view.findings.map(({ issue: { code, at: place } }) => ({ code, ...place })),
        ),
      ).toEqual(cli);
    }
  });

  it('asks whose it is where the title names another body', async () => {
    expect((await byCli(at('disputed.xlsx'))).issues.map(({ code }) => code)).toContain('body-disputed');
  });

  it('a table that says nothing of its plan, with the plan given', async () => {
    writeFileSync(
      at('Звіт МОН.csv'),
      '№;Найменування заходу;Стан виконання;Стислий опис зробленого;Дата виконання\n' +
        '1.1;проведення всеукраїнського тижня дитячого читання;виконано;Проведено тиждень.;14.11.2019\n' +
        '1.2;проведення брифінгів для представників засобів масової інформації;виконано;;\n',
    );
    const { verdict, issues } = await byCli(at('Звіт МОН.csv'), '--plan', ACT);
    const cli = found(verdict, issues);
    expect(verdict).toBe('invalid');
    for (const desk of [deskOn(), createCheckDesk(DAY, seed)]) {
      expect((await desk.checkFile(picked(at('Звіт МОН.csv')))).verdict).not.toBe('invalid');
      expect(await desk.checkAgainst(picked(at('letter.pdf')))).toMatchObject({ kind: 'refused' });
      expect(await desk.checkAgainst(picked(ACT))).toMatchObject({
        kind: 'plan',
        title: expect.stringContaining('55-р'),
      });
      const view = await desk.checkFile(picked(at('Звіт МОН.csv')));
      expect(
        found(
          view.verdict,
          view.findings.map(({ issue: { code, at: place } }) => ({ code, ...place })),
        ),
      ).toEqual(cli);
    }
  });

  it('and where it is open in Excel', async () => {
    const outcome = readWorkbook(bytesOf(at('mistakes.xlsx')));
    if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
    const open = checkContent(outcome.content, DAY);
    const file = await deskOn().checkFile(picked(at('mistakes.xlsx')));
    expect(open.findings.map(({ issue }) => issue.code)).toEqual(file.findings.map(({ issue }) => issue.code));
    expect(open.findings.map(({ changes }) => changes)).toEqual(file.findings.map(({ changes }) => changes));
  });
});
