import type { Browser } from 'playwright-core';
import { anyWords, type Language } from '../../src/core/texts';
import { textsFor } from '../../src/strings';
import { builtPage } from '../support/builtPage';
import { launchChromium } from '../support/chromium';
import { serveFolder, type StaticServer } from '../support/staticServer';

export interface Served {
  readonly browser: Browser;
  readonly server: StaticServer;
}

/** The production page on a server, and a browser: for all tests of the file that calls it, from their first on. */
export function servedPage(): Served {
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
  return {
    get browser() {
      return browser;
    },
    get server() {
      return server;
    },
  };
}

/** Words of the pane, as a person sees them. */
export function paneWords(language: Language = 'uk'): (key: string, params?: object) => string {
  const words = anyWords(textsFor(language));
  return (key, params = {}) => words(`pane.${key}`, params as Parameters<typeof words>[1]);
}
