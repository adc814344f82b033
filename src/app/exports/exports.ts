import type { CivilDate } from '../../core/calendar/civilDate';
import type { Consolidation } from '../../core/merge/types';
import { report } from '../../core/pipeline';
import type { Summary } from '../../core/summary/types';
import type { Texts } from '../../core/texts';
import { writeCsv } from '../../formats/delimited/writeCsv';
import { writeWorkbook } from '../../formats/xlsx/write/writeWorkbook';
import type { ExportKind } from '../../ports';

/** File extension of each export. */
export const EXTENSIONS: Readonly<Record<ExportKind, 'xlsx' | 'csv' | 'docx'>> = {
  whole: 'xlsx',
  summary: 'xlsx',
  csv: 'csv',
  docx: 'docx',
};

export interface Exports {
  readonly summary: Summary;
  file(kind: ExportKind): Promise<Uint8Array>;
}

/**
 * The consolidation as files: the `whole` workbook with everything in it, or the summary for the Cabinet as a
 * workbook, a table or a Word annex, without personal data.
 */
export function exportsOf(consolidation: Consolidation, texts: Texts, asOf: CivilDate): Exports {
  const reported = report(consolidation, texts);
  return {
    summary: reported.summary,
    async file(kind) {
      switch (kind) {
        case 'whole':
          return writeWorkbook(reported.workbook);
        case 'summary':
          return writeWorkbook(reported.summaryWorkbook(asOf));
        case 'csv':
          return writeCsv(reported.table(), texts.language);
        case 'docx': {
          const { writeDocx } = await import(/* webpackChunkName: "docx" */ '../../formats/docx/write/writeDocx');
          return writeDocx(reported.annex(asOf));
        }
      }
    },
  };
}
