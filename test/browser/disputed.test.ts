import { retitled } from '../support/retitled';
import { CoordinatorPage } from './coordinatorPage';
import { flawedTemplate } from './flawedTemplate';
import { openPage } from './pageUnderTest';
import { paneWords, servedPage } from './served';

const t = paneWords();
const OWNER = 'Міністерство внутрішніх справ України';
const served = servedPage();

it('a report that speaks for two bodies is given to one by the coordinator, and taken back again', async () => {
  const { name, bytes } = await flawedTemplate();
  const buffer = Buffer.from(retitled(bytes, 'МВС', 'Міністерство юстиції України'));
  const { page, context, faults } = await openPage(served.browser, `${served.server.origin}/`, { width: 1366 });
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
