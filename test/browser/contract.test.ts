import type { Page } from 'playwright-core';
import { download, openPage } from './pageUnderTest';
import { servedPage } from './served';

// The names by which the pane is driven from outside: written here as they are promised, not taken from the catalogue.
const served = servedPage();

const STEPS = ['План', 'Шаблони', 'Звіти', 'Стан подання', 'Зведення', 'Перевірка звіту'] as const;
const TABS = ['Потребують уваги', 'Прийнято', 'Замінено', 'Не наші', 'Не прочитано'] as const;
/** Seconds for the samples on two cores. */
const MERGE = 20_000;
const TALLEST = 2_600;

async function goTo(page: Page, step: (typeof STEPS)[number]): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: step, exact: true }).click();
}

async function expectButtons(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole('button', { name, exact: true }).waitFor();
  expect(await page.evaluate<number>('document.documentElement.scrollHeight')).toBeLessThanOrEqual(TALLEST);
}

describe('the names by which the pane is driven', () => {
  it('stand on each step, and a round can be closed by them', async () => {
    const { page, context, faults } = await openPage(served.browser, `${served.server.origin}/`, { width: 1366 });
    for (const step of STEPS)
      await page.getByRole('navigation').getByRole('button', { name: step, exact: true }).waitFor();
    await page.getByRole('button', { name: 'Відкрити приклад', exact: true }).click();
    await page.getByRole('listbox').first().waitFor();
    await goTo(page, 'Шаблони');
    await expectButtons(page, 'Створити шаблони');
    await goTo(page, 'Звіти');
    await expectButtons(page, 'Вибрати звіти', 'Вибрати папку', 'Спробувати зі зразками');
    await page.getByRole('button', { name: 'Спробувати зі зразками', exact: true }).click();
    await page.getByRole('progressbar').waitFor();
    const results = page.getByRole('tablist', { name: 'Результати опрацювання файлів' });
    await results.waitFor({ timeout: 6 * MERGE });
    for (const tab of TABS) await results.getByRole('tab', { name: new RegExp(`^${tab} \\(\\d+\\)$`) }).waitFor();
    await expectButtons(page, 'Прийняти для всіх', 'Пробне зведення', 'Скасувати останню дію');
    await goTo(page, 'Стан подання');
    await page.getByRole('grid', { name: 'Стан подання' }).getByRole('row').nth(1).waitFor();
    await expectButtons(page, 'Нагадування', 'Повернути на доопрацювання');
    await goTo(page, 'Зведення');
    await page.getByRole('combobox', { name: 'Остаточний стан' }).waitFor();
    await expectButtons(page, 'Завантажити зведення');

    await page.getByText('Закриття зведення', { exact: true }).click();
    await page.getByRole('button', { name: 'Закрити й завантажити архів' }).click();
    await page.getByRole('textbox', { name: 'Чому закривають попри невирішене' }).fill('Строк подання минув.');
    const archive = await download(page, () => page.getByRole('button', { name: 'Закрити попри невирішене' }).click());
    expect(archive.name).toMatch(/^Архів_.*\.zip$/);
    await page.locator('main input[type=file][accept=".zip"]').setInputFiles({
      name: archive.name,
      mimeType: 'application/zip',
      buffer: Buffer.from(archive.bytes),
    });
    await page.getByText(/^Архів цілий/).waitFor();
    await goTo(page, 'Перевірка звіту');
    await page.getByRole('button', { name: 'Вибрати звіт', exact: true }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('show all six steps on the page that only checks', async () => {
    const { page, context } = await openPage(served.browser, `${served.server.origin}/?intent=check`, { width: 1366 });
    for (const step of STEPS)
      await page.getByRole('navigation').getByRole('button', { name: step, exact: true }).waitFor();
    await context.close();
  });
});
