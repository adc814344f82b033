import type { PaperPart } from '../core/summary/cabinet/annexTable';
import type { PickedFile } from './desk';

/** What the paper for the Cabinet shall be: its parts, and the ministry's own Word files for letter and annex. */
export interface PaperRequest {
  readonly parts: readonly PaperPart[];
  readonly letterhead?: PickedFile;
  readonly form?: PickedFile;
}
