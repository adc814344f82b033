import type { Registry } from '../../core/bodies/types';
import { given } from '../../core/given';
import type { Issue } from '../../core/issues/issue';
import { kindOf } from '../../core/kindOf';
import type { Consolidation } from '../../core/merge/types';
import { readPlan } from '../../core/pipeline';
import { withIndicators } from '../../core/plan/indicators';
import { PLAN_TABLE } from '../../core/plan/sheet/columns';
import { withLocalBodies } from '../../core/plan/executors/withLocalBodies';
import { readPlanSettings, type PlanSettings } from '../../core/plan/sheet/planSettings';
import { STAMP_SHEET } from '../../core/template/fields';
import { readPlanSheets } from '../../core/plan/sheet/readPlanSheets';
import type { Plan, PlanReading } from '../../core/plan/types';
import type { SourceDocument } from '../../core/plan/source';
import { readConsolidation } from '../../core/summary/workbook/readConsolidation';
import type { WorkbookContent } from '../../core/workbook/content';
import { readIndicators } from '../../formats/plan/readIndicators';
import { readSource, sourceFromText } from '../../formats/plan/readSource';
import { refused, type Refused } from '../../core/refused';
import { vocabularies } from '../words';
import { shippedRegistry, type Seed } from './seed';

export interface OpenedPlan {
  readonly kind: 'plan';
  readonly plan: Plan;
  readonly registry: Registry;
  /** Mistakes in an edited sheet, and what could not be taken back as it was written. */
  readonly issues: readonly Issue[];
  /** How the document was read; absent for a workbook of ours. */
  readonly reading?: PlanReading;
  /** Choices that the workbook carries from an earlier collection. */
  readonly settings?: PlanSettings;
  /** All that was merged, where the plan stands in a consolidation. */
  readonly consolidation?: Consolidation;
}

/** What a plan is opened with. */
export interface PlanTools {
  readonly seed: Seed;
  /** A registry that a person gave: it comes before the workbook's own «Органи» and the shipped one. */
  readonly registry?: Registry | undefined;
  /** Indicators of a file beside the plan: they come before all others. */
  readonly indicators?: Uint8Array | undefined;
}

/** A plan from any document that holds one: an ordinance, a table, our own plan workbook or a consolidation. */
export async function openPlan(
  file: { readonly name: string; readonly bytes: Uint8Array },
  tools: PlanTools,
): Promise<OpenedPlan | Refused> {
  const source = await readSource(file.bytes, file.name);
  switch (source.kind) {
    case 'failed':
      return refused(`plan.refusal.${source.reason}`, { file: file.name });
    case 'workbook':
      return openPlanContent(source.content, tools) ?? refused('plan.refusal.no-table', { file: file.name });
    case 'document':
      return fromDocument(source.document, file.name, tools);
  }
}

/** Pasted text of an ordinance. */
export function openPlanText(text: string, name: string, tools: PlanTools): OpenedPlan | Refused {
  return fromDocument(sourceFromText(text), name, tools);
}

/** The plan that is shipped. */
export function openShippedPlan(tools: PlanTools): OpenedPlan | Refused {
  return openPlanText(tools.seed.ordinance.text, tools.seed.ordinance.name, tools);
}

/** A workbook of ours that holds a plan; undefined when it holds none. */
export function openPlanContent(content: WorkbookContent, tools: PlanTools): OpenedPlan | undefined {
  const kind = kindOf(content, vocabularies);
  const merged = kind === 'consolidation' ? readConsolidation(content, vocabularies) : undefined;
  if (merged?.kind === 'consolidation') {
    const { consolidation, issues } = merged;
    const { plan, registry } = consolidation;
    return { ...completed({ plan, registry, issues }, tools, true), consolidation };
  }
  const read = readPlanSheets(content, { registry: tools.registry ?? shippedRegistry(tools.seed), vocabularies });
  if (read.kind !== 'plan') return undefined;
  const settings = readPlanSettings(content, STAMP_SHEET);
  const known = { ...read, registry: withLocalBodies(read.registry, read.plan) };
  return { ...completed(known, tools, kind !== 'none' && saysIndicators(content)), ...given({ settings }) };
}

function fromDocument(document: SourceDocument, name: string, tools: PlanTools): OpenedPlan | Refused {
  const registry = tools.registry ?? shippedRegistry(tools.seed);
  const outcome = readPlan(document, registry);
  if (outcome.kind === 'plan') {
    const { plan, notes, doubt } = outcome;
    const known = withLocalBodies(registry, plan);
    return { ...completed({ plan, registry: known, issues: [] }, tools, false), reading: { notes, doubt } };
  }
  return refused(`plan.refusal.${outcome.reason}`, {
    file: name,
    changes: oneSentence(outcome.changes ?? []),
  });
}

/** What an amending act does, as one sentence without its full stop: the words around it have their own. */
function oneSentence(changes: readonly string[]): string {
  return changes
    .map((change) => change.replace(/\s*\n\s*/g, ' '))
    .join(' ')
    .replace(/[.;]$/, '');
}

type Read = Pick<OpenedPlan, 'plan' | 'registry' | 'issues'>;

/**
 * The plan with the registry and the indicators that count for it. Those that are shipped belong to the shipped plan
 * alone, and only where its document says nothing of indicators: a workbook of ours shows them, and without any in it
 * there are none.
 */
function completed({ plan, registry, issues }: Read, tools: PlanTools, says: boolean): OpenedPlan {
  return { kind: 'plan', plan: indicated(plan, tools, says), registry: tools.registry ?? registry, issues };
}

function indicated(plan: Plan, { seed, indicators }: PlanTools, says: boolean): Plan {
  if (indicators !== undefined) return withIndicators(plan, readIndicators(indicators));
  const has = plan.tasks.some(({ measures }) => measures.some((measure) => measure.indicators.length > 0));
  return has || says || plan.id !== seed.planId
    ? plan
    : withIndicators(plan, readIndicators(new TextEncoder().encode(seed.indicators)));
}

/** Does the workbook have a column for indicators? A table that a person made by our pattern may lack it. */
function saysIndicators({ sheets }: WorkbookContent): boolean {
  return sheets.some(({ rows }) => rows.some(({ cells }) => cells.includes(`${PLAN_TABLE}.indicators`)));
}
