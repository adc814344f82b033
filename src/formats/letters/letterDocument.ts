import { createZipWriter } from '../zip/write';
import { documentPart } from './documentPart';
import type { LetterInput } from './letterText';
import { CONTENT_TYPES, corePart, RELATIONS, STYLES } from './packageParts';
import { joinBytes } from '../../core/joinBytes';

/** The letter as .docx: addressees, text, signature line and, for a circular, the list. The same input gives the same bytes. */
export function letterDocument(input: LetterInput): Uint8Array {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  const zip = createZipWriter((chunk) => chunks.push(chunk));
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', RELATIONS.package],
    ['word/document.xml', documentPart(input)],
    ['word/_rels/document.xml.rels', RELATIONS.document],
    ['word/styles.xml', STYLES],
    ['docProps/core.xml', corePart(input.texts.t('letter.subject'), input.created, input.texts.language)],
  ];
  for (const [name, text] of parts) zip.add(name, encoder.encode(text));
  zip.end();
  return joinBytes(chunks);
}
