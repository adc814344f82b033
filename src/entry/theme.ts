import type { Theme } from '../pane/services';

const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/** The colours that the user chose, in Office or in the system. */
export function preferredTheme(excel: boolean): Theme {
  if (matchMedia(FORCED).matches) return 'contrast';
  const background = excel ? Office.context.officeTheme?.bodyBackgroundColor : undefined;
  if (background !== undefined) return isDark(background) ? 'dark' : 'light';
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

/**
 * Reports each other choice until the returned function is called. The system reports a change itself; Office does
 * so in some hosts only, and its event may come while `officeTheme` still holds the former colours
 * (OfficeDev/office-js#6348): they are also looked at when the user comes back to the pane.
 */
export function followTheme(excel: boolean, chosen: (theme: Theme) => void): () => void {
  let last = preferredTheme(excel);
  const look = (): void => {
    const now = preferredTheme(excel);
    if (now === last) return;
    last = now;
    chosen(now);
  };
  const queries = [matchMedia(FORCED), matchMedia(DARK)];
  const stopOffice = excel ? followOffice(look) : () => undefined;
  for (const query of queries) query.addEventListener('change', look);
  for (const sign of ['focus', 'pointerover']) window.addEventListener(sign, look);
  document.addEventListener('visibilitychange', look);
  return () => {
    stopOffice();
    for (const query of queries) query.removeEventListener('change', look);
    for (const sign of ['focus', 'pointerover']) window.removeEventListener(sign, look);
    document.removeEventListener('visibilitychange', look);
  };
}

/** Office's own event, where the host has it for workbooks. */
function followOffice(look: () => void): () => void {
  const event = Office.EventType?.OfficeThemeChanged;
  try {
    Office.context.document.addHandlerAsync(event, look);
  } catch {
    // This host does not know it.
    return () => undefined;
  }
  return () => Office.context.document.removeHandlerAsync(event, { handler: look });
}

/** `#rrggbb`, by the weight that the eye gives to each colour. */
function isDark(colour: string): boolean {
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  if (digits === null) return false;
  const [red = 0, green = 0, blue = 0] = digits.slice(1).map((pair) => Number.parseInt(pair, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
