import type { CivilDate } from '../calendar/civilDate';
import type { SheetState } from './content';

/**
 * A workbook to be made: what stands where, not how it is written. Two renderers:
 * `formats/xlsx/write` (bytes) and `hosts/excel` (Office.js). Rows and columns are 1-based;
 * ranges are A1 without sheet name; widths are in characters, heights in points, colours `RRGGBB`.
 */
export interface WorkbookSpec<R extends Rows = readonly RowSpec[]> {
  readonly sheets: readonly SheetSpec<R>[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly names?: readonly DefinedNameSpec[];
  readonly properties: WorkbookProperties;
  /**
   * Cells that a cut leaves behind stay open for typing: Excel gives them the style Normal, which is unlocked then; all
   * other cells of the protected sheets are locked each by itself. Only for a workbook that is wholly ours.
   */
  readonly cutLeavesInputs?: boolean;
  /** Sheets cannot be added, removed or renamed in Excel. */
  readonly lockStructure?: boolean;
  /** Name of the sheet that is shown first; else the first visible one. */
  readonly activeSheet?: string;
  /** Opens the add-in's task pane with the file, where an administrator deployed it centrally. */
  readonly taskPane?: TaskPaneSpec;
}

export interface WorkbookProperties {
  readonly title: string;
  readonly creator: string;
  /** Creation and modification day: pinned, so that the same input gives the same bytes. */
  readonly created: CivilDate;
  readonly language: string;
  readonly custom: Readonly<Record<string, string>>;
}

export interface TaskPaneSpec {
  readonly addInId: string;
  readonly version: string;
}

export interface DefinedNameSpec {
  readonly name: string;
  readonly sheet: string;
  /** A1 range or whole columns (`H:H`) on that sheet, made absolute by the renderer. */
  readonly range: string;
  readonly hidden?: boolean;
}

/** A workbook whose rows may be made one at a time, while they are written: only bytes can be made of it. */
export type LargeWorkbookSpec = WorkbookSpec<Rows>;
export type LargeSheetSpec = SheetSpec<Rows>;

export interface SheetSpec<R extends Rows = readonly RowSpec[]> {
  readonly name: string;
  readonly state: SheetState;
  readonly columns: readonly ColumnSpec[];
  /** In order of row number; gaps are empty rows. */
  readonly rows: R;
  readonly merges?: readonly string[];
  /** Number of rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly protection?: ProtectionSpec;
  readonly validations?: readonly ValidationSpec[];
  readonly conditionalFormats?: readonly ConditionalFormatSpec[];
  readonly autoFilter?: string;
  readonly tables?: readonly TableSpec[];
  readonly charts?: readonly ChartSpec[];
  readonly notes?: readonly NoteSpec[];
  readonly links?: readonly LinkSpec[];
  readonly print?: PrintSpec;
  readonly tabColor?: string;
  readonly showGridLines?: boolean;
  readonly zoom?: number;
}

export interface ColumnSpec {
  readonly width: number;
  readonly hidden?: boolean;
}

export type Rows = readonly RowSpec[] | LazyRows;

/** Many rows under a head: each is made when it is wanted, and nobody keeps it. */
export interface LazyRows {
  readonly head: readonly RowSpec[];
  /** Rows below the head. */
  readonly count: number;
  /**
   * The row at a place below the head, counted from 0; the same each time. It is visible, in no outline, and has a
   * style with a format of dates wherever it has a date.
   */
  readonly make: (place: number) => RowSpec;
}

export interface RowSpec {
  readonly row: number;
  readonly height?: number;
  /** The height is where the row starts: it grows with what is typed (a custom height would not). */
  readonly grows?: boolean;
  readonly hidden?: boolean;
  /** Depth in the outline, from 1: rows of a group can be folded under the row above them. */
  readonly level?: number;
  /** `cells[0]` is column A; holes are undefined. */
  readonly cells: readonly (CellSpec | undefined)[];
}

export type SpecValue = string | number | boolean | { readonly date: CivilDate };

export interface CellSpec {
  /** Text is always text, never a formula, whatever its first character. */
  readonly value?: SpecValue;
  /** Without the leading `=`. The value is then its cached result. */
  readonly formula?: string;
  /** Name of a style of the workbook. */
  readonly style?: string;
}

export interface CellStyle {
  readonly font?: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly size?: number;
    readonly color?: string;
    readonly underline?: boolean;
  };
  readonly fill?: string;
  readonly border?: 'thin' | 'medium' | 'none';
  readonly borderColor?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly textRotation?: number;
  /** An Excel number format; `@` is text, `dd.mm.yyyy` a date. */
  readonly numberFormat?: string;
  /** Locked unless false. */
  readonly locked?: boolean;
}

export interface ProtectionSpec {
  readonly selectLocked?: boolean;
  readonly formatColumns?: boolean;
  readonly formatRows?: boolean;
  readonly autoFilter?: boolean;
}

export type ValidationRule =
  /** `source` is an absolute range on another sheet or a defined name, without the leading `=`. */
  | { readonly kind: 'list'; readonly source: string }
  | { readonly kind: 'date'; readonly from: CivilDate; readonly to: CivilDate }
  | { readonly kind: 'decimal'; readonly min: number; readonly max?: number }
  | { readonly kind: 'whole'; readonly min: number; readonly max?: number }
  | { readonly kind: 'textLength'; readonly max: number }
  | { readonly kind: 'custom'; readonly formula: string }
  | { readonly kind: 'any' };

export interface ValidationSpec {
  readonly range: string;
  readonly rule: ValidationRule;
  readonly allowBlank?: boolean;
  readonly onError?: 'stop' | 'warning' | 'information';
  /** Title ≤ 32, message ≤ 255 characters (limits of Excel). */
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly error?: { readonly title: string; readonly message: string };
}

export interface ConditionalFormatSpec {
  readonly range: string;
  /** Relative to the first cell of the range, without the leading `=`. */
  readonly formula: string;
  readonly style: { readonly fill?: string; readonly color?: string; readonly bold?: boolean };
}

export interface TableSpec {
  readonly name: string;
  readonly range: string;
  readonly columns: readonly string[];
  readonly style?: string;
}

export interface ChartSpec {
  readonly kind: 'bar' | 'column' | 'pie' | 'doughnut' | 'line' | 'stackedBar' | 'stackedColumn';
  readonly title: string;
  /** Alternative text for readers that cannot see it. */
  readonly alt: string;
  /** Absolute ranges with quoted sheet names. */
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly color?: string }[];
  /** Numbers stand in the bars, but for noughts. */
  readonly labels?: true;
  /** Top left and bottom right cell. */
  readonly from: string;
  readonly to: string;
}

