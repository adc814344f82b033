import { codedWords } from '../core/texts';
import { openPlan, openShippedPlan, type OpenedPlan, type PlanTools } from '../app/plan/openPlan';
import { openRegistry } from '../app/plan/openRegistry';
import { openNextPlan, type OpenedNextPlan } from '../app/followUp/nextPlan';
import { openConsolidation } from './consolidations';
import type { Registry } from '../core/bodies/types';
import { given } from '../core/given';
import type { Context } from './context';
import { orRefuse } from './environment';
import { readNamed } from './files';
import { baseName } from '../core/text/order';

export interface PlanOptions {
  readonly registry?: string | undefined;
  readonly indicators?: string | undefined;
}

/** A plan from any document that holds one, with what the options give beside it. */
export async function loadPlan(path: string, options: PlanOptions, context: Context): Promise<OpenedPlan> {
  const bytes = await readNamed(path, context);
  return orRefuse(await openPlan({ name: baseName(path), bytes }, await toolsFor(options, context)));
}

/** A plan that follows an earlier consolidation, with what that round has taught. */
export async function loadNextPlan(
  path: string,
  from: string,
  options: PlanOptions,
  context: Context,
): Promise<OpenedNextPlan> {
  const { consolidation } = await openConsolidation(from, context);
  const file = { name: baseName(path), bytes: await readNamed(path, context) };
  const tools = await toolsFor(options, context);
  return orRefuse(await openNextPlan((withOld) => openPlan(file, withOld), consolidation, tools));
}

/** The plan that is shipped. */
export function loadShippedPlan({ environment: { seed } }: Context): OpenedPlan {
  return orRefuse(openShippedPlan({ seed }));
}

async function toolsFor({ registry, indicators }: PlanOptions, context: Context): Promise<PlanTools> {
  return {
    seed: context.environment.seed,
    ...given({
      registry: registry === undefined ? undefined : await loadRegistry(registry, context),
      indicators: indicators === undefined ? undefined : await readNamed(indicators, context),
    }),
  };
}

/** A registry of the user's own; what could not be understood in it is reported on standard error. */
export async function loadRegistry(path: string, context: Context): Promise<Registry> {
  const { environment, texts } = context;
  const opened = orRefuse(openRegistry({ name: path, bytes: await readNamed(path, context) }, environment.seed));
  for (const diagnostic of opened.diagnostics) {
    const where = `${baseName(path)}, ${texts.t('cli.outline.line', { line: diagnostic.line })}`;
    environment.err(`! ${where} ${codedWords(texts, 'plan.diagnostic', diagnostic)}\n`);
  }
  return opened.registry;
}
