import type { ReadFile } from '../../../core/merge/types';
import type { Language, Texts } from '../../../core/texts';
import type { PickedFile, ReadContext } from '../../../ports';

/** What checking needs: words, and how one returned file is read. */
export interface ReadTools {
  readonly textsFor: (language: Language) => Texts;
  readonly readOne: (
    file: { readonly name: string; readonly bytes: Uint8Array },
    context: ReadContext,
  ) => AsyncIterable<ReadFile>;
}

/** What a worker is given by its entry point; also the shipped plan. */
export interface DeskTools extends ReadTools {
  readonly seed: {
    readonly ordinance: { readonly name: string; readonly text: string };
    /** JSON and CSV texts, read only when they are needed. */
    readonly bodies: string;
    readonly renamings: string;
    readonly indicators: string;
    /** Number of the shipped act: its indicators belong to no other. */
    readonly number: string;
  };
}

export async function bytesOf(file: PickedFile): Promise<Uint8Array> {
  return 'bytes' in file ? file.bytes : new Uint8Array(await file.blob.arrayBuffer());
}
