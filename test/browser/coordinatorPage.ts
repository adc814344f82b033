import type { Locator, Page } from 'playwright-core';
import { anyWords, type Language } from '../../src/core/texts';
import { textsFor } from '../../src/strings';

export type StepName = 'plan' | 'templates' | 'returns' | 'status' | 'summary' | 'check';

/** The coordinator's pane as a person drives it: by names, roles and keys. */
export class CoordinatorPage {
  private readonly words: (key: string) => string;

  constructor(
    readonly page: Page,
    language: Language = 'uk',
  ) {
    const all = anyWords(textsFor(language));
    this.words = (key) => all(`pane.${key}`, {});
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.words(key), exact: true });
  }

  step(name: StepName): Locator {
    return this.page.getByRole('navigation').getByRole('button', { name: this.words(`nav.${name}`), exact: true });
  }

  async goTo(name: StepName): Promise<void> {
    await this.step(name).click();
  }

  async openExample(): Promise<void> {
    await this.button('start.shipped').click();
    await this.page.getByRole('heading', { name: this.words('plan.outline') }).waitFor();
  }

  get results(): Locator {
    return this.page.getByRole('tablist', { name: this.words('returns.verdicts') });
  }

  async mergeSamples(): Promise<void> {
    await this.goTo('returns');
    await this.button('returns.samples').click();
    await this.results.waitFor({ timeout: 120_000 });
  }

  heading(key: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: this.words(key), exact: true });
  }
}
