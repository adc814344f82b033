import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { setUp, templates, type Template } from '../../src/core/pipeline';
import { writeWorkbook } from '../../src/formats/xlsx/write/writeWorkbook';
import { textsFor } from '../../src/strings';
import { libraryInput } from './libraryInput';
import { median } from './median';
import { makeScaleInput, scalePlan } from './scaleInput';

const ROUNDS = 5;
const SIZES = [1000, 2000, 4000, 8000];
const CREATED = '2020-01-10';
const ALONE = '--alone=';
const CLI = join(__dirname, '../../dist/cli/planzvit.cjs');
const PEAK = join(__dirname, 'peakMemory.cjs');

/** What each needs beforehand is made before it is timed. */
const WRITERS: Readonly<Record<string, (template: Template) => () => Promise<Uint8Array>>> = {
  ours:
    ({ spec }) =>
    () =>
      writeWorkbook(spec),
  library: ({ spec }) => {
    const input = libraryInput(spec);
    return () => writeXlsx(input);
  },
};

/**
 * Templates of one body with so many duties: our writer against the library on the same sheets, in turns, processor
 * time; each alone in a process of its own for its peak of memory; then the filled template checked and merged on the
 * command line.
 */
export async function run(args: readonly string[]): Promise<void> {
  const alone = args.find((arg) => arg.startsWith(ALONE))?.slice(ALONE.length);
  if (alone !== undefined) return writeAlone(alone);
  spawnSync(process.execPath, [join(__dirname, '../planzvit.mjs'), '--version']);
  const typed = args.map(Number).filter((n) => Number.isInteger(n) && n > 0);
  const sizes = typed.length > 0 ? typed : SIZES;
  console.log(
    '| duties | ours, µs a row | library, µs a row | ours / library | peak of ours, MB | of the library, MB | ' +
      'check, CPU s | peak, MB | merge, CPU s | peak, MB |\n|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
  );
  for (const size of sizes) console.log(`| ${[size, ...(await written(size)), ...(await read(size))].join(' | ')} |`);
}

function templateOf(size: number): Template {
  const { plan, registry } = scalePlan(1, size);
  const [only] = templates(setUp(plan, registry), textsFor('uk'), { created: CREATED });
  if (only?.duties.length !== size) throw new Error(`no template of ${size} duties`);
  return only;
}

async function written(size: number): Promise<readonly string[]> {
  const template = templateOf(size);
  const names = Object.keys(WRITERS);
  const writers = new Map(names.map((name) => [name, WRITERS[name]?.(template)]));
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const started = process.cpuUsage();
      await writers.get(name)?.();
      const { user, system } = process.cpuUsage(started);
      // The first round warms up.
      if (round > 0) times.get(name)?.push((user + system) / size);
    }
  const [ours = 0, library = 1] = names.map((name) => median(times.get(name) ?? []));
  const peaks = names.map((name) => {
    const program = ['--require', PEAK, join(__dirname, '../bench.mjs'), 'templates', `${ALONE}${name}:${size}`];
    return peakIn(spawnSync(process.execPath, program, { encoding: 'utf8' }).stderr);
  });
  return [ours.toFixed(0), library.toFixed(0), (ours / library).toFixed(2), ...peaks];
}

async function writeAlone(which: string): Promise<void> {
  const [name = '', size] = which.split(':');
  await WRITERS[name]?.(templateOf(Number(size)))();
}

/** The filled template on the command line: processor seconds and peak of memory of checking and of merging it. */
async function read(size: number): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'planzvit-templates-'));
  try {
    const { plan, registry, returns } = await makeScaleInput(folder, 1, size);
    const common = ['--plan', plan, '--registry', registry];
    const file = join(returns, readdirSync(returns)[0] ?? '');
    const verbs = [
      ['check', file, ...common],
      ['merge', returns, ...common, '--out', join(folder, 'out.xlsx')],
    ];
    return verbs.flatMap((verb) => {
      const { status, stderr } = spawnSync(process.execPath, ['--require', PEAK, CLI, ...verb], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      return [(Number(/cpu (\d+)/.exec(stderr)?.[1]) / 1000).toFixed(1), peakIn(stderr)];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function peakIn(stderr: string): string {
  return /peak (\d+)/.exec(stderr)?.[1] ?? '?';
}
