import type { WorkbookContent } from '../../core/workbook/content';
import { decodeText } from '../delimited/decodeText';
import { readHtml } from '../html/readHtml';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { documentTables } from './documentTables';

/**
 * The tables of a web page; older systems save one under a workbook's name. Undefined when there is none. Throws
 * {@link ReadFault}.
 */
export function pageTables(bytes: Uint8Array, limits: ReadLimits): WorkbookContent | undefined {
  if (bytes.length > limits.partBytes)
    throw new ReadFault('input-size', { found: bytes.length, limit: limits.partBytes });
  return documentTables(readHtml(decodeText(bytes), limits), limits);
}
