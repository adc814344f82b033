import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBodyIndex } from '../../src/core/bodies/bodyIndex';
import { readRegistry } from '../../src/core/bodies/readRegistry';
import { parsePlan } from '../../src/core/plan/parsePlan';
import { sourceFromText } from '../../src/formats/plan/readSource';
import { median } from './median';

const seeds = join(__dirname, '../../seeds');
const seed = (name: string): string => readFileSync(join(seeds, name), 'utf8');

/**
 * The shipped ordinance, then plans of 250 to 2,000 measures: time a measure, which must not grow. Interleaved,
 * medians of seven.
 */
export async function run(): Promise<void> {
  const bodies = createBodyIndex(
    readRegistry(JSON.parse(seed('bodies-ua.json')), JSON.parse(seed('renamings-2018-2020.json'))).registry,
  );
  const ordinance = seed('ordinance-1105-r.txt');
  const subjects = [
    { name: 'shipped ordinance', text: ordinance, measures: 21 },
    ...[250, 500, 1000, 2000].map((measures) => ({
      name: `${measures} measures`,
      text: largePlan(ordinance, measures),
      measures,
    })),
  ];
  const times = subjects.map(() => [] as number[]);
  for (let round = 0; round < 8; round += 1) {
    for (const [i, { text }] of subjects.entries()) {
      const started = performance.now();
      const outcome = parsePlan(sourceFromText(text), bodies);
      if (outcome.kind !== 'plan') throw new Error(outcome.reason);
      // The first round warms up.
      if (round > 0) times[i]?.push(performance.now() - started);
    }
  }
  console.log('| plan | ms (median) | ms a measure | × the smallest large plan, a measure |\n|---|--:|--:|--:|');
  const each = subjects.map(({ measures }, i) => median(times[i] ?? []) / measures);
  for (const [i, { name }] of subjects.entries())
    console.log(
      `| ${name} | ${median(times[i] ?? []).toFixed(1)} | ${(each[i] ?? 0).toFixed(3)} | ` +
        `${((each[i] ?? 0) / (each[1] ?? 1)).toFixed(2)} |`,
    );
}

/**
 * The head of the ordinance over made-up tasks of five measures each, with dittos, dates and groups as in real plans.
 */
function largePlan(ordinance: string, measures: number): string {
  const head = ordinance.slice(0, ordinance.indexOf('\n1. | '));
  const deadlines = ['протягом року', '-"-', 'до 15 листопада', 'раз на півріччя', 'II-IV квартали'];
  const executors = [
    'центральні органи виконавчої влади Національне антикорупційне бюро (за згодою)',
    '-"-',
    'МКІП інші центральні органи виконавчої влади',
    'МОН Мінфін',
    '-"-',
  ];
  const rows = Array.from({ length: measures }, (_, i) => {
    const inTask = i % 5;
    const measure =
      `${inTask + 1}) проведення заходу № ${i} з питань запобігання та протидії корупції в ` +
      `діяльності органу державної влади | ${deadlines[inTask] ?? ''} | ` +
      `${executors[inTask] ?? ''} |`;
    return inTask === 0
      ? `${i / 5 + 1}. | Завдання № ${i / 5 + 1} щодо сприяння залученню громадськості | ${measure}`
      : `${measure} |`;
  });
  return `${head}\n${rows.join('\n')}\n`;
}
