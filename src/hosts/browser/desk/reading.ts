import { slimForMerge, type GatheredFile } from '../../../core/merge/slim';
import type { PickedFile, ReadContext } from '../../../ports';
import { bookIn, type FoundBook } from './otherBooks';
import { bytesOf, type DeskTools } from './tools';

/** What a reader tells the desk about the file with this number. */
export interface ReadAnswer {
  readonly index: number;
  readonly files: readonly GatheredFile[];
  /** The file is no return but a consolidation of another coordinator. */
  readonly book?: FoundBook;
}

export interface Reading {
  read(index: number, file: PickedFile): Promise<void>;
}

/** The reader's end: waits for what to read against, then sends what it reads straight to the desk. */
export async function createReading(desk: MessagePort, tools: DeskTools): Promise<Reading> {
  const context = await new Promise<ReadContext>((resolve) => {
    desk.onmessage = ({ data }: MessageEvent<ReadContext>) => resolve(data);
  });
  const vocabularies = [tools.textsFor('uk'), tools.textsFor('en')];
  return {
    async read(index, file) {
      const files: GatheredFile[] = [];
      const bytes = await bytesOf(file);
      for await (const read of tools.readOne({ name: file.name, bytes }, context))
        files.push(context.collection === undefined ? read : slimForMerge(read, context.collection.plan.id));
      const book = context.collection === undefined ? undefined : bookIn(bytes, files, vocabularies);
      desk.postMessage((book === undefined ? { index, files } : { index, files: [], book }) satisfies ReadAnswer);
    },
  };
}
