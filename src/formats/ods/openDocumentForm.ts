import type { Archive } from '../zip/readArchive';

/** The forms of OpenDocument that are read, by what a package says of itself. */
const MIMETYPES: ReadonlyMap<string, 'ods' | 'odt'> = new Map([
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.spreadsheet-template', 'ods'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.text-template', 'odt'],
]);
const LONGEST = 200;

/** Which document of OpenDocument a package is; undefined for any other one. */
export function openDocumentForm(archive: Archive): 'ods' | 'odt' | undefined {
  const mimetype = archive.entries.find(({ name, size }) => name === 'mimetype' && size < LONGEST);
  return mimetype && MIMETYPES.get(new TextDecoder().decode(archive.bytes(mimetype)).trim());
}
