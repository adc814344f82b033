import { refused } from '../../core/refused';
import { exportsOf, type Exports } from '../../app/exports/exports';
import { openDataFiles } from '../../app/exports/data';
import { paperFiles, paperSet, type PaperChoice } from '../../app/exports/paper';
import { paperAfter } from '../../app/forms/keptPaper';
import { refusedAsClosed } from '../../app/decisions/closed';
import { SUMMARY_TAGS } from '../../app/forms/summaryTags';
import { upToDate } from '../../app/consolidation/upToDate';
import { given } from '../../core/given';
import { DEFAULT_PARTS, PAPER_PARTS, type PaperPart } from '../../core/summary/cabinet/annexTable';
import { carrying } from '../../core/summary/planColumns';
import { summarise } from '../../core/summary/summarise';
import type { Summary } from '../../core/summary/types';
import type { ExportKind, NamedBytes } from '../../ports';
import type { CommonOptions, Context } from '../context';
import { openConsolidation, refuseLosing, type OpenedConsolidation } from '../consolidations';
import { formFor, formNamed, requisitesFor, requisitesIn, type LetterOptions } from '../paper';
import { recordsIn } from '../records';
import { columnsGiven, type ColumnOptions } from '../planColumns';
import { UsageError, type ExitCode } from '../environment';
import { inFolder, refuseExisting, writeOver, writeResult } from '../files';

interface Options extends CommonOptions, LetterOptions, ColumnOptions {
  readonly out?: string;
  readonly whole?: string;
  readonly with?: string;
  readonly form?: string | false;
  readonly remember?: boolean;
  readonly previous?: string;
  readonly openData?: string;
  readonly records?: string;
  readonly asOf?: string;
}

type Target = 'summary' | 'csv' | 'docx' | 'folder';
const TARGETS: Readonly<Record<string, Target>> = { xlsx: 'summary', csv: 'csv', docx: 'docx' };

/**
 * `planzvit export FILE.xlsx`: the summary for the Cabinet, without personal data, as a workbook, a table, a Word
 * file or, into a folder, the whole set; `--whole FILE.xlsx`: the consolidation, with what was typed into it in effect.
 */
export async function exportSummary(path: string, options: Options, context: Context): Promise<ExitCode> {
  const { environment, texts } = context;
  const { out, whole } = options;
  refuseNothing(options);
  const target = out === undefined ? undefined : await targetOf(out, context);
  const parts = partsOf(options.with);
  await refuseExisting([target === 'folder' ? undefined : out, whole], context, options.force);
  const opened = await openConsolidation(path, context);
  const columns = columnsGiven(options, opened.consolidation.plan, texts);
  const consolidation = carrying(opened.consolidation, columns);
  const own = await ownPaper(options, context);
  const choice = await choiceOf(parts, own, consolidation, context);
  const previous = await previousOf(options.previous, context);
  const requisites = requisitesFor(options, consolidation.settings.paper);
  const asOf = options.asOf ?? environment.today;
  const exports = exportsOf(upToDate(consolidation), texts, asOf, given({ previous, requisites }));
  const files = [
    ...(out === undefined || target === undefined ? [] : await filesOf(out, target, choice, exports, context)),
    ...(whole === undefined ? [] : [{ name: whole, bytes: await exports.file('whole') }]),
    ...(options.openData === undefined ? [] : inFolder(options.openData, openDataFiles(exports.paper), context)),
    ...(options.records === undefined ? [] : await recordsIn(options.records, exports.paper.consolidation, context)),
  ];
  await refuseExisting(
    files.map(({ name }) => name),
    context,
    options.force,
  );
  for (const { name, bytes } of files) {
    await writeResult(name, bytes, context, options.force === true);
    environment.out(`${texts.t('cli.written', { path: name })}\n`);
  }
  if (options.remember === true) await remember({ path, asOf, own, options }, { ...opened, consolidation }, context);
  return 0;
}

/** The ministry's own Word files as the options name them. */
interface OwnPaper {
  readonly letterhead: NamedBytes | false | undefined;
  readonly form: NamedBytes | false | undefined;
}

async function ownPaper({ letterhead, form }: Options, context: Context): Promise<OwnPaper> {
  return { letterhead: await formNamed(letterhead, context), form: await formNamed(form, context) };
}

