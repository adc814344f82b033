import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { printDocuments } from './readDocuments';
import { SUBJECTS, unzipAndScan, type Subject } from './readSubjects';
import { makeReturns } from './returns';
import { median } from './median';

const FILES = 500;
const ROUNDS = 3;
const MEMORY = '--memory=';

/**
 * Reads the same returns by each reader in turns with unzipping and scanning, file by file, so that both meet the same
 * machine and neither collects the garbage of a third; then each alone in a process of its own for its peak memory.
 * Prints medians per file and ratios.
 */
export async function run(args: readonly string[] = []): Promise<void> {
  const alone = args.find((arg) => arg.startsWith(MEMORY))?.slice(MEMORY.length);
  if (alone !== undefined) return peakMemory(alone);
  const files = makeReturns(FILES);
  const measured: { readonly subject: Subject; readonly time: number; readonly ratio: number }[] = [];
  for (const subject of SUBJECTS) {
    const [base, own] = await inTurns([unzipAndScan, subject], files);
    measured.push({ subject, time: own, ratio: own / base });
  }
  const sheetJs = measured.find(({ subject }) => subject.name === '@e965/xlsx')?.ratio ?? NaN;
  console.log(
    `${FILES} returns of 60 rows × 12 columns, shared and inline strings, ` +
      `${Math.round(files.reduce((sum, { length }) => sum + length, 0) / FILES / 1024)} KB ` +
      `each; ${ROUNDS} rounds, Node ${process.versions.node}\n`,
  );
  console.log(
    '| reader | ms a file (median) | × unzip + one scan | @e965/xlsx is slower by | peak memory, 500 files |',
  );
  console.log('|---|---|---|---|---|');
  for (const { subject, time, ratio } of measured)
    console.log(
      `| ${subject.name} | ${time.toFixed(2)} | ${ratio.toFixed(2)} | ` +
        `${(sheetJs / ratio).toFixed(1)} | ${measuredApart(subject.name)} MB |`,
    );
  await printDocuments();
}

/** Median times of a file by two readers after a round to warm up; every file begins with the other one. */
async function inTurns(
  pair: readonly [Subject, Subject],
  files: readonly Uint8Array[],
): Promise<readonly [number, number]> {
  const readers = await Promise.all(pair.map((subject) => subject.prepare()));
  const times: readonly [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round++)
    for (const [i, bytes] of files.entries())
      for (const turn of [i % 2, 1 - (i % 2)] as const) {
        const started = performance.now();
        await readers[turn]?.(bytes);
        if (round > 0) times[turn === 0 ? 0 : 1].push(performance.now() - started);
      }
  return [median(times[0]), median(times[1])];
}

function measuredApart(name: string): string {
  const script = join(__dirname, '../bench.mjs');
  const { stdout } = spawnSync(process.execPath, [script, 'read', MEMORY + name], { encoding: 'utf8' });
  return /peak (\d+)/.exec(stdout)?.[1] ?? '?';
}

async function peakMemory(name: string): Promise<void> {
  const read = await SUBJECTS.find((subject) => subject.name === name)?.prepare();
  for (const bytes of makeReturns(FILES)) await read?.(bytes);
  console.log(`peak ${Math.round((process.resourceUsage().maxRSS * 1024) / 1e6)}`);
}
