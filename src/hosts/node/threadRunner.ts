import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { GatheredFile } from '../../core/merge/slim';
import type { MergeInput, MergeProgress, MergeRun, MergeRunner, ReadContext } from '../../ports';
import { bytesOf, failedFile } from './reading';

export interface ThreadOptions {
  /** The bundled program of a thread. */
  readonly program: string;
  readonly threads: number;
  /** Milliseconds that one file may take before its thread is ended. */
  readonly timeLimit: number;
}

export type ThreadAnswer =
  | { readonly kind: 'files'; readonly files: readonly GatheredFile[] }
  | { readonly kind: 'failed'; readonly message: string };
export type ThreadQuestion =
  { readonly kind: 'context'; readonly context: ReadContext } | { readonly kind: 'read'; readonly input: MergeInput };

/** Files that a further thread must have to read before it pays for its start. */
const WORTH_A_THREAD = 8;

/** Reads in threads beside the caller's; a thread that exceeds the time limit or dies is replaced, its file reported. */
export function createThreadRunner(options: ThreadOptions): MergeRunner {
  return { run: (inputs, context, progress) => start(options, inputs, context, progress) };
}

function start(
  { program, threads, timeLimit }: ThreadOptions,
  inputs: readonly MergeInput[],
  context: ReadContext,
  progress: (now: MergeProgress) => void,
): MergeRun {
  const workers = new Set<Worker>();
  const deaths = new WeakMap<Worker, Promise<ThreadAnswer>>();
  const starts = new WeakMap<Worker, Promise<unknown>>();
  let cancelled = false;

  const spawn = (): Worker => {
    const worker = new Worker(program);
    workers.add(worker);
    deaths.set(worker, deathOf(worker));
    starts.set(
      worker,
      new Promise((resolve) => {
        worker.once('online', resolve);
      }),
    );
    worker.postMessage({ kind: 'context', context } satisfies ThreadQuestion);
    return worker;
  };
  const answer = (worker: Worker): ReturnType<typeof answerOf> =>
    answerOf(worker, timeLimit, starts.get(worker), deaths.get(worker));
  const end = async (worker: Worker): Promise<void> => {
    workers.delete(worker);
    await worker.terminate();
  };

  const work = async () => {
    // The threads start while the files are being measured; a few files are not worth starting many.
    const first = Array.from(
      { length: Math.max(1, Math.min(threads, Math.ceil(inputs.length / WORTH_A_THREAD))) },
      spawn,
    );
    const sizes = inputs.map(sizeOf);
    const bytesTotal = sizes.reduce((sum, size) => sum + size, 0);
    const results: (readonly GatheredFile[])[] = inputs.map(() => []);
    let next = 0;
    let filesDone = 0;
    let bytesDone = 0;
    const take = (): number | undefined => (next < inputs.length && !cancelled ? next++ : undefined);
    const loop = async (started: Worker): Promise<void> => {
      let worker = started;
      const send = (i: number | undefined): void => {
        const input = i === undefined ? undefined : inputs[i];
        if (input !== undefined) worker.postMessage({ kind: 'read', input } satisfies ThreadQuestion);
      };
      let current = take();
      send(current);
      while (current !== undefined && !cancelled) {
        // The next file waits in the thread, so that the thread never waits for us.
        const following = take();
        send(following);
        let answered = await answer(worker);
        if (answered.kind === 'failed' && following !== undefined && !cancelled) {
          // The file that waits behind it may have killed the thread before this answer came out: it is read again, alone.
          await end(worker);
          worker = spawn();
          send(current);
          answered = await answer(worker);
          if (answered.kind === 'files') send(following);
        }
        const input = inputs[current];
        if (answered.kind === 'files') results[current] = answered.files;
        else if (!cancelled) {
          await end(worker);
          worker = spawn();
          if (input !== undefined)
            results[current] = [
              failedFile(input, answered.kind === 'timeout' ? 'file-timeout' : 'file-crashed', bytesIfAny(input)),
            ];
          send(following);
        }
        filesDone += 1;
        bytesDone += sizes[current] ?? 0;
        progress({ filesDone, filesTotal: inputs.length, bytesDone, bytesTotal });
        current = following;
      }
      await end(worker);
    };
    await Promise.all(first.map(loop));
    return cancelled ? { kind: 'cancelled' as const } : { kind: 'read' as const, files: results.flat() };
  };

  return {
    files: work(),
    cancel() {
      cancelled = true;
      for (const worker of workers) void worker.terminate();
    },
  };
}

/** Settles when a thread ends; listened for from its start, or a death between two answers would go unheard. */
function deathOf(worker: Worker): Promise<ThreadAnswer> {
  return new Promise((resolve) => {
    const failed = (error: unknown): void => resolve({ kind: 'failed', message: String(error) });
    worker.on('error', failed);
    worker.on('exit', failed);
  });
}

/** The thread's next answer; a thread that is silent for too long after its start, or ends, gives none. */
function answerOf(
  worker: Worker,
  timeLimit: number,
  start: Promise<unknown> | undefined,
  death: Promise<ThreadAnswer> | undefined,
): Promise<ThreadAnswer | { readonly kind: 'timeout' }> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isSettled = false;
    // A busy machine may take its time to start a thread: that is not the file's.
    void start?.then(() => {
      if (!isSettled) timer = setTimeout(() => settle({ kind: 'timeout' }), timeLimit);
    });
    const settle = (answer: ThreadAnswer | { readonly kind: 'timeout' }): void => {
      isSettled = true;
      clearTimeout(timer);
      worker.off('message', settle);
      resolve(answer);
    };
    worker.on('message', settle);
    void death?.then(settle);
  });
}

/** Bytes for the digest of a file that was given up on; it may be gone. */
function bytesIfAny(input: MergeInput): Uint8Array | undefined {
  try {
    return bytesOf(input);
  } catch {
    return undefined;
  }
}

/** Asked at once: between the start of a thread and its first question nothing may be waited for, or its end would be missed. */
function sizeOf(input: MergeInput): number {
  if ('bytes' in input) return input.bytes.length;
  try {
    return statSync(input.path).size;
  } catch {
    return 0;
  }
}
