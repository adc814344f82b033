import { cabinetDocument } from '../../core/summary/cabinetDocument';
import { summaryCsvRows } from '../../core/summary/csvRows';
import { summarise } from '../../core/summary/summarise';
import { summarySpec } from '../../core/summary/workbook/summarySpec';
import { writeCsv } from '../../formats/delimited/writeCsv';
import { writeDocx } from '../../formats/docx/write/writeDocx';
import { writeWorkbook } from '../../formats/xlsx/write/writeWorkbook';
import type { Consolidation } from '../../core/merge/types';
import type { CommonOptions, Context } from '../context';
import { openConsolidation, upToDate } from '../consolidations';
import { UsageError, type ExitCode } from '../environment';
import { refuseExisting, writeResult } from '../files';

interface Options extends CommonOptions {
  readonly out: string;
  readonly asOf?: string;
}

/** `planzvit export FILE.xlsx --out FILE.{xlsx,csv,docx}`: the summary for the Cabinet, without personal data. */
export async function exportSummary(path: string, options: Options, context: Context): Promise<ExitCode> {
  const kind = /\.(xlsx|csv|docx)$/i.exec(options.out)?.[1]?.toLowerCase();
  if (kind === undefined) throw new UsageError('cli.bad-export', { path: options.out });
  await refuseExisting([options.out], context, options.force);
  const { consolidation } = await openConsolidation(path, context);
  const bytes = await exported(upToDate(consolidation), kind, options.asOf ?? context.environment.today, context);
  await writeResult(options.out, bytes, context, options.force === true);
  context.environment.out(`${context.texts.t('cli.written', { path: options.out })}\n`);
  return 0;
}

/** The bytes of one export, by file extension. */
export async function exported(
  consolidation: Consolidation,
  kind: string,
  asOf: string,
  { texts }: Context,
): Promise<Uint8Array> {
  const summary = summarise(consolidation, texts);
  switch (kind) {
    case 'csv':
      return writeCsv(summaryCsvRows(consolidation, summary, texts), texts.language);
    case 'docx':
      return writeDocx(cabinetDocument(consolidation, summary, texts, asOf));
    default:
      return writeWorkbook(summarySpec(consolidation, summary, texts, asOf));
  }
}
