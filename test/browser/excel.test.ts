import { anyWords } from '../../src/core/texts';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { consolidate, templates } from '../../src/core/pipeline';
import type { ReadFile } from '../../src/core/merge/types';
import type { WorkbookContent } from '../../src/core/workbook/content';
import { cellReference } from '../../src/core/workbook/reference';
import { readReturns } from '../../src/app/reading/readReturns';
import { inputCell, reportSheet } from '../../src/app/samples/inputCells';
import { makeSampleReturns } from '../../src/app/samples/sampleReturns';
import { writeWorkbook } from '../../src/formats/xlsx/write/writeWorkbook';
import { textsFor } from '../../src/strings';
import { desktopScript, webExcelPage } from '../excel-host/bundle';
import type { BrowserEmulator } from '../excel-host/browser';
import { builtPage } from '../support/builtPage';
import { launchChromium } from '../support/chromium';
import { seedSetup } from '../support/seed';
import { serveFolder, type StaticServer } from '../support/staticServer';
import { download, openPage, workbookIn } from './pageUnderTest';

const uk = textsFor('uk');
const vocabularies = [uk, textsFor('en')];
const t = (key: string, params = {}): string => anyWords(uk)(`pane.${key}`, params);
let browser: Browser;
let server: StaticServer;
let folder: string;

