import type { CivilDate } from '../../core/calendar/civilDate';
import { given } from '../../core/given';
import type { Consolidation } from '../../core/merge/types';
import { report } from '../../core/pipeline';
import { DEFAULT_PARTS, type PaperPart } from '../../core/summary/cabinet/annexTable';
import { cabinetContext, type CabinetContext } from '../../core/summary/cabinet/context';
import { cabinetDocument } from '../../core/summary/cabinetDocument';
import type { LetterRequisites } from '../../core/summary/letterParts';
import type { Summary } from '../../core/summary/types';
import type { Texts } from '../../core/texts';
import { writeCsv } from '../../formats/delimited/writeCsv';
import { workbookPieces, writeWorkbook } from '../../formats/xlsx/write/writeWorkbook';
import { requisitesWith } from '../forms/keptPaper';
import type { ExportKind } from '../../ports';
import { bytesOfDocument } from './bytesOf';
import { withAnnexSheets } from './paper';

/** File extension of each export. */
export const EXTENSIONS: Readonly<Record<ExportKind, 'xlsx' | 'csv' | 'docx'>> = {
  whole: 'xlsx',
  summary: 'xlsx',
  csv: 'csv',
  docx: 'docx',
};

export interface Exports {
  readonly summary: Summary;
  /** What the paper for the Cabinet is made from. */
  readonly paper: CabinetContext;
  /** `parts`: of the paper; a workbook has a sheet for each further annex. */
  file(kind: ExportKind, parts?: readonly PaperPart[]): Promise<Uint8Array>;
  /** The `whole` workbook as it is made, so that a large one never stands in memory. */
  pieces(): AsyncIterable<Uint8Array>;
}

export interface ExportOptions {
  /** The summary of the report before this one. */
  readonly previous?: Summary;
  /** What a person gave for the letter. */
  readonly requisites?: LetterRequisites;
}

/**
 * The consolidation as files: the `whole` workbook with everything in it, or the summary for the Cabinet as a
 * workbook, a table or a Word file, without personal data.
 */
export function exportsOf(
  consolidation: Consolidation,
  texts: Texts,
  asOf: CivilDate,
  { previous, requisites }: ExportOptions = {},
): Exports {
  const reported = report(consolidation, texts);
  const before = previous && new Map(previous.measures.map(({ measureId, final }) => [measureId, final]));
  const paper = cabinetContext(consolidation, reported.summary, texts, {
    asOf,
    ...given({ previous: before, requisites: requisites ?? requisitesWith({}, consolidation.settings.paper) }),
  });
  return {
    summary: reported.summary,
    paper,
    pieces: () => workbookPieces(reported.workbook),
    async file(kind, parts = DEFAULT_PARTS) {
      switch (kind) {
        case 'whole':
          return writeWorkbook(reported.workbook);
        case 'summary':
          return writeWorkbook(withAnnexSheets(reported.summaryWorkbook(asOf), parts, paper));
        case 'csv':
          return writeCsv(reported.table(), texts.language);
        case 'docx':
          return bytesOfDocument(cabinetDocument(paper, parts));
      }
    },
  };
}
