import { createExcelHost } from '../../../src/hosts/excel/excelHost';
import { Workbook } from '../../excel-host/model';
import type { Platform } from '../../excel-host/emulator';
import { inExcel } from './inExcel';

const BYTES = new Uint8Array(70_000).map((_, index) => index % 251);

describe('opening and showing', () => {
  it('opens a workbook in a new window, byte for byte', async () => {
    const { emulator, host } = inExcel();
    expect(await host.openNew(BYTES, 'звіт.xlsx')).toEqual({ kind: 'opened' });
    expect(Buffer.from(emulator.windows[0] ?? '', 'base64').equals(Buffer.from(BYTES))).toBe(true);
  });

  it('offers a download where no window can be opened', async () => {
    const downloads: string[] = [];
    const { host } = inExcel(new Workbook(), {
      excelApi: '1.7',
      host: { download: (bytes, name) => downloads.push(`${name} ${bytes.length}`) },
    });
    expect(host.capabilities).toEqual(
      expect.objectContaining({ canOpenNew: false, canDownload: true, excelApi: '1.7' }),
    );
    expect(await host.openNew(BYTES, 'звіт.xlsx')).toEqual({ kind: 'downloaded' });
    expect(downloads).toEqual(['звіт.xlsx 70000']);
  });

  it.each([
    ['windows', true],
    ['web', true],
    ['mac', false],
    ['ios', false],
  ] as const)('knows that a download from the pane %s: %s', (platform: Platform, canDownload) => {
    const { host } = inExcel(new Workbook(), { platform, host: { download: () => undefined } });
    expect([host.capabilities.platform, host.capabilities.canDownload]).toEqual([platform, canDownload]);
  });

  it('opens our page in the browser where Office can do that', () => {
    expect(
      inExcel(new Workbook(), { host: { pageUrl: 'https://plan.example.gov.ua/' } }).host.openPage,
    ).toBeUndefined();
    const opened: string[] = [];
    const isSetSupported = jest.spyOn(Office.context.requirements, 'isSetSupported').mockReturnValue(true);
    Object.assign(Office.context, { ui: { openBrowserWindow: (url: string) => opened.push(url) } });
    createExcelHost({ pageUrl: 'https://plan.example.gov.ua/' }).openPage?.();
    isSetSupported.mockRestore();
    expect(opened).toEqual(['https://plan.example.gov.ua/']);
  });

  it('shows a cell on another sheet', async () => {
    const { emulator, host } = inExcel(new Workbook(['Звіт', 'Реквізити']));
    await host.reveal({ sheet: 'Реквізити', cell: 'B7' });
    expect([emulator.workbook.active.name, emulator.workbook.selection]).toEqual(['Реквізити', 'B7']);
  });

  it('leaves the view as it is when the sheet is hidden or gone', async () => {
    const { emulator, host } = inExcel(new Workbook(['Звіт', '_lists']));
    emulator.workbook.sheet('_lists').visibility = 'Hidden';
    await host.reveal({ sheet: '_lists', cell: 'A1' });
    await host.reveal({ sheet: 'Немає', cell: 'A1' });
    expect(emulator.workbook.active.name).toBe('Звіт');
  });
});
