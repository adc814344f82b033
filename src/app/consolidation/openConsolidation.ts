import type { Issue } from '../../core/issues/issue';
import { kindOf } from '../../core/kindOf';
import type { Consolidation } from '../../core/merge/types';
import { chartsDrawn } from '../../core/summary/workbook/readState';
import { readConsolidation } from '../../core/summary/workbook/readConsolidation';
import { STAMP_SHEET } from '../../core/template/fields';
import { sha256Hex } from '../../core/text/digest';
import type { WorkbookContent } from '../../core/workbook/content';
import { readAdditions, type Addition } from '../../formats/xlsx/read/additions';
import { readWorkbook } from '../../formats/xlsx/read/readWorkbook';
import { CONSOLIDATION_LIMITS } from '../../formats/zip/readLimits';
import { refused, type Refused } from '../../core/refused';
import { vocabularies } from '../words';

export type { Addition } from '../../formats/xlsx/read/additions';

export interface OpenedConsolidation {
  readonly kind: 'consolidation';
  readonly file: string;
  readonly consolidation: Consolidation;
  /** What could not be taken back as it was written. */
  readonly issues: readonly Issue[];
  /** Sheets that are not ours: writing the file again would lose them. */
  readonly foreignSheets: readonly string[];
  /** Comments, pictures and charts that somebody added: writing the file again would lose them, too. */
  readonly additions: readonly Addition[];
  /** Cells beside our tables that somebody filled, as `sheet: cells`. */
  readonly ownCells: readonly string[];
  /** Of the file's bytes when it was read. */
  readonly sha256: string;
}

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A consolidation workbook of ours, with what people added to its file. */
export function openConsolidation({ name, bytes }: File): OpenedConsolidation | Refused {
  const outcome = readWorkbook(bytes, { limits: CONSOLIDATION_LIMITS });
  const opened = outcome.kind === 'workbook' ? consolidationIn(outcome.content, { name, bytes }) : undefined;
  return opened ?? refused('cli.bad-consolidation', { path: name });
}

/** The consolidation that a workbook holds which was opened already. */
export function consolidationIn(content: WorkbookContent, { name, bytes }: File): OpenedConsolidation | undefined {
  const read = readConsolidation(content, vocabularies);
  if (read.kind !== 'consolidation') return undefined;
  const { consolidation, issues, foreignSheets } = read;
  return {
    kind: 'consolidation',
    file: name,
    consolidation,
    issues,
    foreignSheets,
    additions: readAdditions(bytes, CONSOLIDATION_LIMITS, chartsDrawn(content)),
    ownCells: issues.flatMap(({ code, params }) =>
      code === 'merge-own-cells' ? [`${params.sheet ?? ''}: ${params.cells ?? ''}`] : [],
    ),
    sha256: sha256Hex(bytes),
  };
}

/** Is the file a consolidation? Only its stamps are looked at: no sheet of data is read. */
export function isConsolidation(bytes: Uint8Array): boolean {
  const outcome = readWorkbook(bytes, {
    limits: CONSOLIDATION_LIMITS,
    wants: (sheet) => sheet === STAMP_SHEET,
  });
  return outcome.kind === 'workbook' && kindOf(outcome.content) === 'consolidation';
}
