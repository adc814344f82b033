import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeScaleInput } from './scaleInput';

const CLI = join(__dirname, '../../dist/cli/planzvit.cjs');
const PEAK = join(__dirname, 'peakMemory.cjs');

/**
 * The whole `merge` on the command line, its workbook included, in a process of its own: time, processor time of all
 * threads and peak memory, for as many bodies × duties as said (`75x1000`), as it comes and without a thread.
 */
export async function run(args: readonly string[]): Promise<void> {
  spawnSync(process.execPath, [join(__dirname, '../planzvit.mjs'), '--version']);
  const sizes = args.flatMap((arg) => {
    const size = /^(\d+)x(\d+)$/.exec(arg);
    return size === null ? [] : [[Number(size[1]), Number(size[2])] as const];
  });
  console.log(
    '| bodies × duties | records | threads | s | CPU, s | CPU s for 10,000 records | peak memory, MB | workbook, MB |',
  );
  console.log('|--:|--:|---|--:|--:|--:|--:|--:|');
  for (const [bodies, duties] of sizes.length > 0 ? sizes : DEFAULT_SIZES) await measure(bodies, duties);
}

const DEFAULT_SIZES = [
  [75, 250],
  [75, 500],
  [75, 1000],
  [75, 2000],
] as const;

const WAYS = [
  ['as it comes', []],
  ['none', ['--threads', '0']],
] as const;

async function measure(bodies: number, duties: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'planzvit-scale-'));
  try {
    const { plan, registry, returns, records } = await makeScaleInput(folder, bodies, duties);
    for (const [threads, options] of WAYS) {
      const out = join(folder, 'out.xlsx');
      const sources = [returns, '--plan', plan, '--registry', registry, '--out', out, '--force'];
      const program = ['--require', PEAK, CLI, 'merge', ...sources, ...options];
      const started = performance.now();
      const { stderr, status } = spawnSync(process.execPath, program, { encoding: 'utf8' });
      if ((status ?? 2) > 1) throw new Error(stderr);
      const seconds = (performance.now() - started) / 1000;
      const peak = /peak (\d+)/.exec(stderr)?.[1] ?? '?';
      const cpu = Number(/cpu (\d+)/.exec(stderr)?.[1] ?? NaN) / 1000;
      console.log(
        `| ${bodies} × ${duties} | ${records} | ${threads} | ${seconds.toFixed(0)} | ${cpu.toFixed(0)} | ` +
          `${((cpu / records) * 10_000).toFixed(1)} | ${peak} | ${(statSync(out).size / 1e6).toFixed(1)} |`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
