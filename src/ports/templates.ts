import type { PickedFile } from './desk';
import type { MadeFile } from './fileStore';

export interface TemplateOptions {
  /** One circular letter «за списком», or one letter per body. */
  readonly letters: 'circular' | 'each';
  /** A draft message per body, with its template attached. */
  readonly drafts: boolean;
  /** Earlier returns whose answers are carried over. */
  readonly earlier: readonly PickedFile[];
}
export interface TemplatesMade {
  readonly kind: 'made';
  readonly zip: MadeFile;
  readonly count: number;
  /** Templates that earlier answers were carried into. */
  readonly prefilled: number;
  /**
   * What did not go over whole: rows without a place in the new template, statuses that the round does not offer,
   * measures with other words now, files that gave nothing.
   */
  readonly left: readonly NotCarried[];
}
export type NotCarried =
  | { readonly file: string; readonly key: string; readonly what: 'row' | 'status' | 'changed' }
  | { readonly file: string; readonly what: 'unreadable' | 'no-return' | 'other-plan' | 'unknown-body' | 'no-duties' };

/** The first sheet of a template as it will look: what is seen of its rows, top to bottom. */
export interface TemplatePreview {
  readonly fileName: string;
  readonly title: readonly string[];
  readonly head: readonly string[];
  /** Inputs are blank. */
  readonly rows: readonly (readonly string[])[];
  /** Rows beyond those shown. */
  readonly more: number;
}
