import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { failedFile } from '../../app/reading/failedFile';
import { createTextSharing } from '../../app/reading/sharedTexts';
import type { GatheredFile } from '../../core/merge/slim';
import type { MergeInput, MergeProgress, MergeRun, MergeRunner, ReadContext } from '../../ports';
import { bytesOf } from './reading';

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

/**
 * Files that each thread must have to read before a further one pays: it has to load and to warm up the same program
 * again.
 */
const WORTH_A_THREAD = 250;

/**
 * Reads in threads beside the caller's; a thread that exceeds the time limit or dies is replaced, its file reported.
 */
export function createThreadRunner(options: ThreadOptions): MergeRunner {
  const prepared: Thread[] = [];
  return {
    prepare(files) {
      while (prepared.length < threadsFor(files, options)) {
        const thread = startThread(options);
        // A run that ends before it reads does not wait for them.
        thread.worker.unref();
        prepared.push(thread);
      }
    },
    run: (inputs, context, progress) => start(options, prepared.splice(0), inputs, context, progress),
  };
}

/** A few files are not worth starting many. */
function threadsFor(files: number, { threads }: ThreadOptions): number {
  return Math.max(1, Math.min(threads, Math.ceil(files / WORTH_A_THREAD)));
}

function start(
  options: ThreadOptions,
  prepared: readonly Thread[],
  inputs: readonly MergeInput[],
  context: ReadContext,
  progress: (now: MergeProgress) => void,
): MergeRun {
  const readers = new Set<ThreadReader>();
  let cancelled = false;
  const work = async () => {
    // The threads start while the files are being measured, if they have not yet.
    const count = threadsFor(inputs.length, options);
    for (let i = 0; i < count; i += 1) readers.add(new ThreadReader(options, context, prepared[i]));
    for (const { worker } of prepared.slice(count)) void worker.terminate();
    const sizes = inputs.map(sizeOf);
    const bytesTotal = sizes.reduce((sum, size) => sum + size, 0);
    const results: (readonly GatheredFile[])[] = inputs.map(() => []);
    const shared = createTextSharing();
    let [next, filesDone, bytesDone] = [0, 0, 0];
    const take = (): number | undefined => (next < inputs.length && !cancelled ? next++ : undefined);
    const loop = async (reader: ThreadReader): Promise<void> => {
      const inputAt = (i: number | undefined): MergeInput | undefined => (i === undefined ? undefined : inputs[i]);
      let current = take();
      reader.send(inputAt(current));
      while (current !== undefined && !cancelled) {
        // The next file waits in the thread, so that the thread never waits for us.
        const following = take();
        reader.send(inputAt(following));
        results[current] = shared(await readIn(reader, inputAt(current), inputAt(following), () => cancelled));
        filesDone += 1;
        bytesDone += sizes[current] ?? 0;
        progress({ filesDone, filesTotal: inputs.length, bytesDone, bytesTotal });
        current = following;
      }
      await reader.end();
    };
    await Promise.all([...readers].map(loop));
    return cancelled ? { kind: 'cancelled' as const } : { kind: 'read' as const, files: results.flat() };
  };
  return {
    files: work(),
    cancel() {
      cancelled = true;
      for (const reader of readers) void reader.end();
    },
  };
}

/** What the reader says of the file that was sent to it first; a reader that gives no answer starts again. */
async function readIn(
  reader: ThreadReader,
  input: MergeInput | undefined,
  following: MergeInput | undefined,
  isCancelled: () => boolean,
): Promise<readonly GatheredFile[]> {
  let answered = await reader.answer();
  if (answered.kind === 'failed' && following !== undefined && !isCancelled()) {
    // The file that waits behind it may have killed the thread before this answer came out: it is read again, alone.
    await reader.restart();
    reader.send(input);
    answered = await reader.answer();
    if (answered.kind === 'files') reader.send(following);
  }
  if (answered.kind === 'files') return answered.files;
  if (isCancelled()) return [];
  await reader.restart();
  reader.send(following);
  const code = answered.kind === 'timeout' ? 'file-timeout' : 'file-crashed';
  return input === undefined ? [] : [failedFile(input, code, bytesIfAny(input))];
}

interface Thread {
  readonly worker: Worker;
  readonly death: Promise<ThreadAnswer>;
  readonly start: Promise<unknown>;
}

function startThread({ program }: ThreadOptions): Thread {
  const worker = new Worker(program);
  const started = new Promise((resolve) => {
    worker.once('online', resolve);
  });
  return { worker, death: deathOf(worker), start: started };
}

/** A thread that reads, and the thread in its place when it had to be ended. */
class ThreadReader {
  private thread: Thread;

  constructor(
    private readonly options: ThreadOptions,
    private readonly context: ReadContext,
    prepared: Thread = startThread(options),
  ) {
    this.thread = this.withContext(prepared);
  }

  send(input: MergeInput | undefined): void {
    if (input !== undefined) this.thread.worker.postMessage({ kind: 'read', input } satisfies ThreadQuestion);
  }

  /** The next answer; the files come in the order in which they were sent. */
  answer(): ReturnType<typeof answerOf> {
    const { worker, start: started, death } = this.thread;
    return answerOf(worker, this.options.timeLimit, started, death);
  }

  async restart(): Promise<void> {
    await this.end();
    this.thread = this.withContext(startThread(this.options));
  }

  async end(): Promise<void> {
    await this.thread.worker.terminate();
  }

  /** The thread with the context of all files. */
  private withContext(thread: Thread): Thread {
    thread.worker.ref();
    thread.worker.postMessage({ kind: 'context', context: this.context } satisfies ThreadQuestion);
    return thread;
  }
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
  start: Promise<unknown>,
  death: Promise<ThreadAnswer>,
): Promise<ThreadAnswer | { readonly kind: 'timeout' }> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isSettled = false;
    // A busy machine may take its time to start a thread: that is not the file's.
    void start.then(() => {
      if (!isSettled) timer = setTimeout(() => settle({ kind: 'timeout' }), timeLimit);
    });
    const settle = (answer: ThreadAnswer | { readonly kind: 'timeout' }): void => {
      isSettled = true;
      clearTimeout(timer);
      worker.off('message', settle);
      resolve(answer);
    };
    worker.on('message', settle);
    void death.then(settle);
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

/**
 * Asked at once: between the start of a thread and its first question nothing may be waited for, or its end would be
 * missed.
 */
function sizeOf(input: MergeInput): number {
  if ('bytes' in input) return input.bytes.length;
  try {
    return statSync(input.path).size;
  } catch {
    return 0;
  }
}
