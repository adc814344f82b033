import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { makeWorkbook } from '../../../scripts/fixtures/workbookMaker';
import { openFile, type OpenedFile } from '../../../src/formats/returned/openFile';
import { rar4, rar5 } from '../../support/rarMaker';

const report = makeWorkbook();
const letter = new TextEncoder().encode('Надсилаємо звіт. '.repeat(40));
const files = [
  { name: 'лист.txt', bytes: letter },
  { name: 'тека/Звіт МОЗ.xlsx', bytes: report },
];

async function openAll(
  name: string,
  bytes: Uint8Array,
  passwords: readonly string[] = [],
): Promise<readonly OpenedFile[]> {
  const found: OpenedFile[] = [];
  for await (const opened of openFile({ name, bytes }, { passwords })) found.push(opened);
  return found;
}

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '../../fixtures/archives', name)));
}

describe.each([
  ['RAR 4', rar4],
  ['RAR 5', rar5],
])('%s', (_, pack) => {
  it('is unpacked like any container, though a stored workbook at its end looks like a zip archive', async () => {
    expect(await openAll('звіти.rar', pack(files))).toMatchObject([
      { kind: 'companion', what: 'text', identity: { member: 'лист.txt' } },
      { kind: 'workbook', form: 'xlsx', identity: { member: 'тека/Звіт МОЗ.xlsx' } },
    ]);
  });
  it('that is cut off gives what is whole in it, and says what is not', async () => {
    const whole = pack(files);
    const found = await openAll('звіти.rar', whole.subarray(0, whole.length - 400));
    expect(found[0]).toMatchObject({ kind: 'companion', identity: { member: 'лист.txt' } });
    expect(found.slice(1).every(({ kind }) => kind === 'unreadable')).toBe(true);
    expect(found.length).toBeGreaterThan(1);
  });
});

it.each(['report.7z', 'ppmd.7z', 'report.tar.xz'])('opens %s, as 7-Zip and tar pack it', async (name) => {
  expect(await openAll(name, fixture(name))).toMatchObject([
    { kind: 'workbook', form: 'csv', identity: { member: 'звіт.csv' } },
  ]);
});

it('opens a single file that gzip packed', async () => {
  const [opened] = await openAll('звіт.xlsx.gz', gzipSync(report, { mtime: 0, filename: 'zvit.xlsx' }));
  expect(opened).toMatchObject({ kind: 'workbook', identity: { member: 'звіт.xlsx' } });
});

describe.each([
  ['locked.7z', fixture('locked.7z')],
  ['names-locked.7z', fixture('names-locked.7z')],
  ['locked-4.rar', rar4(files, 'files')],
  ['names-locked-4.rar', rar4(files, 'names')],
  ['locked-5.rar', rar5(files, 'files')],
  ['names-locked-5.rar', rar5(files, 'names')],
])('%s', (name, bytes) => {
  it.each([[[]], [['secret']]])('is told to be under a password that nothing here opens (%j)', async (passwords) => {
    const found = await openAll(name, bytes, passwords);
    expect(found.length).toBeGreaterThan(0);
    for (const opened of found)
      expect(opened).toMatchObject({ kind: 'unreadable', issues: [{ code: 'file-archive-locked' }] });
  });
});

it.each([
  ['звіт.7z.001', fixture('report.7z').subarray(0, 200)],
  ['звіт.7z.002', Uint8Array.from({ length: 300 }, (_, i) => (i * 37) & 255)],
])('says of %s that it is a part of an archive', async (name, bytes) => {
  expect(await openAll(name, bytes)).toMatchObject([{ kind: 'unreadable', issues: [{ code: 'file-archive-volume' }] }]);
});

it('refuses an archive of bombs before unpacking it', async () => {
  const bomb = fixture('zeros.7z');
  const [opened] = await openAll('zeros.7z', bomb);
  expect(opened).toMatchObject({ kind: 'unreadable', issues: [{ code: 'file-ratio' }] });
});
