import type { Page } from 'playwright-core';
import { CoordinatorPage } from './coordinatorPage';
import { download, openPage } from './pageUnderTest';
import { paneWords, servedPage } from './served';

const t = paneWords();
const served = servedPage();

/** An error that nothing catches ends the work of every worker of the page. */
async function killWorkers(page: Page): Promise<void> {
  for (const worker of page.workers())
    await worker.evaluate(() => {
      setTimeout(() => {
        throw new Error('the worker dies');
      });
    });
}

describe('mishaps in the middle of the work', () => {
  it('a worker that dies costs nothing that was merged', async () => {
    const { page, context } = await openPage(served.browser, `${served.server.origin}/`);
    const pane = new CoordinatorPage(page);
    await pane.openExample();
    await pane.mergeSamples();
    await killWorkers(page);
    await pane.goTo('summary');
    await pane.heading('summary.title').waitFor();
    const csv = await download(page, () => pane.button('summary.csv').click());
    expect(new TextDecoder().decode(csv.bytes).split('\n').length).toBeGreaterThan(20);
    await context.close();
  });

  it('a full disk is reported in a sentence, and the same button works once there is room', async () => {
    const { page, context } = await openPage(served.browser, `${served.server.origin}/`);
    const pane = new CoordinatorPage(page);
    await pane.openExample();
    await page.evaluate(`
      window.roomy = URL.createObjectURL;
      URL.createObjectURL = () => { throw new DOMException('no room', 'QuotaExceededError'); };
    `);
    await pane.button('plan.download').click();
    await page.getByText(/не збережено: браузерові бракує місця/).waitFor();
    await page.evaluate('URL.createObjectURL = window.roomy');
    const plan = await download(page, () => pane.button('plan.download').click());
    await page.getByText(t('save.saved', { name: plan.name })).waitFor();
    await context.close();
  });
});
