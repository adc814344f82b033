import type { Browser } from 'playwright-core';
import { anyWords } from '../../src/core/texts';
import { textsFor } from '../../src/strings';
import { builtPage } from '../support/builtPage';
import { launchChromium } from '../support/chromium';
import { retitled } from '../support/retitled';
import { serveFolder, type StaticServer } from '../support/staticServer';
import { CoordinatorPage } from './coordinatorPage';
import { flawedTemplate } from './flawedTemplate';
import { openPage } from './pageUnderTest';

const t = (key: string, params = {}): string => anyWords(textsFor('uk'))(`pane.${key}`, params);
const OWNER = 'Міністерство внутрішніх справ України';
let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  server = await serveFolder(builtPage('web'));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it('a report that speaks for two bodies is given to one by the coordinator, and taken back again', async () => {
  const { name, bytes } = await flawedTemplate();
  const buffer = Buffer.from(retitled(bytes, 'МВС', 'Міністерство юстиції України'));
  const { page, context, faults } = await openPage(browser, `${server.origin}/`, { width: 1366 });
  const pane = new CoordinatorPage(page);
  await pane.openExample();
  await pane.goTo('returns');
  await page
    .locator('main input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await pane.results.waitFor({ timeout: 60_000 });
  // Nothing of it counts until that is decided.
  await page.getByText(t('verdict.rejected'), { exact: true }).first().waitFor();
  await page.getByRole('combobox', { name: t('returns.owner') }).selectOption({ label: OWNER });
  await pane.button('returns.owner.set').click();
  await page.getByText(t('done.belongs', { file: name, body: OWNER })).waitFor();
  await page.getByText(t('verdict.accepted'), { exact: true }).first().waitFor();
  await pane.button('returns.undo').click();
  await page.getByText(t('verdict.rejected'), { exact: true }).first().waitFor();
  await page.getByRole('combobox', { name: t('returns.owner') }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
