import type { Registry } from '../core/bodies/types';
import { readRegistry } from '../core/bodies/readRegistry';
import type { Diagnostic, Issue } from '../core/issues/issue';
import { withIndicators } from '../core/plan/indicators';
import { readPlan } from '../core/pipeline';
import { readPlanSheets } from '../core/plan/sheet/readPlanSheets';
import type { Plan } from '../core/plan/types';
import { LANGUAGES } from '../core/texts';
import { readIndicators } from '../formats/plan/readIndicators';
import { readSource } from '../formats/plan/readSource';
import { readRegistryFile } from '../formats/registry/readRegistryFile';
import type { Context } from './context';
import { UsageError } from './environment';
import { readNamed } from './files';
import { baseName } from '../core/text/order';

export interface LoadedPlan {
  readonly plan: Plan;
  readonly registry: Registry;
  readonly diagnostics: readonly Diagnostic[];
  /** Mistakes in an edited «План» or «Органи» sheet. */
  readonly issues: readonly Issue[];
}

export interface PlanOptions {
  readonly registry?: string | undefined;
  readonly indicators?: string | undefined;
}

/** A plan from any document that holds one: an ordinance, a table, or our own plan.xlsx or consolidation. */
export async function loadPlan(path: string, options: PlanOptions, context: Context): Promise<LoadedPlan> {
  return planFromBytes(await readNamed(path, context), baseName(path), options, context);
}

async function planFromBytes(
  bytes: Uint8Array,
  name: string,
  options: PlanOptions,
  context: Context,
): Promise<LoadedPlan> {
  const shipped = await registryFor(options.registry, context);
  const loaded = await readDocument(bytes, name, shipped, context);
  // A file given with the command comes before the workbook's own «Органи».
  const registry = options.registry === undefined ? loaded.registry : shipped;
  const plan = await attachIndicators(loaded.plan, options, context);
  return { ...loaded, plan, registry, diagnostics: plan.diagnostics };
}

async function readDocument(
  bytes: Uint8Array,
  name: string,
  registry: Registry,
  context: Context,
): Promise<LoadedPlan> {
  const source = await readSource(bytes, name);
  switch (source.kind) {
    case 'failed':
      throw new UsageError(`plan.refusal.${source.reason}`, { file: name, name, ...source.params });
    case 'workbook': {
      const read = readPlanSheets(source.content, {
        registry,
        vocabularies: LANGUAGES.map(context.environment.textsFor),
      });
      if (read.kind !== 'plan') throw new UsageError('plan.refusal.no-table', { file: name, name });
      return { plan: read.plan, registry: read.registry, diagnostics: read.plan.diagnostics, issues: read.issues };
    }
    case 'document': {
      const outcome = readPlan(source.document, registry);
      if (outcome.kind === 'not-a-plan')
        throw new UsageError(`plan.refusal.${outcome.reason}`, {
          file: name,
          name,
          changes: (outcome.changes ?? [])
            .map((change) => change.replace(/\s*\n\s*/g, ' '))
            .join(' ')
            .replace(/[.;]$/, ''),
        });
      return { plan: outcome.plan, registry, diagnostics: outcome.plan.diagnostics, issues: [] };
    }
  }
}

/** Indicators of a file beside the plan, or the shipped ones when it is the shipped plan. */
async function attachIndicators(plan: Plan, options: PlanOptions, context: Context): Promise<Plan> {
  if (options.indicators !== undefined)
    return withIndicators(plan, readIndicators(await readNamed(options.indicators, context)));
  const has = plan.tasks.some((task) => task.measures.some((measure) => measure.indicators.length > 0));
  return has || plan.requisites.number !== context.environment.seed.number
    ? plan
    : withIndicators(plan, readIndicators(utf8Bytes(context.environment.seed.indicators)));
}

function utf8Bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export async function registryFor(path: string | undefined, context: Context): Promise<Registry> {
  const shipped = readRegistry(context.environment.seed.bodies, context.environment.seed.renamings).registry;
  if (path === undefined) return shipped;
  const outcome = readRegistryFile(await readNamed(path, context), baseName(path), shipped);
  if (outcome.kind === 'failed') throw new UsageError('cli.bad-registry', { path });
  for (const { code, line, params } of outcome.diagnostics) {
    context.environment.err(
      `! ${baseName(path)}, ${context.texts.t('cli.outline.line', { line })} ${context.texts.t(`plan.diagnostic.${code}`, params)}\n`,
    );
  }
  return outcome.registry;
}
