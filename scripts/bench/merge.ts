import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consolidate, setUp } from '../../src/core/pipeline';
import type { GatheredFile } from '../../src/core/merge/slim';
import { openFile } from '../../src/formats/returned/openFile';
import { createInlineRunner } from '../../src/hosts/node/inlineRunner';
import { createThreadRunner } from '../../src/hosts/node/threadRunner';
import type { ReadContext } from '../../src/ports';
import { manyReturns } from './manyReturns';
import { median } from './median';

const DAY = '2020-03-02';
const PROGRAM = join(__dirname, '../../dist/cli/mergeThread.cjs');

/**
 * Merging against reading alone, on one thread and on two, from files on disk: the growth from 10 to 5,000
 * returns. The reading and the merging of one size are interleaved; the table shows medians of three.
 */
export async function run(args: readonly string[]): Promise<void> {
  // The threads run the bundled program: make it now, when it is older than the sources.
  spawnSync(process.execPath, [join(__dirname, '../planzvit.mjs'), '--version']);
  const sizes = args.map(Number).filter((n) => Number.isInteger(n) && n > 0);
  const folder = mkdtempSync(join(tmpdir(), 'planzvit-bench-'));
  try {
    console.log(
      '| returns | read alone, ms | merge, ms | merge / read | two threads, ms | one / two | ' +
        'records | heap over the bytes, MB |\n|--:|--:|--:|--:|--:|--:|--:|--:|',
    );
    for (const size of sizes.length > 0 ? sizes : [10, 100, 1000, 5000]) console.log(await measure(size, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(size: number, folder: string): Promise<string> {
  const { plan, registry, files } = await manyReturns(size);
  const setup = setUp(plan, registry);
  const inputs = [...files].map(({ name, bytes }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return { name, path };
  });
  const context: ReadContext = { collection: setup, today: DAY };
  const inline = createInlineRunner();
  const threads = createThreadRunner({ program: PROGRAM, threads: 2, timeLimit: 60_000 });
  const merged = async (runner: typeof inline): Promise<number> => {
    const outcome = await runner.run(inputs, context, () => undefined).files;
    const read: readonly GatheredFile[] = outcome.kind === 'read' ? outcome.files : [];
    return consolidate(setup, read, { asOf: DAY }).records.length;
  };
  const alone: number[] = [];
  const one: number[] = [];
  const two: number[] = [];
  let records = 0;
  let heap = 0;
  for (let i = 0; i < (size > 1000 ? 1 : 3); i += 1) {
    alone.push(
      await timed(async () => {
        for (const input of inputs)
          for await (const opened of openFile({ name: input.name, bytes: new Uint8Array(readFileSync(input.path)) }))
            void opened;
      }),
    );
    global.gc?.();
    const before = process.memoryUsage().heapUsed;
    one.push(
      await timed(async () => {
        records = await merged(inline);
      }),
    );
    heap = Math.max(heap, process.memoryUsage().heapUsed - before);
    two.push(await timed(() => merged(threads)));
  }
  const [read, merge, parallel] = [median(alone), median(one), median(two)];
  return (
    `| ${size} | ${Math.round(read)} | ${Math.round(merge)} | ${(merge / read).toFixed(2)} | ` +
    `${Math.round(parallel)} | ${(merge / parallel).toFixed(2)} | ${records} | ` +
    `${Math.round(heap / 1e6)} |`
  );
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
