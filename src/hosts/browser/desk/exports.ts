import { report } from '../../../core/pipeline';
import { planWorkbook } from '../../../core/plan/sheet/planSheets';
import { cabinetDocument } from '../../../core/summary/cabinetDocument';
import { summaryCsvRows } from '../../../core/summary/csvRows';
import type { WorkbookSpec } from '../../../core/workbook/spec';
import { writeCsv } from '../../../formats/delimited/writeCsv';
import { writeWorkbook } from '../../../formats/xlsx/write/writeWorkbook';
import type { ExportKind, NamedBytes } from '../../../ports';
import type { DeskTools } from './tools';
import type { Work } from './work';

/** The consolidation workbook with everything in it, the Word annex, or the data as CSV. */
export async function exported(
  { consolidation, choice, plan }: Work,
  kind: ExportKind,
  tools: DeskTools,
): Promise<NamedBytes> {
  if (consolidation === undefined) throw new Error('nothing has been merged');
  const texts = tools.textsFor(choice.language);
  const { summary, workbook } = report(consolidation, texts);
  const name = fileName(texts.t(`pane.file.${kind}`), plan.requisites.number, kind);
  switch (kind) {
    case 'xlsx':
      return { name, bytes: await writeWorkbook(workbook) };
    case 'csv':
      return { name, bytes: writeCsv(summaryCsvRows(consolidation, summary, texts), texts.language) };
    case 'docx': {
      const { writeDocx } = await import(/* webpackChunkName: "docx" */ '../../../formats/docx/write/writeDocx');
      return { name, bytes: await writeDocx(cabinetDocument(consolidation, summary, texts, choice.today)) };
    }
  }
}

/** «План» and «Органи», for people to see and to correct. */
export function planSpecOf({ plan, registry, choice }: Work, tools: DeskTools): WorkbookSpec {
  return planWorkbook({ plan, registry, texts: tools.textsFor(choice.language), created: choice.today });
}

export async function exportedPlan(work: Work, tools: DeskTools): Promise<NamedBytes> {
  const stem = tools.textsFor(work.choice.language).t('pane.file.plan');
  return {
    name: fileName(stem, work.plan.requisites.number, 'xlsx'),
    bytes: await writeWorkbook(planSpecOf(work, tools)),
  };
}

function fileName(stem: string, number: string | undefined, extension: string): string {
  return `${[stem, number]
    .filter((part) => part !== undefined)
    .join('_')
    .replace(/[\\/:*?"<>|\s]+/g, '-')}.${extension}`;
}
