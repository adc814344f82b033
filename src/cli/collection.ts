import { refused } from '../core/refused';
import { membershipOf, type Membership } from '../app/collection/membership';
import { namedBody as namedIn } from '../app/collection/namedBody';
import type { Registry } from '../core/bodies/types';
import type { Plan } from '../core/plan/types';
import { orRefuse, UsageError } from './environment';

/** An id of the registry, by id or by any written form; a sentence when there is no such body. */
export function namedBody(written: string, registry: Registry): string {
  const id = namedIn(written, registry);
  if (id === undefined) throw new UsageError(refused('cli.unknown-body', { value: written }));
  return id;
}

/** The choices of `--member`. */
export function membershipFrom(choices: readonly string[], plan: Plan, registry: Registry): Membership {
  return orRefuse(membershipOf(choices, plan, registry)).membership;
}
