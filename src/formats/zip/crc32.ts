/**
 * Eight tables in one: the checksum takes eight bytes a step ("slicing by 8"), because every part of every return goes
 * through it.
 */
const TABLES = makeTables();

/** CRC-32 as ZIP wants it (APPNOTE 4.4.7), unsigned; `before` is that of the bytes which came before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let at = 0;
  // Words can be read where the bytes are aligned; every platform of today is little-endian.
  if (bytes.byteOffset % 4 === 0) {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
    for (let i = 0; i + 1 < words.length; i += 2) crc = step(crc ^ (words[i] ?? 0), words[i + 1] ?? 0);
    at = (words.length & ~1) * 4;
  }
  for (; at < bytes.length; at++) crc = (TABLES[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function step(low: number, high: number): number {
  return (
    (TABLES[1792 + (low & 255)] ?? 0) ^
    (TABLES[1536 + ((low >>> 8) & 255)] ?? 0) ^
    (TABLES[1280 + ((low >>> 16) & 255)] ?? 0) ^
    (TABLES[1024 + (low >>> 24)] ?? 0) ^
    (TABLES[768 + (high & 255)] ?? 0) ^
    (TABLES[512 + ((high >>> 8) & 255)] ?? 0) ^
    (TABLES[256 + ((high >>> 16) & 255)] ?? 0) ^
    (TABLES[high >>> 24] ?? 0)
  );
}

function makeTables(): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    tables[byte] = crc;
  }
  for (let i = 256; i < tables.length; i++) {
    const before = tables[i - 256] ?? 0;
    tables[i] = (before >>> 8) ^ (tables[before & 255] ?? 0);
  }
  return tables;
}
