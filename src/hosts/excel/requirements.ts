import type { HostCapabilities } from '../../ports';

const NEWEST_KNOWN = 20;

/** Whether this Excel has the requirement set `ExcelApi` of that number (`1.9`). */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** The least that reading and patching need: null objects and used ranges. */
export const READ_SET = '1.4';
/**
 * The least that a workbook of ours can be written with: drop-downs and their prompts. Newer things are left out where
 * they are missing.
 */
export const WRITE_SET = '1.8';

export function excelCapabilities(canDownload: boolean): HostCapabilities {
  const platform = platformOf();
  return {
    kind: 'excel',
    platform,
    // On Mac and iPad a download from the pane ends nowhere.
    canDownload: canDownload && platform !== 'mac' && platform !== 'ios',
    canOpenNew: supports('1.8') && platform !== 'ios',
    canReveal: true,
    canWatch: supports('1.7'),
    excelApi: newestSet(),
  };
}

/** Whether this Office can open a page in the browser. */
export function canOpenBrowser(): boolean {
  return Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1');
}

function platformOf(): HostCapabilities['platform'] {
  switch (String(Office.context.platform)) {
    case 'PC':
      return 'windows';
    case 'Mac':
      return 'mac';
    case 'OfficeOnline':
      return 'web';
    case 'iOS':
      return 'ios';
    default:
      return 'unknown';
  }
}

function newestSet(): string {
  for (let minor = NEWEST_KNOWN; minor >= 1; minor -= 1) if (supports(`1.${minor}`)) return `1.${minor}`;
  return '0';
}
