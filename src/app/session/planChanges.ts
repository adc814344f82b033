import type { Texts } from '../../core/texts';
import type { CorrectionRefused, NamedBytes, PlanCorrection } from '../../ports';
import { correctPlan } from '../plan/correctPlan';
import type { PlanTools } from '../plan/openPlan';
import { openRegistry } from '../plan/openRegistry';
import { readIndicators } from '../../formats/plan/readIndicators';
import { withIndicators } from '../../core/plan/indicators';
import { refused, type Refused } from '../../core/refused';
import type { Source } from './nextWork';
import type { Work } from './work';

/** The work with these corrections of its plan, and no others; what could not be understood changes nothing. */
export async function withCorrections(
  work: Work,
  corrections: readonly PlanCorrection[],
  texts: Texts,
  tools: PlanTools,
): Promise<{ readonly kind: 'work'; readonly work: Work } | CorrectionRefused> {
  const { corrections: _, planAsRead, ...rest } = work;
  const asRead = planAsRead ?? work.plan;
  if (corrections.length === 0) return { kind: 'work', work: { ...rest, plan: asRead } };
  const corrected = await correctPlan({ plan: asRead, registry: work.registry }, corrections, texts, tools);
  return corrected.kind === 'plan'
    ? { kind: 'work', work: { ...rest, plan: corrected.plan, planAsRead: asRead, corrections } }
    : corrected;
}

/**
 * The corrections with one more, or without it. A measure is known by the number that was read, also after the number
 * itself was corrected.
 */
export function correctionsAfter(
  corrections: readonly PlanCorrection[],
  correction: PlanCorrection,
  how: 'add' | 'remove',
): readonly PlanCorrection[] {
  const renumbered = corrections.find(({ field, value }) => field === 'no' && value === correction.measureId);
  const measureId = renumbered?.measureId ?? correction.measureId;
  const others = corrections.filter((one) => one.measureId !== measureId || one.field !== correction.field);
  return how === 'add' ? [...others, { ...correction, measureId }] : others;
}

/** The work with a registry of one's own, or with indicators for its measures. */
export function withFile(
  work: Work,
  what: 'registry' | 'indicators',
  file: NamedBytes,
  tools: PlanTools,
): { readonly kind: 'work'; readonly work: Work; readonly own: Pick<Source, 'registry' | 'indicators'> } | Refused {
  if (what === 'registry') {
    const opened = openRegistry(file, tools.seed);
    if (opened.kind === 'refused') return opened;
    const { registry } = opened;
    return { kind: 'work', work: { ...work, registry }, own: { registry } };
  }
  const plan = withIndicators(work.plan, readIndicators(file.bytes));
  const has = plan.tasks.some(({ measures }) => measures.some(({ indicators }) => indicators.length > 0));
  return has
    ? { kind: 'work', work: { ...work, plan }, own: { indicators: file.bytes } }
    : refused('pane.plan.noIndicators', { file: file.name });
}