beforeAll(async () => {
  folder = builtPage('web');
  server = await serveFolder(folder);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

type Answer<K extends keyof BrowserEmulator> = Awaited<ReturnType<BrowserEmulator[K]>>;

/** What a person sees and does in the emulated Excel around the pane. */
function inExcel<K extends keyof BrowserEmulator>(
  page: Page,
  member: K,
  ...args: Parameters<BrowserEmulator[K]>
): Promise<Answer<K>> {
  return page.evaluate(`window.excelEmulator[${JSON.stringify(member)}](...${JSON.stringify(args)})`) as Promise<
    Answer<K>
  >;
}

async function openWorkbookOf(page: Page): Promise<{ readonly bytes: Uint8Array; readonly content: WorkbookContent }> {
  const bytes = new Uint8Array(Buffer.from(await inExcel(page, 'save'), 'base64'));
  return { bytes, content: workbookIn(bytes) };
}

/** The cell of a column, by its id in the hidden row, in the row of a key. */
function summaryCell(content: WorkbookContent, key: string, column: string): string {
  const rows = content.sheets.find(({ name }) => name === uk.t('summary.sheet.summary'))?.rows ?? [];
  const ids = rows.find(({ cells }) => cells.includes('summary.key'));
  const row = rows.find(({ cells }) => cells[0] === key);
  if (ids === undefined || row === undefined) throw new Error(`no row ${key}`);
  return cellReference(row.row, ids.cells.indexOf(`summary.${column}`) + 1);
}

describe('the ministry in desktop Excel', () => {
  it('goes from an empty workbook to a summary, edits it, merges again, and keeps the edits', async () => {
    const samples: { name: string; mimeType: string; buffer: Buffer }[] = [];
    for await (const { name, bytes } of makeSampleReturns(seedSetup({}), uk, {
      created: '2020-02-15',
      bodies: 40,
      rewriteForeign: true,
    }))
      samples.push({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    const { page, context, faults, strangers } = await openPage(browser, `${server.origin}/taskpane.html?intent=plan`, {
      width: 360,
      before: await desktopScript({ keepTexts: true }),
    });

    await page.getByRole('button', { name: t('start.shipped') }).click();
    await page.getByRole('heading', { name: t('plan.outline') }).waitFor();
    await page.getByRole('button', { name: t('nav.templates'), exact: true }).click();
    expect(
      (await download(page, () => page.getByRole('button', { name: t('templates.make'), exact: true }).click())).bytes
        .length,
    ).toBeGreaterThan(100_000);

    const mergeAndWrite = async (files: typeof samples): Promise<void> => {
      await page.getByRole('button', { name: t('nav.returns'), exact: true }).click();
      await page.locator('main input[type=file]').setInputFiles(files);
      await page.getByRole('tablist', { name: t('returns.verdicts') }).waitFor({ timeout: 120_000 });
      await page.getByRole('button', { name: t('returns.next') }).click();
      await page.getByRole('button', { name: t('summary.write') }).click();
      await page.getByText(t('done.summaryWritten')).waitFor({ timeout: 120_000 });
    };
    await mergeAndWrite(samples.slice(0, 30));
    const first = (await openWorkbookOf(page)).content;
    expect(first.properties.get('planzvit.kind') ?? 'consolidation').toBe('consolidation');
    const summary = uk.t('summary.sheet.summary');
    expect((await inExcel(page, 'sheets')).map(({ name }) => name)).toContain(summary);
    const records = (content: WorkbookContent): number =>
      content.sheets.find(({ name }) => name === uk.t('summary.sheet.data'))?.rows.length ?? 0;

    const key = '2.1@2019-H1';
    await inExcel(page, 'type', summary, summaryCell(first, key, 'ministryNote'), 'Уточнити в НАЗК до 10 березня');
    await inExcel(
      page,
      'type',
      summary,
      summaryCell(first, key, 'finalText'),
      'Захід виконано всіма органами, які його проводили.',
    );
    await mergeAndWrite(samples.slice(30, 35));
    const second = (await openWorkbookOf(page)).content;
    expect(await inExcel(page, 'value', summary, summaryCell(second, key, 'ministryNote'))).toBe(
      'Уточнити в НАЗК до 10 березня',
    );
    expect(await inExcel(page, 'value', summary, summaryCell(second, key, 'finalText'))).toBe(
      'Захід виконано всіма органами, які його проводили.',
    );
    expect(records(second)).toBeGreaterThan(records(first));

    // Typed after the merge, and a return that shall not count: both must stand in what is written next, which can be
    // taken back.
    await inExcel(page, 'type', summary, summaryCell(second, key, 'ministryNote'), 'Уточнено 2 березня');
    await page.getByRole('button', { name: t('nav.returns'), exact: true }).click();
    await page
      .getByRole('listbox', { name: t('returns.verdicts') })
      .getByRole('option')
      .first()
      .click();
    await page
      .getByRole('button', { name: new RegExp(`^${t('returns.discount')}`) })
      .first()
      .click();
    await page.getByText(t('verdict.undone.means')).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: t('nav.summary'), exact: true }).click();
    await page.getByRole('button', { name: t('summary.write') }).click();
    await page.getByText(t('done.summaryWritten')).waitFor({ timeout: 120_000 });
    const third = (await openWorkbookOf(page)).content;
    expect(await inExcel(page, 'value', summary, summaryCell(third, key, 'ministryNote'))).toBe('Уточнено 2 березня');
    const revision = (content: WorkbookContent): unknown =>
      content.sheets.find(({ name }) => name === '_planzvit')?.rows.find(({ cells }) => cells[0] === 'revision')
        ?.cells[1];
    expect(Number(revision(third))).toBeGreaterThan(Number(revision(second)));
    await page.getByRole('button', { name: t('write.undo') }).click();
    await page.getByText(t('done.writeUndone')).waitFor({ timeout: 60_000 });
    expect(revision((await openWorkbookOf(page)).content)).toBe(revision(second));
    expect(await inExcel(page, 'value', summary, summaryCell(second, key, 'ministryNote'))).toBe('Уточнено 2 березня');

    const traffic = await inExcel(page, 'traffic');
    expect(Math.max(...traffic.flatMap(({ request, response }) => [request, response]))).toBeLessThan(5 * 1024 * 1024);
    expect(faults).toEqual([]);
    expect(strangers).toEqual([]);
    await context.close();
  });
});

describe('an officer in desktop Excel', () => {
  it(
    'sees mistakes while typing, goes to the cell, mends it with one click, marks the report ' +
      'ready, and the ministry takes it',
    async () => {
      const setup = seedSetup();
      const [template] = templates(setup, uk, { created: '2020-01-10' });
      if (template === undefined) throw new Error('the shipped plan has no templates');
      const sheet = reportSheet(template.spec, uk).name;
      const row = template.duties.find(({ measureId }) => measureId === '1.1')?.key ?? '';
      const cell = (field: string, key = row): string => inputCell(reportSheet(template.spec, uk), key, field) ?? '';
      const workbook = Buffer.from(await writeWorkbook(template.spec)).toString('base64');
      const { page, context, faults, strangers } = await openPage(
        browser,
        `${server.origin}/taskpane.html?intent=check`,
        { width: 360, before: await desktopScript({ workbook }) },
      );
      await page.getByText(template.body.name).first().waitFor();

      for (const { key } of template.duties) {
        await inExcel(page, 'type', sheet, cell('status', key), 'не розпочато');
        await inExcel(page, 'type', sheet, cell('reason', key), 'Бюджетних призначень на цей захід не було.');
      }
      await inExcel(page, 'type', sheet, cell('status'), 'Виконанo');
      await inExcel(page, 'type', sheet, cell('narrative'), 'Пропозиції надіслано листом від 05.11.2019 № 12/345.');
      await inExcel(page, 'type', sheet, cell('reason'), '');
      await inExcel(page, 'type', sheet, cell('doneOn'), '5 листопада 2019 року');

      const fixDate = page.getByRole('button', { name: t('check.fix', { value: '05.11.2019' }) });
      await fixDate.waitFor();
      await page
        .getByRole('button', { name: t('check.reveal', { cell: cell('doneOn') }) })
        .first()
        .click();
      await expectSoon(
        page,
        'JSON.stringify(window.excelEmulator.selection()) === ' +
          `${JSON.stringify(JSON.stringify({ sheet, cell: cell('doneOn') }))}`,
      );
      await fixDate.click();
      await fixDate.waitFor({ state: 'detached' });
      expect(await inExcel(page, 'value', sheet, cell('doneOn'))).toBe(43774);
      await page.getByRole('button', { name: t('check.fix', { value: 'виконано' }) }).click();
      await page.getByText(t('check.ready')).waitFor();
      await page.getByRole('button', { name: t('check.markReady') }).click();
      await page.getByRole('button', { name: t('check.markReady') }).waitFor({ state: 'detached' });

      const { bytes } = await openWorkbookOf(page);
      const files: ReadFile[] = [];
      for await (const { read } of readReturns(
        { name: template.fileName, bytes },
        { collection: setup, today: '2020-02-01', vocabularies },
      ))
        files.push(read);
      const [entry] = consolidate(setup, files, { asOf: '2020-02-01' }).log;
      expect(entry).toMatchObject({
        verdict: 'accepted',
        bodyId: template.body.id,
        rowsRead: template.duties.length,
        rowsQuarantined: 0,
      });
      expect(faults).toEqual([]);
      expect(strangers).toEqual([]);
      await context.close();
    },
  );
});

describe('Excel on the web', () => {
  it(
    'boots the unmodified page in its frame, under the policy, writes the plan, merges ' +
      'returns and writes the summary',
    async () => {
      const origin = 'https://plan.example.gov.ua';
      const context = await browser.newContext({ locale: 'uk-UA', viewport: { width: 1024, height: 900 } });
      const around = await webExcelPage(`${origin}/taskpane.html?intent=plan`);
      const strangers: string[] = [];
      await context.route('**/*', async (route) => {
        const url = new URL(route.request().url());
        if (url.origin !== origin) {
          strangers.push(url.href);
          return route.abort();
        }
        if (url.pathname === '/excel') return route.fulfill({ contentType: 'text/html', body: around });
        return route.fulfill({ path: join(folder, url.pathname) }).catch(() => route.abort());
      });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(`${origin}/excel`);
      const pane = page.frameLocator('iframe');
      await pane.getByRole('button', { name: t('start.shipped') }).click({ timeout: 30_000 });
      // Only in Excel is there a workbook to write to.
      await pane.getByRole('button', { name: t('plan.write') }).click({ timeout: 30_000 });
      await pane.getByText(t('done.planWritten')).waitFor({ timeout: 60_000 });
      expect((await inExcel(page, 'sheets')).length).toBeGreaterThan(1);

      await pane.getByRole('button', { name: t('nav.returns'), exact: true }).click();
      await pane.getByRole('button', { name: t('returns.samples') }).click();
      await pane.getByRole('tablist', { name: t('returns.verdicts') }).waitFor({ timeout: 120_000 });
      // Another ribbon button would load the pane again.
      await pane.getByText(uk.t('summary.unwritten')).waitFor();
      await pane.getByRole('button', { name: t('returns.next') }).click();
      await pane.getByRole('button', { name: t('summary.write') }).click();
      await pane.getByText(t('done.summaryWritten')).waitFor({ timeout: 120_000 });
      await pane.getByText(uk.t('summary.unwritten')).waitFor({ state: 'detached' });
      expect((await inExcel(page, 'sheets')).map(({ name }) => name)).toContain(uk.t('summary.sheet.summary'));
      const traffic = await inExcel(page, 'traffic');
      expect(Math.max(...traffic.flatMap(({ request, response }) => [request, response]))).toBeLessThan(
        5 * 1024 * 1024,
      );
      expect(faults).toEqual([]);
      expect(strangers).toEqual([]);
      await context.close();
    },
  );
});

/**
 * Waits until an expression holds in the page, or fails. A function is made of it once, at the first look: the page's
 * policy lets nothing be made of a string at later ones.
 */
async function expectSoon(page: Page, expression: string): Promise<void> {
  await page.waitForFunction(`() => ${expression}`, undefined, { timeout: 60_000 });
}
