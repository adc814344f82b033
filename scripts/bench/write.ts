import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { readRegistry } from '../../src/core/bodies/readRegistry';
import type { Body, Registry } from '../../src/core/bodies/types';
import { readPlan, setUp, templates } from '../../src/core/pipeline';
import type { Plan } from '../../src/core/plan/types';
import type { WorkbookSpec } from '../../src/core/workbook/spec';
import { sourceFromText } from '../../src/formats/plan/readSource';
import { makeSet } from '../../src/app/templates/makeSet';
import { writeWorkbook } from '../../src/formats/xlsx/write/writeWorkbook';
import { createZipWriter } from '../../src/formats/zip/write';
import { textsFor } from '../../src/strings';
import { libraryInput } from './libraryInput';
import { median } from './median';

const ROUNDS = 5;
const CREATED = '2020-01-15';
const SEEDS = join(__dirname, '../../seeds');

/**
 * Templates of the shipped plan: our writer against the library alone on the same sheets,
 * interleaved file by file; then whole sets of 70, 500 and 2,000 bodies streamed into a zip.
 */
export async function run(): Promise<void> {
  const { plan, registry } = seed();
  const specs = [...templates(setUp(plan, registry), textsFor('uk'), { created: CREATED })].map(({ spec }) => spec);
  await againstLibrary(specs);
  await growth(plan, registry);
}

async function againstLibrary(specs: readonly WorkbookSpec[]): Promise<void> {
  const library = specs.map(libraryInput);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    let [own, alone] = [0, 0];
    for (const [index, spec] of specs.entries()) {
      const input = library[index];
      const writeOwn = async (): Promise<void> => {
        own += await timed(() => writeWorkbook(spec));
      };
      const writeAlone = async (): Promise<void> => {
        if (input !== undefined) alone += await timed(() => writeXlsx(input));
      };
      // Each file begins with the other one, so that both meet the same machine.
      for (const write of index % 2 === 0 ? [writeOwn, writeAlone] : [writeAlone, writeOwn]) await write();
    }
    // The first round warms up.
    if (round > 0) [ours, theirs].forEach((times, which) => times.push(which === 0 ? own : alone));
  }
  console.log(`${specs.length} templates, ${ROUNDS} rounds, Node ${process.versions.node}\n`);
  console.log('| writer | ms for all (median) | × library alone |\n|---|--:|--:|');
  console.log(`| hucre alone, the same sheets | ${Math.round(median(theirs))} | 1.00 |`);
  console.log(
    `| ours: limits, hucre, parts it cannot write, zip again | ${Math.round(median(ours))} | ` +
      `${(median(ours) / median(theirs)).toFixed(2)} |\n`,
  );
}

async function growth(plan: Plan, registry: Registry): Promise<void> {
  console.log('| bodies | whole set, ms | ms a body | archive, MB | heap above the start, MB |\n|--:|--:|--:|--:|--:|');
  for (const count of [70, 500, 2000]) {
    const setup = setUp(plan, crowded(registry, count));
    global.gc?.();
    const start = process.memoryUsage().heapUsed;
    let [bytes, made, peak] = [0, 0, 0];
    const zip = createZipWriter((chunk) => {
      bytes += chunk.length;
    });
    const time = await timed(async () => {
      for await (const file of makeSet(setup, textsFor('uk'), {
        created: CREATED,
        letters: 'circular',
        drafts: false,
        autoOpen: false,
      })) {
        zip.add(file.name, file.bytes);
        if (file.kind === 'template') made += 1;
        if (made % 50 !== 0) continue;
        global.gc?.();
        peak = Math.max(peak, process.memoryUsage().heapUsed - start);
      }
      zip.end();
    });
    console.log(
      `| ${made} | ${Math.round(time)} | ${(time / made).toFixed(1)} | ` +
        `${(bytes / 1048576).toFixed(1)} | ${Math.round(peak / 1048576)}` +
        `${global.gc === undefined ? ' (no --expose-gc)' : ''} |`,
    );
  }
}

/** The registry with as many central bodies as wanted; those beyond the real ones are made up. */
function crowded(registry: Registry, count: number): Registry {
  const extra = Array.from({ length: Math.max(0, count - 70) }, (_, index): Body => ({
    id: `made-up-${index}`,
    name: `Державна служба № ${index + 1} України`,
    abbreviations: [`ДС-${index + 1}`],
    cls: 'служба',
    central: true,
    verified: false,
  }));
  return { ...registry, bodies: [...registry.bodies, ...extra] };
}

function seed(): { plan: Plan; registry: Registry } {
  const read = (name: string): string => readFileSync(join(SEEDS, name), 'utf8');
  const { registry } = readRegistry(JSON.parse(read('bodies-ua.json')), JSON.parse(read('renamings-2018-2020.json')));
  const outcome = readPlan(sourceFromText(read('ordinance-1105-r.txt')), registry);
  if (outcome.kind !== 'plan') throw new Error(`the shipped plan does not parse: ${outcome.reason}`);
  return { plan: outcome.plan, registry };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
