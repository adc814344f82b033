import { exportsOf } from '../../app/exports/exports';
import { upToDate } from '../../app/consolidation/upToDate';
import type { ExportKind } from '../../ports';
import type { CommonOptions, Context } from '../context';
import { openConsolidation } from '../consolidations';
import { UsageError, type ExitCode } from '../environment';
import { refuseExisting, writeResult } from '../files';

interface Options extends CommonOptions {
  readonly out?: string;
  readonly whole?: string;
  readonly asOf?: string;
}

const KINDS: Readonly<Record<string, ExportKind>> = { xlsx: 'summary', csv: 'csv', docx: 'docx' };

/**
 * `planzvit export FILE.xlsx --out FILE.{xlsx,csv,docx}`: the summary for the Cabinet, without personal data;
 * `--whole FILE.xlsx`: the whole consolidation, with what was typed into it in effect.
 */
export async function exportSummary(path: string, options: Options, context: Context): Promise<ExitCode> {
  const { environment, texts } = context;
  const wanted = wantedFiles(options);
  await refuseExisting(
    wanted.map(({ out }) => out),
    context,
    options.force,
  );
  const { consolidation } = await openConsolidation(path, context);
  const exports = exportsOf(upToDate(consolidation), texts, options.asOf ?? environment.today);
  for (const { out, kind } of wanted) {
    await writeResult(out, await exports.file(kind), context, options.force === true);
    environment.out(`${texts.t('cli.written', { path: out })}\n`);
  }
  return 0;
}

function wantedFiles({ out, whole }: Options): readonly { readonly out: string; readonly kind: ExportKind }[] {
  if (out === undefined && whole === undefined)
    throw new UsageError('cli.commander.missingMandatoryOptionValue', { named: '--out <file>' });
  if (whole !== undefined && !/\.xlsx$/i.test(whole)) throw new UsageError('cli.bad-out', { path: whole });
  if (out !== undefined && out === whole) throw new UsageError('cli.same-output', { path: out });
  return [
    ...(out === undefined ? [] : [{ out, kind: kindOf(out) }]),
    ...(whole === undefined ? [] : [{ out: whole, kind: 'whole' as const }]),
  ];
}

function kindOf(out: string): ExportKind {
  const kind = KINDS[/\.(\w+)$/.exec(out)?.[1]?.toLowerCase() ?? ''];
  if (kind === undefined) throw new UsageError('cli.bad-export', { path: out });
  return kind;
}
