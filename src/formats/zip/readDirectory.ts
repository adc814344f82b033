import { given } from '../../core/given';
import { ReadFault } from './readFault';
import type { ReadLimits } from './readLimits';
import { entryName } from './readNames';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others are not read. Of an entry under AES, what is under it. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Of an entry that is encrypted by AES (winzip.com/aes_info.html). */
  readonly aes?: { readonly strength: number; readonly hasChecksum: boolean };
  /** Of the last change, as MS-DOS counts. */
  readonly time: number;
  readonly crc: number;
  readonly compressedSize: number;
  /** Size after inflating, as the directory claims. */
  readonly size: number;
  /** Of the local header. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const ZIP64_EXTRA = 1;
const AES_METHOD = 99;
const AES_EXTRA = 0x9901;

interface Directory {
  readonly at: number;
  readonly count: number;
  /** Bytes that stand before the archive (a mail gateway's line, a self-extractor): added to every offset. */
  readonly shift: number;
}

/**
 * The central directory of a zip archive (APPNOTE 4.3), ZIP64 included, without inflating anything.
 * Throws {@link ReadFault} when there is none, when it is broken, or when it has more entries than allowed.
 */
export function readDirectory(bytes: Uint8Array, limits: Pick<ReadLimits, 'entries'>): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.entries)
    throw new ReadFault('entries', { found: directory.count, limit: limits.entries });
  const entries: ZipEntry[] = [];
  let at = directory.at;
  for (let i = 0; i < directory.count; i++) {
    if (at + CENTRAL_SIZE > bytes.length || view.getUint32(at, true) !== CENTRAL)
      throw new ReadFault('zip-directory', { entry: i + 1 });
    const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw new ReadFault('zip-directory', { entry: i + 1 });
    const extra = bytes.subarray(nameEnd, extraEnd);
    const sizes = zip64Sizes(view, at, nameEnd, extraEnd);
    const method = view.getUint16(at + 10, true);
    const aes = method === AES_METHOD ? aesOf(extra) : undefined;
    entries.push({
      name: entryName(bytes.subarray(at + CENTRAL_SIZE, nameEnd), extra),
      method: aes?.method ?? method,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      ...given({ aes }),
      time: view.getUint16(at + 12, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: sizes.compressedSize,
      size: sizes.size,
      offset: sizes.offset + directory.shift,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The extra field of AES: version, vendor, strength of the key, the method that was used before encrypting. */
function aesOf(extra: Uint8Array): { strength: number; hasChecksum: boolean; method: number } | undefined {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 11 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== AES_EXTRA) continue;
    const strength = extra[at + 8] ?? 0;
    // The second version leaves the checksum out: it would say little of small files.
    if (strength >= 1 && strength <= 3)
      return { strength, hasChecksum: view.getUint16(at + 4, true) === 1, method: view.getUint16(at + 9, true) };
  }
  return undefined;
}

function findDirectory(view: DataView): Directory {
  const end = findEnd(view);
  if (end === undefined)
    throw new ReadFault(view.byteLength >= 4 && view.getUint32(0, true) === 0x04034b50 ? 'truncated' : 'not-zip');
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  let limit = end;
  if (end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR) {
    const end64 = uint64(view, end - 12);
    if (end64 + 56 > end || view.getUint32(end64, true) !== ZIP64_END)
      throw new ReadFault('zip-directory', { entry: 0 });
    count = uint64(view, end64 + 32);
    size = uint64(view, end64 + 40);
    at = uint64(view, end64 + 48);
    limit = end64;
  }
  // The directory ends where the end record begins; what is missing stands before the archive.
  const shift = startsDirectory(view, at, count) ? 0 : limit - size - at;
  if (!startsDirectory(view, at + shift, count)) throw new ReadFault('zip-directory', { entry: 0 });
  return { at: at + shift, count, shift };
}

function startsDirectory(view: DataView, at: number, count: number): boolean {
  if (count === 0) return true;
  return at >= 0 && at + CENTRAL_SIZE <= view.byteLength && view.getUint32(at, true) === CENTRAL;
}

/** The end record: preferably one whose comment ends with the file, else the last one. */
function findEnd(view: DataView): number | undefined {
  let last: number | undefined;
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
    last ??= at;
  }
  return last;
}

/** Sizes and offset, from the ZIP64 field where the short ones are full (APPNOTE 4.5.3). */
function zip64Sizes(
  view: DataView,
  at: number,
  extraStart: number,
  extraEnd: number,
): Pick<ZipEntry, 'size' | 'compressedSize' | 'offset'> {
  let size = view.getUint32(at + 24, true);
  let compressedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  const full = 0xffffffff;
  if (size !== full && compressedSize !== full && offset !== full) return { size, compressedSize, offset };
  for (let field = extraStart; field + 4 <= extraEnd;) {
    const end = field + 4 + view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === ZIP64_EXTRA && end <= extraEnd) {
      let next = field + 4;
      const take = (short: number): number => {
        if (short !== full || next + 8 > end) return short;
        next += 8;
        return uint64(view, next - 8);
      };
      size = take(size);
      compressedSize = take(compressedSize);
      offset = take(offset);
    }
    field = end;
  }
  return { size, compressedSize, offset };
}

/** Past 2^53 a number is no offset of a real file: it comes out larger than any file, and is refused as such. */
function uint64(view: DataView, at: number): number {
  if (at < 0 || at + 8 > view.byteLength) throw new ReadFault('zip-directory', { entry: 0 });
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
}
