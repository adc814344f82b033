// Makes docs/pane.png: the page in the browser with the summary of the samples of the shipped plan. Needs `npm run
// build` and a Chromium (CHROMIUM_PATH, else the system's): `node scripts/screenshots/pane.mjs`.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from '../lib/register.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { launchChromium } = load('../../test/support/chromium.ts');
const { serveFolder } = load('../../test/support/staticServer.ts');
const { textsFor } = load('../../src/strings/index.ts');

const built = join(root, 'dist/web');
if (!existsSync(join(built, 'index.html'))) throw new Error('there is no page yet: npm run build');
const t = (key) => textsFor('uk').t(`pane.${key}`);
const server = await serveFolder(built);
const browser = await launchChromium();
try {
  const context = await browser.newContext({
    viewport: { width: 860, height: 900 },
    locale: 'uk-UA',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  await page.goto(`${server.origin}/`);
  await page.getByRole('button', { name: t('start.shipped') }).click();
  await page.getByRole('heading', { name: t('plan.outline') }).waitFor();
  await page.getByRole('button', { name: t('nav.returns'), exact: true }).click();
  await page.getByRole('button', { name: t('returns.samples') }).click();
  await page.getByRole('tablist', { name: t('returns.verdicts') }).waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: t('returns.next') }).click();
  await page.getByText(t('summary.proposals.lead')).waitFor();
  await page.screenshot({ path: join(root, 'docs/pane.png') });
} finally {
  await browser.close();
  await server.close();
}
