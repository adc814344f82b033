import type { CivilDate } from '../calendar/civilDate';

/** What was read from a workbook, from any source. Plain data: it survives a worker boundary. */
export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  /** The lines above the tables, in forms where these stand in a text (Word, web pages). */
  readonly headings?: readonly string[];
  /** All lines around the tables, in those forms. */
  readonly around?: readonly string[];
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
  /** Letters of the columns that nobody sees; absent where there are none or the reader cannot say. */
  readonly hiddenColumns?: readonly string[];
  /**
   * What stands on the sheet beside the contents of its cells, in the order of the file; absent where a reader finds
   * none.
   */
  readonly beside?: readonly Beside[];
}

/**
 * Text, or a thing with text in it, that a person sees on the sheet (or hid there) and that is no content of a cell.
 */
export interface Beside {
  readonly kind: BesideKind;
  /** The cell at which it stands (A1), where it has a place. */
  readonly at?: string;
  readonly text?: string;
  /** What the thing is called: the name of an embedded file, of a picture. */
  readonly name?: string;
  /** Of an embedded thing, in bytes. */
  readonly size?: number;
}

export type BesideKind =
  | 'note'
  | 'threaded'
  | 'textBox'
  | 'object'
  | 'picture'
  /** A picture as the content of a cell, which programs of before 2023 show as #VALUE!. */
  | 'cellPicture'
  /** A cell linked to a data service («Географія»): its shown text is the cell's value. */
  | 'linkedData'
  /** The address behind the words of a cell. */
  | 'link'
  | 'header'
  | 'footer'
  | 'footnote'
  /** Text in a cell that a merged range covers. */
  | 'covered'
  /**
   * The content of a cell that nobody sees: white letters, a format that shows nothing. It is also the cell's value.
   */
  | 'unseen'
  /** A date of which the format shows only a part, as shown; the whole date is the cell's value. */
  | 'partialDate'
  /** «<опис>» alone in a cell of a document: it says what to write, nobody wrote. It was taken out of the cell. */
  | 'prompt'
  /** Struck text: it was taken out of the cell's value. */
  | 'struck'
  /** Deleted with tracked changes, or hidden text of Word. */
  | 'deleted';

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
  /** How it stands in the cell, where that says more: «1.10» for 1.1, «85%» for 0.85; with a decimal point. */
  readonly shown?: string;
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
  /** Without the leading `=`; empty for a shared formula whose first cell is not known. */
  readonly formula: string;
  /** The cached value, when the file has one. */
  readonly value?: PlainValue;
}
