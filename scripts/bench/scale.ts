import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeScaleInput } from './scaleInput';

const CLI = join(__dirname, '../../dist/cli/planzvit.cjs');
const PEAK = join(__dirname, 'peakMemory.cjs');

/**
 * The whole `merge` on the command line, its workbook included, in a process of its own: time and peak memory, for as
 * many bodies × duties as said (`75x1000`).
 */
export async function run(args: readonly string[]): Promise<void> {
  spawnSync(process.execPath, [join(__dirname, '../planzvit.mjs'), '--version']);
  const sizes = args.flatMap((arg) => {
    const size = /^(\d+)x(\d+)$/.exec(arg);
    return size === null ? [] : [[Number(size[1]), Number(size[2])] as const];
  });
  console.log('| bodies × duties | records | s | s for 10,000 records | peak memory, MB | workbook, MB |');
  console.log('|--:|--:|--:|--:|--:|--:|');
  for (const [bodies, duties] of sizes.length > 0 ? sizes : DEFAULT_SIZES) console.log(await measure(bodies, duties));
}

const DEFAULT_SIZES = [
  [75, 250],
  [75, 500],
  [75, 1000],
] as const;

async function measure(bodies: number, duties: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'planzvit-scale-'));
  try {
    const { plan, registry, returns, records } = await makeScaleInput(folder, bodies, duties);
    const out = join(folder, 'out.xlsx');
    const started = performance.now();
    const { stderr, status } = spawnSync(
      process.execPath,
      [
        '--require',
        PEAK,
        CLI,
        'merge',
        returns,
        '--plan',
        plan,
        '--registry',
        registry,
        '--out',
        out,
        '--threads',
        '0',
      ],
      { encoding: 'utf8' },
    );
    if ((status ?? 2) > 1) throw new Error(stderr);
    const seconds = (performance.now() - started) / 1000;
    const peak = /peak (\d+)/.exec(stderr)?.[1] ?? '?';
    return (
      `| ${bodies} × ${duties} | ${records} | ${seconds.toFixed(1)} | ${((seconds / records) * 10_000).toFixed(1)} | ` +
      `${peak} | ${(statSync(out).size / 1e6).toFixed(1)} |`
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
