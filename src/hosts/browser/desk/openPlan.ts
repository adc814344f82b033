import { readRegistry } from '../../../core/bodies/readRegistry';
import type { Registry } from '../../../core/bodies/types';
import { withIndicators } from '../../../core/plan/indicators';
import { readPlan } from '../../../core/pipeline';
import { readPlanSheets } from '../../../core/plan/sheet/readPlanSheets';
import type { PlanOutcome } from '../../../core/plan/types';
import { readConsolidation } from '../../../core/summary/workbook/readConsolidation';
import { LANGUAGES } from '../../../core/texts';
import type { WorkbookContent } from '../../../core/workbook/content';
import { readIndicators } from '../../../formats/plan/readIndicators';
import { readSource, sourceFromText } from '../../../formats/plan/readSource';
import type { PlanChoice } from '../../../ports';
import type { DeskTools } from './tools';
import { choiceOf, type Work } from './work';
import { given } from '../../../core/given';

export type OpenedWork =
  | { readonly kind: 'work'; readonly work: Work }
  | { readonly kind: 'refused'; readonly key: string; readonly params: Readonly<Record<string, string | number>> };

/** A plan from bytes in any layout, from our own plan workbook, or from a consolidation. */
export async function openBytes(
  bytes: Uint8Array,
  name: string,
  choice: PlanChoice,
  tools: DeskTools,
): Promise<OpenedWork> {
  const source = await readSource(bytes, name);
  switch (source.kind) {
    case 'failed':
      return { kind: 'refused', key: `plan.refusal.${source.reason}`, params: { file: name, ...source.params } };
    case 'workbook':
      return (
        openContent(source.content, choice, tools) ?? {
          kind: 'refused',
          key: 'plan.refusal.no-table',
          params: { file: name },
        }
      );
    case 'document':
      return opened(readPlan(source.document, shippedRegistry(tools)), name, choice, tools);
  }
}

/** Pasted or shipped text of an ordinance. */
export function openText(text: string, name: string, choice: PlanChoice, tools: DeskTools): OpenedWork {
  return opened(readPlan(sourceFromText(text), shippedRegistry(tools)), name, choice, tools);
}

/** A workbook of ours that holds a plan: with everything that was merged, when it is a consolidation. */
export function openContent(content: WorkbookContent, choice: PlanChoice, tools: DeskTools): OpenedWork | undefined {
  const vocabularies = LANGUAGES.map(tools.textsFor);
  const consolidation = readConsolidation(content, vocabularies);
  if (consolidation.kind === 'consolidation') {
    const { plan, registry } = consolidation.consolidation;
    return {
      kind: 'work',
      work: {
        plan,
        registry,
        choice: choiceOf(consolidation.consolidation, choice),
        consolidation: consolidation.consolidation,
        ...given({ remarks: consolidation.issues.length === 0 ? undefined : consolidation.issues }),
      },
    };
  }
  const sheets = readPlanSheets(content, { registry: shippedRegistry(tools), vocabularies });
  return sheets.kind === 'plan'
    ? { kind: 'work', work: { plan: sheets.plan, registry: sheets.registry, choice } }
    : undefined;
}

function opened(outcome: PlanOutcome, name: string, choice: PlanChoice, tools: DeskTools): OpenedWork {
  if (outcome.kind === 'not-a-plan')
    return {
      kind: 'refused',
      key: `plan.refusal.${outcome.reason}`,
      params: { file: name, changes: (outcome.changes ?? []).join('; ') },
    };
  const { plan } = outcome;
  const has = plan.tasks.some(({ measures }) => measures.some(({ indicators }) => indicators.length > 0));
  const withShipped =
    has || plan.requisites.number !== tools.seed.number
      ? plan
      : withIndicators(plan, readIndicators(new TextEncoder().encode(tools.seed.indicators)));
  return { kind: 'work', work: { plan: withShipped, registry: shippedRegistry(tools), choice } };
}

const registries = new WeakMap<DeskTools, Registry>();

/** The shipped registry, parsed once. */
function shippedRegistry(tools: DeskTools): Registry {
  const known = registries.get(tools);
  if (known !== undefined) return known;
  const { registry } = readRegistry(JSON.parse(tools.seed.bodies), JSON.parse(tools.seed.renamings));
  registries.set(tools, registry);
  return registry;
}
