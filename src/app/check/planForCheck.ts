import { setUp, type Collection } from '../../core/pipeline';
import type { Refused } from '../../core/refused';
import { actWords, planTitle } from '../../core/template/words/planWords';
import type { NamedBytes } from '../../ports';
import { textsFor } from '../../strings';
import { openPlan, type PlanTools } from '../plan/openPlan';

export interface PlanForCheck {
  readonly kind: 'plan';
  readonly title: string;
  readonly collection: Collection;
}

/** A plan that reports are checked against which say nothing of theirs: tables in Word or CSV. */
export async function planForCheck(file: NamedBytes, tools: PlanTools): Promise<PlanForCheck | Refused> {
  const opened = await openPlan(file, tools);
  if (opened.kind === 'refused') return opened;
  const { plan, registry } = opened;
  const texts = textsFor('uk');
  return {
    kind: 'plan',
    title: `${planTitle(plan, texts)}, ${actWords(plan, texts)}`,
    collection: setUp(plan, registry),
  };
}
