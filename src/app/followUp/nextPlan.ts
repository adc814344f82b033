import { nextPlan, type NextPlan } from '../../core/followUp/nextPlan';
import type { Consolidation } from '../../core/merge/types';
import { upToDate } from '../consolidation/upToDate';
import { isRefused, type Refused } from '../../core/refused';
import type { OpenedPlan, PlanTools } from '../plan/openPlan';

export interface OpenedNextPlan extends OpenedPlan {
  readonly next: NextPlan;
}

/**
 * A plan, read with the registry of an earlier consolidation, and what that round has taught where it still fits. A
 * registry or indicators that a person gave come first.
 */
export async function openNextPlan(
  open: (tools: PlanTools) => OpenedPlan | Refused | Promise<OpenedPlan | Refused>,
  old: Consolidation,
  tools: PlanTools,
): Promise<OpenedNextPlan | Refused> {
  const before = upToDate(old);
  const registry = tools.registry ?? before.registry;
  const opened = await open({ ...tools, registry });
  if (isRefused(opened)) return opened;
  const next = nextPlan(opened.plan, { ...before, registry });
  return { ...opened, plan: next.plan, registry: next.registry, settings: next.settings, next };
}
