import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Seed } from '../../src/app/plan/seed';
import { readRegistry } from '../../src/core/bodies/readRegistry';
import { withIndicators } from '../../src/core/plan/indicators';
import { readPlan, setUp, type Collection, type SetUpOptions } from '../../src/core/pipeline';
import type { Plan } from '../../src/core/plan/types';
import { readIndicators } from '../../src/formats/plan/readIndicators';
import { sourceFromText } from '../../src/formats/plan/readSource';

const seeds = join(__dirname, '../../seeds');

/** What ships with the product, as the entry points give it. */
export const seed: Seed = {
  ordinance: { name: 'ordinance-1105-r.txt', text: readFileSync(join(seeds, 'ordinance-1105-r.txt'), 'utf8') },
  bodies: readFileSync(join(seeds, 'bodies-ua.json'), 'utf8'),
  renamings: readFileSync(join(seeds, 'renamings-2018-2020.json'), 'utf8'),
  indicators: readFileSync(join(seeds, 'indicators-1105-r.csv'), 'utf8'),
  planId: 'кабінет міністрів україни|розпорядження|2018-12-27|1105-р',
};

export const seedFiles = {
  ordinance: seed.ordinance.text,
  bodies: JSON.parse(seed.bodies) as unknown,
  renamings: JSON.parse(seed.renamings) as unknown,
  indicators: seed.indicators,
};

export const seedRegistry = readRegistry(seedFiles.bodies, seedFiles.renamings).registry;

/** The shipped plan with its indicators. */
export function seedPlan(): Plan {
  const outcome = readPlan(sourceFromText(seedFiles.ordinance), seedRegistry);
  if (outcome.kind !== 'plan') throw new Error(`the shipped plan does not parse: ${outcome.reason}`);
  return withIndicators(outcome.plan, readIndicators(new TextEncoder().encode(seedFiles.indicators)));
}

export function seedSetup(options: SetUpOptions = { coordinator: 'mkms' }): Collection {
  return setUp(seedPlan(), seedRegistry, options);
}
