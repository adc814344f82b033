import type { PlainEndOf } from '../../src/core/texts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { planWorkbook } from '../../src/core/plan/sheet/planSheets';
import { writeWorkbook } from '../../src/formats/xlsx/write/writeWorkbook';
import { textsFor } from '../../src/strings';
import { builtPage } from '../../test/support/builtPage';
import { launchChromium } from '../../test/support/chromium';
import { serveFolder } from '../../test/support/staticServer';
import { manyReturns } from './manyReturns';
import { median } from './median';
import { flawedTemplate } from '../../test/browser/flawedTemplate';

const uk = textsFor('uk');
const t = (key: PlainEndOf<'pane'>): string => uk.t(`pane.${key}`);
const DAY = '2020-03-02';
/** What a person feels as a halt, in milliseconds; Chromium reports tasks of the main thread from there on. */
const LONG_TASK = 50;

/**
 * A witness in the page: tasks of the main thread over 50 ms. The browser itself makes the list of chosen files, in
 * the task in which the page hears of it: that part, before the event, is not the page's.
 */
const WITNESS = `
  window.longTasks = [];
  window.chosenAt = 0;
  window.addEventListener('change', () => { window.chosenAt = performance.now(); }, true);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      const end = startTime + duration;
      window.longTasks.push(end - (window.chosenAt < end ? Math.max(startTime, window.chosenAt) : startTime));
    }
  }).observe({ type: 'longtask' });
  window.interactions = [];
  new PerformanceObserver((list) => {
    const entries = list.getEntries().filter(({ interactionId }) => interactionId > 0);
    window.interactions.push(...entries.map(({ duration }) => duration));
  }).observe({ type: 'event', durationThreshold: 16 });
`;

/**
 * Merging in the built page in a real Chromium: how long it takes, what it does to the main thread, how soon a cancel
 * is answered, and how soon clicks and keys in the lists of what was merged are seen. Before it: how soon an officer
 * who opens the page and chooses a file sees the first finding.
 */
export async function run(args: readonly string[]): Promise<void> {
  const sizes = args.map(Number).filter((n) => Number.isInteger(n) && n > 0);
  const folder = mkdtempSync(join(tmpdir(), 'planzvit-bench-'));
  const server = await serveFolder(builtPage('web'));
  const browser = await launchChromium();
  try {
    console.log(
      `From the address to the first finding of a chosen file: ${await firstFinding(browser, server.origin)} s\n`,
    );
    console.log(
      '| returns | merged after, s | main-thread tasks over 50 ms | longest, ms | such tasks ' +
        'while the plan opened | cancel answered after, ms | slowest click or key, ms |\n|--:|--:|--:|--:|--:|--:|--:|',
    );
    for (const size of sizes.length > 0 ? sizes : [100, 1000, 5000])
      console.log(await measure(size, folder, browser, server.origin));
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(size: number, folder: string, browser: Browser, origin: string): Promise<string> {
  const { plan, registry, files } = await manyReturns(size);
  const planFile = join(folder, `plan-${size}.xlsx`);
  writeFileSync(planFile, await writeWorkbook(planWorkbook({ plan, registry, texts: uk, created: DAY })));
  const returns = [...files].map(({ name, bytes }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  const context = await browser.newContext({ viewport: { width: 400, height: 900 }, locale: 'uk-UA' });
  await context.addInitScript({ content: WITNESS });
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  await choose(page, planFile);
  await page.getByRole('heading', { name: t('plan.outline') }).waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: t('nav.returns'), exact: true }).click();
  const before = await longTasks(page);

  const cancelled = await cancelTime(page, returns);
  await page.evaluate('window.longTasks.length = 0');
  const start = performance.now();
  await choose(page, returns);
  await page.getByRole('tablist', { name: t('returns.verdicts') }).waitFor({ timeout: 600_000 });
  const seconds = (performance.now() - start) / 1000;
  const during = await longTasks(page);
  const slowest = await slowestInteraction(page);
  await context.close();
  return (
    `| ${size} | ${seconds.toFixed(1)} | ${during.length} | ` +
    `${Math.round(Math.max(0, ...during))} | ${before.length} | ${Math.round(cancelled)} | ${Math.round(slowest)} |`
  );
}

/** The median of three visits, in seconds. */
async function firstFinding(browser: Browser, origin: string): Promise<string> {
  const { name, bytes } = await flawedTemplate();
  const times: number[] = [];
  for (let visit = 0; visit < 3; visit += 1) {
    const context = await browser.newContext({ viewport: { width: 400, height: 900 }, locale: 'uk-UA' });
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(`${origin}/?intent=check`);
    await page
      .locator('main input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
    await page.getByRole('list', { name: t('check.findings') }).waitFor();
    times.push((performance.now() - start) / 1000);
    await context.close();
  }
  return median(times).toFixed(1);
}

/** From a click or a key to the next picture, in milliseconds: the longest of some in every list. */
async function slowestInteraction(page: Page): Promise<number> {
  await page.evaluate('window.interactions.length = 0');
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    const list = page.getByRole('listbox').first();
    if ((await list.count()) === 0) continue;
    for (const key of ['ArrowDown', 'PageDown', 'End', 'Home']) await list.press(key);
  }
  await page.getByRole('searchbox').first().pressSequentially('Мініст');
  for (const step of ['status', 'summary', 'returns'] as const) {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: t(`nav.${step}`), exact: true })
      .click();
    await page.getByRole('heading', { level: 1, name: t(`${step}.title`), exact: true }).waitFor();
  }
  // What was measured last is reported with the next picture.
  await page.evaluate('new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))');
  const durations = await page.evaluate<readonly number[]>('window.interactions');
  return Math.max(0, ...durations);
}

/** From the click on «Скасувати», amid the reading, to its answer, on the page's own clock. */
async function cancelTime(page: Page, returns: readonly string[]): Promise<number> {
  await choose(page, returns);
  await page.getByText(/^Опрацьовано [1-9]/).waitFor({ timeout: 120_000 });
  return page.getByRole('button', { name: t('cancel') }).evaluate(
    (button, answer) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (!document.body.textContent.includes(answer)) return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        (button as HTMLElement).click();
      }),
    t('cancelled'),
  );
}

function choose(page: Page, files: string | readonly string[]): Promise<void> {
  return page
    .locator('input[type=file]')
    .first()
    .setInputFiles(typeof files === 'string' ? files : [...files]);
}

async function longTasks(page: Page): Promise<readonly number[]> {
  const durations = await page.evaluate('window.longTasks');
  return Array.isArray(durations)
    ? durations.filter((duration): duration is number => typeof duration === 'number' && duration > LONG_TASK)
    : [];
}
