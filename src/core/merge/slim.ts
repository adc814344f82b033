import type { FileIdentity } from '../returned/types';
import { sourceOfFile } from './fileSource';
import type { Source } from './source';
import type { ReadFile } from './types';

/** A file that was read, or only what the merge needs of it. */
export type GatheredFile =
  ReadFile | { readonly kind: 'source'; readonly identity: FileIdentity; readonly source: Source };

/**
 * What the merge needs of a file that was read, and no more: without the plan's own texts that each return
 * carries back, and each answer once. Thousands of returns are held at once, and cross from worker to worker.
 */
export function slimForMerge(file: ReadFile, planId: string): GatheredFile {
  return file.kind === 'return'
    ? { kind: 'source', identity: file.identity, source: sourceOfFile(file, planId) }
    : file;
}

/** What a gathered file brings to the merge. */
export function sourceOf(file: GatheredFile, planId: string): Source {
  return file.kind === 'source' ? file.source : sourceOfFile(file, planId);
}
