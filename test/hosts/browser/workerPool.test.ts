import type { MergeProgress, PickedFile } from '../../../src/ports';
import { readAll, type Program } from '../../../src/hosts/browser/workerPool';
import { inProcessWorkers } from './inProcessWorker';

const file = (name: string): PickedFile => ({ name, size: 10, bytes: new Uint8Array(10) });
const never = new Promise<void>(() => undefined);

/** Readers that do with a file what its name says; they note what they have read. */
function readers(): {
  readonly read: string[];
  readonly workers: ReturnType<typeof inProcessWorkers>;
  readonly hanging: Promise<void>;
} {
  const read: string[] = [];
  let hangs = 0;
  let say = (): void => undefined;
  const hanging = new Promise<void>((resolve) => {
    say = resolve;
  });
  const workers = inProcessWorkers(() => ({
    attach: async () => undefined,
    async read(_index: number, { name }: PickedFile) {
      if (name === 'hangs.xlsx') {
        if ((hangs += 1) === 2) say();
        await never;
      }
      if (name === 'kills.xlsx') throw new Error('out of memory');
      read.push(name);
    },
  }));
  return { read, workers, hanging };
}

/** A desk that notes which files were given up on, and why. */
function desk(): { readonly given: [number, string, string][]; readonly program: Program } {
  const given: [number, string, string][] = [];
  const program = {
    serve: async (port: MessagePort) => port.close(),
    giveUp: async (index: number, name: string, _size: number, code: string) => {
      given.push([index, name, code]);
    },
  };
  return { given, program: program as unknown as Program };
}

describe('reading returned files in several workers', () => {
  it('reads every file once, and says how far it is by files and bytes', async () => {
    const { read, workers } = readers();
    const reported: MergeProgress[] = [];
    const run = readAll(
      ['a', 'b', 'c', 'd', 'e'].map(file),
      desk().program,
      { spawn: workers.spawn, readers: 2, timeLimit: 1_000 },
      (at) => reported.push(at),
    );
    await run.done;
    run.end();
    expect(read.sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(workers.started()).toBe(2);
    expect(reported[0]).toEqual({ filesDone: 0, filesTotal: 5, bytesDone: 0, bytesTotal: 50 });
    expect(reported.at(-1)).toEqual({ filesDone: 5, filesTotal: 5, bytesDone: 50, bytesTotal: 50 });
    expect(workers.ended()).toBe(2);
  });

  it('ends the reader of a file that exceeds its time, reports it to the desk, and reads the others', async () => {
    const { read, workers } = readers();
    const { given, program } = desk();
    const run = readAll(
      ['a', 'hangs.xlsx', 'b'].map(file),
      program,
      { spawn: workers.spawn, readers: 1, timeLimit: 30 },
      () => undefined,
    );
    await run.done;
    run.end();
    expect(read).toEqual(['a', 'b']);
    expect(given).toEqual([[1, 'hangs.xlsx', 'file-timeout']]);
    expect(workers.started()).toBe(2);
  });

  it('distinguishes a file that breaks its reader from one that is slow', async () => {
    const { read, workers } = readers();
    const { given, program } = desk();
    const run = readAll(
      ['kills.xlsx', 'a'].map(file),
      program,
      { spawn: workers.spawn, readers: 1, timeLimit: 1_000 },
      () => undefined,
    );
    await run.done;
    run.end();
    expect(read).toEqual(['a']);
    expect(given).toEqual([[0, 'kills.xlsx', 'file-crashed']]);
  });

  it('ends all readers at once when the run is called off, and says nothing more', async () => {
    const { workers, hanging } = readers();
    const { given, program } = desk();
    const reported: MergeProgress[] = [];
    const run = readAll(
      ['hangs.xlsx', 'hangs.xlsx', 'a'].map(file),
      program,
      { spawn: workers.spawn, readers: 2, timeLimit: 50 },
      (at) => reported.push(at),
    );
    await hanging;
    run.end();
    expect(workers.ended()).toBe(2);
    await run.done;
    expect(workers.ended()).toBe(2);
    expect(reported).toHaveLength(1);
    expect(given).toEqual([]);
  });
});
