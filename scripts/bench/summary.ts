import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { exportsOf } from '../../src/app/exports/exports';
import { readOne } from '../../src/app/reading/readOne';
import type { GatheredFile } from '../../src/core/merge/slim';
import { consolidate, setUp, templates, type Collection } from '../../src/core/pipeline';
import { writeWorkbook } from '../../src/formats/xlsx/write/writeWorkbook';
import { textsFor } from '../../src/strings';
import { filled, scalePlan } from './scaleInput';

const MEASURES = 26;
const DAY = '2020-03-02';
const ALONE = '--alone=';

/**
 * Many bodies × 26 rows, read already: merged, summarised with the answers' clusters, written. Each size in a process
 * of its own, for its peak of memory.
 */
export async function run(args: readonly string[]): Promise<void> {
  const alone = args.find((arg) => arg.startsWith(ALONE));
  if (alone !== undefined) return measure(Number(alone.slice(ALONE.length)));
  console.log('| bodies | records | merge, s | summary, s | workbook, s | all, µs a record | peak memory, MB |');
  console.log('|--:|--:|--:|--:|--:|--:|--:|');
  const sizes = args.map(Number).filter((n) => Number.isInteger(n) && n > 0);
  for (const size of sizes.length > 0 ? sizes : [1250, 2500, 5000]) {
    const program = ['--require', join(__dirname, 'peakMemory.cjs'), join(__dirname, '../bench.mjs'), 'summary'];
    const { stdout, stderr } = spawnSync(process.execPath, [...program, `${ALONE}${size}`], { encoding: 'utf8' });
    const row = stdout.split('\n').find((line) => line.startsWith('|'));
    if (row === undefined) throw new Error(stderr);
    console.log(`${row} ${/peak (\d+)/.exec(stderr)?.[1] ?? '?'} |`);
  }
}

async function measure(bodies: number): Promise<void> {
  const { plan, registry } = scalePlan(bodies, MEASURES);
  const collection = setUp(plan, registry);
  const files = await gathered(collection, bodies);
  const cpu = (): number => process.cpuUsage().user / 1e6;
  const times = [cpu()];
  const consolidation = consolidate(collection, files, { asOf: DAY });
  times.push(cpu());
  const exports = exportsOf(consolidation, textsFor('uk'), DAY);
  const measures = exports.summary.measures.length;
  times.push(cpu());
  await exports.file('whole');
  times.push(cpu());
  const spans = times.slice(1).map((time, i) => time - (times[i] ?? 0));
  const records = consolidation.records.length;
  if (measures !== MEASURES || records !== bodies * MEASURES)
    throw new Error(`${records} records, ${measures} measures`);
  const each = (spans.reduce((sum, span) => sum + span, 0) / records) * 1e6;
  console.log(`| ${[bodies, records, ...spans.map((span) => span.toFixed(1)), each.toFixed(0)].join(' | ')} |`);
}

/** One return that was written and read, then the same in the name of every body, some of its words its own. */
async function gathered(collection: Collection, bodies: number): Promise<readonly GatheredFile[]> {
  const [first] = templates(collection, textsFor('uk'), { created: '2020-01-10', only: ['body0'] });
  if (first === undefined) throw new Error('there is no template');
  const bytes = await writeWorkbook(filled(first));
  const { files } = await readOne({ name: 'body0.xlsx', bytes }, { collection, today: DAY });
  return Array.from({ length: bodies }, (_, i) => files.map((file) => inTheNameOf(file, i))).flat();
}

function inTheNameOf<T>(value: T, i: number): T {
  // Equal texts of a file stay one text, as they are where it is read.
  return mapped(
    value,
    once((text) => {
      const renamed = text.replaceAll('№ 0', `№ ${i}`).replaceAll(/body0(?!\d)/g, `body${i}`);
      if (/^[\da-f]{64}$/.test(text)) return `${text.slice(0, 56)}${i.toString(16).padStart(8, '0')}`;
      return renamed.startsWith('Проведено') ? answer(renamed, i) : renamed;
    }),
  ) as T;
}

function once(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const made = known.get(text) ?? make(text);
    known.set(text, made);
    return made;
  };
}

/** A third as the first, a third of few wordings, a third in words of their own. */
function answer(text: string, i: number): string {
  if (i % 3 === 0) return text;
  const words = text.split(' ');
  const [step, from] = i % 3 === 1 ? [1 + (i % 7), i % 5] : [1 + ((i * 31) % 23), i % words.length];
  const moved = words.map((_, at) => words[(from + at * step) % words.length] ?? '');
  return `${moved.join(' ')}${i % 3 === 1 ? '' : `, разом ${i} ${moved.slice(0, i % 9).join('о')}`}.`;
}

function mapped(value: unknown, text: (text: string) => string): unknown {
  if (typeof value === 'string') return text(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => mapped(item, text));
  if (value instanceof Map)
    return new Map([...value].map(([key, item]) => [mapped(key, text), mapped(item, text)] as const));
  if (value instanceof Set) return new Set([...value].map((item) => mapped(item, text)));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapped(item, text)]));
}
