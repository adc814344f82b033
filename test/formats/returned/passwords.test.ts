import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encryptAgile } from '../../../scripts/fixtures/damaged/encrypt';
import { makeWorkbook } from '../../../scripts/fixtures/workbookMaker';
import { makeZip } from '../../../scripts/fixtures/zipMaker';
import { openFile, type OpenedFile } from '../../../src/formats/returned/openFile';

const fixture = (folder: string, name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../fixtures', folder, name)));

async function openAll(
  name: string,
  passwords: readonly string[],
  bytes = fixture('archives', name),
): Promise<readonly OpenedFile[]> {
  const found: OpenedFile[] = [];
  for await (const opened of openFile({ name, bytes }, { passwords })) found.push(opened);
  return found;
}

// Made by 7-Zip and by LibreOffice; `locked-xor…` by a script of MS-OFFCRYPTO 2.3.7 from workbooks of LibreOffice and
// of Gnumeric (Excel 95), and tried in LibreOffice.
const LOCKED: readonly (readonly [string, string, string])[] = [
  ['locked-traditional.zip', 'secret', 'file-zip-encrypted'],
  ['locked-aes.zip', 'secret', 'file-zip-encrypted'],
  ['locked.xls', 'Пароль1', 'file-encrypted'],
  ['locked-xor.xls', 'Пароль1', 'file-encrypted'],
  ['locked-xor-95.xls', 'secret', 'file-encrypted'],
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

// Saved by LibreOffice.
describe.each([
  ['locked.doc', 'Пароль1'],
  ['locked.pdf', 'secret'],
])('%s', (name, password) => {
  it('is opened with the password that was given, among others', async () => {
    const [opened] = await openAll(name, ['інший', password]);
    expect(opened).toMatchObject({ kind: 'workbook', issues: [{ code: 'file-password-used' }, expect.anything()] });
    expect(JSON.stringify(opened)).toContain('звітування');
  });
  it.each([
    [[], 'file-encrypted'],
    [['Secret'], 'file-password-wrong'],
  ])('is refused with %j', async (passwords, code) => {
    expect(await openAll(name, passwords)).toMatchObject([{ kind: 'unreadable', issues: [{ code }] }]);
  });
});

describe.each([
  ['a chaining that Excel never takes', 'звіт.xlsx', changed('ChainingModeCBC', 'ChainingModeCFB')],
  ['an unknown digest', 'звіт.xlsx', changed('hashAlgorithm="SHA512"', 'hashAlgorithm="SHA999"')],
  ['a package encrypted as a whole', 'звіт.ods', wholeOpenDocument()],
])('%s', (_, name, bytes) => {
  it.each([[[]], [['secret']]])('is told as such, not as a wrong password (%j)', async (passwords) => {
    expect(await openAll(name, passwords, bytes)).toMatchObject([
      { kind: 'unreadable', issues: [{ code: 'file-cipher' }] },
    ]);
  });
});

/** A workbook under the password «secret», in whose description of the encryption something is another. */
function changed(from: string, to: string): Uint8Array {
  const bytes = encryptAgile(makeWorkbook(), 'secret');
  const text = [...bytes].map((byte) => String.fromCharCode(byte)).join('');
  if (!text.includes(from)) throw new Error(`no ${from} in the file`);
  return Uint8Array.from(text.replaceAll(from, to), (letter) => letter.charCodeAt(0));
}

/** As newer LibreOffice saves: one part for the whole package. */
function wholeOpenDocument(): Uint8Array {
  const type = 'application/vnd.oasis.opendocument.spreadsheet';
  const entry =
    '<manifest:file-entry manifest:full-path="encrypted-package" manifest:size="99"><manifest:encryption-data>' +
    '<manifest:algorithm manifest:algorithm-name="http://www.w3.org/2009/xmlenc11#aes256-gcm"/>' +
    '</manifest:encryption-data></manifest:file-entry>';
  return makeZip([
    { name: 'mimetype', data: type },
    { name: 'encrypted-package', data: 'xxxxxxxxxxxxxxxx' },
    { name: 'META-INF/manifest.xml', data: `<manifest:manifest xmlns:manifest="m">${entry}</manifest:manifest>` },
  ]);
}
