/** What was read from a workbook, from any source. Plain data: it survives a worker boundary. */
export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  /** Custom document properties, by name as written. */
  /** The lines above the tables, in forms where these stand in a text (Word, web pages). */
  readonly headings?: readonly string[];
  readonly properties: ReadonlyMap<string, string>;
  readonly date1904: boolean;
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
export type CellValue = string | number | boolean | DateCell | ErrorCell | FormulaCell;

/** A number whose format shows a date. The serial counts in the workbook's own date system. */
export interface DateCell {
  readonly kind: 'date';
  readonly serial: number;
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
  readonly value?: string | number | boolean | DateCell | ErrorCell;
}
