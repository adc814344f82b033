import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { textsFor } from '../../src/strings';
import { builtPage } from '../support/builtPage';
import { CoordinatorPage, type StepName } from './coordinatorPage';
import { download, openPage, workbookIn } from './pageUnderTest';
import { paneWords, servedPage } from './served';

const uk = textsFor('uk');
const t = paneWords();
const served = servedPage();

describe('a newcomer with nothing but a browser', () => {
  it(
    'goes from the shipped plan to the summary on the production page, under its policy, ' + 'with the network shut',
    async () => {
      const { page, context, faults, strangers } = await openPage(served.browser, `${served.server.origin}/`);
      const pane = new CoordinatorPage(page);
      await pane.openExample();
      await pane.goTo('templates');
      const templates = await download(page, () => pane.button('templates.make').click());
      const set = Object.entries(unzipSync(templates.bytes));
      const workbooks = set.filter(([name]) => /^шаблони\/1105-р_.*\.xlsx$/.test(name));
      expect(workbooks.length).toBeGreaterThan(60);
      const [first] = workbooks;
      expect(workbookIn(first?.[1] ?? new Uint8Array()).sheets[0]?.name).toBe(uk.t('template.sheet.report'));

      await page.getByRole('button', { name: t('templates.next') }).click();
      await page.getByRole('button', { name: t('returns.samples') }).click();
      await pane.results.waitFor({ timeout: 120_000 });
      // The sample set holds one file that is cut off: it is reported, not dropped.
      await page.getByRole('tab', { name: t('returns.tab.unreadable', { count: 1 }) }).click();
      await page.getByText(t('verdict.unreadable.means')).waitFor();

      await page.getByRole('button', { name: t('returns.next') }).click();
      const summary = await download(page, () => pane.button('summary.xlsx').click());
      const content = workbookIn(summary.bytes);
      expect(content.properties.get('planzvit.kind')).toBe('consolidation');
      expect(content.sheets.filter(({ state }) => state === 'visible').length).toBeGreaterThan(5);
      const csv = await download(page, () => page.getByRole('button', { name: t('summary.csv') }).click());
      expect(new TextDecoder().decode(csv.bytes).split('\n').length).toBeGreaterThan(20);
      const word = await download(page, () => page.getByRole('button', { name: t('summary.docx') }).click());
      expect(Object.keys(unzipSync(word.bytes))).toContain('word/document.xml');

      expect(faults).toEqual([]);
      expect(strangers).toEqual([]);
      expect(served.server.missing).toEqual([]);
      await context.close();
    },
  );

  it('cancels a merge at once, and the plan is still there', async () => {
    const { page, context, faults } = await openPage(served.browser, `${served.server.origin}/`);
    const pane = new CoordinatorPage(page);
    await pane.openExample();
    await pane.goTo('returns');
    await pane.button('returns.samples').click();
    await page
      .getByText(/^Опрацьовано/)
      .first()
      .waitFor({ timeout: 60_000 });
    await pane.button('cancel').click();
    await page.getByText(t('cancelled')).waitFor({ timeout: 1_000 });
    await pane.goTo('templates');
    const templates = await download(page, () => pane.button('templates.make').click());
    expect(templates.bytes.length).toBeGreaterThan(100_000);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('finds all six steps in the navigation, and goes back by the browser’s own button', async () => {
    const { page, context, faults } = await openPage(served.browser, `${served.server.origin}/`);
    const pane = new CoordinatorPage(page);
    const steps: readonly StepName[] = ['plan', 'templates', 'returns', 'status', 'summary', 'check'];
    for (const name of steps) await pane.step(name).waitFor();
    await pane.openExample();
    await pane.goTo('templates');
    await pane.heading('templates.title').waitFor();
    await pane.goTo('returns');
    await pane.heading('returns.title').waitFor();
    await page.goBack();
    await pane.heading('templates.title').waitFor();
    await page.goForward();
    await pane.heading('returns.title').waitFor();
    // The step that one is on is seen as such also under the pointer.
    await pane.step('returns').hover();
    const line = (name: StepName): Promise<string> =>
      pane.step(name).evaluate((step) => getComputedStyle(step).borderBottomColor);
    expect(await line('returns')).not.toBe(await line('plan'));
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is reported in one sentence that a letter is no plan', async () => {
    const { page, context, faults } = await openPage(served.browser, `${served.server.origin}/`);
    await page.getByText(t('start.paste')).click();
    await page
      .getByRole('textbox', { name: t('start.paste.label') })
      .fill('Шановні колеги! Просимо надати інформацію до п’ятниці.');
    await page.getByRole('button', { name: t('start.paste.open') }).click();
    await page.locator('[role=status] .fui-MessageBar').waitFor();
    expect(await page.locator('[role=status]').first().innerText()).toMatch(/\.$/);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the first load', () => {
  it('brings no more script than its budget: 180 KB compressed', async () => {
    const { gzipSync } = await import('node:zlib');
    const { page, context } = await openPage(served.browser, 'about:blank');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.route('**/words.*.js', (route) => route.abort());
    await page.goto(`${served.server.origin}/`);
    await page.getByRole('button', { name: t('start.shipped') }).waitFor();
    const scripts = asked.filter((path) => path.endsWith('.js') && !path.includes('/words.'));
    const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(builtPage('web'), path))).length, 0);
    expect(bytes).toBeLessThanOrEqual(180 * 1024);
    await context.close();
  });
});
