import { comparable } from './comparable';
import { installDesktop } from './desktop';
import { ExcelEmulator, type Fault, type Platform } from './emulator';
import { Workbook, type Scalar } from './model';
import { parseArea } from './address';
import { openWebPane } from './web';
import { loadXlsx } from './xlsx/load';
import { saveXlsx } from './xlsx/save';

export interface BrowserOptions {
  readonly platform?: Platform;
  readonly excelApi?: string;
  readonly locale?: string;
  /** Keeps the texts of all messages, for `messages()`. */
  readonly keepTexts?: boolean;
  /** The workbook that is open, as base64 of an .xlsx; else an empty one. */
  readonly workbook?: string;
}

/** What a browser test does with the emulated Excel, by `page.evaluate(() => window.excelEmulator…)`. */
export interface BrowserEmulator {
  /** Desktop: before office.js loads, in the page itself. */
  installDesktop(options?: BrowserOptions): void;
  /** Web: in a page around the pane, which it opens in a frame. */
  openWebPane(url: string, options?: BrowserOptions): void;
  /** A person types or pastes: `source` Remote is a co-author. */
  type(sheet: string, cell: string, value: Scalar, source?: 'Local' | 'Remote'): void;
  value(sheet: string, cell: string): Scalar;
  sheets(): readonly { readonly name: string; readonly visibility: string; readonly protected: boolean }[];
  selection(): { readonly sheet: string; readonly cell: string };
  renameSheet(before: string, after: string): void;
  setFault(fault: Fault | undefined): void;
  editCellFor(requests: number): void;
  /** The open workbook as base64 of an .xlsx. */
  save(): string;
  /** Workbooks that were opened in new windows, as base64. */
  windows(): readonly string[];
  /** Sizes of all messages so far, in bytes. */
  traffic(): readonly { readonly request: number; readonly response: number }[];
  messages(): readonly { readonly request: string; readonly response: string }[];
  comparable(): unknown;
}

let emulator = new ExcelEmulator();

function start(options: BrowserOptions, platform: Platform): ExcelEmulator {
  const { workbook, keepTexts, ...rest } = options;
  emulator = new ExcelEmulator(workbook === undefined ? new Workbook() : loadXlsx(fromBase64(workbook)), {
    platform,
    ...rest,
  });
  emulator.keepTexts = keepTexts === true;
  return emulator;
}

const browserEmulator: BrowserEmulator = {
  installDesktop: (options = {}) => installDesktop(start(options, 'windows'), window),
  openWebPane: (url, options = {}) => void openWebPane(start(options, 'web'), url, window),
  type: (sheet, cell, value, source) => emulator.type(sheet, cell, value, source),
  value: (sheet, cell) => {
    const { row, column } = parseArea(cell, 'value');
    return emulator.workbook.sheet(sheet).cell(row, column).value;
  },
  sheets: () =>
    emulator.workbook.sheets.map(({ name, visibility, protection }) => ({
      name,
      visibility,
      protected: protection !== undefined,
    })),
  selection: () => ({ sheet: emulator.workbook.active.name, cell: emulator.workbook.selection }),
  renameSheet: (before, after) => emulator.workbook.rename(emulator.workbook.sheet(before), after),
  setFault: (fault) => {
    emulator.fault = fault;
  },
  editCellFor: (requests) => {
    emulator.cellEditingRequests = requests;
  },
  save: () => toBase64(saveXlsx(emulator.workbook)),
  windows: () => emulator.windows,
  traffic: () =>
    emulator.exchanges.map(({ requestBytes, responseBytes }) => ({ request: requestBytes, response: responseBytes })),
  messages: () => emulator.exchanges.map(({ request, response }) => ({ request, response })),
  comparable: () => comparable(emulator.workbook),
};

declare global {
  interface Window {
    excelEmulator: BrowserEmulator;
  }
}
window.excelEmulator = browserEmulator;

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
