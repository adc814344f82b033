import { dateCell } from '../../src/core/workbook/cell';
import { anyWords } from '../../src/core/texts';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { templates } from '../../src/core/pipeline';
import { inputCell, reportSheet } from '../../src/app/samples/inputCells';
import { patchWorkbook } from '../../src/formats/xlsx/patch/patchWorkbook';
import { writeWorkbook } from '../../src/formats/xlsx/write/writeWorkbook';
import { textsFor } from '../../src/strings';
import { builtPage } from '../support/builtPage';
import { launchChromium } from '../support/chromium';
import { seedSetup } from '../support/seed';
import { download, openPage, workbookIn } from './pageUnderTest';

const uk = textsFor('uk');
const t = (key: string, params = {}): string => anyWords(uk)(`pane.${key}`, params);
const root = join(__dirname, '../..');
let browser: Browser;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'planzvit-single-'));
  file = join(folder, 'planzvit-check.html');
  const script = join(builtPage('single'), 'check.js');
  // The release script is an ES module; it runs in a process of its own.
  const made = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { readFileSync } from 'node:fs'; import { singlePage } from ` +
        `${JSON.stringify(pathToFileURL(join(root, 'scripts/release/singlePage.mjs')).href)}; ` +
        `process.stdout.write(singlePage(readFileSync(${JSON.stringify(script)}, 'utf8')));`,
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  writeFileSync(file, made.stdout);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the check as one file', () => {
  it('opens from disk, checks a report and fixes it, with no server and no request at all', async () => {
    const [template] = templates(seedSetup(), uk, { created: '2020-01-10' });
    if (template === undefined) throw new Error('the shipped plan has no templates');
    const sheet = reportSheet(template.spec, uk);
    const cell = (field: string): string => inputCell(sheet, template.duties[0]?.key ?? '', field) ?? '';
    const bytes = patchWorkbook(await writeWorkbook(template.spec), [
      { sheet: sheet.name, cell: cell('status'), value: 'виконано' },
      { sheet: sheet.name, cell: cell('narrative'), value: 'Пропозиції надіслано листом від 05.11.2019 № 12/345.' },
      { sheet: sheet.name, cell: cell('doneOn'), value: '5 листопада 2019 року' },
    ]);
    const { page, context, faults, strangers } = await openPage(browser, pathToFileURL(file).href, { width: 360 });
    await page
      .locator('main input[type=file]')
      .setInputFiles({ name: template.fileName, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await page.getByRole('button', { name: t('check.fix', { value: '05.11.2019' }) }).click();
    const copy = await download(page, () => page.getByRole('button', { name: t('check.download') }).click());
    expect(workbookIn(copy.bytes).sheets[0]?.rows.flatMap(({ cells }) => cells)).toContainEqual(dateCell(43774));
    // All six steps are shown; those of the ministry stand on the whole page only.
    const steps = page.getByRole('navigation').getByRole('button');
    expect(await steps.count()).toBe(6);
    expect(await page.getByRole('navigation').getByRole('button', { disabled: true }).count()).toBe(5);
    expect(faults).toEqual([]);
    expect(strangers).toEqual([]);
    await context.close();
  });

  it('lets no script run but its own: its policy names it by digest', () => {
    const page = readFileSync(file, 'utf8');
    expect(page).toMatch(/script-src 'sha256-[A-Za-z0-9+/]+={0,2}'/);
    expect(page).toContain("connect-src 'none'");
    // The only end of a script: nothing in its strings can close it.
    expect(page.match(/<\/script/gi)).toHaveLength(1);
  });
});
