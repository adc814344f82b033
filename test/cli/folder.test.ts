import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACT, DAY, makeTemplates, returnOf } from '../app/parity/bothWays';
import { planzvit } from '../support/commandLine';
import { temporaryFolder } from '../support/temporaryFolder';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);

interface LoggedFile {
  readonly file: string;
  readonly verdict: string;
  readonly issues: readonly { readonly code: string; readonly message: string }[];
}

async function logOf(name: string): Promise<readonly LoggedFile[]> {
  const { out } = await planzvit(
    ...['merge', at(name), '--plan', ACT, '--coordinator', 'mon', '--out', at('x.xlsx'), '--force'],
    ...['--as-of', DAY, '--json', '-'],
  );
  return (JSON.parse(out) as { files: LoggedFile[] }).files;
}

beforeAll(async () => {
  await makeTemplates(at('templates'));
  mkdirSync(at('returns'));
  returnOf(at('templates'), 'МОН', at('returns', 'МОН.xlsx'), {
    '1.2@2019-H1': { status: 'виконано', narrative: 'Проведено брифінг.' },
  });
  copyFileSync(at('returns', 'МОН.xlsx'), at('поза.xlsx'));
});

it('logs everything that lay in a folder: links, system files, each in words about itself', async () => {
  symlinkSync(at('поза.xlsx'), at('returns', 'чужий.xlsx'));
  symlinkSync(at('немає'), at('returns', 'у нікуди.xlsx'));
  for (const name of ['Thumbs.db', '~$МОН.xlsx']) writeFileSync(at('returns', name), 'system');
  const files = await logOf('returns');
  expect(files.map(({ file, verdict, issues }) => [file, verdict, issues[0]?.code])).toEqual(
    expect.arrayContaining([
      ['МОН.xlsx', 'accepted', 'rows-unanswered'],
      ['чужий.xlsx', 'unreadable', 'file-link-outside'],
      ['у нікуди.xlsx', 'unreadable', 'file-link-broken'],
      ['Thumbs.db', 'companion', 'file-companion-system'],
      ['~$МОН.xlsx', 'companion', 'file-companion-system'],
    ]),
  );
  for (const { file, verdict, issues } of files)
    if (verdict !== 'accepted') for (const { message } of issues) expect(message).toContain(file);
});

it.each([
  ['empty', ''],
  ['cut off', 'PK\u0003\u0004 обірвано'],
])('speaks of %s files of the same bytes by the name of each', async (name, text) => {
  mkdirSync(at(name));
  copyFileSync(at('returns', 'МОН.xlsx'), at(name, 'МОН.xlsx'));
  for (const file of ['МОЗ.xlsx', 'Мінфін.xlsx', 'МВС.xlsx']) writeFileSync(at(name, file), text);
  const files = await logOf(name);
  const broken = files.filter(({ verdict }) => verdict === 'unreadable');
  expect(broken.map(({ file }) => file).sort()).toEqual(['МВС.xlsx', 'МОЗ.xlsx', 'Мінфін.xlsx']);
  for (const { file, issues } of broken)
    expect(issues.map(({ message }) => message)).toEqual([expect.stringContaining(file)]);
});
