import type { Locator, Page } from 'playwright-core';
import { anyWords } from '../../src/core/texts';
import { textsFor } from '../../src/strings';

const uk = textsFor('uk');
const t = (key: string, params = {}): string => anyWords(uk)(`pane.${key}`, params);

export type StepName = 'plan' | 'templates' | 'returns' | 'status' | 'summary' | 'check';

/** The coordinator's pane as a person drives it: by names, roles and keys. */
export class CoordinatorPage {
  constructor(readonly page: Page) {}

  button(key: string): Locator {
    return this.page.getByRole('button', { name: t(key), exact: true });
  }

  step(name: StepName): Locator {
    return this.page.getByRole('navigation').getByRole('button', { name: t(`nav.${name}`), exact: true });
  }

  async goTo(name: StepName): Promise<void> {
    await this.step(name).click();
  }

  async openExample(): Promise<void> {
    await this.button('start.shipped').click();
    await this.page.getByRole('heading', { name: t('plan.outline') }).waitFor();
  }

  get results(): Locator {
    return this.page.getByRole('tablist', { name: t('returns.verdicts') });
  }

  async mergeSamples(): Promise<void> {
    await this.goTo('returns');
    await this.button('returns.samples').click();
    await this.results.waitFor({ timeout: 120_000 });
  }

  heading(key: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: t(key), exact: true });
  }
}
