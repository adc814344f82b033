import { decodeText } from '../delimited/decodeText';
import type { DocDecryption } from '../doc/layout';
import type { ReadDocument } from '../document/document';
import { readDocx } from '../docx/read/readDocx';
import { readHtml } from '../html/readHtml';
import { isScan } from '../pdf/isScan';
import { openPackage } from '../opc/openPackage';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';

/** The forms of a text document. */
export type DocumentForm = 'docx' | 'odt' | 'fodt' | 'rtf' | 'doc' | 'pdf' | 'html';

export interface DocumentOptions {
  /** Columns that only gaps part (.pdf) are tables, or lines whose spaces set them. */
  readonly columns?: 'tables' | 'spaces';
  /** Tried on a .pdf that is encrypted. */
  readonly passwords?: readonly string[];
  /** Opens a .doc that is encrypted. */
  readonly decryptDoc?: DocDecryption;
}

/**
 * A text document of any form as one shape; readers of rarer forms are loaded on demand. Throws {@link ReadFault}
 * on damaged and oversized files.
 */
export async function readDocument(
  form: DocumentForm,
  bytes: Uint8Array,
  limits: ReadLimits,
  { columns, passwords, decryptDoc }: DocumentOptions = {},
): Promise<ReadDocument> {
  switch (form) {
    case 'docx':
      return readDocx(openPackage(bytes, limits), limits);
    case 'html':
      if (bytes.length > limits.partBytes)
        throw new ReadFault('input-size', { found: bytes.length, limit: limits.partBytes });
      return readHtml(decodeText(bytes), limits);
    case 'odt':
    case 'fodt': {
      const { readOdt, readFlatOdt } = await import(/* webpackChunkName: "odt" */ '../odt/readOdt');
      return form === 'odt' ? readOdt(bytes, limits) : readFlatOdt(bytes, limits);
    }
    case 'rtf': {
      const { readRtf } = await import(/* webpackChunkName: "rtf" */ '../rtf/readRtf');
      return readRtf(bytes, limits);
    }
    case 'doc': {
      const { readDoc } = await import(/* webpackChunkName: "doc" */ '../doc/readDoc');
      return readDoc(bytes, limits, decryptDoc);
    }
    case 'pdf': {
      if (bytes.length <= limits.partBytes && isScan(bytes)) return { blocks: [], margins: [] };
      const { readPdf } = await import(/* webpackChunkName: "pdf" */ '../pdf/readPdf');
      return readPdf(bytes, limits, columns, passwords);
    }
  }
}
