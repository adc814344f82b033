import type { ZipEntry } from '../zip/readDirectory';
import { openArchive, type Archive } from '../zip/readArchive';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { decodePart, withXmlLineEnds } from '../xml/decodePart';
import { withUsualPrefixes } from '../xml/usualPrefixes';
import { readRelationships, relationshipsPart, type Relationship } from './relationships';

/** An Office Open XML package: XML parts by name, related to each other. */
export interface Package {
  readonly archive: Archive;
  has(part: string): boolean;
  /** The text of a part that must be there. */
  text(part: string): string;
  /**
   * The bytes of a part that must be there; of one that is larger than allowed the text that `sift` leaves, and only
   * that counts. It gets the text in pieces of its own choice, each with what it kept back before.
   */
  sifted(part: string, sift: Sift): Uint8Array | string;
  /** The bytes of a part that may be there. */
  optionalBytes(part: string | undefined): Uint8Array | undefined;
  /** The text of a part that may be there. */
  optionalText(part: string | undefined): string | undefined;
  /** Empty when the source has none. */
  relationships(source: string): readonly Relationship[];
}

/** Takes what nobody needs out of a text; what is not complete yet it gives back, to be seen again with more. */
export type Sift = (text: string, isLast: boolean) => { readonly kept: string; readonly rest: string };

/** Opens the zip directory; parts are inflated when asked for. Throws {@link ReadFault}. */
export function openPackage(bytes: Uint8Array, limits: ReadLimits): Package {
  const archive = openArchive(bytes, limits);
  const optionalBytes = (part: string | undefined): Uint8Array | undefined => {
    const entry = part === undefined ? undefined : archive.find(part);
    return entry === undefined ? undefined : archive.bytes(entry);
  };
  const optionalText = (part: string | undefined): string | undefined => {
    const bytes = optionalBytes(part);
    return bytes === undefined ? undefined : withUsualPrefixes(decodePart(bytes));
  };
  return {
    archive,
    has: (part) => archive.find(part) !== undefined,
    text(part) {
      const text = optionalText(part);
      if (text === undefined) throw new ReadFault('missing-part', { part });
      return text;
    },
    sifted(part, sift) {
      const entry = archive.find(part);
      if (entry === undefined) throw new ReadFault('missing-part', { part });
      if (entry.size <= limits.partBytes) return archive.bytes(entry);
      return siftPieces(archive, entry, limits.partBytes, sift);
    },
    optionalBytes,
    optionalText,
    relationships(source) {
      const part = relationshipsPart(source);
      const xml = optionalText(part);
      return xml === undefined ? [] : readRelationships(xml, part, source);
    },
  };
}

/** Programs that write parts of this size write UTF-8. */
function siftPieces(archive: Archive, entry: ZipEntry, limit: number, sift: Sift): string {
  const decoder = new TextDecoder('utf-8');
  const kept: string[] = [];
  let length = 0;
  let rest = '';
  const take = (text: string, isLast: boolean): void => {
    const sifted = sift(rest + text, isLast);
    rest = sifted.rest;
    length += sifted.kept.length;
    if (length + rest.length > limit) throw new ReadFault('part-size', { part: entry.name, found: entry.size, limit });
    kept.push(sifted.kept);
  };
  archive.pieces(entry, (piece) => take(decoder.decode(piece, { stream: true }), false));
  take(decoder.decode(), true);
  return withXmlLineEnds(kept.join('') + rest);
}
