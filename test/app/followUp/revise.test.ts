import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';
import type { WorkbookContent } from '../../../src/core/workbook/content';
import { filled } from '../../support/fillTemplate';
import { temporaryFolder } from '../../support/temporaryFolder';
import { officeErrors } from '../../support/validateOffice';
import { ACT, DAY, bytesOf, makeTemplates, ran, refusal, returnOf } from '../parity/bothWays';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
const WEEK = '1.1@2019-01-01..2019-11-15';
const FIRST = '1.2@2019-H1';
const SECOND = '1.2@2019-H2';

interface ReviseJson {
  readonly bodies: readonly {
    readonly bodyId: string;
    readonly accepted: readonly string[];
    readonly faults: readonly { readonly rowKey: string; readonly field: string; readonly said: string }[];
  }[];
  readonly files: readonly { readonly kind: string; readonly name: string }[];
}

interface MergeJson {
  readonly totals: Readonly<Record<string, number>>;
  readonly files: readonly {
    readonly file: string;
    readonly verdict: string;
    readonly rowsAccepted: number;
    readonly rowsDuplicate: number;
    readonly issues: readonly { readonly code: string; readonly message: string }[];
  }[];
  readonly summary: readonly unknown[];
}

async function merged(out: string, ...args: readonly string[]): Promise<MergeJson> {
  const { out: json } = await ran('merge', ...args, '--out', at(out), '--as-of', DAY, '--json', '-');
  return JSON.parse(json) as MergeJson;
}

function contentOf(path: string): WorkbookContent {
  const outcome = readWorkbook(bytesOf(path), { beside: true });
  if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
  return outcome.content;
}

function revisedFile(name: string): string {
  const file = readdirSync(at('back')).find((one) => one.includes(name) && one.endsWith('.xlsx'));
  return at('back', file ?? name);
}

function severities(path: string): readonly string[] {
  const sheet = contentOf(path).sheets.find(({ name }) => name === 'Зауваження');
  return (sheet?.rows ?? []).map(({ cells }) => String(cells[0] ?? ''));
}

beforeAll(async () => {
  await makeTemplates(at('templates'));
  const faulty = returnOf(at('templates'), 'МОН', at('МОН.xlsx'), {
    [WEEK]: { status: 'виконано', narrative: 'Проведено тиждень.', doneOn: '14.11.2019' },
    [FIRST]: { status: 'зроблено майже', narrative: 'Проведено брифінг.' },
    [SECOND]: { status: 'виконано' },
  });
  const whole = returnOf(at('templates'), 'Мінфін', at('Мінфін.xlsx'), {
    [WEEK]: { status: 'виконано', narrative: 'Кошти передбачено.', doneOn: '14.11.2019' },
  });
  await merged('c.xlsx', faulty, whole, '--plan', ACT, '--coordinator', 'mon');
});

describe('a return for correction', () => {
  let made: ReviseJson;

  it('keeps who prepared the report; the letter and the signature are new ones', async () => {
    const people = { person: 'Коваль Олена', phone: '123-45-67', letterNo: '12/3' };
    const sent = returnOf(at('templates'), 'МОН', at('люди.xlsx'), { [SECOND]: { status: 'виконано' } }, people);
    await merged('люди-c.xlsx', sent, '--plan', ACT, '--coordinator', 'mon');
    await ran('revise', at('люди-c.xlsx'), '--out', at('люди'), '--as-of', '2020-02-20');
    const file = readdirSync(at('люди')).find((name) => name.endsWith('.xlsx')) ?? '';
    const rows = contentOf(at('люди', file)).sheets.find(({ name }) => name === 'Реквізити')?.rows ?? [];
    const said = (field: string): unknown => rows.find(({ cells }) => cells[0] === field)?.cells[2] ?? '';
    expect([said('person'), said('phone'), said('letterNo')]).toEqual(['Коваль Олена', '123-45-67', '']);
  });

  beforeAll(async () => {
    const { out } = await ran('revise', at('c.xlsx'), '--out', at('back'), '--as-of', '2020-02-20', '--json');
    made = JSON.parse(out) as ReviseJson;
  });

  it('goes to the bodies with errors alone, each fault with what was written', () => {
    expect(made.bodies).toMatchObject([
      {
        bodyId: 'mon',
        accepted: [WEEK],
        faults: [
          { rowKey: FIRST, field: 'status', said: 'зроблено майже' },
          { rowKey: SECOND, field: 'narrative', said: '' },
        ],
      },
    ]);
    expect(made.files.map(({ kind }) => kind)).toEqual(['template', 'letter']);
  });

  it('holds the answers word for word, a note at each faulty cell and a list with links', () => {
    const content = contentOf(revisedFile('МОН'));
    const report = content.sheets.find(({ name }) => name === 'Звіт');
    const row = report?.rows.find(({ cells }) => cells[0] === FIRST);
    expect(row?.cells).toEqual(expect.arrayContaining(['зроблено майже', 'Проведено брифінг.']));
    const notes = (report?.beside ?? []).filter(({ kind }) => kind === 'note');
    expect(notes.map(({ text }) => text?.split('\n')[0])).toEqual(['Виправити:', 'Виправити:']);
    expect(content.sheets[0]?.name).toBe('Що виправити');
  });

  it('changes nothing when it comes back as it went', async () => {
    const before = await merged('same.xlsx', '--into', at('c.xlsx'));
    const again = await merged('again.xlsx', revisedFile('МОН'), '--into', at('c.xlsx'));
    expect(again.summary).toEqual(before.summary);
    const file = again.files.find(({ file: name }) => name.startsWith('Доопрацювання'));
    expect(file).toMatchObject({ rowsAccepted: 0, rowsDuplicate: 1, verdict: 'partial' });
    expect(file?.issues.filter(({ code }) => code.startsWith('beside') || code === 'sheets-not-read')).toEqual([]);
  });

  it('counts only what was corrected, and closes what it fixes, though its days are unknown', async () => {
    const fixed = at('Доопрацьовано.xlsx');
    const status = { status: 'виконано' };
    writeFileSync(
      fixed,
      filled(bytesOf(revisedFile('МОН')), { [FIRST]: status, [SECOND]: { narrative: 'Проведено другий брифінг.' } }),
    );
    const outcome = await merged('mended.xlsx', fixed, '--into', at('c.xlsx'));
    const file = outcome.files.find(({ file: name }) => name === 'Доопрацьовано.xlsx');
    expect(file).toMatchObject({ verdict: 'accepted', rowsAccepted: 2, rowsDuplicate: 1 });
    const reported = severities(at('mended.xlsx'));
    expect(reported.filter((text) => text === '✓ виправлено у файлі Доопрацьовано.xlsx')).toHaveLength(3);
    expect((await ran('revise', at('mended.xlsx'), '--out', at('none'), '--as-of', '2020-02-25')).out).toMatch(
      /повертати нічого/,
    );
    expect(readdirSync(folder)).not.toContain('none');
  });

  it('is files in which Microsoft’s validator finds nothing wrong', async () => {
    expect(await officeErrors(readdirSync(at('back')).map((name) => at('back', name)))).toEqual([]);
  });

  it('is refused for a body that does not exist, and says where there is nothing to fix', async () => {
    expect(await refusal('revise', at('c.xlsx'), '--out', at('x'), '--body', 'нема такого')).toMatch(
      /немає в довіднику/,
    );
    const { code, out } = await ran('revise', at('c.xlsx'), '--out', at('x'), '--body', 'Мінфін');
    expect([code, out]).toEqual([1, expect.stringMatching(/нема чого виправляти/)]);
  });
});
