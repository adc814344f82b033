import type { CivilDate } from '../calendar/civilDate';

/** What was read from a workbook, from any source. Plain data: it survives a worker boundary. */
export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  /** The lines above the tables, in forms where these stand in a text (Word, web pages). */
  readonly headings?: readonly string[];
  /** Custom document properties, by name as written. */
  readonly properties: ReadonlyMap<string, string>;
  /** The program that saved it (`docProps/app.xml`), when it says. */
  readonly application?: string;
  /** When it says that it was saved: ISO 8601 with time (`dcterms:modified`). */
  readonly savedAt?: string;
  readonly hasMacros: boolean;
  /** Number of linked external workbooks (never followed). */
  readonly externalLinks: number;
}

export type SheetState = 'visible' | 'hidden' | 'veryHidden';

export interface SheetContent {
  readonly name: string;
  readonly state: SheetState;
  /** Only rows that hold something, in order of row number. */
  readonly rows: readonly RowContent[];
  /** Merged ranges (`A3:C3`). */
  readonly merges: readonly string[];
}

export interface RowContent {
  /** 1-based sheet row. */
  readonly row: number;
  /** `cells[0]` is column A; holes are undefined. */
  readonly cells: readonly (CellValue | undefined)[];
  readonly hidden?: boolean;
}

/** A blank cell is undefined; text may be an empty string only as a formula's result. */
export type CellValue = PlainValue | FormulaCell;

export type PlainValue = string | number | boolean | NumberCell | DateCell | ErrorCell;

/** A number that says more than its figure. A reader makes one only where there is more to say. */
export interface NumberCell {
  readonly kind: 'number';
  readonly number: number;
  /** The day that it counts to, in a workbook that counts its days from another year than 1900. */
  readonly asDate?: CivilDate;
}
/**
 * A number whose format shows a date: the reader has settled which day it is, in whatever date system the workbook
 * counts.
 */
export interface DateCell {
  readonly kind: 'date';
  /** The day shown; absent where the number leaves Excel's calendar. */
  readonly date?: CivilDate;
  /** The number as it is stored. */
  readonly number: number;
}
export interface ErrorCell {
  readonly kind: 'error';
  /** `#REF!`, `#N/A` … */
  readonly error: string;
}
export interface FormulaCell {
  readonly kind: 'formula';
  /** Without the leading `=`; empty for a dependent cell of a shared formula. */
  readonly formula: string;
  /** The cached value, when the file has one. */
  readonly value?: PlainValue;
}
