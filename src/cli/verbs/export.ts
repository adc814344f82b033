import { refused } from '../../core/refused';
import { exportsOf, type Exports } from '../../app/exports/exports';
import { openDataFiles } from '../../app/exports/data';
import { paperFiles, paperSet, type PaperChoice } from '../../app/exports/paper';
import { openForm } from '../../app/forms/openForm';
import { SUMMARY_TAGS } from '../../app/forms/summaryTags';
import { upToDate } from '../../app/consolidation/upToDate';
import { given } from '../../core/given';
import { DEFAULT_PARTS, PAPER_PARTS, type PaperPart } from '../../core/summary/cabinet/annexTable';
import { summarise } from '../../core/summary/summarise';
import type { Summary } from '../../core/summary/types';
import { baseName } from '../../core/text/order';
import type { ExportKind, NamedBytes } from '../../ports';
import type { CommonOptions, Context } from '../context';
import { openConsolidation } from '../consolidations';
import { recordsIn } from '../records';
import { orRefuse, UsageError, type ExitCode } from '../environment';
import { inFolder, readNamed, refuseExisting, writeResult } from '../files';

interface Options extends CommonOptions {
  readonly out?: string;
  readonly whole?: string;
  readonly with?: string;
  readonly letterhead?: string;
  readonly form?: string;
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
  const choice = await choiceOf(parts, options, context);
  const { consolidation } = await openConsolidation(path, context);
  const previous = await previousOf(options.previous, context);
  const exports = exportsOf(upToDate(consolidation), texts, options.asOf ?? environment.today, given({ previous }));
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
  return 0;
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

async function choiceOf(parts: readonly PaperPart[], options: Options, context: Context): Promise<PaperChoice> {
  const opened = async (path: string | undefined): Promise<PaperChoice['form']> =>
    path === undefined
      ? undefined
      : orRefuse(
          await openForm({ name: baseName(path), bytes: await readNamed(path, context) }, SUMMARY_TAGS, context.texts),
        );
  return { parts, ...given({ letterhead: await opened(options.letterhead), form: await opened(options.form) }) };
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
