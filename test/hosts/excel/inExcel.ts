import { createExcelHost, type ExcelHost, type ExcelHostOptions } from '../../../src/hosts/excel/excelHost';
import { ExcelEmulator, type EmulatorOptions } from '../../excel-host/emulator';
import { Workbook } from '../../excel-host/model';
import { openExcel } from '../../excel-host/officeInNode';

export interface InExcel {
  readonly emulator: ExcelEmulator;
  readonly host: ExcelHost;
  /** A new pane on the same workbook. */
  reopen(): ExcelHost;
}

/** Patience without waiting. */
const atOnce = { tries: 5, wait: () => Promise.resolve() };

/**
 * An Excel with a workbook open and our host in its pane. `Excel` is global: the one opened last is the one that every
 * host speaks to.
 */
export function inExcel(
  workbook: Workbook = new Workbook(),
  options: EmulatorOptions & { readonly host?: ExcelHostOptions } = {},
): InExcel {
  const emulator = new ExcelEmulator(workbook, options);
  const open = (): ExcelHost => {
    emulator.closePane();
    openExcel(emulator);
    return createExcelHost({ patience: atOnce, ...options.host });
  };
  return { emulator, host: open(), reopen: open };
}

export const quiet = (): void => undefined;
