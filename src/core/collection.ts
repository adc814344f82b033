import { groupBy } from './groups';
import { createBodyIndex } from './bodies/bodyIndex';
import type { Body, Registry } from './bodies/types';
import { expandDuties } from './duties/expandDuties';
import { roundFor } from './duties/round';
import type { Duty, DutyExpansion, DutyOptions, Round } from './duties/types';
import type { Plan } from './plan/types';

export interface SetUpOptions extends DutyOptions {
  readonly round?: string;
}

/** One collection: who must report on what, in which round. Plain data, so that it can cross to a worker. */
export interface Collection {
  readonly plan: Plan;
  readonly registry: Registry;
  readonly round: Round;
  readonly expansion: DutyExpansion;
  readonly options: DutyOptions;
}

/** What a round of reporting works with: the plan, who reports on what, the round. Plain data that crosses a worker. */
export function setUp(plan: Plan, registry: Registry, options: SetUpOptions = {}): Collection {
  return {
    plan,
    registry,
    round: roundFor(plan, options.round),
    expansion: expandDuties(plan, createBodyIndex(registry), options),
    options,
  };
}

/** Bodies with at least one duty or proxy row, in protocol order, with their duties in plan order. */
export function reportingBodies({
  registry,
  expansion,
}: Collection): readonly { readonly body: Body; readonly duties: readonly Duty[] }[] {
  const bodies = createBodyIndex(registry);
  return [...groupBy(expansion.duties, ({ bodyId }) => bodyId)].flatMap(([id, duties]) => {
    const body = bodies.byId(id);
    return body === undefined ? [] : [{ body, duties }];
  });
}
