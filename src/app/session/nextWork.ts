import type { Registry } from '../../core/bodies/types';
import { nextPlan, type NextPlan } from '../../core/followUp/nextPlan';
import { given } from '../../core/given';
import type { Consolidation } from '../../core/merge/types';
import type { NamedBytes, NextPlanView, PlanView } from '../../ports';
import { textsFor } from '../../strings';
import { openConsolidation } from '../consolidation/openConsolidation';
import { upToDate } from '../consolidation/upToDate';
import { openNextPlan } from '../followUp/nextPlan';
import type { PlanTools } from '../plan/openPlan';
import { refused, type Refused } from '../../core/refused';
import { openBrought, type PlanBrought } from './open';
import { withCorrections } from './planChanges';
import { choiceWith, type Work } from './work';

/** How the plan came, and the files that a person gave for it. */
export interface Source {
  /** Absent where the work was kept on the machine or stands in an open workbook. */
  readonly brought?: PlanBrought;
  readonly registry?: Registry;
  readonly indicators?: Uint8Array;
}

/** The work with what an earlier round has taught, where it still fits the plan. */
export async function nextWork(
  work: Work,
  source: Source,
  file: NamedBytes,
  tools: PlanTools,
): Promise<{ readonly kind: 'work'; readonly work: Work; readonly next: NextPlan } | Refused> {
  if (work.consolidation !== undefined) return refused('pane.next.merged');
  const old = openConsolidation(file);
  if (old.kind === 'refused') return old;
  const opened = await nextOf(work, source, old.consolidation, { ...tools, ...given(own(source)) });
  if (opened.kind === 'refused') return opened;
  const { plan, registry, next } = opened;
  const { aliases, paper } = next.settings;
  const { corrections = [], planAsRead: _, ...rest } = work;
  const after: Work = {
    ...rest,
    plan,
    registry,
    choice: choiceWith(work.choice, next.settings),
    ...given({ aliases: aliases.size === 0 ? undefined : aliases, paper }),
  };
  const corrected = await withCorrections(after, corrections, textsFor(work.choice.language), tools);
  return { kind: 'work', work: corrected.kind === 'work' ? corrected.work : after, next };
}

function own({ registry, indicators }: Source): Pick<PlanTools, 'registry' | 'indicators'> {
  return { ...given({ registry, indicators }) };
}

type Taken = { readonly kind: 'plan'; readonly next: NextPlan } & Pick<Work, 'plan' | 'registry'>;

/** The document is read again with the registry of the earlier round; where it is not at hand, the plan as it is. */
async function nextOf(
  { plan }: Work,
  { brought }: Source,
  old: Consolidation,
  tools: PlanTools,
): Promise<Taken | Refused> {
  if (brought !== undefined) return openNextPlan((withOld) => openBrought(brought, withOld), old, tools);
  const before = upToDate(old);
  const next = nextPlan(plan, { ...before, registry: tools.registry ?? before.registry });
  return { kind: 'plan', plan: next.plan, registry: next.registry, next };
}

/** What was taken over, what changed, and what does not fit. */
export function nextPlanView({ carried, bodies, measures, left }: NextPlan, plan: PlanView): NextPlanView {
  const { added, removed, excluded, changed, unchanged } = measures;
  const named = ({ id, text }: { readonly id: string; readonly text: string }): { id: string; text: string } => ({
    id,
    text,
  });
  return {
    kind: 'next',
    plan,
    carried,
    bodies,
    left,
    measures: {
      added: added.map(named),
      dropped: [...removed, ...excluded].map(named),
      changed: changed.length,
      unchanged,
    },
  };
}
