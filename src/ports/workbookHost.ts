import type { WorkbookContent } from '../core/workbook/content';
import type { SpecValue, WorkbookSpec } from '../core/workbook/spec';

/** A workbook that is open somewhere: in Excel, or as a file in a plain page. */
export interface WorkbookHost {
  readonly capabilities: HostCapabilities;
  /** All sheets, or the named ones (absent ones are left out). */
  read(sheets?: readonly string[]): Promise<ReadOutcome>;
  /** Creates or replaces the named sheets of the spec; other sheets stay untouched. */
  write(spec: WorkbookSpec, progress: Progress, options?: WriteOptions): Promise<WriteOutcome>;
  /** Writes input cells only, without unprotecting. */
  patch(changes: readonly CellChange[]): Promise<WriteOutcome>;
  reveal(at: CellRef): Promise<void>;
  /** Remote changes are reported as such: they never trigger fixes. */
  onChange(listener: (change: SheetChange) => void): Unsubscribe;
  /** Opens a workbook in a new window, or offers it as a download. */
  openNew(bytes: Uint8Array, name: string): Promise<OpenOutcome>;
  /** Opens our page in the browser, where files can be saved; absent where the host cannot. */
  openPage?(): void;
  /** Takes back the last write or patch of ours; false when there is none. */
  undo(): Promise<boolean>;
  /**
   * What an interrupted write left behind; to be asked when a workbook is opened. Absent where a write cannot be
   * interrupted.
   */
  recover?(): Promise<Recovery>;
  /**
   * Puts locks, validations, conditional formats and locked texts of the spec's sheets back; answers stay as they
   * are.
   */
  restoreRules?(spec: WorkbookSpec): Promise<WriteOutcome>;
}

export interface WriteOptions {
  /**
   * The row `revision` of `_planzvit` as it was read. Another number in the workbook now: problem `stale`, nothing is
   * written. Where another pane began its own write meanwhile, `being-written`.
   */
  readonly expectedRevision?: number;
}

export type Recovery =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'interrupted';
      /** Sheets that were being written; the earlier ones are whole until `finish`. */
      readonly sheets: readonly string[];
      /** Everything had been written, only the exchange is missing: `finish` can do it. */
      readonly complete: boolean;
      finish(): Promise<WriteOutcome>;
      /** Drops what was being written; the earlier sheets stay or come back. */
      discard(): Promise<WriteOutcome>;
    };

export interface HostCapabilities {
  readonly kind: 'excel' | 'page';
  readonly platform: 'windows' | 'mac' | 'web' | 'ios' | 'page' | 'unknown';
  readonly canDownload: boolean;
  readonly canOpenNew: boolean;
  readonly canReveal: boolean;
  readonly canWatch: boolean;
  /** Newest ExcelApi set that is supported, `0` outside Excel. */
  readonly excelApi: string;
}

export interface CellRef {
  readonly sheet: string;
  readonly cell: string;
}
export interface CellChange extends CellRef {
  readonly value: SpecValue | undefined;
}
export interface SheetChange {
  readonly sheet: string;
  readonly range: string;
  readonly origin: 'local' | 'remote';
}
/** done and total are cells or files; the sentence is the caller's. */
export type Progress = (done: number, total: number) => void;
export type Unsubscribe = () => void;

/** Why a host could not do it; words from `host.<problem>`. */
export type HostProblem =
  | 'protected'
  | 'cell-format'
  | 'cell-editing'
  | 'other-workbook'
  | 'protection-refused'
  | 'read-only'
  | 'too-old'
  | 'sheet-missing'
  | 'is-template'
  | 'too-large'
  | 'stale'
  | 'being-written'
  | 'foreign-sheet'
  | 'refused'
  | 'no-workbook';
export interface HostFailure {
  readonly kind: 'failed';
  readonly problem: HostProblem;
  readonly detail: string;
}
export type ReadOutcome = { readonly kind: 'read'; readonly content: WorkbookContent } | HostFailure;
export type WriteOutcome =
  { readonly kind: 'written'; readonly cells: number; readonly omitted?: readonly Omission[] } | HostFailure;
/** What this host could not do, though everything else was written: words from `host.omitted.<omission>`. */
export type Omission = 'print' | 'charts' | 'view' | 'protection' | 'properties';
export type OpenOutcome = { readonly kind: 'opened' } | { readonly kind: 'downloaded' } | HostFailure;
