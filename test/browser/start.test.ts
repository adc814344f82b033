import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { textsFor } from '../../src/strings';
import { launchChromium } from '../support/chromium';
import { openPage } from './pageUnderTest';

const uk = textsFor('uk');
let browser: Browser;
let server: ChildProcess;

afterAll(async () => {
  server?.kill();
  await browser?.close();
});

/** `npm start` says where the page is; that line is the sign that it stands. */
function start(): Promise<string> {
  server = spawn(process.execPath, [join(__dirname, '../../scripts/start.mjs'), '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    server.on('exit', (code) => reject(new Error(`npm start ended with ${code}`)));
    if (server.stdout === null) throw new Error('no output');
    createInterface({ input: server.stdout }).on('line', (line) => {
      const address = /http:\/\/localhost:\d+\//.exec(line)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
}

it('npm start serves the page, which opens the shipped plan under the same strict policy', async () => {
  const address = await start();
  browser = await launchChromium();
  const { page, context, faults, strangers } = await openPage(browser, address);
  expect(await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')).toContain(
    "script-src 'self';",
  );
  await page.getByRole('button', { name: uk.t('pane.start.shipped') }).click();
  await page.getByRole('heading', { name: uk.t('pane.plan.outline') }).waitFor({ timeout: 60_000 });
  expect(faults).toEqual([]);
  expect(strangers).toEqual([]);
  await context.close();
});
