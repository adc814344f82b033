import { textsFor } from '../../src/strings';
import { openPage } from './pageUnderTest';
import { servedPage } from './served';

const uk = textsFor('uk');
const served = servedPage();

/** Office that answers when it is asked to: Microsoft's own script is kept from replacing it. */
const SILENT_OFFICE = `
  const Office = {
    HostType: { Excel: 'Excel' },
    onReady: () =>
      new Promise((resolve) => {
        window.answerAsExcel = () => resolve({ host: 'Excel', platform: 'PC' });
      }),
    context: {
      displayLanguage: 'uk-UA',
      platform: 'PC',
      document: { url: '' },
      requirements: { isSetSupported: () => false },
    },
  };
  window.Excel = {
    run: () => {
      document.documentElement.dataset.askedOfExcel = 'yes';
      return new Promise(() => undefined);
    },
  };
  Object.defineProperty(window, 'Office', { get: () => Office, set: () => undefined });
`;

describe('a host that does not answer', () => {
  it('is waited for with a sentence, reported after half a minute, and joined when it answers late', async () => {
    const { page, context } = await openPage(served.browser, 'about:blank', { before: SILENT_OFFICE });
    await page.clock.install();
    await page.goto(`${served.server.origin}/?_host_Info=Excel$Win32$16.01$uk-UA$$$$0`);
    const waiting = page.getByText(uk.t('host.start.waiting'));
    const silent = page.getByText(uk.t('host.start.silent'));
    await page.clock.fastForward(3_000);
    await waiting.waitFor();
    await page.clock.fastForward(20_000);
    expect(await silent.count()).toBe(0);
    await page.clock.fastForward(10_000);
    await silent.waitFor();
    expect(await waiting.count()).toBe(0);
    // The pane can be used meanwhile, as on a plain page.
    await page.getByRole('button', { name: uk.t('pane.start.shipped') }).waitFor();
    await page.evaluate('window.answerAsExcel()');
    // The pane opens once more, now with the workbook around it: what it then asks of Excel is another test's.
    await silent.waitFor({ state: 'detached' });
    await page.locator('html[data-asked-of-excel]').waitFor({ state: 'attached' });
    await context.close();
  });

  it('is not waited for on a plain page', async () => {
    const { page, context } = await openPage(served.browser, 'about:blank', { before: SILENT_OFFICE });
    await page.clock.install();
    await page.goto(`${served.server.origin}/`);
    await page.clock.fastForward(8_000);
    await page.getByRole('button', { name: uk.t('pane.start.shipped') }).waitFor();
    expect(await page.getByText(uk.t('host.start.silent')).count()).toBe(0);
    await context.close();
  });
});
