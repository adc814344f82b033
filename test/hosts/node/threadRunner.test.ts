import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { GatheredFile } from '../../../src/core/merge/slim';
import { createThreadRunner } from '../../../src/hosts/node/threadRunner';
import type { MergeProgress } from '../../../src/ports';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();
const program = join(folder, 'reader.cjs');

// A stand-in for the bundled reader: by the name of the file it answers, hangs or dies.
beforeAll(() =>
  writeFileSync(
    program,
    `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', (question) => {
  if (question.kind !== 'read') return;
  const { name } = question.input;
  if (name.startsWith('hang')) for (;;);
  if (name.startsWith('die')) throw new Error('boom');
  const identity = { file: name, sha256: 'x', bytes: 1 };
  if (name.startsWith('long')) {
    const params = { text: 'a'.repeat(10_000) };
    const issues = Array.from({ length: 500 }, () => ({ code: 'x', severity: 'info', at: {}, params: { ...params } }));
    parentPort.postMessage({ kind: 'files', files: [{ kind: 'companion', identity, issues }] });
    return;
  }
  parentPort.postMessage({ kind: 'files', files: [{ kind: 'companion', identity, issues: [] }] });
});
`,
  ),
);

const run = (
  names: readonly string[],
  threads: number,
  timeLimit: number,
  progress: (now: MergeProgress) => void = () => undefined,
) =>
  createThreadRunner({ program, threads, timeLimit }).run(
    names.map((name) => ({ name, bytes: new Uint8Array(10) })),
    { today: '2020-03-01' },
    progress,
  );
const reported = (files: readonly GatheredFile[]): string[] =>
  files.map((file) => {
    const isReturn = file.kind === 'return' || file.kind === 'source';
    return `${file.identity.file}: ${isReturn ? 'return' : (file.issues[0]?.code ?? file.kind)}`;
  });

describe('reading in threads', () => {
  it('reads every file and gives them in the order of the inputs', async () => {
    const names = Array.from({ length: 9 }, (_, i) => `${i}.xlsx`);
    const outcome = await run(names, 2, 20_000).files;
    expect(outcome.kind === 'read' ? reported(outcome.files) : outcome.kind).toEqual(
      names.map((name) => `${name}: companion`),
    );
  });

  it('ends a file that exceeds its time, reports one that kills its thread, and goes on with the others', async () => {
    const outcome = await run(['a', 'hang', 'b', 'die', 'c'], 2, 3000).files;
    expect(outcome.kind === 'read' ? reported(outcome.files) : outcome.kind).toEqual([
      'a: companion',
      'hang: file-timeout',
      'b: companion',
      'die: file-crashed',
      'c: companion',
    ]);
  });

  it('blames no file for the one that waits behind it and kills their thread', async () => {
    const names = Array.from({ length: 16 }, (_, i) => (i % 2 === 0 ? `${i}.xlsx` : `die ${i}`));
    const outcome = await run(names, 1, 20_000).files;
    expect(outcome.kind === 'read' ? reported(outcome.files) : outcome.kind).toEqual(
      names.map((name) => `${name}: ${name.startsWith('die') ? 'file-crashed' : 'companion'}`),
    );
  });

  it('reads in the threads that were started beforehand, and ends those that are too many', async () => {
    const runner = createThreadRunner({ program, threads: 2, timeLimit: 20_000 });
    runner.prepare?.(1000);
    const names = ['a', 'die', 'b'];
    const inputs = names.map((name) => ({ name, bytes: new Uint8Array(10) }));
    for (let round = 0; round < 2; round += 1) {
      const outcome = await runner.run(inputs, { today: '2020-03-01' }, () => undefined).files;
      expect(outcome.kind === 'read' ? reported(outcome.files) : outcome.kind).toEqual([
        'a: companion',
        'die: file-crashed',
        'b: companion',
      ]);
    }
  });

  it('reports progress by files and bytes', async () => {
    const seen: MergeProgress[] = [];
    await run(['a', 'b', 'c'], 1, 20_000, (now) => seen.push(now)).files;
    expect(seen).toEqual([1, 2, 3].map((n) => ({ filesDone: n, filesTotal: 3, bytesDone: n * 10, bytesTotal: 30 })));
  });

  it('holds a text once that a thread sends for many places, also of several files', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    collect();
    const before = process.memoryUsage().heapUsed;
    const outcome = await run(['long 1', 'long 2'], 1, 20_000).files;
    collect();
    // Twice 500 copies of 10,000 letters are 10 MB.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(2e6);
    const read =
      outcome.kind === 'read' ? outcome.files.flatMap((file) => (file.kind === 'companion' ? file.issues : [])) : [];
    expect([read.length, new Set(read.map(({ params }) => params.text))]).toEqual([
      1000,
      new Set(['a'.repeat(10_000)]),
    ]);
  });

  it('stops at once when cancelled, even inside a file that hangs', async () => {
    const started = run(['hang', 'b'], 1, 60_000);
    started.cancel();
    expect(await started.files).toEqual({ kind: 'cancelled' });
  });
});
