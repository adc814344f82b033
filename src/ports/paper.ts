import type { PaperPart } from '../core/summary/cabinet/annexTable';
import type { DocumentBlock } from '../core/summary/document';
import type { PickedFile } from './desk';
import type { MadeFile } from './fileStore';
import type { MergedView } from './merged';

/** What the paper for the Cabinet shall be: its parts, and the ministry's own Word files for letter and annex. */
export interface PaperRequest {
  readonly parts: readonly PaperPart[];
  /** `false`: not even the one that the workbook keeps. */
  readonly letterhead?: PickedFile | false;
  readonly form?: PickedFile | false;
}

/** The ministry's own Word files that go with the workbook, by their names. */
export interface PaperKept {
  readonly letterhead?: string;
  readonly form?: string;
}

/** The paper, and the screen where the workbook keeps other Word files from now on. */
export type MadePaper = MadeFile & { readonly merged?: MergedView };

/** A text document as it will look: its blocks in their order, of long tables the first rows. */
export interface DocumentPreview {
  readonly title: string;
  readonly blocks: readonly PreviewBlock[];
}
export type PreviewBlock =
  | Exclude<DocumentBlock, { readonly kind: 'table' }>
  /** `more`: rows beyond those shown. */
  | (Extract<DocumentBlock, { readonly kind: 'table' }> & { readonly more: number });
