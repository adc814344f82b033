import type { Issue } from '../core/issues/issue';
import type { ContactField, InputField } from '../core/template/fields';
import type { Refused } from '../core/refused';
import type { Round } from '../core/duties/types';
import type { WorkbookContent } from '../core/workbook/content';
import type { PickedFile } from './desk';
import type { NamedBytes } from './fileStore';
import type { UnitsDesk } from './units';
import type { CellChange, CellRef } from './workbookHost';

/** The officer's part of the desk: it needs no plan. */
export interface CheckDesk extends UnitsDesk {
  checkFile(file: PickedFile): Promise<CheckView>;
  /** The plan that files are checked against from now on, before the one that is open: `title` is its name. */
  checkAgainst(plan: PickedFile): Promise<{ readonly kind: 'plan'; readonly title: string } | Refused>;
  /** The check of the workbook that is open in Excel. */
  checkWorkbook(content: WorkbookContent): Promise<CheckView>;
  /** Those of several corrections that raise the number of errors by none, of a file or of an open workbook. */
  safeFixes(of: PickedFile | WorkbookContent, fixes: readonly (readonly CellChange[])[]): Promise<SafeFixes>;
  /** A copy of the file with the changes; the rest of the package stays as it was, byte for byte. */
  correct(file: PickedFile, changes: readonly CellChange[]): Promise<Corrected>;
}

export type CheckVerdict = 'ready' | 'invalid' | 'unreadable' | 'foreign';

export interface CheckView {
  readonly file: string;
  readonly verdict: CheckVerdict;
  readonly body?: string;
  readonly round?: Round;
  /** Rows of the table, and those that hold an answer. */
  readonly rows: { readonly all: number; readonly answered: number };
  readonly findings: readonly Finding[];
  /** Fields of «Реквізити» that a letter needs and that are blank. */
  readonly missing?: readonly ContactField[];
  /** Marks the report as ready to be sent; absent when it is marked already or cannot be. */
  readonly readyMark?: CellChange;
}
export interface Finding {
  readonly issue: Issue;
  /** The cells that the one-click repair writes; empty when there is none. */
  readonly changes: readonly CellChange[];
  /** The repair changes how something is written, not what it says: it may be applied with others at once. */
  readonly isForm: boolean;
  /** What stands in the cell. */
  readonly before: string;
  /** The row that it is about. */
  readonly row?: CheckedRow;
  /** The input that the finding asks to be filled in. */
  readonly input?: CellRef & { readonly field: InputField };
}
export interface CheckedRow {
  readonly key: string;
  readonly measureId: string;
  readonly periodId: string;
  readonly text: string;
}
/** What can be written at once, and how many of the corrections that is. */
export interface SafeFixes {
  readonly changes: readonly CellChange[];
  readonly taken: number;
}

export type Corrected = { readonly kind: 'corrected'; readonly file: NamedBytes } | Refused;
