import { ReadFault } from '../zip/readFault';
import { inflateBounded } from '../zip/readInflate';
import type { ReadLimits } from '../zip/readLimits';

const [CHECKSUM, EXTRA, NAME, COMMENT] = [2, 4, 8, 16];
const HEADER = 10;
const FOOTER = 8;

/** Whether the bytes are one compressed file (gzip, RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8 && bytes.length >= HEADER + FOOTER;
}

/** The file inside; its size stands at the end. Throws {@link ReadFault}. */
export function gunzip(bytes: Uint8Array, part: string, limits: Pick<ReadLimits, 'partBytes' | 'ratio'>): Uint8Array {
  const start = afterHeader(bytes);
  const end = bytes.length - FOOTER;
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(end + 4, true);
  if (size > limits.partBytes) throw new ReadFault('part-size', { part, found: size, limit: limits.partBytes });
  if (size > RATIO_FREE && size > bytes.length * limits.ratio)
    throw new ReadFault('ratio', { part, limit: limits.ratio });
  if (start >= end) throw new ReadFault('truncated');
  return inflateBounded(bytes.subarray(start, end), size, part);
}

const RATIO_FREE = 1 << 20;

/** Behind the fixed header stand what its flags announce: a field with its length, two texts, a checksum. */
function afterHeader(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0;
  let at = HEADER;
  if ((flags & EXTRA) !== 0) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const text of [NAME, COMMENT]) if ((flags & text) !== 0) at = afterText(bytes, at);
  return (flags & CHECKSUM) === 0 ? at : at + 2;
}

function afterText(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(0, at);
  return end < 0 ? bytes.length : end + 1;
}
