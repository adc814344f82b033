import type { GatheredFile } from '../../core/merge/slim';
import type { MergeRunner } from '../../ports';
import { readInput } from './reading';

/** Reads on the calling thread, one file after another: for measuring, and where no thread can be started. */
export function createInlineRunner(): MergeRunner {
  return {
    run(inputs, context, progress) {
      let cancelled = false;
      const work = async () => {
        const files: GatheredFile[] = [];
        for (const [i, input] of inputs.entries()) {
          if (cancelled) return { kind: 'cancelled' as const };
          files.push(...(await readInput(input, context)));
          progress({ filesDone: i + 1, filesTotal: inputs.length, bytesDone: 0, bytesTotal: 0 });
        }
        return { kind: 'read' as const, files };
      };
      return {
        files: work(),
        cancel: () => {
          cancelled = true;
        },
      };
    },
  };
}
