// Makes docs/pane.png and docs/pictures: each step of the page with the samples of the shipped plan. Needs `npm run
// build` and a Chromium (CHROMIUM_PATH, else the system's): `node scripts/screenshots/pane.mjs`.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from '../lib/register.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { launchChromium } = load('../../test/support/chromium.ts');
const { serveFolder } = load('../../test/support/staticServer.ts');
const { CoordinatorPage } = load('../../test/browser/coordinatorPage.ts');
const { textsFor } = load('../../src/strings/index.ts');

const built = join(root, 'dist/web');
const pictures = join(root, 'docs/pictures');
if (!existsSync(join(built, 'index.html'))) throw new Error('there is no page yet: npm run build');
mkdirSync(pictures, { recursive: true });
const t = (key, params) => textsFor('uk').t(`pane.${key}`, params);
const server = await serveFolder(built);
const browser = await launchChromium();
try {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 900 },
    locale: 'uk-UA',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const pane = new CoordinatorPage(page);
  const picture = (name) => page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.goto(`${server.origin}/`);
  await pane.openExample();
  await picture('plan');
  await pane.goTo('templates');
  await page.getByRole('table').waitFor();
  await picture('templates');
  await pane.mergeSamples();
  // The picture of the returns is of what they came to: from the buttons down.
  await pane.button('returns.next').scrollIntoViewIfNeeded();
  await picture('returns');
  await pane.goTo('status');
  await page.getByRole('grid').waitFor();
  await picture('status');
  await pane.goTo('summary');
  // Open to a decision: what the row holds has come.
  await page.getByRole('combobox', { name: t('summary.final'), disabled: false }).waitFor();
  await page.mouse.move(0, 0);
  await picture('summary');
  await page.screenshot({ path: join(root, 'docs/pane.png') });
  await pane.goTo('check');
  await page.locator('main input[type=file]').setInputFiles(await faultyReport());
  await page.getByRole('heading', { name: t('check.fixes') }).waitFor();
  await picture('check');
} finally {
  await browser.close();
  await server.close();
}

/** A template of the shipped plan with a date typed as text and a status in other words. */
async function faultyReport() {
  const { templates } = load('../../src/core/pipeline.ts');
  const { inputCell, reportSheet } = load('../../src/app/samples/inputCells.ts');
  const { patchWorkbook } = load('../../src/formats/xlsx/patch/patchWorkbook.ts');
  const { writeWorkbook } = load('../../src/formats/xlsx/write/writeWorkbook.ts');
  const { seedSetup } = load('../../test/support/seed.ts');
  const uk = textsFor('uk');
  const [template] = templates(seedSetup(), uk, { created: '2020-01-10' });
  const sheet = reportSheet(template.spec, uk);
  const { key } = template.duties[0];
  const change = (field, value) => ({ sheet: sheet.name, cell: inputCell(sheet, key, field), value });
  const bytes = patchWorkbook(await writeWorkbook(template.spec), [
    change('status', 'виконано част.'),
    change('narrative', 'Пропозиції надіслано листом від 05.11.2019 № 12/345.'),
    change('doneOn', '5 листопада 2019 року'),
  ]);
  return { name: template.fileName, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}