/** Keeps the letterhead, the form and the signatory in the consolidation, for the letters and papers to come. */
async function remember(
  { path, asOf, own, options }: Readonly<{ path: string; asOf: string; own: OwnPaper; options: Options }>,
  opened: OpenedConsolidation,
  context: Context,
): Promise<void> {
  refuseLosing(opened, context);
  const now = upToDate(opened.consolidation);
  const closed = refusedAsClosed(now);
  if (closed !== undefined) throw new UsageError(closed);
  const paper = paperAfter(now.settings.paper, { ...own, requisites: requisitesIn(options) });
  const { paper: _, ...settings } = now.settings;
  const kept = { ...now, revision: now.revision + 1, settings: { ...settings, ...given({ paper }) } };
  const pieces = exportsOf(kept, context.texts, asOf).pieces();
  if (!(await writeOver(path, pieces, opened.sha256, context)))
    throw new UsageError(refused('cli.stale-base', { path }));
  context.environment.out(`${context.texts.t('cli.remembered', { path })}\n`);
  for (const form of [paper?.letterhead, paper?.form])
    if (form !== undefined && form.base64 === undefined)
      context.environment.err(`! ${context.texts.t('cli.paper-not-kept', { file: form.name })}\n`);
}

function refuseNothing({ out, whole, openData, records }: Options): void {
  if ([out, whole, openData, records].every((path) => path === undefined))
    throw new UsageError(refused('cli.commander.missingMandatoryOptionValue', { named: '--out <file>' }));
  if (whole !== undefined && !/\.xlsx$/i.test(whole)) throw new UsageError(refused('cli.bad-out', { path: whole }));
  if (out !== undefined && out === whole) throw new UsageError(refused('cli.same-output', { path: out }));
}

/** A folder is what is one already, or a path without an extension. */
async function targetOf(out: string, { environment }: Context): Promise<Target> {
  if ((await environment.files.kindOf(out)) === 'directory' || /[\\/]$/.test(out)) return 'folder';
  const extension = /\.([^.\\/]+)$/.exec(out)?.[1]?.toLowerCase();
  const target = extension === undefined ? 'folder' : TARGETS[extension];
  if (target === undefined) throw new UsageError(refused('cli.bad-export', { path: out }));
  return target;
}

/** «letter,annex,texts» or «all». */
function partsOf(list: string | undefined): readonly PaperPart[] {
  if (list === undefined) return DEFAULT_PARTS;
  const words = list.split(',').map((word) => word.trim().toLowerCase());
  if (words.includes('all')) return PAPER_PARTS;
  const unknown = words.find((word) => !PAPER_PARTS.some((part) => part === word));
  if (unknown !== undefined)
    throw new UsageError(refused('cli.bad-with', { value: unknown, known: [...PAPER_PARTS, 'all'].join(', ') }));
  return PAPER_PARTS.filter((part) => words.includes(part));
}

async function choiceOf(
  parts: readonly PaperPart[],
  own: OwnPaper,
  { settings: { paper } }: OpenedConsolidation['consolidation'],
  context: Context,
): Promise<PaperChoice> {
  const letterhead = await formFor(own.letterhead, paper?.letterhead, SUMMARY_TAGS, context);
  const form = await formFor(own.form, paper?.form, SUMMARY_TAGS, context);
  return { parts, ...given({ letterhead, form }) };
}

async function previousOf(path: string | undefined, context: Context): Promise<Summary | undefined> {
  if (path === undefined) return undefined;
  const { consolidation } = await openConsolidation(path, context);
  return summarise(upToDate(consolidation), context.texts);
}

async function filesOf(
  out: string,
  target: Target,
  choice: PaperChoice,
  exports: Exports,
  context: Context,
): Promise<readonly NamedBytes[]> {
  if (target === 'docx') return paperFiles(out, choice, exports.paper);
  if (target !== 'folder') return [{ name: out, bytes: await exports.file(target, choice.parts) }];
  const stem = context.texts.t('letter.cabinet.file.summary');
  const tables = async (kind: ExportKind, extension: string): Promise<NamedBytes> => ({
    name: `${stem}.${extension}`,
    bytes: await exports.file(kind, choice.parts),
  });
  const set = [...(await paperSet(choice, exports.paper)), await tables('summary', 'xlsx'), await tables('csv', 'csv')];
  return inFolder(out, set, context);
}
