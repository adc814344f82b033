import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const script = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds on the screen: WCAG 2.2 A and AA. Run by the debugger, past the page's policy. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(script);
  const found: unknown = await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', " +
      "'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': " +
      "' + nodes.map(({ html, failureSummary }) => html.slice(0, 160) + ' ' + " +
      "failureSummary).join(' | ')))",
  );
  return Array.isArray(found) ? found.map(String) : ['axe gave nothing'];
}
