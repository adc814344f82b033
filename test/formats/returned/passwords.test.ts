import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile, type OpenedFile } from '../../../src/formats/returned/openFile';

async function openAll(name: string, passwords: readonly string[]): Promise<readonly OpenedFile[]> {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../fixtures/archives', name)));
  const found: OpenedFile[] = [];
  for await (const opened of openFile({ name, bytes }, { passwords })) found.push(opened);
  return found;
}

// Made by 7-Zip and by LibreOffice.
const LOCKED: readonly (readonly [string, string, string])[] = [
  ['locked-traditional.zip', 'secret', 'file-zip-encrypted'],
  ['locked-aes.zip', 'secret', 'file-zip-encrypted'],
  ['locked.xls', 'Пароль1', 'file-encrypted'],
  ['locked.ods', 'Пароль1', 'file-encrypted'],
];

describe.each(LOCKED)('%s', (name, password, refusal) => {
  it('is opened with the password that was given, among others', async () => {
    // OpenDocument makes each try cost a second, by design.
    const others = name.endsWith('.ods') ? [] : ['інший'];
    const [opened] = await openAll(name, [...others, password]);
    const cells = opened?.kind === 'workbook' ? opened.content.sheets[0]?.rows.flatMap((row) => row.cells) : [];
    expect(cells).toContain('Звіт оприлюднено 12.11.2019');
  });
  it('is refused without one, and with others only', async () => {
    expect(await openAll(name, [])).toMatchObject([{ kind: 'unreadable', issues: [{ code: refusal }] }]);
    expect(await openAll(name, ['Secret'])).toMatchObject([
      { kind: 'unreadable', issues: [{ code: 'file-password-wrong' }] },
    ]);
  });
});
