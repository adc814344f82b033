import { refused } from '../../core/refused';
import { refusedAsClosed } from '../../app/decisions/closed';
import { unite, type United } from '../../app/consolidation/unite';
import { given } from '../../core/given';
import type { Consolidation } from '../../core/merge/types';
import type { GatheredFile } from '../../core/merge/slim';
import { consolidate, type Collection } from '../../core/pipeline';
import { conflictWords } from '../../core/summary/workbook/changed';
import { rowWords } from '../../core/template/words/rowWords';
import {
  additionWords,
  openConsolidation,
  refuseLosing,
  separateConsolidations,
  type OpenedConsolidation,
} from '../consolidations';
import { collectionFor, type CollectionChoice } from '../mergeCollection';
import type { CommonOptions, Context } from '../context';
import { applyDecisions, type DecisionOptions } from '../decisions';
import { UsageError, type ExitCode } from '../environment';
import { expandPaths, refuseExisting, type FoundFile } from '../files';
import type { PlanOptions } from '../loadPlan';
import { finishMerge } from '../outline/merged';
import { saveObjects } from '../objects';
import { columnsGiven, type ColumnOptions } from '../planColumns';
import type { MergeRunner } from '../../ports';
import { passwordsOf, readFound, type PasswordOptions } from '../reading';

interface Options
  extends CommonOptions, PlanOptions, CollectionChoice, DecisionOptions, PasswordOptions, ColumnOptions {
  readonly out: string;
  readonly into?: string;
  readonly asOf?: string;
  readonly threads?: string;
  readonly acceptBeside?: boolean;
  readonly shiftWeekends?: boolean;
  readonly threshold?: string;
  readonly json?: string;
  readonly records?: string;
  readonly objects?: string;
}

/** So many runs at once into one workbook are a mistake, not a coincidence. */
const ATTEMPTS = 8;

/**
 * `planzvit merge PATH...`: many returns → the consolidation workbook. Either completes, or leaves what was there. A
 * workbook that somebody else wrote meanwhile is read again and merged again.
 */
export async function mergeReturns(paths: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const { environment, texts } = context;
  const replaceInto = options.into !== undefined && options.into === options.out;
  await refuseOutputs(options, replaceInto, context);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    // What an attempt in vain has to say is said by the next one.
    const notes: string[] = [];
    const noting = { texts, environment: { ...environment, err: (text: string) => void notes.push(text) } };
    let outcome: ExitCode | 'changed' | undefined;
    try {
      outcome = await mergeOnce(paths, options, replaceInto, noting);
    } finally {
      if (outcome !== 'changed') for (const note of notes) environment.err(note);
    }
    if (outcome !== 'changed') return outcome;
    environment.err(`! ${texts.t('cli.merged-again', { path: options.out })}\n`);
  }
  throw new UsageError(refused('cli.stale-base', { path: options.out }));
}

async function mergeOnce(
  paths: readonly string[],
  options: Options,
  replaceInto: boolean,
  context: Context,
): Promise<ExitCode | 'changed'> {
  const asOf = options.asOf ?? context.environment.today;
  const opened = options.into === undefined ? undefined : await openConsolidation(options.into, context);
  const { returns, consolidations } = await separateConsolidations(await expandPaths(paths, context), paths, context);
  // Without a file what was typed into the workbook still takes effect.
  if (returns.length + consolidations.length === 0 && opened === undefined && !decides(options))
    throw new UsageError(refused(paths.length === 0 ? 'cli.no-paths' : 'cli.no-files'));
  const runner = runnerFor(returns.length, options, context);
  const others = await Promise.all(consolidations.map(({ path }) => openConsolidation(path, context)));
  const into = reported(unite(opened?.consolidation, others), context);
  refuseClosed(into, options);
  const { collection, choices } = await collectionFor(options, into, context);
  const { aliases, paper } = choices;
  const planColumns = columnsGiven(options, collection.plan, context.texts);
  const files = await readAll(returns, collection, asOf, options, aliases, runner, context);
  const shiftsRestDays = options.shiftWeekends ?? choices.shiftsRestDays;
  const merged = consolidate(collection, files, {
    asOf,
    aliases,
    ...given({ into, shiftsRestDays, paper, planColumns, threshold: shareOf(options.threshold) }),
  });
  const consolidation = await applyDecisions(merged, options, asOf, context);
  settleForeign(replaceInto, opened, others, context);
  const { out, json, force, records } = options;
  const over = replaceInto ? opened?.sha256 : undefined;
  const made = await finishMerge(
    consolidation,
    files,
    { out, asOf, ...given({ json, force, over, records }) },
    context,
  );
  if (made !== 'changed' && options.objects !== undefined) {
    const { passwords } = await passwordsOf(options, context);
    await saveObjects(options.objects, returns, passwords, force === true, context);
  }
  return made;
}

