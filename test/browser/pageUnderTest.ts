import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { readWorkbook } from '../../src/formats/xlsx/read/readWorkbook';
import type { WorkbookContent } from '../../src/core/workbook/content';

export interface PageUnderTest {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts, of the console and of the page's policy. */
  readonly faults: readonly string[];
  /** Requests to anywhere but the page's own origin. */
  readonly strangers: readonly string[];
}

export interface PageOptions {
  readonly width?: number;
  readonly dark?: boolean;
  /** Without the program that answers from the browser's own copy: then every request can be held up. */
  readonly withoutCopy?: true;
  /** Runs in the page before its own scripts. */
  readonly before?: string;
}

/**
 * Opens a page with a witness of everything that it should not do. A fresh context: Office.js keeps its host in the
 * session.
 */
export async function openPage(browser: Browser, url: string, options: PageOptions = {}): Promise<PageUnderTest> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1024, height: 900 },
    locale: 'uk-UA',
    acceptDownloads: true,
    serviceWorkers: options.withoutCopy === true ? 'block' : 'allow',
    colorScheme: options.dark === true ? 'dark' : 'light',
  });
  const faults: string[] = [];
  const strangers: string[] = [];
  await context.addInitScript({
    content:
      "document.addEventListener('securitypolicyviolation', (event) => console.error('policy: " +
      "' + event.violatedDirective + ' ' + event.blockedURI));",
  });
  if (options.before !== undefined) await context.addInitScript({ content: options.before });
  const { origin } = new URL(url);
  context.on('request', (request) => {
    const target = request.url();
    if (!target.startsWith(origin) && !/^(data|blob|file):/.test(target)) strangers.push(target);
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(url);
  return { page, context, faults, strangers };
}

/** The name and the bytes of what an action downloads. */
export async function download(
  page: Page,
  action: () => Promise<unknown>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [given]: [Download, unknown] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    action(),
  ]);
  return { name: given.suggestedFilename(), bytes: new Uint8Array(readFileSync(await given.path())) };
}

/** The workbook in the bytes; fails when our own reader finds none. */
export function workbookIn(bytes: Uint8Array): WorkbookContent {
  const outcome = readWorkbook(bytes);
  if (outcome.kind !== 'workbook') throw new Error(`no workbook: ${outcome.kind}`);
  return outcome.content;
}

/** Does everything fit into the width of the window? */
export function fitsTheWidth(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}
