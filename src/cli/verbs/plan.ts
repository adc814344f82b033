import { comparePlans, type PlanComparison } from '../../core/plan/comparePlans';
import type { OpenedNextPlan } from '../../app/followUp/nextPlan';
import type { OpenedPlan } from '../../app/plan/openPlan';
import { planFile } from '../../app/plan/planFile';
import type { Plan } from '../../core/plan/types';
import type { CommonOptions, Context } from '../context';
import type { ExitCode } from '../environment';
import { refuseExisting, writeResult } from '../files';
import { issueJson, planJson } from '../json';
import { loadNextPlan, loadPlan, type PlanOptions } from '../loadPlan';
import { nextPlanJson, nextPlanLines } from '../outline/nextPlan';
import { comparisonLines, comparisonJson } from '../outline/comparison';
import { doubtLines } from '../outline/doubt';
import { outlineLines } from '../outline/outline';
import { given } from '../../core/given';

interface Options extends CommonOptions, PlanOptions {
  readonly json?: boolean;
  readonly out?: string;
  readonly compare?: string;
  /** An earlier consolidation, whose choices are carried over. */
  readonly from?: string;
  readonly asOf?: string;
}

/**
 * `planzvit plan FILE`: reads the plan and shows how it was understood. Exit 1 when something in it is an error, or
 * when it is doubtful whether it was read rightly.
 */
export async function showPlan(file: string, options: Options, context: Context): Promise<ExitCode> {
  const { environment } = context;
  await refuseExisting([options.out], context, options.force);
  const loaded =
    options.from === undefined
      ? await loadPlan(file, options, context)
      : await loadNextPlan(file, options.from, options, context);
  const before = options.compare === undefined ? undefined : (await loadPlan(options.compare, options, context)).plan;
  const comparison = before === undefined ? undefined : comparePlans(loaded.plan, before);
  if (options.out !== undefined) await writePlan(options.out, loaded, options, context);
  environment.out(
    options.json === true ? documentOf(loaded, comparison, context) : shown(loaded, comparison, options, context),
  );
  const { reading, issues, plan } = loaded;
  const isDoubtful = reading !== undefined && reading.doubt.level !== 'none';
  return isDoubtful || hasErrors(plan) || issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function writePlan(
  out: string,
  { plan, registry, settings }: OpenedPlan,
  options: Options,
  context: Context,
): Promise<void> {
  const { environment, texts } = context;
  const created = options.asOf ?? environment.today;
  const bytes = await planFile({ plan, registry, ...given({ settings }) }, texts, created);
  await writeResult(out, bytes, context, options.force === true);
}

function documentOf(loaded: OpenedPlan, comparison: PlanComparison | undefined, { texts }: Context): string {
  const { plan, issues, reading } = loaded;
  return `${JSON.stringify(
    {
      ...planJson(plan, plan.diagnostics, texts, reading),
      ...given({
        issues: issues.length === 0 ? undefined : issues.map((issue) => issueJson(issue, texts)),
        comparison: comparison === undefined ? undefined : comparisonJson(comparison),
        from: isNext(loaded) ? nextPlanJson(loaded.next) : undefined,
      }),
    },
    null,
    2,
  )}\n`;
}

function shown(
  loaded: OpenedPlan,
  comparison: PlanComparison | undefined,
  { out }: Options,
  { texts }: Context,
): string {
  const { plan, issues, reading } = loaded;
  return [
    [...doubtLines(reading?.doubt, texts), ...outlineLines(plan, plan.diagnostics, issues, texts), ''].join('\n'),
    ...(isNext(loaded) ? [`\n${nextPlanLines(loaded.next, texts).join('\n')}\n`] : []),
    ...(comparison === undefined ? [] : [`\n${comparisonLines(comparison, texts).join('\n')}\n`]),
    ...(out === undefined ? [] : [`${texts.t('cli.written', { path: out })}\n`]),
  ].join('');
}

function isNext(loaded: OpenedPlan): loaded is OpenedNextPlan {
  return 'next' in loaded;
}

function hasErrors(plan: Plan): boolean {
  return plan.diagnostics.some(({ severity }) => severity === 'error');
}