function settleForeign(
  replaceInto: boolean,
  opened: OpenedConsolidation | undefined,
  others: readonly OpenedConsolidation[],
  context: Context,
): void {
  if (replaceInto && opened !== undefined) refuseLosing(opened, context);
  else reportLeft([...(opened === undefined ? [] : [opened]), ...others], context);
}

/** A share from 0 to 1, with a point or a comma. */
function shareOf(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const share = /^\d+(?:[.,]\d+)?$/.test(typed) ? Number(typed.replace(',', '.')) : NaN;
  if (!(share >= 0 && share <= 1)) throw new UsageError(refused('cli.bad-threshold', { value: typed }));
  return share;
}

async function refuseOutputs({ out, json, force }: Options, replaceInto: boolean, context: Context): Promise<void> {
  if (!/\.xlsx$/i.test(out)) throw new UsageError(refused('cli.bad-out', { path: out }));
  if (json === out) throw new UsageError(refused('cli.same-output', { path: out }));
  await refuseExisting([replaceInto ? undefined : out, json], context, force);
}

function decides({ undo, redo, belongs, alias, enter, accept, keep, ask }: DecisionOptions): boolean {
  return [undo, redo, belongs, alias, enter, accept, keep, ask].some((option) => option !== undefined);
}

/** What other people added to consolidations stays in their files: the new one is made without it, and says so. */
function reportLeft(opened: readonly OpenedConsolidation[], context: Context): void {
  const { environment, texts } = context;
  for (const { file: path, foreignSheets, additions } of opened) {
    if (foreignSheets.length > 0)
      environment.err(`! ${texts.t('cli.foreign-sheets-left', { path, sheets: foreignSheets.join(', ') })}\n`);
    if (additions.length > 0)
      environment.err(
        `! ${texts.t('cli.own-content-left', { path, what: additionWords(additions, context).join(', ') })}\n`,
      );
  }
}

/** Before any file is read. */
function refuseClosed(into: Consolidation | undefined, options: Options): void {
  const closed =
    into === undefined || !(decides(options) || options.columns !== undefined) ? undefined : refusedAsClosed(into);
  if (closed !== undefined) throw new UsageError(closed);
}

/** Conflicts in the ministry's columns are reported and shown in the workbook; another plan or round ends the run. */
function reported(
  { consolidation, others }: United<OpenedConsolidation>,
  { environment, texts }: Context,
): Consolidation | undefined {
  for (const { file: path, differs, conflicts } of others) {
    if (differs !== undefined) throw new UsageError(refused(`cli.combine-${differs}`, { path }));
    for (const { key, ...conflict } of conflicts) {
      const params = { path, key: rowWords(key, texts), ...conflictWords(conflict, texts) };
      environment.err(`! ${texts.t('cli.combine-conflict', params)}\n`);
    }
  }
  return consolidation;
}

async function readAll(
  inputs: readonly FoundFile[],
  collection: Collection,
  today: string,
  options: Options,
  aliases: ReadonlyMap<string, string>,
  runner: MergeRunner | undefined,
  context: Context,
): Promise<readonly GatheredFile[]> {
  if (runner === undefined) return [];
  const { passwords } = await passwordsOf(options, context);
  const reading = { collection, today, aliases, ...given({ passwords, acceptBeside: options.acceptBeside }) };
  return readFound(inputs, reading, runner, context);
}

/** Its threads start at once, while the plan is read; undefined where there is no file. */
function runnerFor(files: number, { threads: typed }: Options, { environment }: Context): MergeRunner | undefined {
  if (files === 0) return undefined;
  const threads = Number(typed ?? 2);
  if (!Number.isInteger(threads) || threads < 0 || threads > 64)
    throw new UsageError(refused('cli.bad-threads', { value: typed ?? '' }));
  const runner = environment.runner(threads);
  runner.prepare?.(files);
  return runner;
}
