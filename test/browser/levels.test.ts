import { join } from 'node:path';
import { CoordinatorPage } from './coordinatorPage';
import { faultsSeen, type Look } from './looks';
import { openPage } from './pageUnderTest';
import { paneWords, servedPage } from './served';

/** Goals over directions over tasks that begin again under each. */
const PLAN = join(__dirname, '../fixtures/levelled_plans/barrier-free-2021.html');
const LOOKS: readonly Look[] = [
  { width: 320, scheme: 'light' },
  { width: 1366, scheme: 'light' },
];
const served = servedPage();
const t = paneWords();

it('shows a plan of several levels as a tree, and its figures level by level', async () => {
  const { page, context, faults } = await openPage(served.browser, `${served.server.origin}/`, { width: 1366 });
  const pane = new CoordinatorPage(page);
  await pane.button('start.shipped').waitFor();
  await page.locator('main input[type=file]').first().setInputFiles(PLAN);
  await page.getByRole('heading', { name: t('plan.outline') }).waitFor();
  expect(await faultsSeen(page, 'levels plan', LOOKS)).toEqual([]);
  await pane.mergeSamples();
  await pane.goTo('summary');
  const levels = page.getByRole('list', { name: t('summary.levels') });
  await levels.waitFor();
  expect(await faultsSeen(page, 'levels summary', LOOKS)).toEqual([]);
  await levels.getByRole('button').first().click();
  const goal = (await levels.getByRole('listitem').first().textContent()) ?? '';
  expect(goal).toMatch(/^Стратегічна ціль 1\. Фізична безбар’єрність/);
  await page.getByText('Стратегічна ціль 1. Фізична безбар’єрність:').waitFor();
  expect(await faultsSeen(page, 'levels narrowed', LOOKS)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});
