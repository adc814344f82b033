import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { printDocuments } from './readDocuments';
import { SUBJECTS, type Subject } from './readSubjects';
import { makeReturns } from './returns';
import { median } from './median';

const FILES = 500;
const ROUNDS = 3;
const MEMORY = '--memory=';

/**
 * Reads the same returns by each reader in turn, file by file, so that all meet the same machine; then
 * each alone in a process of its own for its peak memory. Prints medians per file and ratios.
 */
export async function run(args: readonly string[] = []): Promise<void> {
  const alone = args.find((arg) => arg.startsWith(MEMORY))?.slice(MEMORY.length);
  if (alone !== undefined) return peakMemory(alone);
  const files = makeReturns(FILES);
  const times = await interleaved(files);
  const [base = 1, , sheetJs = 1] = SUBJECTS.map((subject) => median(times.get(subject) ?? []));
  console.log(
    `${FILES} returns of 60 rows × 12 columns, shared and inline strings, ` +
      `${Math.round(files.reduce((sum, { length }) => sum + length, 0) / FILES / 1024)} KB ` +
      `each; ${ROUNDS} rounds, Node ${process.versions.node}\n`,
  );
  console.log(
    '| reader | ms a file (median) | × unzip + one scan | @e965/xlsx is slower by | peak memory, 500 files |',
  );
  console.log('|---|---|---|---|---|');
  for (const subject of SUBJECTS) {
    const own = median(times.get(subject) ?? []);
    console.log(
      `| ${subject.name} | ${own.toFixed(2)} | ${(own / base).toFixed(2)} | ` +
        `${(sheetJs / own).toFixed(1)} | ${measuredApart(subject.name)} MB |`,
    );
  }
  await printDocuments();
}

/** Times of each file and reader after a round to warm up; every file begins with another reader. */
async function interleaved(files: readonly Uint8Array[]): Promise<ReadonlyMap<Subject, readonly number[]>> {
  const times = new Map<Subject, number[]>(SUBJECTS.map((subject) => [subject, []]));
  const readers = await Promise.all(SUBJECTS.map(async (subject) => ({ subject, read: await subject.prepare() })));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [i, bytes] of files.entries()) {
      for (let turn = 0; turn < SUBJECTS.length; turn++) {
        const reader = readers[(i + turn) % readers.length];
        if (reader === undefined) continue;
        const started = performance.now();
        await reader.read(bytes);
        if (round > 0) times.get(reader.subject)?.push(performance.now() - started);
      }
    }
  }
  return times;
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
