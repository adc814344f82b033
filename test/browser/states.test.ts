import type { Page } from 'playwright-core';
import { anyWords } from '../../src/core/texts';
import { textsFor } from '../../src/strings';
import { CoordinatorPage } from './coordinatorPage';
import { faultsSeen, LOOKS, type Look } from './looks';
import { openPage } from './pageUnderTest';
import { servedPage } from './served';
import { flawedTemplate } from './flawedTemplate';

const words = { uk: anyWords(textsFor('uk')), en: anyWords(textsFor('en')) };
const served = servedPage();

/** `STATES=all`: every state in all looks (`npm run test:long`); else each state in one, the looks in turn. */
const all = process.env['STATES'] === 'all';
let turn = 0;

function someLooks(): readonly Look[] {
  if (all) return LOOKS;
  // Five and twelve have no common divisor: all looks come, and not in the order of their widths.
  turn += 5;
  return LOOKS.slice(turn % LOOKS.length, (turn % LOOKS.length) + 1);
}

/** Folds of a step at most, those of each row of its findings among them. */
const MOST_FOLDS = 40;

interface Walk {
  see(state: string): Promise<void>;
  /** Opens all that is folded on the step, and looks at it. */
  unfold(state: string): Promise<void>;
  readonly faults: readonly string[];
}

/** Goes through the states of the steps, and says what was wrong in any. */
function walk(page: Page): Walk {
  const faults: string[] = [];
  return {
    faults,
    unfold: async (state) => {
      const folded = page.locator('main details:not([open]) > summary').locator('visible=true');
      // What is opened may hold folds of its own.
      for (let opened = 0; opened < MOST_FOLDS && (await folded.count()) > 0; opened += 1) await folded.first().click();
      // With everything open a step may be as high as it likes.
      faults.push(...(await faultsSeen(page, `${state} unfolded`, someLooks(), Number.POSITIVE_INFINITY)));
      await page.setViewportSize({ width: 1366, height: 900 });
    },
    see: async (state) => {
      faults.push(...(await faultsSeen(page, state, someLooks())));
      await page.setViewportSize({ width: 1366, height: 900 });
    },
  };
}

describe.each(['uk', 'en'] as const)('every state of every step, in the looks that people choose (%s)', (language) => {
  const t = (key: string, params = {}): string => words[language](`pane.${key}`, params);

  async function openIn(address: string): Promise<Awaited<ReturnType<typeof openPage>>> {
    const opened = await openPage(served.browser, address, { width: 1366 });
    if (language === 'en') await opened.page.getByRole('button', { name: words.uk('pane.language.switch') }).click();
    return opened;
  }

  it('for a coordinator', async () => {
    const { page, context, faults } = await openIn(`${served.server.origin}/`);
    const pane = new CoordinatorPage(page, language);
    const { see, unfold, faults: seen } = walk(page);
    await pane.button('start.shipped').waitFor();
    await see(`${language} start`);
    await pane.openExample();
    await see(`${language} plan`);
    await unfold(`${language} plan`);
    await page.getByRole('treegrid').or(page.getByRole('listbox')).first().press('ArrowDown');
    await see(`${language} plan measure`);
    await pane.goTo('templates');
    await pane.heading('templates.title').waitFor();
    await see(`${language} templates`);
    await unfold(`${language} templates`);
    await pane.goTo('returns');
    await pane.heading('returns.title').waitFor();
    await see(`${language} returns empty`);
    await pane.mergeSamples();
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await see(`${language} returns ${(await tab.textContent()) ?? ''}`);
    }
    await unfold(`${language} returns`);
    await pane.goTo('status');
    await page.getByRole('grid', { name: t('status.title') }).waitFor();
    await see(`${language} status`);
    await unfold(`${language} status`);
    await pane.goTo('summary');
    await pane.heading('summary.title').waitFor();
    await see(`${language} summary`);
    await unfold(`${language} summary`);
    expect(seen).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('for an officer', async () => {
    const { page, context, faults } = await openIn(`${served.server.origin}/?intent=check`);
    const { see, unfold, faults: seen } = walk(page);
    await page.getByRole('heading', { level: 1, name: t('check.title') }).waitFor();
    await see(`${language} check empty`);
    const choose = (name: string, buffer: Buffer): Promise<void> =>
      page
        .locator('main input[type=file]')
        .first()
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    const { name, bytes } = await flawedTemplate();
    await choose(name, bytes);
    await page.getByRole('button', { name: t('check.fix', { value: '05.11.2019' }) }).waitFor();
    await see(`${language} check findings`);
    await unfold(`${language} check`);
    await choose('лист.xlsx', Buffer.from('Шановні колеги!'));
    await page.getByText(t('check.unreadable')).waitFor();
    await see(`${language} check unreadable`);
    expect(seen).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
