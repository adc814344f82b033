import { ReadFault } from '../../zip/readFault';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTION_STREAMS = ['EncryptedPackage', 'EncryptionInfo'];

/** Refuses what is no zip by its first bytes: empty files, compound files (encrypted or .xls), bare BIFF. */
export function checkSignature(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new ReadFault('empty');
  if (isCompoundFile(bytes)) throw new ReadFault(isEncryptedPackage(bytes) ? 'encrypted' : 'legacy-xls');
  // A BIFF stream begins with a BOF record: 09, then 00, 02, 04 or 08 by version.
  if (bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1)) throw new ReadFault('legacy-xls');
}

/** OLE compound file (MS-CFB): legacy .xls, Outlook .msg, or the wrapping of an encrypted .xlsx. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return COMPOUND_FILE.every((byte, i) => bytes[i] === byte);
}

/** An encrypted .xlsx is a compound file with these streams (MS-OFFCRYPTO 2.3); their names stand in its directory as UTF-16. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return ENCRYPTION_STREAMS.some((name) => includesUtf16(bytes, name));
}

function includesUtf16(bytes: Uint8Array, name: string): boolean {
  // Directory entries are 128 bytes long and begin at a multiple of that (MS-CFB 2.6.1).
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    let i = 0;
    while (i < name.length && bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === name.length) return true;
  }
  return false;
}
