import { ReadFault } from '../zip/readFault';
import { streamDecryption, streamKeys } from './streamKeys';
import { xorArray, xorRecord } from './xorObfuscation';

/** The key stream begins again with every block (MS-XLS 2.2.10). */
const BLOCK = 1024;
const FILEPASS = 0x002f;
/** A record that nobody reads: MMS (MS-XLS 2.4.171). */
const PADDING = 0x00c1;
const BOUNDSHEET = 0x0085;
/** Records that stay readable: BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead. */
const PLAIN: ReadonlySet<number> = new Set([0x0809, FILEPASS, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138]);
/** Of FilePass before Excel 97: key and verifier alone. */
const OLD_PASS = 4;
const XOR = 0;

/** Whether the stream of an old workbook is encrypted. */
export function isEncryptedBiff(stream: Uint8Array): boolean {
  return passRecord(stream) !== undefined;
}

/**
 * The stream of an old workbook (.xls), decrypted (RC4, or the obfuscation of Excel 95); undefined when the password is
 * another one. Throws {@link ReadFault} `cipher` for a cipher that is not read.
 */
export function decryptBiff(stream: Uint8Array, password: string): Uint8Array | undefined {
  const pass = passRecord(stream);
  const decrypt = pass && decryption(stream.subarray(pass.from, pass.end), password);
  if (decrypt === undefined) return undefined;
  const plain = stream.slice();
  for (const { type, from, end } of records(stream)) {
    if (type === FILEPASS) plain.set([PADDING & 255, PADDING >> 8], from - 4);
    // Where a sheet begins stays readable, too.
    if (!PLAIN.has(type)) decrypt(plain, from, end, type === BOUNDSHEET ? 4 : 0);
  }
  return plain;
}

type RecordDecryption = (bytes: Uint8Array, from: number, end: number, skipped: number) => void;

/** FilePass says which cipher it is; a key comes only out of the right password. */
function decryption(pass: Uint8Array, password: string): RecordDecryption | undefined {
  const view = new DataView(pass.buffer, pass.byteOffset, pass.byteLength);
  if (pass.length < OLD_PASS) throw new ReadFault('cipher');
  const isOld = pass.length < OLD_PASS + 2;
  if (isOld || view.getUint16(0, true) === XOR) {
    const at = isOld ? 0 : 2;
    const array = xorArray(password, view.getUint16(at, true), view.getUint16(at + 2, true));
    return array && ((bytes, from, end, skipped) => xorRecord(bytes, from, end, skipped, array));
  }
  const keyOf = streamKeys(pass.subarray(2), password);
  if (keyOf === undefined) return undefined;
  const decrypt = streamDecryption(keyOf, BLOCK);
  return (bytes, from, end, skipped) => decrypt(bytes, from + skipped, end);
}

interface RecordPlace {
  readonly type: number;
  readonly from: number;
  readonly end: number;
}

function passRecord(stream: Uint8Array): RecordPlace | undefined {
  for (const record of records(stream)) if (record.type === FILEPASS) return record;
  return undefined;
}

function* records(stream: Uint8Array): Generator<RecordPlace> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length;) {
    const from = at + 4;
    const end = from + view.getUint16(at + 2, true);
    const type = view.getUint16(at, true);
    if ((type === 0 && end === from) || end > stream.length) return;
    yield { type, from, end };
    at = end;
  }
}
