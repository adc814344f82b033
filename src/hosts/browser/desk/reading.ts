import { slimForMerge, type GatheredFile } from '../../../core/merge/slim';
import type { PickedFile, ReadContext } from '../../../ports';
import { bytesOf, type DeskTools } from './tools';

/** What a reader tells the desk about the file with this number. */
export interface ReadAnswer {
  readonly index: number;
  readonly files: readonly GatheredFile[];
}

export interface Reading {
  read(index: number, file: PickedFile): Promise<void>;
}

/** The reader's end: waits for what to read against, then sends what it reads straight to the desk. */
export async function createReading(desk: MessagePort, tools: DeskTools): Promise<Reading> {
  const context = await new Promise<ReadContext>((resolve) => {
    desk.onmessage = ({ data }: MessageEvent<ReadContext>) => resolve(data);
  });
  return {
    async read(index, file) {
      const files: GatheredFile[] = [];
      for await (const read of tools.readOne({ name: file.name, bytes: await bytesOf(file) }, context)) files.push(context.collection === undefined ? read : slimForMerge(read, context.collection.plan.id));
      desk.postMessage({ index, files } satisfies ReadAnswer);
    },
  };
}
