import { firstSamples } from '../support/firstSamples';
import { CoordinatorPage } from './coordinatorPage';
import { openPage } from './pageUnderTest';
import { paneWords, servedPage } from './served';

const t = paneWords();
const served = servedPage();

/** Six further sittings of this page, newer than all others. */
const MORE_SITTINGS = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('planzvit');
  opening.onsuccess = () => {
    const change = opening.result.transaction('sittings', 'readwrite');
    const store = change.objectStore('sittings');
    for (let at = 0; at < 6; at += 1)
      store.put({ id: 'more' + at, title: 'Ще', files: 0, savedAt: Date.now(), schema: 1, place: 'page' });
    change.oncomplete = () => resolve(opening.result.close());
    change.onerror = reject;
  };
})`;

describe('work that was begun', () => {
  it('is offered again after a reload, comes back within two seconds, and is deleted when asked', async () => {
    const { page, context, faults } = await openPage(served.browser, `${served.server.origin}/`);
    const pane = new CoordinatorPage(page);
    await pane.openExample();
    await pane.mergeSamples();
    await page.reload();
    // Nothing is restored unasked.
    await pane.heading('start.title').waitFor();
    await pane.button('start.kept.resume').click();
    await pane.results.waitFor({ timeout: 2_000 });
    await page.reload();
    await pane.button('start.kept.forget').click();
    await page.getByText(t('start.kept.forgotten')).waitFor();
    await page.reload();
    await pane.heading('start.title').waitFor();
    await pane.button('start.shipped').waitFor();
    expect(await pane.button('start.kept.resume').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('of one tab is not written over by another that goes on with the same', async () => {
    const { page, context } = await openPage(served.browser, `${served.server.origin}/`);
    const first = new CoordinatorPage(page);
    await first.openExample();
    const second = new CoordinatorPage(await context.newPage());
    await second.page.goto(`${served.server.origin}/`);
    await second.button('start.kept.resume').click();
    await second.page.getByRole('heading', { name: t('plan.outline') }).waitFor();
    await second.mergeSamples();
    // Meanwhile the first has merged something else: its file would be without what the second has.
    const [sample] = await firstSamples(1);
    if (sample === undefined || !('bytes' in sample)) throw new Error('no sample was made');
    await first.goTo('returns');
    await first.page
      .locator('main input[type=file]')
      .first()
      .setInputFiles({ name: sample.name, mimeType: 'application/octet-stream', buffer: Buffer.from(sample.bytes) });
    await first.results.waitFor({ timeout: 60_000 });
    await first.goTo('summary');
    await first.button('summary.xlsx').click();
    await first.page.getByText(/^Файл ще не збережено: в іншому вікні .* \(\d+\): «/).waitFor();
    // Many sittings of a day: none of a tab that is open goes.
    await first.page.evaluate(MORE_SITTINGS);
    const third = new CoordinatorPage(await context.newPage());
    await third.page.goto(`${served.server.origin}/`);
    await third.button('start.kept.resume').waitFor();
    await third.page.getByText(t('start.kept.other')).click();
    await third.page.getByRole('button', { name: /файлів: 1\./ }).waitFor();
    await third.page.getByRole('button', { name: /файлів: 70/ }).waitFor();
    await context.close();
  });

  it('is not kept where the browser forbids it, and a sentence says so', async () => {
    const { page, context, faults } = await openPage(served.browser, `${served.server.origin}/`, {
      withoutCopy: true,
      before: "Object.defineProperty(IDBFactory.prototype, 'open', { value() { throw new Error('refused'); } });",
    });
    // Workers have a storage of their own: there, too, nothing can be opened.
    await page.route('**/planzvit.*.js', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `indexedDB.open = () => { throw 0; };${await answer.text()}` });
    });
    await page.reload();
    await page.getByText(t('start.kept.refused')).waitFor();
    await new CoordinatorPage(page).openExample();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a network that goes away', () => {
  it('after the first visit changes nothing: the page opens, merges and makes its files', async () => {
    const { page, context, faults } = await openPage(served.browser, `${served.server.origin}/`);
    const pane = new CoordinatorPage(page);
    await pane.button('start.shipped').waitFor();
    await page.evaluate('navigator.serviceWorker.ready');
    // A function, for the page's policy lets nothing be made of a string at a second look.
    await page.waitForFunction('() => navigator.serviceWorker.controller !== null');
    await context.setOffline(true);
    await page.reload();
    await pane.openExample();
    await pane.mergeSamples();
    await pane.goTo('summary');
    const made = page.waitForEvent('download');
    await pane.button('summary.docx').click();
    expect((await made).suggestedFilename()).toMatch(/\.docx$/);
    expect(faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    await context.close();
  });

  it('leaves a sentence and another try where a step could not be fetched, never a blank', async () => {
    const { page, context } = await openPage(served.browser, 'about:blank', { withoutCopy: true });
    const pane = new CoordinatorPage(page);
    let closed = true;
    await page.route('**/step-templates.*.js', (route) => (closed ? route.abort() : route.continue()));
    await page.goto(`${served.server.origin}/`);
    await pane.openExample();
    await pane.goTo('templates');
    await page.getByRole('alert').getByText(t('step.failed')).waitFor();
    closed = false;
    await pane.button('step.retry').click();
    await pane.heading('templates.title').waitFor();
    await context.close();
  });
});
