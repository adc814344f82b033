import { crc32 } from './crc32';
import { readDirectory, type ZipEntry } from './readDirectory';
import { ReadFault } from './readFault';
import { inflateBounded, inflatePieces } from './readInflate';
import type { ReadLimits } from './readLimits';
import { partKey } from './readNames';

/** Packed bytes out of encrypted ones; undefined where the password does not fit. */
export type Decrypt = (entry: ZipEntry, raw: Uint8Array) => Uint8Array | undefined;

export interface Archive {
  /** In the order of the directory, duplicates included. */
  readonly entries: readonly ZipEntry[];
  /** The entry of a part, whatever its letter case; a name that stands for two different contents is a fault. */
  find(name: string): ZipEntry | undefined;
  /** Bytes as they stand in the archive, compressed or not. */
  raw(entry: ZipEntry): Uint8Array;
  /**
   * Inflated bytes, checked against size, ratio and checksum. An encrypted entry needs what takes the encryption off;
   * where that gives nothing, the password is another one.
   */
  bytes(entry: ZipEntry, decrypt?: Decrypt): Uint8Array;
  /**
   * The same of a part that is larger than allowed but may hold much that nobody needs: piece by piece, without keeping
   * any. What is kept of it is for the caller to count.
   */
  pieces(entry: ZipEntry, take: (piece: Uint8Array) => void): void;
}

/** How many times larger than a kept part one may be that is only looked through. */
const LOOKED_THROUGH = 16;

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** Small parts may compress as well as they like: they cost nothing. */
const RATIO_FREE = 1 << 20;

/**
 * Opens a zip archive by its directory. Entries are inflated one by one, within the limits. Throws {@link ReadFault}.
 */
export function openArchive(
  bytes: Uint8Array,
  limits: Pick<ReadLimits, 'entries' | 'partBytes' | 'totalBytes' | 'ratio'>,
): Archive {
  const entries = readDirectory(bytes, limits);
  const byKey = new Map<string, ZipEntry>();
  const ambiguous = new Set<string>();
  for (const entry of entries) {
    const key = partKey(entry.name);
    const first = byKey.get(key);
    if (first === undefined) byKey.set(key, entry);
    else if (first.crc !== entry.crc || first.size !== entry.size) ambiguous.add(key);
  }
  let total = 0;
  return {
    entries,
    find(name) {
      const key = partKey(name);
      if (ambiguous.has(key)) throw new ReadFault('duplicate-part', { part: name });
      return byKey.get(key);
    },
    raw: (entry) => rawBytes(bytes, entry),
    bytes(entry, decrypt) {
      const { name: part, size } = entry;
      if (entry.encrypted && decrypt === undefined) throw new ReadFault('zip-encrypted');
      if (entry.method !== 0 && entry.method !== 8) throw new ReadFault('zip-method', { part, found: entry.method });
      const claimed = Math.max(size, entry.method === 0 ? entry.compressedSize : 0);
      if (claimed > limits.partBytes)
        throw new ReadFault('part-size', { part, found: claimed, limit: limits.partBytes });
      if (claimed > RATIO_FREE && claimed > entry.compressedSize * limits.ratio)
        throw new ReadFault('ratio', { part, limit: limits.ratio });
      total += claimed;
      if (total > limits.totalBytes) throw new ReadFault('total-size', { found: total, limit: limits.totalBytes });
      const raw = rawBytes(bytes, entry);
      const packed = entry.encrypted ? decrypt?.(entry, raw) : raw;
      if (packed === undefined) throw new ReadFault('password-wrong');
      return unpacked(entry, packed);
    },
    pieces(entry, take) {
      const { name: part, size, compressedSize, method } = entry;
      const limit = limits.partBytes * LOOKED_THROUGH;
      if (size > limit || method !== 8 || entry.encrypted)
        throw new ReadFault('part-size', { part, found: size, limit: limits.partBytes });
      if (size > compressedSize * limits.ratio) throw new ReadFault('ratio', { part, limit: limits.ratio });
      let crc = 0;
      inflatePieces(rawBytes(bytes, entry), size, part, (piece) => {
        crc = crc32(piece, crc);
        take(piece);
      });
      if (crc !== entry.crc) throw new ReadFault('checksum', { part });
    },
  };
}

function unpacked(entry: ZipEntry, packed: Uint8Array): Uint8Array {
  const { name: part, size, aes } = entry;
  const out = entry.method === 0 ? packed : inflateBounded(packed, size, part);
  if (out.length !== size) throw new ReadFault('size-lie', { part });
  if (aes?.hasChecksum !== false && crc32(out) !== entry.crc) throw new ReadFault('checksum', { part });
  return out;
}

/**
 * The local header repeats the name, with an extra field of its own length; its sizes may be missing and are not used.
 */
function rawBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { offset, name: part } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset < 0 || offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL)
    throw new ReadFault('zip-entry', { part });
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.compressedSize > bytes.length) throw new ReadFault('truncated');
  return bytes.subarray(start, start + entry.compressedSize);
}
