import { md5, sha1 } from '@noble/hashes/legacy.js';
import { joinBytes } from '../../core/joinBytes';
import { equalBytes } from './equalBytes';
import { rc4 } from './rc4';

/** The keys of a stream: one for each KB of it. */
type KeyOf = (block: number) => Uint8Array;

/** The key stream begins again with every block (MS-XLS 2.2.10). */
const BLOCK = 1024;
const FILEPASS = 0x002f;
/** A record that nobody reads: MMS (MS-XLS 2.4.171). */
const PADDING = 0x00c1;
const BOUNDSHEET = 0x0085;
/** Records that stay readable: BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead. */
const PLAIN: ReadonlySet<number> = new Set([0x0809, FILEPASS, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138]);

/** Whether the stream of an old workbook is encrypted (RC4 is read, MS-OFFCRYPTO 2.3.5 and 2.3.6). */
export function isEncryptedBiff(stream: Uint8Array): boolean {
  return passRecord(stream) !== undefined;
}

/**
 * The stream of an old workbook (.xls), decrypted; undefined when the password is another one, or for a cipher that is
 * not read.
 */
export function decryptBiff(stream: Uint8Array, password: string): Uint8Array | undefined {
  const pass = passRecord(stream);
  const keyOf = pass && keysFor(stream.subarray(pass.from, pass.end), utf16(password));
  if (pass === undefined || keyOf === undefined) return undefined;
  const plain = stream.slice();
  const padOf = lastPad(keyOf);
  for (const { type, from, end } of records(stream)) {
    if (type === FILEPASS) plain.set([PADDING & 255, PADDING >> 8], from - 4);
    if (PLAIN.has(type)) continue;
    // Where a sheet begins stays readable, too.
    decryptRange(plain, type === BOUNDSHEET ? from + 4 : from, end, padOf);
  }
  return plain;
}

function decryptRange(bytes: Uint8Array, from: number, end: number, padOf: KeyOf): void {
  for (let at = from; at < end; at++) bytes[at] = (bytes[at] ?? 0) ^ (padOf(Math.floor(at / BLOCK))[at % BLOCK] ?? 0);
}

/** The key stream of a block. Records come in order: only the last one is kept. */
function lastPad(keyOf: KeyOf): KeyOf {
  let last = -1;
  let pad = new Uint8Array(0);
  return (block) => {
    if (block !== last) {
      const next = rc4(keyOf(block));
      pad = Uint8Array.from({ length: BLOCK }, next);
      last = block;
    }
    return pad;
  };
}

/** FilePass says which cipher it is; keys come only out of the right password. */
function keysFor(pass: Uint8Array, password: Uint8Array): KeyOf | undefined {
  const view = new DataView(pass.buffer, pass.byteOffset, pass.byteLength);
  if (pass.length < 54 || view.getUint16(0, true) !== 1) return undefined;
  return view.getUint16(2, true) === 1 ? keysOfRc4(pass, password) : keysOfCryptoApi(pass, view, password);
}

/** MS-OFFCRYPTO 2.3.6: MD5, forty bits. */
function keysOfRc4(pass: Uint8Array, password: Uint8Array): KeyOf | undefined {
  const salt = pass.subarray(6, 22);
  const piece = joinBytes([md5(password).subarray(0, 5), salt]);
  const base = md5(joinBytes(Array.from({ length: 16 }, () => piece))).subarray(0, 5);
  const keyOf: KeyOf = (block) => md5(joinBytes([base, int32(block)]));
  return fits(keyOf, pass.subarray(22, 38), pass.subarray(38, 54), md5) ? keyOf : undefined;
}

/** MS-OFFCRYPTO 2.3.5: SHA-1, forty bits or more. */
function keysOfCryptoApi(pass: Uint8Array, view: DataView, password: Uint8Array): KeyOf | undefined {
  const headerSize = view.getUint32(10, true);
  const verifier = 14 + headerSize;
  if (headerSize < 20 || verifier + 60 > pass.length) return undefined;
  const keySize = (view.getUint32(14 + 16, true) || 40) / 8;
  const base = sha1(joinBytes([pass.subarray(verifier + 4, verifier + 20), password]));
  const keyOf: KeyOf = (block) => {
    const key = sha1(joinBytes([base, int32(block)])).subarray(0, keySize);
    return keySize === 5 ? joinBytes([key, new Uint8Array(11)]) : key;
  };
  const encrypted = pass.subarray(verifier + 20, verifier + 36);
  return fits(keyOf, encrypted, pass.subarray(verifier + 40, verifier + 60), sha1) ? keyOf : undefined;
}

/** The verifier and its digest are encrypted one after the other, as the first block. */
function fits(keyOf: KeyOf, verifier: Uint8Array, digest: Uint8Array, hash: (data: Uint8Array) => Uint8Array): boolean {
  const next = rc4(keyOf(0));
  const plain = verifier.map((byte) => byte ^ next());
  return equalBytes(
    hash(plain),
    digest.map((byte) => byte ^ next()),
  );
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

function utf16(password: string): Uint8Array {
  return Uint8Array.from({ length: password.length * 2 }, (_, i) =>
    i % 2 === 0 ? password.charCodeAt(i / 2) & 255 : password.charCodeAt((i - 1) / 2) >> 8,
  );
}

function int32(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
}
