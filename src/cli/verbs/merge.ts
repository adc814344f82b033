import type { GatheredFile } from '../../core/merge/slim';
import { rowWords } from '../../core/template/words/rowWords';
import type { Consolidation } from '../../core/merge/types';
import { combineAll } from '../../core/merge/combineAll';
import type { Registry } from '../../core/bodies/types';
import { consolidate, report, setUp, type Setup } from '../../core/pipeline';
import { conflictWords } from '../../core/summary/workbook/changed';
import type { Plan } from '../../core/plan/types';
import { writeWorkbook } from '../../formats/xlsx/write/writeWorkbook';
import type { CommonOptions, Context } from '../context';
import {
  additionWords,
  openConsolidation,
  refuseOverwriting,
  separateConsolidations,
  type OpenedConsolidation,
} from '../consolidations';
import { applyDecisions, type DecisionOptions } from '../decisions';
import { UsageError, type ExitCode } from '../environment';
import { expandPaths, refuseExisting, utf8, writeResult, type FoundFile } from '../files';
import { mergeJson } from '../json';
import { loadPlan, registryFor, type PlanOptions } from '../loadPlan';
import { membershipFrom } from '../membership';
import { namedBody } from '../namedBody';
import { progressLine } from '../progress';
import { given } from '../../core/given';

interface Options extends CommonOptions, PlanOptions, DecisionOptions {
  readonly plan?: string;
  readonly out: string;
  readonly into?: string;
  readonly on?: string;
  readonly round?: string;
  readonly asOf?: string;
  readonly coordinator?: string;
  readonly member?: readonly string[];
  readonly threads?: string;
  readonly json?: string;
}

/** `planzvit merge PATH...`: many returns → the consolidation workbook. Either completes, or leaves what was there. */
export async function mergeReturns(paths: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const { environment } = context;
  if (!/\.xlsx$/i.test(options.out)) throw new UsageError('cli.bad-out', { path: options.out });
  if (options.json === options.out) throw new UsageError('cli.same-output', { path: options.out });
  const replaceInto = options.into !== undefined && options.into === options.out;
  await refuseExisting([replaceInto ? undefined : options.out, options.json], context, options.force);
  const asOf = options.asOf ?? environment.today;
  const opened = options.into === undefined ? undefined : await openConsolidation(options.into, context);
  const { returns, consolidations } = await separateConsolidations(await expandPaths(paths, context), paths, context);
  // Without a file what was typed into the workbook still takes effect.
  if (returns.length + consolidations.length === 0 && opened === undefined && !decides(options))
    throw new UsageError(paths.length === 0 ? 'cli.no-paths' : 'cli.no-files');
  const others = await Promise.all(
    consolidations.map(async ({ path }) => ({ path, ...(await openConsolidation(path, context)) })),
  );
  const into = united(opened?.consolidation, others, context);
  const setup = await setUpFor(options, into, context);
  const files = await readAll(returns, setup, asOf, options, into, context);
  const merged = consolidate(setup, files, { asOf, ...given({ into }) });
  const consolidation = await applyDecisions(merged, options, asOf, context);
  if (replaceInto && opened !== undefined) await refuseOverwriting(options.out, opened, context);
  else tellSheetsLeft([...(opened === undefined ? [] : [{ path: options.into ?? '', ...opened }]), ...others], context);
  return finish(consolidation, files, options, replaceInto, context);
}

function decides({ undo, redo, alias, enter }: DecisionOptions): boolean {
  return [undo, redo, alias, enter].some((given) => given !== undefined);
}

type Book = OpenedConsolidation & { readonly path: string };

/** Sheets of somebody else stay in the books that they stand in: the new book is made without them, and says so. */
function tellSheetsLeft(books: readonly Book[], { environment, texts }: Context): void {
  for (const { path, foreignSheets, additions } of books) {
    if (foreignSheets.length > 0)
      environment.err(`! ${texts.t('cli.foreign-sheets-left', { path, sheets: foreignSheets.join(', ') })}\n`);
    if (additions.length > 0)
      environment.err(
        `! ${texts.t('cli.own-content-left', { path, what: additionWords(additions, { environment, texts }).join(', ') })}\n`,
      );
  }
}

/**
 * Consolidations of other coordinators among the paths, added to ours. Conflicts in the ministry's columns are told and
 * shown in the workbook.
 */
