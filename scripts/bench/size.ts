import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlan, setUp, templates } from '../../src/core/pipeline';
import { sourceFromText } from '../../src/formats/plan/readSource';
import { writeWorkbook } from '../../src/formats/xlsx/write/writeWorkbook';
import { textsFor } from '../../src/strings';
import { filled } from './scaleInput';
import { shippedRegistry, sizePlan } from './sizeInput';

const CLI = join(__dirname, '../../dist/cli/planzvit.cjs');
const PEAK = join(__dirname, 'peakMemory.cjs');
const CREATED = '2020-01-10';

/**
 * Plans of 2,000, 4,000 and 8,000 measures, one to four of 70 bodies each, and one in which a body has all of them:
 * every stage on the command line in a process of its own, time and peak memory.
 */
export async function run(args: readonly string[]): Promise<void> {
  spawnSync(process.execPath, [join(__dirname, '../planzvit.mjs'), '--version']);
  const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
  console.log('| measures | duties | stage | s | CPU, s | CPU ms a measure | peak memory, MB |');
  console.log('|--:|--:|---|--:|--:|--:|--:|');
  for (const oneHasAll of [false, true])
    for (const measures of sizes.length > 0 ? sizes : DEFAULT_SIZES) await measure(measures, oneHasAll);
}

const DEFAULT_SIZES = [2000, 4000, 8000];

async function measure(measures: number, oneHasAll: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'planzvit-size-'));
  try {
    const file = (name: string): string => join(folder, name);
    const text = sizePlan({ measures, oneHasAll });
    writeFileSync(file('plan.txt'), text);
    const duties = await fill(text, file('returns'));
    const name = oneHasAll ? `${measures}, one body has all` : String(measures);
    const plan = file('plan.txt');
    const stages: readonly (readonly [name: string, ...args: string[]])[] = [
      ['plan', 'plan', plan, '--out', file('plan.xlsx')],
      ['templates', 'templates', file('plan.xlsx'), '--out', file('set.zip'), '--as-of', CREATED],
      ['merge', 'merge', file('returns'), '--plan', file('plan.xlsx'), '--out', file('all.xlsx'), '--threads', '0'],
      [
        'merge again',
        'merge',
        file('returns'),
        '--into',
        file('all.xlsx'),
        '--out',
        file('next.xlsx'),
        '--threads',
        '0',
      ],
      ['summary', 'export', file('all.xlsx'), '--out', file('summary.xlsx')],
      ['annex', 'export', file('all.xlsx'), '--out', file('annex.docx')],
      ['table', 'export', file('all.xlsx'), '--out', file('table.csv')],
    ];
    for (const [stage, ...command] of stages)
      console.log(`| ${name} | ${duties} | ${stage} | ${timed(command, measures)} |`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timed(command: readonly string[], measures: number): string {
  const started = performance.now();
  const { stderr, status } = spawnSync(process.execPath, ['--require', PEAK, CLI, ...command], {
    encoding: 'utf8',
    // What is printed of a plan of this size is more than the parent would hold.
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if ((status ?? 2) > 1) throw new Error(`${command.join(' ')}\n${stderr}`);
  const seconds = (performance.now() - started) / 1000;
  const peak = /peak (\d+)/.exec(stderr)?.[1] ?? '?';
  const cpu = Number(/cpu (\d+)/.exec(stderr)?.[1] ?? NaN);
  return `${seconds.toFixed(1)} | ${(cpu / 1000).toFixed(1)} | ${(cpu / measures).toFixed(2)} | ${peak}`;
}

/** A return of every body, an answer in every row; how many duties they come to. */
async function fill(text: string, returns: string): Promise<number> {
  const registry = shippedRegistry();
  const outcome = readPlan(sourceFromText(text), registry);
  if (outcome.kind !== 'plan') throw new Error(`the plan does not parse: ${outcome.reason}`);
  mkdirSync(returns, { recursive: true });
  let duties = 0;
  for (const template of templates(setUp(outcome.plan, registry), textsFor('uk'), { created: CREATED })) {
    writeFileSync(join(returns, template.fileName), await writeWorkbook(filled(template)));
    duties += template.duties.length;
  }
  return duties;
}
