import type { TextDocument } from '../../core/summary/document';
import type { WorkbookSpec } from '../../core/workbook/spec';
import { writeWorkbook } from '../../formats/xlsx/write/writeWorkbook';

/** A document that core has made, as a file: .docx or .xlsx. The library for Word is loaded only when it is needed. */
export async function bytesOfDocument(made: TextDocument | WorkbookSpec): Promise<Uint8Array> {
  if ('sheets' in made) return writeWorkbook(made);
  const { writeDocx } = await import(/* webpackChunkName: "docx" */ '../../formats/docx/write/writeDocx');
  return writeDocx(made);
}
