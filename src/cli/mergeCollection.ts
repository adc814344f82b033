import { refused } from '../core/refused';
import { given } from '../core/given';
import type { Consolidation } from '../core/merge/types';
import { setUp, type Collection } from '../core/pipeline';
import type { PlanSettings } from '../core/plan/sheet/planSettings';
import { membershipFrom, namedBody } from './collection';
import type { Context } from './context';
import { UsageError } from './environment';
import { loadPlan, loadRegistry, type PlanOptions } from './loadPlan';

/** Options that decide who reports on what in which round. */
export interface CollectionChoice extends PlanOptions {
  readonly plan?: string;
  readonly on?: string;
  readonly round?: string;
  readonly coordinator?: string;
  readonly member?: readonly string[];
}

/**
 * The collection that returns are merged for: of the plan that was given, else of the consolidation. What no option
 * says is as it was in the consolidation, else as the plan's workbook carries it.
 */
export async function collectionFor(
  options: CollectionChoice,
  into: Consolidation | undefined,
  context: Context,
): Promise<{ readonly collection: Collection; readonly choices: PlanSettings }> {
  const loaded = options.plan === undefined ? into : await loadPlan(options.plan, options, context);
  if (loaded === undefined) throw new UsageError(refused('cli.plan-missing'));
  const { plan } = loaded;
  const choices = choicesOf(into?.settings, 'kind' in loaded ? loaded.settings : undefined);
  // With a plan its own loading has taken the registry of the options already.
  const isGiven = options.plan === undefined && options.registry !== undefined;
  const registry = isGiven ? await loadRegistry(options.registry, context) : loaded.registry;
  const coordinator =
    options.coordinator === undefined ? choices.coordinator : namedBody(options.coordinator, registry);
  const collection = setUp(plan, registry, {
    ...given({
      round: options.round ?? into?.settings.round.id,
      on: options.on ?? into?.settings.on,
      coordinator,
    }),
    membership: new Map([...choices.membership, ...membershipFrom(options.member ?? [], plan, registry)]),
  });
  return { collection, choices };
}

function choicesOf(own: Consolidation['settings'] | undefined, carried: PlanSettings | undefined): PlanSettings {
  const [before, now] = [carried ?? NOTHING, own ?? NOTHING];
  return {
    membership: new Map([...before.membership, ...now.membership]),
    aliases: new Map([...before.aliases, ...now.aliases]),
    ...given({
      coordinator: now.coordinator ?? before.coordinator,
      shiftsRestDays: own === undefined ? before.shiftsRestDays : undefined,
      paper: now.paper ?? before.paper,
    }),
  };
}

const NOTHING: PlanSettings = { membership: new Map(), aliases: new Map() };
