import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { openFile } from '../../../src/formats/returned/openFile';
import { kindOf } from '../../../src/core/kindOf';
import { ACT, DAY, bytesOf, makeTemplates, membersOf, ran, returnOf } from '../parity/bothWays';
import { temporaryFolder } from '../../support/temporaryFolder';
import { officeErrors } from '../../support/validateOffice';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);

interface RemindJson {
  readonly due: string;
  readonly bodies: readonly { readonly bodyId: string; readonly rows: readonly string[]; readonly isAsked: boolean }[];
  readonly files: readonly { readonly name: string; readonly bodyIds: readonly string[] }[];
}

async function remind(file: string, out: string, ...args: readonly string[]): Promise<RemindJson> {
  return JSON.parse((await ran('remind', at(file), '--out', at(out), '--json', ...args)).out) as RemindJson;
}

/** The text of a letter. */
function words(path: string): string {
  const xml = strFromU8(unzipSync(bytesOf(path))['word/document.xml'] ?? new Uint8Array());
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\u00a0/g, ' ');
}

beforeAll(async () => {
  await makeTemplates(at('templates'));
  const part = returnOf(at('templates'), 'МОН', at('МОН.xlsx'), {
    '1.1@2019-01-01..2019-11-15': { status: 'виконано', narrative: 'Проведено тиждень.', doneOn: '14.11.2019' },
  });
  const whole = returnOf(at('templates'), 'Мінфін', at('Мінфін.xlsx'), {
    '1.1@2019-01-01..2019-11-15': { status: 'виконано', narrative: 'Кошти передбачено.', doneOn: '14.11.2019' },
  });
  await ran('merge', part, whole, '--plan', ACT, '--coordinator', 'mon', '--out', at('c.xlsx'), '--as-of', DAY);
});

describe('reminders', () => {
  it('go to exactly the bodies that owe, each with its rows, in the tone of the day', async () => {
    const early = await remind('c.xlsx', 'early', '--as-of', '2020-02-15');
    expect(early.bodies.map(({ bodyId, rows }) => [bodyId, rows])).toEqual([
      ['mon', ['1.2@2019-H1', '1.2@2019-H2']],
      ['minjust', ['2@2019']],
    ]);
    expect(readdirSync(at('early')).sort()).toEqual(early.files.map(({ name }) => name).sort());
    const letter = (from: string, body: string): string =>
      words(at(from, readdirSync(at(from)).find((name) => name.includes(body)) ?? body));
    expect(letter('early', 'МОН')).toMatch(/слід подати до 15 лютого 2020 р.*\n?.*1\.2 \(.*півріччя/s);
    expect(letter('early', 'юст')).not.toMatch(/Ще не отримано/);
    for (const name of readdirSync(at('early'))) expect(words(at('early', name))).not.toMatch(/\.\.|\s[.,]/);
    await remind('c.xlsx', 'late', '--as-of', '2020-02-16');
    expect(letter('late', 'МОН')).toMatch(/не в повному обсязі/);
    expect(letter('late', 'юст')).toMatch(/слід було подати.*не отримано/s);
  });

  it('are one circular on request, and messages with the template of the body itself', async () => {
    const made = await remind('c.xlsx', 'all.zip', '--circular', '--drafts', '--as-of', DAY);
    const files = membersOf(bytesOf(at('all.zip')));
    expect(Object.keys(files)).toEqual(made.files.map(({ name }) => name));
    expect(made.files[0]).toMatchObject({ name: 'Нагадування.docx', bodyIds: ['mon', 'minjust'] });
    const drafts = Object.entries(files).filter(([name]) => name.endsWith('.eml'));
    expect(drafts).toHaveLength(2);
    for (const [name, bytes] of drafts)
      for await (const opened of openFile({ name, bytes })) {
        expect([opened.kind, opened.kind === 'workbook' ? kindOf(opened.content) : '']).toEqual([
          'workbook',
          'template',
        ]);
      }
  });

  it('are none where everybody has answered, and nothing is written', async () => {
    const rest = [
      returnOf(at('templates'), 'МОН', at('МОН2.xlsx'), {
        '1.2@2019-H1': { status: 'виконано', narrative: 'Брифінг.' },
        '1.2@2019-H2': { status: 'виконано', narrative: 'Брифінг.' },
      }),
      returnOf(at('templates'), 'юст', at('Мін’юст.xlsx'), { '2@2019': { status: 'виконано', narrative: 'Ролик.' } }),
    ];
    await ran('merge', ...rest, '--into', at('c.xlsx'), '--out', at('full.xlsx'), '--as-of', DAY);
    expect(await remind('full.xlsx', 'none', '--as-of', DAY)).toMatchObject({ bodies: [], files: [] });
    expect(readdirSync(folder)).not.toContain('none');
  });

  it('are letters in which Microsoft’s validator finds nothing wrong', async () => {
    const letters = readdirSync(at('early')).map((name) => at('early', name));
    expect(await officeErrors(letters)).toEqual([]);
  });
});
