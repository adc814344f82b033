import type { PrintSpec, SheetSpec } from '../../../core/workbook/spec';
import { supports } from '../requirements';
import type { Session } from '../run';
import { small, type Operation } from './operation';

/** Margins of a sheet that names none, in inches; as in the files that we write. */
const MARGINS = [0.5, 0.5, 0.6, 0.6] as const;
const HEADER_MARGIN = 0.3;

/** Paper, titles and margins; Excel before ExcelApi 1.9 cannot be known. */
export function printOperations(print: PrintSpec | undefined): readonly Operation[] {
  return print === undefined || !supports('1.9')
    ? []
    : [small((sheet) => applyPrint(sheet.pageLayout, print), { bytes: 4_000, actions: 40, optional: 'print' })];
}

/**
 * Reads back whether the pages fit their width, and sets it once more where they do not: a sheet that was hidden while
 * it was written, or a host without a printer, may keep its scale without a word. False where it stays so.
 */
export async function fitsWidth(session: Session, sheets: readonly SheetSpec[]): Promise<boolean> {
  const fitted = sheets.filter(({ print, state }) => print?.fitToWidth === true && state === 'visible');
  if (fitted.length === 0 || !supports('1.9')) return true;
  const wrong = await notFitted(session, fitted);
  if (wrong.length === 0) return true;
  await session.tried((workbook) => {
    for (const { name, print } of wrong)
      workbook.worksheets.getItem(name).pageLayout.zoom = { horizontalFitToPages: print?.pagesWide ?? 1 };
  });
  return (await notFitted(session, wrong)).length === 0;
}

async function notFitted(session: Session, sheets: readonly SheetSpec[]): Promise<readonly SheetSpec[]> {
  const pages: Excel.PageLayout[] = [];
  const isKnown = await session.tried((workbook) => {
    pages.length = 0;
    for (const { name } of sheets) pages.push(workbook.worksheets.getItem(name).pageLayout.load('zoom'));
  });
  return isKnown
    ? sheets.filter(({ print }, index) => pages[index]?.zoom.horizontalFitToPages !== (print?.pagesWide ?? 1))
    : sheets;
}

function applyPrint(page: Excel.PageLayout, print: PrintSpec): void {
  const { fitToWidth, fitToHeight, pagesWide = 1, repeatRows, repeatColumns, area, header, footer } = print;
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = print.paper === 'A3' ? 'A3' : 'A4';
  if (fitToWidth === true)
    page.zoom = { horizontalFitToPages: pagesWide, ...(fitToHeight === true ? { verticalFitToPages: 1 } : {}) };
  if (pagesWide > 1) page.printOrder = 'OverThenDown';
  if (repeatRows !== undefined) page.setPrintTitleRows(`$${repeatRows.from}:$${repeatRows.to}`);
  if (repeatColumns !== undefined) page.setPrintTitleColumns(`$${repeatColumns.from}:$${repeatColumns.to}`);
  if (area !== undefined) page.setPrintArea(area);
  const [left, right, top, bottom] = print.margins ?? MARGINS;
  page.setPrintMargins('Inches', { left, right, top, bottom, header: HEADER_MARGIN, footer: HEADER_MARGIN });
  const { defaultForAllPages } = page.headersFooters;
  if (header !== undefined) for (const [part, text] of sections(header)) defaultForAllPages[`${part}Header`] = text;
  if (footer !== undefined) for (const [part, text] of sections(footer)) defaultForAllPages[`${part}Footer`] = text;
}

type Part = 'left' | 'center' | 'right';

const PARTS: ReadonlyMap<string, Part> = new Map([
  ['L', 'left'],
  ['C', 'center'],
  ['R', 'right'],
]);

/**
 * `&Lліворуч&Cпосередині&Rправоруч`; text before the first of them stands in the middle. `&&` is a literal ampersand.
 */
export function sections(code: string): readonly (readonly [Part, string])[] {
  const parts: [Part, string][] = [];
  let part: Part = 'center';
  let text = '';
  const close = (): void => {
    if (text !== '') parts.push([part, text]);
    text = '';
  };
  for (let at = 0; at < code.length; at += 1) {
    const letter = code.charAt(at) === '&' ? code.charAt(at + 1) : '';
    const opened = PARTS.get(letter);
    if (opened !== undefined) {
      close();
      part = opened;
      at += 1;
    } else if (letter === '') text += code.charAt(at);
    else {
      text += code.slice(at, at + 2);
      at += 1;
    }
  }
  close();
  return parts;
}
