import type { Gathered, readOne } from '../../../app/reading/readOne';
import type { PickedFile, ReadContext } from '../../../ports';
import { bytesOf } from './bytesOf';

/** What a reader sends the desk about the file with this number. */
export interface ReadAnswer extends Gathered {
  readonly index: number;
}

export interface Reading {
  read(index: number, file: PickedFile): Promise<void>;
}

/** The reader's end: waits for what to read against, then sends what it reads straight to the desk. */
export async function createReading(desk: MessagePort, read: typeof readOne): Promise<Reading> {
  const context = await new Promise<ReadContext>((resolve) => {
    desk.onmessage = ({ data }: MessageEvent<ReadContext>) => resolve(data);
  });
  return {
    async read(index, file) {
      const gathered = await read(await bytesOf(file), context, { consolidations: context.collection !== undefined });
      desk.postMessage({ index, ...gathered } satisfies ReadAnswer);
    },
  };
}
