import { cbc, ecb } from '@noble/ciphers/aes.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { readAgileInfo, readStandardInfo, type AgileInfo, type StandardInfo } from './encryptionInfo';
import { equalBytes } from './equalBytes';
import { ReadFault } from '../zip/readFault';
import { joinBytes } from '../../core/joinBytes';

type Hash = (data: Uint8Array) => Uint8Array;

/**
 * What Excel encrypts with when a person only asked for "read-only": whoever opens the file has the password
 * (MS-OFFCRYPTO 2.4.2).
 */
export const DEFAULT_PASSWORD = 'VelvetSweatshop';
const HASHES: ReadonlyMap<string, Hash> = new Map([
  ['SHA1', sha1],
  ['SHA-1', sha1],
  ['SHA256', sha256],
  ['SHA384', sha384],
  ['SHA512', sha512],
]);
/** Excel takes 100,000; a file that asks for more is meant to keep us busy. */
const MOST_SPINS = 200_000;
const SEGMENT = 4096;
/** Agile encryption derives one key for each purpose (MS-OFFCRYPTO 2.3.4.13). */
const FOR_VERIFIER = Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79);
const FOR_VERIFIER_HASH = Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e);
const FOR_KEY = Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6);

/**
 * The package inside an encrypted document, by its password; undefined when that is another one. Takes some tenths of a
 * second, by design of the encryption. Throws {@link ReadFault}: `cipher` for a form of encryption that is not read.
 */
export function decryptPackage(
  encryptionInfo: Uint8Array,
  encryptedPackage: Uint8Array,
  password: string,
): Uint8Array | undefined {
  try {
    const standard = readStandardInfo(encryptionInfo);
    if (standard !== undefined) return decryptStandard(standard, encryptedPackage, password);
    const agile = readAgileInfo(encryptionInfo);
    if (agile !== undefined) return decryptAgile(agile, encryptedPackage, password);
  } catch (error) {
    if (error instanceof ReadFault) throw error;
    // The ciphers throw on lengths that do not fit: the file is not what it claims.
    return undefined;
  }
  throw new ReadFault('cipher');
}

/** MS-OFFCRYPTO 2.3.4.7 to 2.3.4.9: AES in blocks, SHA-1. */
function decryptStandard(info: StandardInfo, encrypted: Uint8Array, password: string): Uint8Array | undefined {
  const spun = sha1(joinBytes([spin(sha1, info.salt, password, 50_000), int32(0)]));
  const padded = new Uint8Array(64).fill(0x36).map((byte, i) => byte ^ (spun[i] ?? 0));
  const padded2 = new Uint8Array(64).fill(0x5c).map((byte, i) => byte ^ (spun[i] ?? 0));
  const key = joinBytes([sha1(padded), sha1(padded2)]).subarray(0, info.keyBits / 8);
  const cipher = (data: Uint8Array): Uint8Array => ecb(key, { disablePadding: true }).decrypt(data);
  const isRight = equalBytes(sha1(cipher(info.verifier)), cipher(info.verifierHash).subarray(0, 20));
  return isRight
    ? cut(cipher(encrypted.subarray(8, 8 + Math.floor((encrypted.length - 8) / 16) * 16)), encrypted)
    : undefined;
}

/** MS-OFFCRYPTO 2.3.4.10 to 2.3.4.15: AES chained within segments of 4 KB, each with its own start. */
function decryptAgile(info: AgileInfo, encrypted: Uint8Array, typed: string): Uint8Array | undefined {
  const { password, data } = info;
  const hash = HASHES.get(password.hash);
  const dataHash = HASHES.get(data.hash);
  if (hash === undefined || dataHash === undefined || password.spins > MOST_SPINS) throw new ReadFault('cipher');
  const spun = spin(hash, password.salt, typed, password.spins);
  const decrypt = (purpose: Uint8Array, value: Uint8Array): Uint8Array =>
    cbc(fitted(hash(joinBytes([spun, purpose])), password.keyBits / 8), fitted(password.salt, password.blockSize), {
      disablePadding: true,
    }).decrypt(value);
  const verifier = hash(decrypt(FOR_VERIFIER, password.verifier).subarray(0, password.salt.length));
  if (!equalBytes(verifier, decrypt(FOR_VERIFIER_HASH, password.verifierHash).subarray(0, verifier.length)))
    return undefined;
  const key = decrypt(FOR_KEY, password.key).subarray(0, data.keyBits / 8);
  const out = new Uint8Array(Math.floor((encrypted.length - 8) / 16) * 16);
  for (let at = 0; at < out.length; at += SEGMENT) {
    const segment = encrypted.subarray(8 + at, 8 + Math.min(at + SEGMENT, out.length));
    const start = fitted(dataHash(joinBytes([data.salt, int32(at / SEGMENT)])), data.blockSize);
    out.set(cbc(key, start, { disablePadding: true }).decrypt(segment), at);
  }
  return cut(out, encrypted);
}

/** H(n) = H(n − 1 | H) over the salted password, as often as the file asks. */
function spin(hash: Hash, salt: Uint8Array, typed: string, times: number): Uint8Array {
  const password = Uint8Array.from({ length: typed.length * 2 }, (_, i) =>
    i % 2 === 0 ? typed.charCodeAt(i / 2) & 255 : typed.charCodeAt((i - 1) / 2) >> 8,
  );
  let current = hash(joinBytes([salt, password]));
  const input = new Uint8Array(4 + current.length);
  for (let i = 0; i < times; i++) {
    input.set(int32(i));
    input.set(current, 4);
    current = hash(input);
  }
  return current;
}

/** The first eight bytes of the stream say how long the package is. */
function cut(plain: Uint8Array, encrypted: Uint8Array): Uint8Array {
  return plain.subarray(
    0,
    new DataView(encrypted.buffer, encrypted.byteOffset, encrypted.byteLength).getUint32(0, true),
  );
}

/** Keys and starts are cut to size, or filled with 36 hex. */
function fitted(bytes: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size).fill(0x36);
  out.set(bytes.subarray(0, size));
  return out;
}

function int32(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
}
