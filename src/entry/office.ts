import { LANGUAGES, type Language } from '../core/texts';
import type { Intent } from '../pane/services';

/** How Office answered: Excel is around the page, it is a plain page, or a host is there and stays silent. */
type Around = 'excel' | 'page' | 'silent';

/** On a plain page Office answers within 0.3 s; a blocked host file never does. */
const PAGE_PATIENCE = 8_000;
/** A host starts its add-ins when it has time for them. */
const HOST_PATIENCE = 30_000;

/**
 * What is around the page. In a host it is waited for half a minute; `late` is called should Excel answer after that.
 */
export function around(isHosted: boolean, late: () => void): Promise<Around> {
  if (typeof Office === 'undefined') return Promise.resolve(isHosted ? 'silent' : 'page');
  let isGivenUp = false;
  const silence = new Promise<Around>((resolve) => {
    setTimeout(
      () => {
        isGivenUp = true;
        resolve(isHosted ? 'silent' : 'page');
      },
      isHosted ? HOST_PATIENCE : PAGE_PATIENCE,
    );
  });
  const answer = Office.onReady().then(({ host }): Around => {
    const isExcel = host === Office.HostType.Excel;
    if (isExcel && isGivenUp) late();
    return isExcel ? 'excel' : 'page';
  });
  return Promise.race([answer, silence]);
}

/** Office opens its pages with `_host_Info` in the address, and keeps it for the session. */
export function isInHost(search: string, session: () => Pick<Storage, 'getItem'>): boolean {
  if (new URLSearchParams(search).has('_host_Info')) return true;
  try {
    return session().getItem('hostInfoValue') !== null;
  } catch {
    // A frame whose storage is forbidden.
    return false;
  }
}

/** Language of Office where we are inside it, else of the browser: Ukrainian unless it is clearly another. */
export function interfaceLanguage(excel: boolean): Language {
  const tag = excel ? Office.context.displayLanguage : navigator.language;
  // An Office in another language of the region still serves readers of Ukrainian.
  return (
    LANGUAGES.find((language) => tag.toLowerCase().startsWith(language)) ?? (/^(?:ru|be|$)/i.test(tag) ? 'uk' : 'en')
  );
}

/** Which ribbon button opened the pane. */
export function intentOf(search: string): Intent | undefined {
  const intent = new URLSearchParams(search).get('intent');
  return intent === 'plan' || intent === 'check' || intent === 'merge' ? intent : undefined;
}

/** Today's civil date where the user is. */
export function localToday(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The address of the workbook around the pane, or nothing while it was never saved: work is kept by it. */
export function workbookPlace(): string {
  return `workbook:${Office.context.document?.url ?? ''}`;
}
