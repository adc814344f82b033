import type { DocStreams } from '../doc/layout';
import { streamDecryption, streamKeys, type KeyOf } from './streamKeys';

/** The key stream begins again with every block (MS-DOC 2.2.6.2 and 2.2.6.3). */
const BLOCK = 512;
/** The head of the main stream stays readable. */
const HEAD = 68;

/**
 * The streams decrypted with the first password that fits; undefined where none does. The encryption's header stands
 * readable at the beginning of the table stream. Throws {@link ReadFault} `cipher` for a cipher that is not read.
 */
export function decryptDoc(
  { main, table, data }: DocStreams,
  headerSize: number,
  passwords: readonly string[],
): DocStreams | undefined {
  const header = table.subarray(0, headerSize);
  const keyOf = passwords.map((password) => streamKeys(header, password)).find((found) => found !== undefined);
  return keyOf === undefined
    ? undefined
    : { main: plain(main, HEAD, keyOf), table: plain(table, headerSize, keyOf), data: plain(data, 0, keyOf) };
}

function plain(stream: Uint8Array, from: number, keyOf: KeyOf): Uint8Array {
  const bytes = stream.slice();
  streamDecryption(keyOf, BLOCK)(bytes, from, bytes.length);
  return bytes;
}
