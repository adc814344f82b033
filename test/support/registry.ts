import { readFileSync } from 'node:fs';
import { createBodyIndex } from '../../src/core/bodies/bodyIndex';
import { readRegistry } from '../../src/core/bodies/readRegistry';

function seed(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../seeds/${name}`, `file://${__filename}`), 'utf8'));
}

/** The registry that is shipped. */
export const shippedRegistry = readRegistry(seed('bodies-ua.json'), seed('renamings-2018-2020.json'));
export const shippedBodies = createBodyIndex(shippedRegistry.registry);
