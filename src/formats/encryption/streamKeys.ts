import { md5, sha1 } from '@noble/hashes/legacy.js';
import { joinBytes } from '../../core/joinBytes';
import { ReadFault } from '../zip/readFault';
import { equalBytes } from './equalBytes';
import { rc4 } from './rc4';

/** The keys of a stream: one for each block of it. */
export type KeyOf = (block: number) => Uint8Array;

/** Major version of the one, minor version of the other. */
const [RC4, CRYPTO_API] = [1, 2];

/**
 * The keys that a password gives by an encryption header of old documents (MS-OFFCRYPTO 2.3.5 and 2.3.6: RC4);
 * undefined when the password is another one. Throws {@link ReadFault} `cipher` for a header that is not read.
 */
export function streamKeys(header: Uint8Array, typed: string): KeyOf | undefined {
  if (header.length < 52) throw new ReadFault('cipher');
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const password = utf16(typed);
  return view.getUint16(0, true) === RC4 ? keysOfRc4(header, password) : keysOfCryptoApi(header, view, password);
}

/** MS-OFFCRYPTO 2.3.6: MD5, forty bits. */
function keysOfRc4(header: Uint8Array, password: Uint8Array): KeyOf | undefined {
  const salt = header.subarray(4, 20);
  const piece = joinBytes([md5(password).subarray(0, 5), salt]);
  const base = md5(joinBytes(Array.from({ length: 16 }, () => piece))).subarray(0, 5);
  const keyOf: KeyOf = (block) => md5(joinBytes([base, int32(block)]));
  return fits(keyOf, header.subarray(20, 36), header.subarray(36, 52), md5) ? keyOf : undefined;
}

/** MS-OFFCRYPTO 2.3.5: SHA-1, forty bits or more. */
function keysOfCryptoApi(header: Uint8Array, view: DataView, password: Uint8Array): KeyOf | undefined {
  const headerSize = view.getUint32(8, true);
  const verifier = 12 + headerSize;
  if (view.getUint16(2, true) !== CRYPTO_API || headerSize < 20 || verifier + 60 > header.length)
    throw new ReadFault('cipher');
  const keySize = (view.getUint32(12 + 16, true) || 40) / 8;
  const base = sha1(joinBytes([header.subarray(verifier + 4, verifier + 20), password]));
  const keyOf: KeyOf = (block) => {
    const key = sha1(joinBytes([base, int32(block)])).subarray(0, keySize);
    return keySize === 5 ? joinBytes([key, new Uint8Array(11)]) : key;
  };
  const encrypted = header.subarray(verifier + 20, verifier + 36);
  return fits(keyOf, encrypted, header.subarray(verifier + 40, verifier + 60), sha1) ? keyOf : undefined;
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

/** Decrypts bytes of a stream in their place. Ranges come in order: only the last key stream is kept. */
export function streamDecryption(keyOf: KeyOf, block: number): (bytes: Uint8Array, from: number, end: number) => void {
  let last = -1;
  let pad = new Uint8Array(0);
  return (bytes, from, end) => {
    for (let at = from; at < end; at++) {
      const current = Math.floor(at / block);
      if (current !== last) {
        pad = Uint8Array.from({ length: block }, rc4(keyOf(current)));
        last = current;
      }
      bytes[at] = (bytes[at] ?? 0) ^ (pad[at % block] ?? 0);
    }
  };
}

function utf16(password: string): Uint8Array {
  return Uint8Array.from({ length: password.length * 2 }, (_, i) =>
    i % 2 === 0 ? password.charCodeAt(i / 2) & 255 : password.charCodeAt((i - 1) / 2) >> 8,
  );
}

function int32(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
}
