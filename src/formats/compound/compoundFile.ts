import { joinBytes } from '../../core/joinBytes';

/** A stream of a compound file: path of storages and name, joined by `/`. */
export interface CompoundStream {
  readonly path: string;
  readonly size: number;
  /** Its bytes, or undefined when its chain of sectors is broken. */
  read(): Uint8Array | undefined;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_SIZE = 512;
const ENTRY_SIZE = 128;
const MINI_SECTOR = 64;
const LAST_REGULAR = 0xfffffffa;
const NO_STREAM = 0xffffffff;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;
/** Deeper storages and longer directories are no document that a person sent. */
const DEEPEST = 16;
const MOST_ENTRIES = 10_000;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * The streams of an OLE compound file (MS-CFB): legacy .xls and .doc, Outlook .msg, encrypted .xlsx.
 * Undefined when it is none, or broken. Every chain is as long as the file at most, so that a loop in it ends.
 */
export function openCompoundFile(bytes: Uint8Array): readonly CompoundStream[] | undefined {
  if (bytes.length < HEADER_SIZE || !SIGNATURE.every((byte, i) => bytes[i] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return undefined;
  const sectorSize = 1 << shift;
  const table = sectorTable(view, sectorSize);
  const sectors = (start: number, size: number): Uint8Array | undefined =>
    gather(start, size, sectorSize, (sector) => (sector + 1) * sectorSize, bytes, table);
  const directory = sectors(view.getUint32(48, true), Infinity);
  if (directory === undefined) return undefined;
  const entries = readEntries(directory, sectorSize);
  const root = entries.find(({ type }) => type === ROOT);
  if (root === undefined) return undefined;
  const threshold = view.getUint32(56, true);
  // Small streams share the stream of the root, in sectors of their own (MS-CFB 2.4).
  let mini: { readonly bytes: Uint8Array; readonly table: Uint32Array } | undefined;
  const miniParts = (): typeof mini => {
    mini ??= {
      bytes: sectors(root.start, root.size) ?? new Uint8Array(0),
      table: words(sectors(view.getUint32(60, true), Infinity) ?? new Uint8Array(0)),
    };
    return mini;
  };
  const readStream = (entry: Entry): Uint8Array | undefined => {
    if (entry.size > bytes.length + sectorSize) return undefined;
    if (entry.size >= threshold) return sectors(entry.start, entry.size);
    const parts = miniParts();
    return (
      parts && gather(entry.start, entry.size, MINI_SECTOR, (sector) => sector * MINI_SECTOR, parts.bytes, parts.table)
    );
  };
  const streams: CompoundStream[] = [];
  const seen = new Set<number>();
  const visit = (at: number, path: string, depth: number): void => {
    // Siblings form a tree; its links come from outside, so every entry is visited once.
    const open = [at];
    while (open.length > 0) {
      const next = open.pop() ?? NO_STREAM;
      const entry = entries[next];
      if (entry === undefined || seen.has(next)) continue;
      seen.add(next);
      open.push(entry.left, entry.right);
      if (entry.type === STREAM)
        streams.push({ path: path + entry.name, size: entry.size, read: () => readStream(entry) });
      else if (entry.type === STORAGE && depth < DEEPEST) visit(entry.child, `${path}${entry.name}/`, depth + 1);
    }
  };
  visit(root.child, '', 0);
  return streams;
}

function readEntries(directory: Uint8Array, sectorSize: number): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= directory.length && entries.length < MOST_ENTRIES; at += ENTRY_SIZE) {
    let name = '';
    const length = Math.min(31, Math.max(0, view.getUint16(at + 64, true) / 2 - 1));
    for (let i = 0; i < length; i++) name += String.fromCharCode(view.getUint16(at + 2 * i, true));
    entries.push({
      name,
      type: directory[at + 66] ?? 0,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      // The upper half of the size is noise in files with small sectors (MS-CFB 2.6.3).
      size: view.getUint32(at + 120, true) + (sectorSize === 4096 ? view.getUint32(at + 124, true) * 0x1_0000_0000 : 0),
    });
  }
  return entries;
}

/**
 * For each sector the next one of its chain (the FAT); its own sectors are listed in the header and in a chain after
 * it.
 */
function sectorTable(view: DataView, sectorSize: number): Uint32Array {
  const sectorCount = Math.ceil(view.byteLength / sectorSize);
  const perSector = sectorSize / 4;
  const table = new Uint32Array(sectorCount).fill(NO_STREAM);
  let filled = 0;
  const take = (sector: number): void => {
    const at = (sector + 1) * sectorSize;
    if (sector > LAST_REGULAR) return;
    // The last sector of a file may be cut short.
    const held = Math.min(perSector, (view.byteLength - at) >> 2);
    for (let i = 0; i < held && filled < sectorCount; i++) table[filled++] = view.getUint32(at + 4 * i, true);
  };
  for (let i = 0; i < 109; i++) take(view.getUint32(76 + 4 * i, true));
  let next = view.getUint32(68, true);
  for (let steps = 0; steps < sectorCount && next <= LAST_REGULAR && filled < sectorCount; steps++) {
    const at = (next + 1) * sectorSize;
    if (at + sectorSize > view.byteLength) break;
    for (let i = 0; i < perSector - 1; i++) take(view.getUint32(at + 4 * i, true));
    next = view.getUint32(at + sectorSize - 4, true);
  }
  return table;
}

/** The bytes of a chain of sectors, at most `size`; undefined when the chain ends too early or leaves the file. */
function gather(
  start: number,
  size: number,
  sectorSize: number,
  offset: (sector: number) => number,
  bytes: Uint8Array,
  table: Uint32Array,
): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let total = 0;
  let sector = start;
  while (sector <= LAST_REGULAR && total < size) {
    const at = offset(sector);
    if (at >= bytes.length || pieces.length > table.length) return undefined;
    const piece = bytes.subarray(at, at + Math.min(sectorSize, size - total));
    pieces.push(piece);
    total += piece.length;
    // The end of the file within a sector: what is missing is the padding that some writers leave out, or the file was
    // cut off. Whoever reads the stream has to see whether it is whole.
    if (at + sectorSize > bytes.length && size !== Infinity && size - total < sectorSize && total < size) {
      pieces.push(new Uint8Array(size - total));
      total = size;
    }
    sector = table[sector] ?? NO_STREAM;
  }
  if (size !== Infinity && total < size) return undefined;
  return joinBytes(pieces);
}

function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(4 * i, true));
}
