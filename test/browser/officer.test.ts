import { dateCell } from '../../src/core/workbook/cell';
import { accessibilityFaults } from './accessibility';
import { flawedTemplate } from './flawedTemplate';
import { download, openPage, workbookIn } from './pageUnderTest';
import { paneWords, servedPage } from './served';

const t = paneWords();
const served = servedPage();

describe('an officer without the add-in', () => {
  it(
    'checks a file on the page, mends it with one click, and downloads a copy in which the ' + 'date is a date',
    async () => {
      const file = await flawedTemplate();
      const { page, context, faults, strangers } = await openPage(
        served.browser,
        `${served.server.origin}/?intent=check`,
        {
          width: 320,
        },
      );
      await page.getByRole('heading', { level: 1, name: t('check.title') }).waitFor();
      await page
        .locator('main input[type=file]')
        .setInputFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: file.bytes });
      const fix = page.getByRole('button', { name: t('check.fix', { value: '05.11.2019' }) });
      await fix.waitFor();
      await page.getByText(`«${file.sheet}», ${file.doneOn}`).first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await fix.click();
      await fix.waitFor({ state: 'detached' });
      const copy = await download(page, () => page.getByRole('button', { name: t('check.download') }).click());
      expect(copy.name).toBe(file.name.replace('.xlsx', '_виправлено.xlsx'));
      const content = workbookIn(copy.bytes);
      const sheet = content.sheets.find(({ name }) => name === file.sheet);
      const row = sheet?.rows.find(({ row: number }) => number === Number(file.doneOn.replace(/\D/g, '')));
      // 5 November 2019 in Excel's own count of days.
      expect(row?.cells).toContainEqual(dateCell(43774));
      expect(faults).toEqual([]);
      expect(strangers).toEqual([]);
      await context.close();
    },
  );

  it('gets a sentence, and no stack, for a file that is no report', async () => {
    const { page, context, faults } = await openPage(served.browser, `${served.server.origin}/?intent=check`);
    await page.locator('main input[type=file]').setInputFiles({
      name: 'лист.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('Шановні колеги!'),
    });
    await page.getByText(t('check.unreadable')).waitFor();
    expect(await page.getByRole('list', { name: t('check.findings') }).innerText()).toMatch(/лист\.xlsx|файл/i);
    expect(faults).toEqual([]);
    await context.close();
  });
});
