import { refused } from '../../core/refused';
import { isConsolidation } from '../../app/consolidation/openConsolidation';
import { bytesOfDocument } from '../../app/exports/bytesOf';
import { standingOf } from '../../app/followUp/overview';
import { dotted } from '../../core/calendar/dotted';
import { totalStanding, type PlanStanding, type Standing } from '../../core/followUp/overview';
import { overviewDocument, overviewSpec } from '../../core/followUp/overviewDocuments';
import type { CommonOptions, Context } from '../context';
import { openConsolidation } from '../consolidations';
import { UsageError, type ExitCode } from '../environment';
import { expandPaths, readNamed, refuseExisting, writeResult } from '../files';

interface Options extends CommonOptions {
  readonly asOf?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** `planzvit overview FILE…`: the plans of one ministry in one table. Fine whatever the figures say. */
export async function overviewOfPlans(paths: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const { environment, texts } = context;
  const { out, json } = options;
  const asOf = options.asOf ?? environment.today;
  if (out === undefined && json !== true)
    throw new UsageError(refused('cli.commander.missingMandatoryOptionValue', { named: '--out <file>' }));
  if (out !== undefined && !/\.(?:xlsx|docx)$/i.test(out))
    throw new UsageError(refused('cli.bad-document', { path: out }));
  await refuseExisting([out], context, options.force);
  const plans: PlanStanding[] = [];
  for (const path of await consolidationPaths(paths, context))
    plans.push(standingOf(await openConsolidation(path, context), texts, asOf));
  if (out !== undefined) {
    const input = { plans, asOf, texts };
    const made = /\.docx$/i.test(out) ? overviewDocument(input) : overviewSpec(input);
    await writeResult(out, await bytesOfDocument(made), context, options.force === true);
  }
  environment.out(
    json === true ? `${JSON.stringify(overviewJson(plans, asOf), null, 2)}\n` : lines(plans, out, context),
  );
  return 0;
}

/** Files that were named must be consolidations; of a folder those are taken that are. */
async function consolidationPaths(paths: readonly string[], context: Context): Promise<readonly string[]> {
  const found = await expandPaths(paths, context);
  const chosen: string[] = [];
  for (const { path, problem } of found) {
    const isNamed = paths.includes(path);
    if (isNamed || (problem === undefined && /\.xlsx$/i.test(path) && isConsolidation(await readNamed(path, context))))
      chosen.push(path);
  }
  if (chosen.length === 0) throw new UsageError(refused('cli.bad-consolidation', { path: paths.join(', ') }));
  return chosen;
}

function overviewJson(plans: readonly PlanStanding[], asOf: string): Record<string, unknown> {
  return {
    asOf,
    plans: plans.map(({ file, plan, round, bodies, nextDue, levels, ...standing }) => ({
      file,
      plan: { id: plan.id, number: plan.number ?? null, title: plan.title },
      round,
      bodies,
      ...standingJson(standing),
      nextDue: nextDue ?? null,
      levels: levels.map(({ depth, kind, no, title, text: _, ...own }) => ({
        depth,
        kind,
        no,
        title,
        ...standingJson(own),
      })),
    })),
    totals: standingJson(totalStanding(plans)),
  };
}

function standingJson({ measures, byStatus, done, doneShare, overdue }: Standing): Record<string, unknown> {
  return { measures, done, doneShare, overdue, byStatus };
}

function lines(plans: readonly PlanStanding[], out: string | undefined, { texts }: Context): string {
  const reported = plans.map(({ plan, bodies, measures, done, doneShare, overdue, nextDue }) => {
    const line = {
      plan: plan.number === undefined ? plan.title : `№ ${plan.number}`,
      measures,
      done,
      share: doneShare,
      overdue,
      reported: bodies.reported,
      bodies: bodies.total,
    };
    return nextDue === undefined
      ? texts.t('summary.overview.lineWithoutDue', line)
      : texts.t('summary.overview.line', { ...line, next: dotted(nextDue) });
  });
  return `${[...reported, ...(out === undefined ? [] : [texts.t('cli.written', { path: out })])].join('\n')}\n`;
}
