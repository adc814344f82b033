import type { SheetContent, WorkbookContent } from '../../core/workbook/content';
import { readDocx } from '../docx/read/readDocx';
import type { ReadDocument } from '../document/document';
import { openPackage } from '../opc/openPackage';
import type { ReadLimits } from '../zip/readLimits';
import { documentTables } from './documentTables';

/** `2.3`, `2.3.` or `12)`: how a plan numbers its measures. */
const LEGAL_NUMBER = /^\d{1,3}(?:\.\d{1,3}){0,3}[.)]?$/;
/** «2.3. публічне звітування», «п. 2.3 …»: number and measure in one cell. */
const BEGINS_WITH_NUMBER = /^(?:п\.|пп\.|пункт|підпункт)?\s?\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s\S/u;
const OWN_CREATOR = 'PlanZvit';

/**
 * The tables of a Word document (.docx) that hold legal numbers. Undefined when there is none: the document is a
 * letter. Throws `ReadFault`.
 */
export function wordTables(bytes: Uint8Array, limits: ReadLimits): WorkbookContent | undefined {
  const document = readDocx(openPackage(bytes, limits), limits);
  if (isOwnDocument(document)) return undefined;
  const content = documentTables(document, limits);
  const sheets = content?.sheets.filter(hasLegalNumbers) ?? [];
  return content === undefined || sheets.length === 0 ? undefined : { ...content, sheets };
}

/** Our own letter or annex, which nobody has changed since: no body answers in it. */
function isOwnDocument({ creator, lastModifiedBy }: ReadDocument): boolean {
  return creator === OWN_CREATOR && (lastModifiedBy ?? OWN_CREATOR) === OWN_CREATOR;
}

function hasLegalNumbers({ rows }: SheetContent): boolean {
  return rows.some(({ cells }) => {
    const filled = cells.filter((cell) => cell !== undefined).length;
    return filled > 1 && cells.slice(0, 3).some((cell) => typeof cell === 'string' && beginsWithNumber(cell));
  });
}

function beginsWithNumber(cell: string): boolean {
  return LEGAL_NUMBER.test(cell.trim()) || BEGINS_WITH_NUMBER.test(cell);
}
