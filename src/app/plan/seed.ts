import { readRegistry } from '../../core/bodies/readRegistry';
import type { Registry } from '../../core/bodies/types';

/** What ships with the product, as text: it is parsed only when it is needed. */
export interface Seed {
  readonly ordinance: { readonly name: string; readonly text: string };
  /** JSON. */
  readonly bodies: string;
  readonly renamings: string;
  /** CSV of the countable indicators of the shipped plan: measure, indicator, unit. */
  readonly indicators: string;
  /** Id of the shipped plan: its indicators belong to no other. */
  readonly planId: string;
}

const registries = new WeakMap<Seed, Registry>();

/** The shipped registry, parsed once. */
export function shippedRegistry(seed: Seed): Registry {
  const known = registries.get(seed);
  if (known !== undefined) return known;
  const { registry } = readRegistry(JSON.parse(seed.bodies), JSON.parse(seed.renamings));
  registries.set(seed, registry);
  return registry;
}
