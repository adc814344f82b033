import type { Page } from 'playwright-core';
import { flawedTemplate } from './flawedTemplate';
import { download, openPage } from './pageUnderTest';
import { paneWords, servedPage } from './served';

const t = paneWords();
const served = servedPage();

/** Stops on the way through the page: no step has more. */
const STOPS = 120;

/** A person who has no mouse: goes by Tab to what has a name, and sees where the focus is. */
class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes on by Tab until the focus is on what has this name; fails where that is never reached. */
  async to(name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < STOPS; stop += 1) {
      await this.page.keyboard.press('Tab');
      const here = await this.where();
      if (typeof name === 'string' ? here === name : name.test(here)) {
        expect(await this.isFocusSeen()).toBe(true);
        return;
      }
      passed.push(here);
    }
    throw new Error(`${String(name)} is not reached by Tab; passed: ${passed.join(' | ')}`);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async act(name: string | RegExp): Promise<void> {
    await this.to(name);
    await this.press('Enter');
  }

  /** The name of what has the focus, as a reader of the screen says it. */
  private where(): Promise<string> {
    return this.page.evaluate(`(() => {
      const here = document.activeElement;
      const byId = (ids) => ids.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      const labelled = here.getAttribute('aria-labelledby');
      return (
        here.getAttribute('aria-label') ??
        (labelled === null ? undefined : byId(labelled)) ??
        here.labels?.[0]?.textContent ??
        here.textContent ??
        ''
      ).trim();
    })()`);
  }

  /** A ring, a line or another colour: something distinguishes the focused from the rest. */
  private isFocusSeen(): Promise<boolean> {
    return this.page.evaluate(`(() => {
      const here = document.activeElement;
      const near = [here, here.parentElement, ...here.querySelectorAll('*')];
      const seen = (style) =>
        (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') ||
        style.boxShadow !== 'none' ||
        (style.content !== 'none' && style.borderBottomWidth !== '0px');
      return near.some((one) => ['', '::after'].some((part) => seen(getComputedStyle(one, part))));
    })()`);
  }
}

it('a coordinator goes from the plan to a decision and the file by the keyboard alone', async () => {
  const { page, context, faults } = await openPage(served.browser, `${served.server.origin}/`, { width: 1366 });
  const keys = new Keyboard(page);
  await page.getByRole('button', { name: t('start.shipped') }).waitFor();
  await keys.act(t('start.shipped'));
  await page.getByRole('heading', { name: t('plan.outline') }).waitFor();
  await keys.act(t('plan.next'));
  await page.getByRole('heading', { level: 1, name: t('templates.title') }).waitFor();
  await keys.act(t('nav.returns'));
  await page.getByRole('heading', { level: 1, name: t('returns.title') }).waitFor();
  await keys.act(t('returns.samples'));
  await page.getByRole('tablist', { name: t('returns.verdicts') }).waitFor({ timeout: 120_000 });
  await keys.to(t('returns.tab.attention', { count: 8 }));
  await keys.press('ArrowRight');
  await page.getByRole('tab', { name: t('returns.tab.accepted', { count: 57 }), selected: true }).waitFor();
  await keys.act(t('returns.next'));
  await page.getByRole('heading', { level: 1, name: t('summary.title') }).waitFor();
  await keys.to(new RegExp(`^${t('summary.final')}`));
  await keys.press('Enter', 'ArrowDown', 'Enter');
  await page.getByText(t('summary.saved', { measure: '2.2' })).waitFor();
  await keys.act(t('returns.undo'));
  await page.getByText(t('done.undoneLast', { what: t('returns.undo.what.edit') })).waitFor();
  const xlsx = await download(page, () => keys.act(t('summary.xlsx')));
  expect(xlsx.name).toMatch(/\.xlsx$/);
  expect(faults).toEqual([]);
  await context.close();
});

it('an officer checks a file, applies a correction and saves the copy by the keyboard alone', async () => {
  const { page, context, faults } = await openPage(served.browser, `${served.server.origin}/?intent=check`, {
    width: 450,
  });
  const keys = new Keyboard(page);
  const { name, bytes } = await flawedTemplate();
  await page.getByRole('heading', { level: 1, name: t('check.title') }).waitFor();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), keys.act(t('check.pick'))]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await page.getByRole('list', { name: t('check.findings') }).waitFor();
  await page.getByRole('button', { name: t('check.fixes.apply'), exact: true, disabled: false }).waitFor();
  await keys.act(t('check.fixes.apply'));
  await page.getByRole('button', { name: t('check.download'), exact: true }).waitFor();
  const copy = await download(page, () => keys.act(t('check.download')));
  expect(copy.name).toMatch(/_виправлено\.xlsx$/);
  expect(faults).toEqual([]);
  await context.close();
});
