import { comparePlans } from '../../core/plan/comparePlans';
import { planFile } from '../../app/plan/planFile';
import type { Plan } from '../../core/plan/types';
import type { CommonOptions, Context } from '../context';
import type { ExitCode } from '../environment';
import { refuseExisting, writeResult } from '../files';
import { issueJson, planJson } from '../json';
import { loadPlan, type PlanOptions } from '../loadPlan';
import { comparisonLines, comparisonJson } from '../outline/comparison';
import { doubtLines } from '../outline/doubt';
import { outlineLines } from '../outline/outline';
import { given } from '../../core/given';

interface Options extends CommonOptions, PlanOptions {
  readonly json?: boolean;
  readonly out?: string;
  readonly compare?: string;
}

/**
 * `planzvit plan FILE`: reads the plan and shows how it was understood. Exit 1 when something in it is an error, or
 * when it is doubtful whether it was read rightly.
 */
export async function showPlan(file: string, options: Options, context: Context): Promise<ExitCode> {
  const { environment, texts } = context;
  await refuseExisting([options.out], context, options.force);
  const { plan, registry, issues, reading } = await loadPlan(file, options, context);
  const { diagnostics } = plan;
  const before = options.compare === undefined ? undefined : (await loadPlan(options.compare, options, context)).plan;
  const comparison = before === undefined ? undefined : comparePlans(plan, before);
  if (options.out !== undefined) {
    await writeResult(
      options.out,
      await planFile({ plan, registry }, texts, environment.today),
      context,
      options.force === true,
    );
  }
  if (options.json === true) {
    environment.out(
      `${JSON.stringify(
        {
          ...planJson(plan, diagnostics, texts, reading),
          ...given({
            issues: issues.length === 0 ? undefined : issues.map((issue) => issueJson(issue, texts)),
            comparison: comparison === undefined ? undefined : comparisonJson(comparison),
          }),
        },
        null,
        2,
      )}\n`,
    );
  } else {
    environment.out(
      `${[...doubtLines(reading?.doubt, texts), ...outlineLines(plan, diagnostics, issues, texts)].join('\n')}\n`,
    );
    if (comparison !== undefined) environment.out(`\n${comparisonLines(comparison, texts).join('\n')}\n`);
    if (options.out !== undefined) environment.out(`${texts.t('cli.written', { path: options.out })}\n`);
  }
  const isDoubtful = reading !== undefined && reading.doubt.level !== 'none';
  return isDoubtful || hasErrors(plan) || issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function hasErrors(plan: Plan): boolean {
  return plan.diagnostics.some(({ severity }) => severity === 'error');
}
