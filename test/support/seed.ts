import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegistry } from '../../src/core/bodies/readRegistry';
import { withIndicators } from '../../src/core/plan/indicators';
import { readPlan, setUp, type Setup, type SetUpOptions } from '../../src/core/pipeline';
import type { Plan } from '../../src/core/plan/types';
import { readIndicators } from '../../src/formats/plan/readIndicators';
import { sourceFromText } from '../../src/formats/plan/readSource';

const seeds = join(__dirname, '../../seeds');

export const seedFiles = {
  ordinance: readFileSync(join(seeds, 'ordinance-1105-r.txt'), 'utf8'),
  bodies: JSON.parse(readFileSync(join(seeds, 'bodies-ua.json'), 'utf8')) as unknown,
  renamings: JSON.parse(readFileSync(join(seeds, 'renamings-2018-2020.json'), 'utf8')) as unknown,
  indicators: readFileSync(join(seeds, 'indicators-1105-r.csv'), 'utf8'),
};

export const seedRegistry = readRegistry(seedFiles.bodies, seedFiles.renamings).registry;

/** The shipped plan with its indicators. */
export function seedPlan(): Plan {
  const outcome = readPlan(sourceFromText(seedFiles.ordinance), seedRegistry);
  if (outcome.kind !== 'plan') throw new Error(`the shipped plan does not parse: ${outcome.reason}`);
  return withIndicators(outcome.plan, readIndicators(new TextEncoder().encode(seedFiles.indicators)));
}

export function seedSetup(options: SetUpOptions = { coordinator: 'mkms' }): Setup {
  return setUp(seedPlan(), seedRegistry, options);
}
