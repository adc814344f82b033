import type { PaperPart } from '../core/summary/cabinet/annexTable';
import type { DocumentBlock } from '../core/summary/document';
import type { PickedFile } from './desk';

/** What the paper for the Cabinet shall be: its parts, and the ministry's own Word files for letter and annex. */
export interface PaperRequest {
  readonly parts: readonly PaperPart[];
  readonly letterhead?: PickedFile;
  readonly form?: PickedFile;
}

/** A text document as it will look: its blocks in their order, of long tables the first rows. */
export interface DocumentPreview {
  readonly title: string;
  readonly blocks: readonly PreviewBlock[];
}
export type PreviewBlock =
  | Exclude<DocumentBlock, { readonly kind: 'table' }>
  /** `more`: rows beyond those shown. */
  | (Extract<DocumentBlock, { readonly kind: 'table' }> & { readonly more: number });