/** Of numbers in bars: noughts are not shown. */
export const LABEL_FORMAT = '0;;';

/** Numbers inside dark parts of a stacked bar are white; others stand beside their bars or on light ground. */
export function labelColour({ kind }: Pick<ChartSpec, 'kind'>, colour: string | undefined): string | undefined {
  if (!kind.startsWith('stacked') || colour === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 120 ? 'FFFFFF' : undefined;
}

/**
 * Series are distinguished by a legend; a single one has nothing to be distinguished from, but the parts of a whole do.
 */
export function hasLegend({ kind, series }: Pick<ChartSpec, 'kind' | 'series'>): boolean {
  return series.length > 1 || kind === 'pie' || kind === 'doughnut';
}

export interface NoteSpec {
  readonly cell: string;
  readonly text: string;
}

export interface LinkSpec {
  readonly cell: string;
  /** Sheet and cell inside this workbook. */
  readonly sheet: string;
  readonly target: string;
}

export interface PrintSpec {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'A4' | 'A3';
  readonly fitToWidth?: boolean;
  /** With `fitToWidth`: all of the sheet stands on one page. */
  readonly fitToHeight?: true;
  /** Pages side by side that the width fits on: one if not said; their pages follow each other row by row. */
  readonly pagesWide?: number;
  readonly repeatRows?: { readonly from: number; readonly to: number };
  /** Letters of the columns repeated at the left of every page. */
  readonly repeatColumns?: { readonly from: string; readonly to: string };
  readonly area?: string;
  /** Excel header and footer codes (`&P` page, `&N` pages); a literal ampersand is `&&`. */
  readonly header?: string;
  readonly footer?: string;
  /** Inches: left, right, top, bottom. */
  readonly margins?: readonly [number, number, number, number];
}
