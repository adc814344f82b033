import { openCompoundFile } from '../../compound/compoundFile';
import { ReadFault } from '../../zip/readFault';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Refuses what is no zip by its first bytes: empty files, compound files (encrypted or .xls), bare BIFF. */
export function checkSignature(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new ReadFault('empty');
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte))
    throw new ReadFault(isEncrypted(bytes) ? 'encrypted' : 'legacy-xls');
  // A BIFF stream begins with a BOF record: 09, then 00, 02, 04 or 08 by version.
  if (bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1)) throw new ReadFault('legacy-xls');
}

/** An encrypted .xlsx is a compound file with this stream (MS-OFFCRYPTO 2.3). */
function isEncrypted(bytes: Uint8Array): boolean {
  return openCompoundFile(bytes)?.some(({ path }) => path.toLowerCase() === 'encryptedpackage') === true;
}
