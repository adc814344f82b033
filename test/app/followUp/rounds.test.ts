import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';
import type { SheetContent } from '../../../src/core/workbook/content';
import { temporaryFolder } from '../../support/temporaryFolder';
import { officeErrors } from '../../support/validateOffice';
import { closeDesks } from '../../hosts/browser/deskUnderTest';
import { ACT, DAY, bytesOf, deskOn, opened, ran, returnOf } from '../parity/bothWays';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
afterAll(closeDesks);
const FIRST = '1.2@2019-H1';
const SECOND = '1.2@2019-H2';

function sheetsOf(path: string): readonly SheetContent[] {
  const outcome = readWorkbook(bytesOf(path));
  return outcome.kind === 'workbook' ? outcome.content.sheets : [];
}

beforeAll(async () => {
  const set = ['--coordinator', 'mon', '--as-of', '2019-07-01'];
  await ran('templates', ACT, '--out', at('interim'), '--round', '2019-H1', ...set);
  const one = returnOf(at('interim'), 'МОН', at('півріччя.xlsx'), {
    [FIRST]: { status: 'виконано', narrative: 'Проведено брифінг.' },
  });
  await ran('merge', one, '--plan', ACT, '--round', '2019-H1', '--out', at('c.xlsx'), ...set);
});

describe('an interim and a final round in one consolidation', () => {
  it('begin the final template with what was closed, and only with that', async () => {
    await ran('templates', at('c.xlsx'), '--round', '2019', '--out', at('final'), '--as-of', DAY);
    const name = readdirSync(at('final')).find((file) => file.includes('МОН') && file.endsWith('.xlsx')) ?? '';
    const report = sheetsOf(at('final', name)).find((sheet) => sheet.name === 'Звіт');
    const cells = (key: string): readonly unknown[] => report?.rows.find((row) => row.cells[0] === key)?.cells ?? [];
    expect(cells(FIRST)).toEqual(expect.arrayContaining(['виконано', 'Проведено брифінг.']));
    expect(cells(SECOND)).not.toContain('виконано');
  });

  it('stand in columns and matrices of their own; a status that went back is reported', async () => {
    const file = returnOf(at('final'), 'МОН', at('рік.xlsx'), {
      [FIRST]: { status: 'виконано частково', narrative: 'Проведено не всюди.', reason: 'Карантин.' },
      [SECOND]: { status: 'виконано', narrative: 'Проведено другий брифінг.' },
    });
    const args = [file, '--into', at('c.xlsx'), '--round', '2019', '--out', at('both.xlsx'), '--as-of', DAY];
    const { out } = await ran('merge', ...args, '--json', '-');
    const report = JSON.parse(out) as {
      readonly files: readonly { readonly file: string; readonly issues: readonly { readonly code: string }[] }[];
    };
    const issues = report.files.find(({ file: name }) => name === 'рік.xlsx')?.issues.map(({ code }) => code);
    expect(issues).toContain('merge-status-regressed');
    const sheets = sheetsOf(at('both.xlsx'));
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Стан подання', 'Стан подання 2019-H1']));
    const summary = sheets.find(({ name }) => name === 'Зведення');
    const head = summary?.rows.find(({ cells }) => cells.includes('summary.key'))?.cells ?? [];
    const row = summary?.rows.find(({ cells }) => cells[0] === FIRST)?.cells ?? [];
    expect(row[head.indexOf('summary.round:2019-H1')]).toMatch(/виконано$/);
    expect(await officeErrors([at('both.xlsx')])).toEqual([]);
    await ran('merge', '--into', at('both.xlsx'), '--out', at('both.xlsx'), '--as-of', DAY);
  });

  it('are seen one beside the other in the pane, each with its own answers', async () => {
    const desk = deskOn();
    await opened(desk, at('both.xlsx'));
    const { otherRounds = [], rows } = await desk.matrix();
    expect(otherRounds.map(({ id }) => id)).toEqual(['2019-H1']);
    const [interim] = otherRounds;
    const earlier = await desk.matrix(interim?.id);
    const markOf = (all: typeof rows): string | undefined => all.find(({ id }) => id === 'mon')?.cells[FIRST];
    expect([markOf(earlier.rows), markOf(rows)]).toEqual(['done', 'partly']);
    const answer = async (round?: string): Promise<string | undefined> =>
      (await desk.answersAt('mon', FIRST, round))[0]?.fields.find(({ field }) => field === 'narrative')?.value;
    expect(await answer()).toBe('Проведено не всюди.');
    expect(await answer(interim?.id)).toBe('Проведено брифінг.');
  });
});
