import { openArchive, type Archive } from '../zip/readArchive';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { decodePart } from '../xml/decodePart';
import { readRelationships, relationshipsPart, type Relationship } from './relationships';

/** An Office Open XML package: XML parts by name, related to each other. */
export interface Package {
  readonly archive: Archive;
  has(part: string): boolean;
  /** The text of a part that must be there. */
  text(part: string): string;
  /** The bytes of a part that may be there. */
  optionalBytes(part: string | undefined): Uint8Array | undefined;
  /** The text of a part that may be there. */
  optionalText(part: string | undefined): string | undefined;
  /** Empty when the source has none. */
  relationships(source: string): readonly Relationship[];
}

/** Opens the zip directory; parts are inflated when asked for. Throws {@link ReadFault}. */
export function openPackage(bytes: Uint8Array, limits: ReadLimits): Package {
  const archive = openArchive(bytes, limits);
  const optionalBytes = (part: string | undefined): Uint8Array | undefined => {
    const entry = part === undefined ? undefined : archive.find(part);
    return entry === undefined ? undefined : archive.bytes(entry);
  };
  const optionalText = (part: string | undefined): string | undefined => {
    const bytes = optionalBytes(part);
    return bytes === undefined ? undefined : decodePart(bytes);
  };
  return {
    archive,
    has: (part) => archive.find(part) !== undefined,
    text(part) {
      const text = optionalText(part);
      if (text === undefined) throw new ReadFault('missing-part', { part });
      return text;
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
