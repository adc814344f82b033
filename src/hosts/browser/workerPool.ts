import * as Comlink from 'comlink';
import type { MergeProgress, PickedFile } from '../../ports';
import type { DeskWorker } from './desk/deskWorker';

/** The program of a worker as the page calls it: every answer comes later. */
export type Program = {
  readonly [K in keyof DeskWorker]: (...args: Parameters<DeskWorker[K]>) => Promise<Awaited<ReturnType<DeskWorker[K]>>>;
};

/** A worker and its program, spoken to by comlink. */
export interface Hand {
  readonly program: Program;
  /** Ends it at once, whatever it is doing. */
  end(): void;
  /** Rejects when the worker dies; its calls would otherwise wait for ever. */
  readonly died: Promise<never>;
}

export function startWorker(spawn: () => Worker): Hand {
  const worker = spawn();
  // Comlink's own type takes unions apart, so that they no longer fit; the calls are the same.
  const program = Comlink.wrap(worker) as unknown as Program;
  const died = new Promise<never>((_, reject) => {
    worker.onerror = (event) => reject(new Error(event.message || 'the worker could not be started'));
  });
  // Whoever waits for it hears of it; nobody has to.
  died.catch(() => undefined);
  return { program, died, end: () => worker.terminate() };
}

export interface PoolOptions {
  readonly spawn: () => Worker;
  readonly readers: number;
  /** Milliseconds that one file may take before its reader is ended. */
  readonly timeLimit: number;
}

export interface PoolRun {
  /** Settles when every file has been sent to the desk, or given up on. */
  readonly done: Promise<void>;
  end(): void;
}

/**
 * Milliseconds: a person reads no faster, and a page that is drawn again for each of thousands of files comes to
 * nothing else.
 */
const BETWEEN_WORDS = 100;

/**
 * Reads files beside the page, several at once; what is read goes straight to the desk. A file that
 * exceeds its time, or kills its reader, is reported to the desk as unreadable; the others go on.
 */
export function readAll(
  files: readonly PickedFile[],
  desk: Program,
  options: PoolOptions,
  progress: (at: MergeProgress) => void,
): PoolRun {
  const readers = new Set<Hand>();
  const bytesTotal = files.reduce((sum, { size }) => sum + size, 0);
  let next = 0;
  let filesDone = 0;
  let bytesDone = 0;
  let ended = false;

  let reportedAt = Number.NEGATIVE_INFINITY;
  const report = (): void => {
    const now = performance.now();
    if (filesDone < files.length && now - reportedAt < BETWEEN_WORDS) return;
    reportedAt = now;
    progress({ filesDone, filesTotal: files.length, bytesDone, bytesTotal });
  };

  const loop = async (): Promise<void> => {
    let reader: Hand | undefined;
    for (let index = next++; index < files.length && !ended; index = next++) {
      const file = files[index];
      if (file === undefined) break;
      reader ??= await startReader(options.spawn, desk, readers);
      const fault = await withinTime(reader.program.read(index, file), reader.died, options.timeLimit);
      if (fault !== undefined && !ended) {
        reader.end();
        readers.delete(reader);
        reader = undefined;
        await desk.giveUp(index, file.name, file.size, fault);
      }
      filesDone += 1;
      bytesDone += file.size;
      if (!ended) report();
    }
  };

  const end = (): void => {
    ended = true;
    for (const reader of readers) reader.end();
  };
  report();
  return {
    done: Promise.all(Array.from({ length: Math.min(options.readers, files.length) }, loop)).then(() => undefined),
    end,
  };
}

async function startReader(spawn: () => Worker, desk: Program, readers: Set<Hand>): Promise<Hand> {
  const reader = startWorker(spawn);
  readers.add(reader);
  const { port1, port2 } = new MessageChannel();
  const attached = reader.program.attach(Comlink.transfer(port2, [port2]));
  await desk.serve(Comlink.transfer(port1, [port1]));
  await Promise.race([attached, reader.died]);
  return reader;
}

/** The code of what went wrong, or undefined when the work ended well in time. */
async function withinTime(
  work: Promise<void>,
  died: Promise<never>,
  limit: number,
): Promise<'file-timeout' | 'file-crashed' | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'file-timeout'>((resolve) => {
    timer = setTimeout(() => resolve('file-timeout'), limit);
  });
  try {
    return await Promise.race([work.then(() => undefined), died, late]);
  } catch {
    return 'file-crashed';
  } finally {
    clearTimeout(timer);
  }
}
