import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplesSavedElsewhere } from '../../src/app/samples/savedElsewhere';
import { setUp } from '../../src/core/pipeline';
import { resaveInOffice } from '../../src/hosts/node/resaveInOffice';
import { textsFor } from '../../src/strings';
import { shippedPlan } from './manyReturns';
import { median } from './median';

const CLI = join(__dirname, '../../dist/cli/planzvit.cjs');
const PLAN = join(__dirname, '../../seeds/ordinance-1105-r.txt');
const DAY = '2020-03-02';
const PYTHON = '/usr/bin/python3';

interface Run {
  readonly wall: number;
  /** Of all threads, user and system. */
  readonly cpu: number;
}

/**
 * The whole `merge` of the demo's returns with its workbook against openpyxl that only reads three of their sheets:
 * each in a process of its own, in turns, medians. A folder as argument stands for the demo's returns.
 */
export async function run(args: readonly string[]): Promise<void> {
  if (spawnSync(PYTHON, ['-c', 'import openpyxl']).status !== 0) {
    console.log('Skipped: openpyxl is missing (Debian: apt install python3-openpyxl).');
    return;
  }
  spawnSync(process.execPath, [join(__dirname, '../planzvit.mjs'), '--version']);
  const rounds = args.map(Number).find((n) => Number.isInteger(n) && n > 0) ?? 5;
  const folder = mkdtempSync(join(tmpdir(), 'planzvit-openpyxl-'));
  try {
    const given = args.find((arg) => arg.startsWith('/'));
    compare(given ?? (await demoReturns(folder)), join(folder, 'out.xlsx'), rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A third of them saved by LibreOffice where there is one, as in the demo. */
async function demoReturns(folder: string): Promise<string> {
  const { plan, registry } = shippedPlan();
  const returns = join(folder, 'returns');
  mkdirSync(returns);
  const collection = setUp(plan, registry, { coordinator: 'mkms' });
  for (const { name, bytes } of await samplesSavedElsewhere(collection, textsFor('uk'), DAY, resaveInOffice))
    writeFileSync(join(returns, name), bytes);
  return returns;
}

function compare(returns: string, out: string, rounds: number): void {
  const merging = (...threads: readonly string[]): readonly string[] => [
    ...['--require', join(__dirname, 'peakMemory.cjs'), CLI, 'merge', returns, '--plan', PLAN, '--coordinator', 'mkms'],
    ...['--as-of', DAY, '--out', out, '--force', ...threads],
  ];
  const subjects: readonly (readonly [string, string, readonly string[]])[] = [
    ['openpyxl, reading alone', PYTHON, [join(__dirname, 'readSheets.py'), returns]],
    ['merge, as it comes', process.execPath, merging()],
    ['merge, in the calling thread', process.execPath, merging('--threads', '0')],
    ['start of the command line', process.execPath, ['--require', join(__dirname, 'peakMemory.cjs'), CLI, '--version']],
  ];
  const runs = subjects.map((): Run[] => []);
  for (let i = 0; i < rounds; i += 1)
    for (const [at, [, program, args]] of subjects.entries()) runs[at]?.push(measured(program, args));
  const of = (at: number, what: keyof Run): number => median((runs[at] ?? []).map((one) => one[what]));
  console.log('| subject | wall, ms | × openpyxl | processor time, ms | × openpyxl |\n|---|--:|--:|--:|--:|');
  for (const [at, [name]] of subjects.entries()) {
    const [wall, cpu] = [of(at, 'wall'), of(at, 'cpu')];
    const against = (time: number, what: keyof Run): string => (time / of(0, what)).toFixed(2);
    console.log(
      `| ${name} | ${Math.round(wall)} | ${against(wall, 'wall')} | ${Math.round(cpu)} | ${against(cpu, 'cpu')} |`,
    );
  }
}

function measured(program: string, args: readonly string[]): Run {
  const started = performance.now();
  const { stderr, status } = spawnSync(program, args, { encoding: 'utf8' });
  const wall = performance.now() - started;
  if ((status ?? 2) > 1 || stderr.includes('cells 0\n')) throw new Error(stderr);
  return { wall, cpu: Number(/cpu (\d+)/.exec(stderr)?.[1]) };
}
