import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility';
import { fitsTheWidth } from './pageUnderTest';

/** How a person may see the page. */
export interface Look {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly forced?: true;
}

/** 683 pixels: a screen of 1366 at 200 % zoom. */
const WIDTHS = [320, 450, 683, 1366] as const;

export const LOOKS: readonly Look[] = WIDTHS.flatMap((width): Look[] => [
  { width, scheme: 'light' },
  { width, scheme: 'dark' },
  { width, scheme: 'dark', forced: true },
]);

/** The highest a step may be on a screen of 1366 × 900, in pixels. */
const TALLEST = 2_600;

/**
 * Looks at a state of the page in `looks`; gives what is wrong: sideways scrolling, faults of accessibility, a step
 * that is too high, something that moves although the person asked for rest. `STATES_DIR` keeps the pictures.
 */
export async function faultsSeen(
  page: Page,
  state: string,
  looks: readonly Look[],
  tallest: number = TALLEST,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { width, scheme, forced } of looks) {
    const name = `${state} ${width} ${forced === true ? 'forced' : scheme}`;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({
      colorScheme: scheme,
      forcedColors: forced === true ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    // The pane follows a change of the theme with its next picture.
    await page.evaluate('new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))');
    if (!(await fitsTheWidth(page))) faults.push(`${name}: wider than the window`);
    for (const fault of await settledFaults(page)) faults.push(`${name}: ${fault}`);
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    if (width === 1366 && height > tallest) faults.push(`${name}: ${height} pixels high`);
    const moving = await page.evaluate<readonly string[]>(MOVING);
    for (const what of moving) faults.push(`${name}: moves though rest was asked for: ${what}`);
    const primary = await page.evaluate<readonly string[]>(PRIMARY);
    if (forced !== true && primary.length > 1) faults.push(`${name}: several first things: ${primary.join(', ')}`);
    await keepPicture(page, name);
  }
  return faults;
}

/** The pane follows a change of the theme a moment later: what is still there after some looks is a fault. */
async function settledFaults(page: Page): Promise<readonly string[]> {
  for (let looked = 1; ; looked += 1) {
    const faults = await accessibilityFaults(page);
    if (faults.length === 0 || looked === 4) return faults;
  }
}

/** What goes on moving, or takes longer than a blink. */
const MOVING = `document.getAnimations()
  .filter((one) => one.playState === 'running')
  .filter(({ effect }) => effect !== null && Number(effect.getComputedTiming().endTime) > 250)
  .map(({ effect }) => effect.target?.outerHTML.slice(0, 120) ?? '')`;

/** The buttons that say what is to be done next: those filled with the colour of the brand. */
const PRIMARY = `(() => {
  const probe = document.createElement('div');
  probe.style.background = 'var(--colorBrandBackground)';
  document.querySelector('main').append(probe);
  const brand = getComputedStyle(probe).backgroundColor;
  probe.remove();
  return [...document.querySelectorAll('main button')]
    .filter((one) => one.checkVisibility() && getComputedStyle(one).backgroundColor === brand)
    .map((one) => one.textContent);
})()`;

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['STATES_DIR'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replace(/[^\p{L}\d]+/gu, '_')}.png`), fullPage: true });
}
