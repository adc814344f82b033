import type { ReadFile } from '../../../core/merge/types';
import type { Language, Texts } from '../../../core/texts';
import type { PickedFile, ReadContext } from '../../../ports';

/** What a worker is given by its entry point: words, the shipped plan, and how one returned file is read. */
export interface DeskTools {
  readonly textsFor: (language: Language) => Texts;
  readonly seed: {
    readonly ordinance: { readonly name: string; readonly text: string };
    /** JSON and CSV texts, read only when they are needed. */
    readonly bodies: string;
    readonly renamings: string;
    readonly indicators: string;
    /** Number of the shipped act: its indicators belong to no other. */
    readonly number: string;
  };
  readonly readOne: (file: { readonly name: string; readonly bytes: Uint8Array }, context: ReadContext) => AsyncIterable<ReadFile>;
}

export async function bytesOf(file: PickedFile): Promise<Uint8Array> {
  return 'bytes' in file ? file.bytes : new Uint8Array(await file.blob.arrayBuffer());
}
