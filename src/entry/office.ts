import { LANGUAGES, type Language } from '../core/texts';
import type { Intent } from '../pane/services';

/** Office answers within 0.3 s where it is; a blocked host file never does. */
const PATIENCE = 8_000;

/** Resolves to true inside Excel, to false on a plain page or when Office stays silent. */
export function insideExcel(): Promise<boolean> {
  if (typeof Office === 'undefined') return Promise.resolve(false);
  const silence = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), PATIENCE);
  });
  return Promise.race([Office.onReady().then(({ host }) => host === Office.HostType.Excel), silence]);
}

/** Language of Office where we are inside it, else of the browser: Ukrainian unless it is clearly another. */
export function interfaceLanguage(excel: boolean): Language {
  const tag = excel ? Office.context.displayLanguage : navigator.language;
  // An Office in another language of the region still serves readers of Ukrainian.
  return (
    LANGUAGES.find((language) => tag.toLowerCase().startsWith(language)) ?? (/^(?:ru|be|$)/i.test(tag) ? 'uk' : 'en')
  );
}

/** The colours that the user chose, in Office or in the system. */
export function preferredTheme(excel: boolean): 'light' | 'dark' | 'contrast' {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  const background = excel ? Office.context.officeTheme?.bodyBackgroundColor : undefined;
  if (background !== undefined) return isDark(background) ? 'dark' : 'light';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
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

/** `#rrggbb`, by the weight that the eye gives to each colour. */
function isDark(colour: string): boolean {
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  if (digits === null) return false;
  const [red = 0, green = 0, blue = 0] = digits.slice(1).map((pair) => Number.parseInt(pair, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** The address of the workbook around the pane, or nothing while it was never saved: work is kept by it. */
export function workbookPlace(): string {
  return `workbook:${Office.context.document?.url ?? ''}`;
}