function united(into: Consolidation | undefined, others: readonly Book[], context: Context): Consolidation | undefined {
  const { consolidation, books } = combineAll(
    into,
    others.map(({ path, sha256, consolidation: other }) => ({ file: path, sha256, consolidation: other })),
  );
  for (const { file: path, differs, conflicts } of books) {
    if (differs !== undefined) throw new UsageError(`cli.combine-${differs}`, { path });
    for (const { key, ...conflict } of conflicts)
      context.environment.err(
        `! ${context.texts.t('cli.combine-conflict', { path, key: rowWords(key, context.texts), ...conflictWords(conflict, context.texts) })}\n`,
      );
  }
  return consolidation;
}

async function finish(
  consolidation: Consolidation,
  files: readonly GatheredFile[],
  options: Options,
  replaceInto: boolean,
  context: Context,
): Promise<ExitCode> {
  const { environment, texts } = context;
  const { summary, workbook } = report(consolidation, texts);
  const json = mergeJson(consolidation, summary, texts);
  const nothingRead = files.length > 0 && files.every(({ kind }) => kind === 'unreadable' || kind === 'companion');
  if (!nothingRead)
    await writeResult(options.out, await writeWorkbook(workbook), context, options.force === true || replaceInto);
  const document = `${JSON.stringify(json, null, 2)}\n`;
  if (options.json === '-') environment.out(document);
  else {
    if (options.json !== undefined) await writeResult(options.json, utf8(document), context, options.force === true);
    for (const line of summaryLines(consolidation, texts)) environment.out(`${line}\n`);
    if (!nothingRead) environment.out(`${texts.t('cli.written', { path: options.out })}\n`);
  }
  if (nothingRead) {
    environment.err(`${texts.t('cli.nothing-read')}\n`);
    return 2;
  }
  return consolidation.log.some(
    ({ verdict, issues }) =>
      (verdict !== 'accepted' && verdict !== 'duplicate' && verdict !== 'superseded' && verdict !== 'companion') ||
      issues.some(({ severity }) => severity === 'error'),
  )
    ? 1
    : 0;
}

function summaryLines({ log, quarantine }: Consolidation, texts: Context['texts']): readonly string[] {
  const verdicts = new Map<string, number>();
  for (const { verdict } of log) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  return [
    texts.t('cli.merged', { count: log.length }),
    ...[...verdicts].map(([verdict, count]) => `  ${texts.t(`cli.file-verdict.${verdict}`)}: ${count}`),
    ...log
      .filter(({ verdict }) => verdict === 'unreadable' || verdict === 'foreign' || verdict === 'rejected')
      .map(
        ({ identity, issues }) =>
          `  ✗ ${[identity.file, identity.member].filter((part) => part !== undefined).join(' › ')}: ${issues[0] === undefined ? '' : texts.t(`issue.${issues[0].code}`, issues[0].params)}`,
      ),
    ...(quarantine.length === 0 ? [] : [texts.t('cli.quarantined', { count: quarantine.length })]),
  ];
}

async function readAll(
  inputs: readonly FoundFile[],
  setup: Setup,
  today: string,
  options: Options,
  into: Consolidation | undefined,
  context: Context,
): Promise<readonly GatheredFile[]> {
  if (inputs.length === 0) return [];
  const threads = Number(options.threads ?? 2);
  if (!Number.isInteger(threads) || threads < 0 || threads > 64)
    throw new UsageError('cli.bad-threads', { value: options.threads ?? '' });
  const line = progressLine(context);
  const run = context.environment.runner(threads).run(
    inputs,
    {
      collection: { plan: setup.plan, registry: setup.registry, round: setup.round, duties: setup.expansion.duties },
      today,
      ...given({ aliases: into?.settings.aliases }),
    },
    line.show,
  );
  try {
    const outcome = await run.files;
    return outcome.kind === 'read' ? outcome.files : [];
  } finally {
    line.end();
  }
}

async function setUpFor(options: Options, into: Consolidation | undefined, context: Context): Promise<Setup> {
  const loaded: { readonly plan: Plan; readonly registry: Registry } | undefined =
    options.plan !== undefined ? await loadPlan(options.plan, options, context) : into;
  if (loaded === undefined) throw new UsageError('cli.plan-missing');
  const registry = options.registry === undefined ? loaded.registry : await registryFor(options.registry, context);
  const on = options.on ?? into?.settings.on;
  const coordinator =
    options.coordinator === undefined ? into?.settings.coordinator : namedBody(options.coordinator, registry);
  const round = options.round ?? into?.settings.round.id;
  return setUp(loaded.plan, registry, {
    ...given({ round, on, coordinator }),
    membership: new Map([
      ...(into?.settings.membership ?? []),
      ...membershipFrom(options.member ?? [], loaded.plan, registry),
    ]),
  });
}
