import { ecb } from '@noble/ciphers/aes.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import type { ZipEntry } from '../zip/readDirectory';
import { equalBytes } from './equalBytes';

/** Packed bytes of an encrypted entry of a zip archive, decrypted; undefined when the password is another one. */
export function decryptEntry(entry: ZipEntry, raw: Uint8Array, password: string): Uint8Array | undefined {
  const typed = new TextEncoder().encode(password);
  return entry.aes === undefined ? decryptTraditional(entry, raw, typed) : decryptAes(entry.aes.strength, raw, typed);
}

const HEAD = 12;

/** Traditional encryption of PKWARE (APPNOTE 6.1). One wrong password in 256 passes here: the checksum finds it. */
function decryptTraditional({ crc, time }: ZipEntry, raw: Uint8Array, password: Uint8Array): Uint8Array | undefined {
  let [low, middle, high] = [0x12345678, 0x23456789, 0x34567890];
  const turn = (byte: number): void => {
    low = step(low, byte);
    middle = (Math.imul(middle + (low & 255), 134775813) + 1) | 0;
    high = step(high, middle >>> 24);
  };
  password.forEach(turn);
  const plain = raw.map((byte) => {
    const mask = (high | 2) & 0xffff;
    const out = byte ^ ((Math.imul(mask, mask ^ 1) >>> 8) & 255);
    turn(out);
    return out;
  });
  const check = plain[HEAD - 1];
  // The last byte of the head is one of the checksum or, where that was not known yet, one of the time.
  return check === crc >>> 24 || check === time >>> 8 ? plain.subarray(HEAD) : undefined;
}

const CRC_STEPS = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function step(crc: number, byte: number): number {
  return (CRC_STEPS[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
}

const BLOCK = 16;
const VERIFIER = 2;
const MAC = 10;
/** Blocks of key stream made at once. */
const AT_ONCE = 4096;

/** AES of WinZip (winzip.com/aes_info.html): PBKDF2, counter mode, HMAC-SHA1 cut to ten bytes. */
function decryptAes(strength: number, raw: Uint8Array, password: Uint8Array): Uint8Array | undefined {
  const keySize = 8 + 8 * strength;
  const saltSize = keySize / 2;
  if (raw.length < saltSize + VERIFIER + MAC) return undefined;
  const keys = pbkdf2(sha1, password, raw.subarray(0, saltSize), { c: 1000, dkLen: 2 * keySize + VERIFIER });
  if (!equalBytes(keys.subarray(2 * keySize), raw.subarray(saltSize, saltSize + VERIFIER))) return undefined;
  const packed = raw.subarray(saltSize + VERIFIER, raw.length - MAC);
  const mac = hmac(sha1, keys.subarray(keySize, 2 * keySize), packed).subarray(0, MAC);
  return equalBytes(mac, raw.subarray(raw.length - MAC)) ? counted(keys.subarray(0, keySize), packed) : undefined;
}

/** The counter begins with 1 and counts from its lowest byte upwards, unlike everybody else's. */
function counted(key: Uint8Array, packed: Uint8Array): Uint8Array {
  const plain = packed.slice();
  const counters = new Uint8Array(AT_ONCE * BLOCK);
  const view = new DataView(counters.buffer);
  for (let from = 0; from < plain.length; from += counters.length) {
    for (let i = 0; i < AT_ONCE; i++) view.setUint32(i * BLOCK, from / BLOCK + i + 1, true);
    const stream = ecb(key, { disablePadding: true }).encrypt(counters);
    const end = Math.min(plain.length, from + counters.length);
    for (let at = from; at < end; at++) plain[at] = (plain[at] ?? 0) ^ (stream[at - from] ?? 0);
  }
  return plain;
}
