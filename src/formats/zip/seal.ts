import { sha256Hex } from '../../core/text/digest';

/**
 * An archive that says of itself whether a byte of it differs: its comment holds the SHA-256 of the whole file, counted
 * with zeros in the place of the digest.
 */
const PREFIX = 'PlanZvit SHA-256 ';
const DIGITS = 64;
const END_SIZE = 22;
const COMMENT = PREFIX.length + DIGITS;

export type Seal = 'intact' | 'broken' | 'missing';

/** The archive with its seal; it must have no comment yet. */
export function sealArchive(zip: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(zip.length + COMMENT);
  sealed.set(zip);
  // The length of the comment stands at the end of the end record (APPNOTE 4.3.16).
  new DataView(sealed.buffer).setUint16(zip.length - 2, COMMENT, true);
  sealed.set(ascii(`${PREFIX}${'0'.repeat(DIGITS)}`), zip.length);
  sealed.set(ascii(sha256Hex(sealed)), sealed.length - DIGITS);
  return sealed;
}

/** `missing`: somebody has packed the files again, or it never had one. */
export function sealOf(bytes: Uint8Array): Seal {
  if (bytes.length < END_SIZE + COMMENT) return 'missing';
  const tail = new TextDecoder('latin1').decode(bytes.subarray(bytes.length - COMMENT));
  if (!tail.startsWith(PREFIX)) return 'missing';
  const blank = bytes.slice();
  blank.set(ascii('0'.repeat(DIGITS)), bytes.length - DIGITS);
  return sha256Hex(blank) === tail.slice(PREFIX.length) ? 'intact' : 'broken';
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
